import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

struct ContractPagesTests {
  private func open() async throws -> Fixture {
    let house = try await Fixture.open()
    try await house.openFile()
    try await house.employ()
    return house
  }

  @Test("Un avenant hors règle explique, garde ce qui est écrit, et passe avec une raison")
  func amend() async throws {
    let house = try await open()
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/contrats/k1")
    #expect(julien.page.status == .ok)
    var fields = [
      ("version", "1"), ("debut", "2026-12-01"), ("heures", "24"), ("fin", "2027-04-30"),
    ]
    try await julien.post("/contrats/k1/avenants", fields)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("va de 4 à 20 heures"))
    #expect(julien.page.body.contains("value=\"24\""))
    #expect(julien.page.body.contains("name=\"raison\""))
    fields.append(("raison", "Elle veut essayer avant son CDDI"))
    try await julien.post("/contrats/k1/avenants", fields)
    #expect(julien.page.status == .ok)
    #expect(julien.page.shows("De 4 à 24 h par semaine"))
    // The remark stays in sight, with its rule.
    #expect(julien.page.shows("dans le livre des règles"))
    // The second of two forms opened together.
    try await julien.post("/contrats/k1/avenants", fields)
    #expect(julien.page.status == .conflict)
  }

  @Test("Des heures impossibles et des dates à l’envers sont dites")
  func impossible() async throws {
    let house = try await open()
    let julien = try await house.browser(of: Fixture.julien)
    for (field, value, words) in [
      ("heures", "49", "de 1 à 48"), ("heures", "-2", "de 1 à 48"),
      ("fin", "2026-11-01", "La fin vient avant le début"),
      ("debut", "2026-02-30", "Ce jour n’existe pas"),
    ] {
      try await julien.get("/contrats/k1")
      var fields = [
        "version": "1", "debut": "2026-12-01", "heures": "8", "fin": "2027-04-30",
      ]
      fields[field] = value
      try await julien.post("/contrats/k1/avenants", fields.map { ($0.key, $0.value) })
      #expect(julien.page.status == .unprocessableContent, "\(field) \(value)")
      #expect(julien.page.shows(words), "\(field) \(value)")
    }
  }

  @Test("Suspendre, reprendre, emploi du temps et fin se font depuis la page du contrat")
  func acts() async throws {
    let house = try await open()
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/contrats/k1")
    try await julien.post(
      "/contrats/k1/suspensions",
      [("version", "1"), ("debut", "2026-11-16"), ("fin", ""), ("motif", "absence")])
    #expect(julien.page.shows("pas encore repris"))
    try await julien.post(
      "/contrats/k1/reprise", [("version", "2"), ("fin", "2026-11-22")])
    #expect(julien.page.shows("jusqu’au 22 novembre 2026"))
    try await julien.post(
      "/contrats/k1/emploi-du-temps",
      [
        ("version", "3"), ("de1-1", "09:00"), ("a1-1", "12:00"), ("de4-1", "13:30"),
        ("a4-1", "14:30"),
      ])
    #expect(julien.page.shows("lundi 9 h à 12 h, jeudi 13 h 30 à 14 h 30"))
    try await julien.post(
      "/contrats/k1/emploi-du-temps", [("version", "4"), ("de1-1", "12:00"), ("a1-1", "09:00")])
    #expect(julien.page.status == .unprocessableContent)
    try await julien.post(
      "/contrats/k1/fin", [("version", "4"), ("fin", "2026-11-24"), ("cause", "emploi")])
    #expect(julien.page.shows("Terminé pour un autre emploi"))
    #expect(!julien.page.shows("Écrire un avenant"))
  }

  @Test("Un contrat se note, et la liste des salariés le montre")
  func entered() async throws {
    let house = try await open()
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/personnes/leila/contrats/nouveau")
    #expect(julien.page.status == .ok)
    try await julien.post("/personnes/leila/contrats/nouveau", [("contrat", "cddi")])
    #expect(julien.page.status == .unprocessableContent)
    try await julien.post(
      "/personnes/leila/contrats/nouveau",
      [("contrat", "cddi"), ("debut", "2026-12-01"), ("fin", "2027-06-30"), ("heures", "26")])
    #expect(julien.page.shows("Un contrat avec vous court déjà ces jours-là"))
    try await julien.post(
      "/personnes/leila/contrats/nouveau",
      [("contrat", "cddi"), ("debut", "2027-05-01"), ("fin", "2027-10-31"), ("heures", "26")])
    #expect(julien.page.shows("Le contrat est gardé"))
    try await julien.get("/salaries")
    #expect(julien.page.shows("Leïla H."))
    #expect(julien.page.shows("CDD d’insertion (CDDI)"))
    let lucie = try await house.browser(of: Fixture.lucie)
    try await lucie.get("/salaries")
    #expect(!lucie.page.shows("Leïla"))
    let camille = try await house.browser(of: Fixture.camille)
    #expect(try await camille.get("/salaries").status == .notFound)
    #expect(try await camille.get("/personnes/leila/contrats/nouveau").status == .forbidden)
  }

  @Test("Un CDDI sans dernier jour le dit, avec sa règle")
  func noEnd() async throws {
    let house = try await Fixture.open()
    try await house.openFile()
    try await house.employ(.sample("k9", .cddi, from: "2026-12-01", to: nil, hours: 26))
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/personnes/leila/contrats")
    #expect(julien.page.shows("CDD d’insertion (CDDI)"))
    try await julien.get("/contrats/k9")
    #expect(julien.page.shows("Un CDDI a un dernier jour"))
  }
}
