import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

/// F3: from four hours to twenty.
struct HoursStory {
  private let first = WorkWeek(containing: Day("2026-09-07")!)

  private func open() async throws -> Fixture {
    let house = try await Fixture.open()
    try await house.openFile()
    try await house.employ(.sample(from: "2026-09-07", to: "2027-05-31"))
    return house
  }

  private func type(_ hours: String, _ week: WorkWeek, _ browser: Browser) async throws {
    try await browser.get("/equipe/heures?semaine=\(week.monday)")
    let key = try #require(
      browser.page.body.firstMatch(of: /name="cle" value="([^"]+)"/).map { String($0.1) })
    let version =
      browser.page.body.firstMatch(of: /name="v-k1" value="([^"]*)"/).map { String($0.1) } ?? ""
    try await browser.post(
      "/equipe/heures",
      [("semaine", week.monday.description), ("cle", key), ("v-k1", version), ("h-k1", hours)])
  }

  @Test("F3 : de 4 à 20 h, une semaine sans heures, une redescente, puis on en parle à trois")
  func staircase() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    var week = first
    for hours in ["4", "4", "4", "4", "8", "8", "0", "12", "8", "16", "18"] {
      try await type(hours, week, denis)
      #expect(denis.page.status == .ok)
      week = week.next
    }
    #expect(denis.page.shows("Heures gardées pour 1 personne"))
    // What a supervisor never meets: her name, her resources, her contract.
    #expect(!denis.page.shows("Haddad"))
    #expect(!denis.page.shows("RSA"))

    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/personnes/leila/contrats")
    #expect(julien.page.shows("Ses heures, semaine après semaine"))
    #expect(julien.page.shows("7 septembre au 4 octobre"))
    #expect(julien.page.shows("Monter, descendre ou s’arrêter fait partie du chemin"))
    #expect(julien.page.shows("RSA"))
    #expect(julien.page.shows("Palier suivant, quand c’est voulu : 20 h"))
    #expect(!julien.page.shows("en parliez à trois"))
    // Steps down and weeks without hours carry no warning at all.
    #expect(!julien.page.body.contains("note warn"))
    #expect(!julien.page.body.contains("badge warn"))
    #expect(!julien.page.body.contains("badge stop"))
    #expect(!julien.page.body.contains(" style="))

    try await type("20", week, denis)
    try await julien.get("/personnes/leila/contrats")
    #expect(julien.page.shows("a fait 20 h. Et si vous en parliez à trois"))
    #expect(julien.page.shows("Rien ne change tout seul"))
    let contract = try #require(try await house.contracts().first)
    #expect(contract.kind == .cddiPHC && contract.weeklyHours == 4)
    // Her circle reads the same: the three are the person, the employer and the shelter.
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/contrats")
    #expect(camille.page.shows("a fait 20 h"))
    #expect(!camille.page.shows("Noter un contrat"))
  }

  @Test("Des heures impossibles sont dites à côté de leur champ, et ce qui était écrit reste")
  func impossible() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    for (typed, words) in [
      ("49", "Une semaine ne dépasse pas 48 heures"), ("-4", "en dessous de zéro"),
      ("douze", "n’est pas un nombre d’heures"),
    ] {
      try await type(typed, first, denis)
      #expect(denis.page.status == .unprocessableContent)
      #expect(denis.page.shows(words))
      #expect(denis.page.body.contains("value=\"\(typed)\""))
    }
    try await denis.post("/equipe/heures", [("semaine", "2026-11-23"), ("cle", "x")])
    #expect(denis.page.status == .unprocessableContent)
  }

  @Test("Comme prévu remplit ce qui est vide, et rien d’autre")
  func asPlanned() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    try await denis.get("/equipe/heures?semaine=2026-11-16")
    try await denis.post(
      "/equipe/heures",
      [("semaine", "2026-11-16"), ("cle", "x"), ("v-k1", ""), ("h-k1", ""), ("egal", "1")])
    #expect(denis.page.body.contains("value=\"4\""))
  }

  @Test("Ce qui attendait le réseau reçoit une phrase, et compte une fois")
  func deferred() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    try await denis.get("/equipe/heures")
    let fields = [
      ("differe", "1"), ("semaine", "2026-11-16"), ("cle", "tel-1"), ("h-k1", "8"), ("v-k1", ""),
    ]
    try await denis.post("/equipe/heures", fields)
    #expect(denis.page.status == .ok)
    #expect(denis.page.headers[.contentType] == "text/plain; charset=utf-8")
    #expect(denis.page.body.hasPrefix("Heures gardées pour 1"))
    try await denis.get("/equipe/heures")
    try await denis.post("/equipe/heures", fields)
    #expect(denis.page.body.hasPrefix("Heures gardées pour 1"))
    let hours = try await house.database.read { try HoursStore.weeks(of: [ID("k1")], in: $0) }
    #expect(hours.map(\.version) == [1])
    // A line that cannot be hours is told, and never stops what came with it.
    try await denis.get("/equipe/heures")
    try await denis.post(
      "/equipe/heures",
      [("differe", "1"), ("semaine", "2026-11-16"), ("cle", "tel-2"), ("h-k1", "60")])
    #expect(denis.page.status == .ok)
    #expect(denis.page.shows("48 heures"))
  }

  @Test("L’encadrant voit son équipe ; les pages des contrats et du mois ne sont pas pour lui")
  func supervisor() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    try await denis.get("/equipe/heures")
    #expect(denis.page.shows("Leïla H."))
    for path in ["/salaries", "/personnes/leila/contrats", "/contrats/k1", "/equipe/mois"] {
      let status = try await denis.get(path).status
      #expect(status == .forbidden || status == .notFound, "\(path)")
    }
    try await denis.get("/equipe/savoir-faire/k1")
    try await denis.post(
      "/equipe/savoir-faire/k1", [("savoir", "Range ses outils sans qu’on le dise")])
    #expect(denis.page.shows("Range ses outils"))
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/contrats")
    #expect(camille.page.shows("Range ses outils"))
  }

  @Test("Le fichier du mois s’ouvre dans un tableur, avec le SIRET et le PASS")
  func files() async throws {
    let house = try await open()
    let denis = try await house.browser(of: Fixture.denis)
    try await type("10", WorkWeek(containing: Day("2026-11-16")!), denis)
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/equipe/mois?mois=2026-11")
    #expect(julien.page.shows("10 h"))
    let payroll = try await julien.get("/equipe/mois.csv?mois=2026-11&pour=paie")
    #expect(payroll.headers[.contentType] == "text/csv; charset=utf-8")
    let rows = Array(CSVReader(Array(payroll.body.utf8))).compactMap { try? $0.fields.get() }
    #expect(rows.count == 2)
    #expect(
      rows[1].prefix(4) == ["2026-11", "Haddad", "Leïla", "CDDI Premières heures en chantier"])
    #expect(rows[1].contains("\"10,00\"") || rows[1].contains("10,00"))
    let asp = try await julien.get("/equipe/mois.csv?mois=2026-11&pour=asp")
    #expect(asp.body.contains("pass_iae"))
  }
}
