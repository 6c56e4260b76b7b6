import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

/// F9: the contract stops, the PASS is saved.
struct PassLifeStory {
  private func letters(_ house: Fixture) async throws -> Int {
    try await house.database.read { try $0.count("SELECT count(*) FROM mail_outbox") }
  }

  private func version(_ house: Fixture) async throws -> String {
    String(try #require(try await house.passes().first).version)
  }

  @Test("F9 : le contrat s’arrête, le PASS est gardé, repris, puis prolongé")
  func saved() async throws {
    let house = try await Fixture.open()
    house.world.travel(to: Day("2026-08-01")!)
    try await house.openFile()
    let pass = try #require(
      try await house.openPass(house.hire(startsOn: Day("2026-08-03")!)).pass)
    let path = "/pass/\(pass.id)"

    // 20 May: the shelter sees a PASS that runs without a contract, and prepares the request.
    house.world.travel(to: Day("2027-05-20")!)
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get(path)
    #expect(camille.page.shows("seule la structure de la dernière embauche"))
    #expect(camille.page.shows("Les Jardins de la Boëme"))
    try await camille.get("\(path)/suspendre")
    #expect(camille.page.shows("R8.qui"))
    try await camille.post(
      "\(path)/suspendre/demande", [("motif", "CONTRACT_BROKEN"), ("debut", "2027-05-04")])
    #expect(camille.page.shows("La demande est partie"))
    #expect(try await letters(house) > 0)

    // The ACI opens the link, and declares it; what is impossible is told in plain words.
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("\(path)/suspendre?debut=2027-05-04&motif=CONTRACT_BROKEN")
    #expect(julien.page.body.contains("value=\"2027-05-04\""))
    for (first, last, said) in [
      ("2027-05-21", "", "ne peut pas commencer dans l’avenir"),
      ("2027-05-04", "2030-05-04", "trente-six mois au plus"),
      ("2026-08-02", "2026-09-01", "hors du PASS IAE"),
      ("2027-05-04", "2027-05-03", "vient avant le premier"),
      ("2027-02-30", "", "le premier jour de la suspension"),
    ] {
      try await julien.post(
        "\(path)/suspendre",
        [
          ("motif", "CONTRACT_BROKEN"), ("debut", first), ("fin", last),
          ("version", try await version(house)),
        ])
      #expect(julien.page.status == .unprocessableContent, "\(first)")
      #expect(julien.page.shows(said), "\(said)")
    }
    try await julien.post(
      "\(path)/suspendre",
      [
        ("motif", "CONTRACT_BROKEN"), ("debut", "2027-05-04"), ("fin", ""),
        ("version", try await version(house)),
      ])
    #expect(julien.page.shows("Les jours qui restent sont gardés"))
    #expect(julien.page.shows("Suspendu"))

    // 1 September: another SIAE hires. The PASS runs again, its end counted day by day.
    house.world.travel(to: Day("2027-08-25")!)
    try await house.openPass(
      house.hire("c2", employer: "recycleco", startsOn: Day("2027-09-01")!), by: Fixture.lucie)
    house.world.travel(to: Day("2027-12-01")!)
    let lucie = try await house.browser(of: Fixture.lucie)
    try await lucie.get(path)
    #expect(lucie.page.shows("28 novembre 2028"))
    #expect(!lucie.page.shows("Jardins"))
    try await lucie.get("\(path)/jours?mois=2027-05")
    #expect(lucie.page.shows("28 novembre 2028"))
    #expect(lucie.page.shows("C’est aussi la fin enregistrée."))
    #expect(lucie.page.shows("Premier jour de suspension, compté comme utilisé"))

    // Twelve months before the end, the list says so, to those who may read it.
    try await lucie.get("/salaries")
    #expect(lucie.page.body.contains("href=\"/pass\""))
    try await lucie.get("/pass?mois=12")
    #expect(lucie.page.shows("Leïla H."))
    #expect(lucie.page.body.contains("href=\"/sorties\""))
    let nadia = try await house.browser(of: Fixture.nadia)
    try await nadia.get("/pass?mois=12")
    #expect(!nadia.page.shows("Leïla"))

    // The ACI asks a prescriber; ten days later it is called to mind; then granted.
    let later = try await house.browser(of: Fixture.julien)
    try await later.get("\(path)/prolonger")
    #expect(later.page.shows("Difficultés particulièrement importantes"))
    try await later.post(
      "\(path)/prolonger",
      [
        ("motif", "PARTICULAR_DIFFICULTIES"), ("fin", "2029-05-28"),
        ("explication", "Son logement arrive en janvier."), ("prescripteur", "mission"),
        ("papier", "BILAN"), ("papier", "CDI"),
        ("version", try await version(house)),
      ])
    #expect(later.page.shows("La demande est partie"))
    let before = try await letters(house)
    house.world.travel(to: Day("2027-12-11")!)
    #expect(try await RemindProlongations(house.dependencies)() == 1)
    #expect(try await letters(house) > before)
    let thomas = try await house.browser(of: Fixture.thomas)
    // It waits on the day of the structure that is asked, and nowhere else.
    try await thomas.get("/aujourd-hui")
    #expect(thomas.page.shows("Prolongations demandées à votre structure"))
    #expect(thomas.page.shows("Les Jardins de la Boëme le demande"))
    let paul = try await house.browser(of: Fixture.paul)
    #expect(!(try await paul.get("/aujourd-hui").shows("Prolongations demandées")))
    try await thomas.get("/personnes")
    #expect(thomas.page.body.contains("href=\"/prolongations\""))
    try await thomas.get("/prolongations")
    #expect(thomas.page.shows("Leïla H."))
    let request = try #require(
      thomas.page.body.firstMatch(of: /\/prolongations\/([0-9a-z-]+)/)
    ).1
    try await thomas.get("/prolongations/\(request)")
    #expect(thomas.page.shows("28 mai 2029"))
    #expect(
      thomas.page.shows("vu par Julien Marchetti, Les Jardins de la Boëme le 1er décembre 2027"))
    // Sessions have ended meanwhile: each signs in again.
    let stranger = try await house.browser(of: Fixture.camille)
    #expect(try await stranger.get("/prolongations/\(request)").status == .notFound)
    try await thomas.post(
      "/prolongations/\(request)/accorder", [("fin", "2029-05-28"), ("papier", "BILAN")])
    #expect(thomas.page.shows("La prolongation est accordée"))
    let employer = try await house.browser(of: Fixture.julien)
    try await employer.get(path)
    #expect(employer.page.shows("28 mai 2029"))
    #expect(employer.page.shows("par prolongation"))
    #expect(employer.page.shows("le 11 décembre 2027"))

    // The paper and its code.
    try await employer.get("\(path)/attestation.pdf")
    #expect(employer.page.status == .ok)
    let token = try #require(employer.page.body.firstMatch(of: /\/verifier\/([0-9a-f]{64})/)).1
    let nobody = house.browser()
    try await nobody.get("/verifier/\(token)")
    #expect(nobody.page.shows("Ce PASS IAE est valide"))
    #expect(nobody.page.shows("28 mai 2029"))
    #expect(!nobody.page.shows("Leïla"))
    #expect(!nobody.page.shows("99916"))
    let answer = try await nobody.get("/api/v1/pass/verification/\(token)").body
    #expect(answer == "{\"status\":\"valide\",\"endsOn\":\"2029-05-28\"}")
    let unknown = try await nobody.get("/api/v1/pass/verification/999990000001").body
    #expect(unknown == "{\"status\":\"non_valide\",\"endsOn\":null}")
  }
}
