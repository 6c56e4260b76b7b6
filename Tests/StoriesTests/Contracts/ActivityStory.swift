import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

struct ActivityStory {
  /// Camille opens a garden on Tuesdays, and Leïla comes.
  private func open(_ kind: String = "atelier") async throws -> (Fixture, Browser, String) {
    let house = try await Fixture.open()
    try await house.openFile()
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/activites")
    try await camille.post(
      "/activites", [("nom", "Potager du mardi"), ("sorte", kind), ("savoirs", "Semer\nArroser")])
    #expect(camille.page.status == .ok)
    return (house, camille, camille.page.path)
  }

  private func place(_ browser: Browser) throws -> String {
    try #require(
      browser.page.body.firstMatch(of: /name="(p-[^"]+)"/).map { String($0.1) })
  }

  @Test("Venir compte, et montre ce qu’elle sait faire")
  func comes() async throws {
    let (house, camille, path) = try await open()
    try await camille.post(
      "\(path)/places", [("personne", "leila"), ("debut", "2026-11-01"), ("fin", "")])
    #expect(camille.page.shows("Sa place est notée"))
    let field = try place(camille)
    try await camille.post("\(path)/presences", [("jour", "2026-11-17"), (field, "2,5")])
    #expect(camille.page.shows("2 h 30 ce mois-ci"))
    try await camille.post("\(path)/presences", [("jour", "2026-11-17"), (field, "13")])
    #expect(camille.page.status == .unprocessableContent)
    try await camille.post("\(path)/presences", [("jour", "2026-12-17"), (field, "2")])
    #expect(camille.page.shows("Ce jour n’est pas encore venu"))
    try await camille.get("/personnes/leila/activites")
    #expect(camille.page.shows("Potager du mardi"))
    #expect(camille.page.shows("Ce que venir montre"))
    #expect(camille.page.shows("Semer"))
    #expect(try await house.journal().contains("activityJoined"))
  }

  @Test("La bénévole voit les prénoms des personnes autour d’elle, et personne d’autre")
  func volunteer() async throws {
    let (house, camille, path) = try await open()
    try await camille.post(
      "\(path)/places", [("personne", "leila"), ("debut", "2026-11-01"), ("fin", "")])
    let maryse = try await house.browser(of: Fixture.maryse)
    try await maryse.get(path)
    #expect(maryse.page.status == .ok)
    #expect(!maryse.page.shows("Leïla"))
    try await house.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("circle-maryse"), account: Fixture.maryse.account, structure: ID("chrs"),
          role: .volunteer, isReferent: false, from: Day("2026-11-01")!),
        to: Fixture.leila.id, in: session)
    }
    try await maryse.get(path)
    #expect(maryse.page.shows("Leïla H."))
    #expect(!maryse.page.shows("Quelqu’un commence"))
    #expect(try await maryse.get("/personnes/leila/activites").status != .ok)
    // The colleague of another structure learns nothing.
    let sofia = try await house.browser(of: Fixture.sofia)
    #expect(try await sofia.get(path).status == .notFound)
    let nadia = try await house.browser(of: Fixture.nadia)
    try await nadia.get(path)
    // A colleague who takes attendance meets a first name; her file is not hers to open.
    #expect(nadia.page.shows("Leïla H."))
    #expect(!nadia.page.body.contains("/personnes/leila"))
    #expect(try await nadia.get("/personnes/leila/activites").status == .notFound)
  }

  @Test("AAVA : hors des six mois ou du pécule, on continue en disant pourquoi")
  func aava() async throws {
    let (_, camille, path) = try await open("aava")
    var fields = [
      ("personne", "leila"), ("debut", "2026-11-01"), ("fin", "2027-06-30"), ("taux", "20"),
    ]
    try await camille.post("\(path)/places", fields)
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("30 à 80 % du SMIC"))
    #expect(camille.page.shows("accord du préfet"))
    fields.append(("raison", "Accord du préfet du 20 octobre 2026"))
    try await camille.post("\(path)/places", fields)
    #expect(camille.page.status == .ok)
    let field = try place(camille)
    for day in 2...9 {
      try await camille.post("\(path)/presences", [("jour", "2026-11-0\(day)"), (field, "11")])
    }
    try await camille.get("/personnes/leila/activites")
    #expect(camille.page.shows("88 h sur 80 ce mois-ci"))
    #expect(camille.page.shows("l’AAVA s’arrête à 80 par mois"))
    #expect(camille.page.shows("pécule à 20 % du SMIC"))
    try await camille.get("/personnes/leila/activites?smic=12,02")
    #expect(camille.page.shows("211,55 € ce mois-ci"))
    try await camille.get("/personnes/leila/activites?smic=douze")
    #expect(camille.page.status == .ok)
  }

  @Test("TAPAJ : payé le jour même, et ce qui ne va pas est dit")
  func tapaj() async throws {
    let house = try await Fixture.open()
    let leo = Person(
      id: ID("leo"), openedBy: ID("chrs"), firstName: "Léo", lastName: "Petit",
      birth: Day("2009-06-01"), openedOn: Day("2026-03-12")!)
    try await house.openFile(of: leo)
    try await house.employ(.sample(of: leo.id))
    let julien = try await house.browser(of: Fixture.julien)
    try await julien.get("/personnes/leo/activites")
    #expect(julien.page.status == .ok)
    var fields = [("phase", "contact"), ("debut", "2026-11-23"), ("fin", ""), ("heures", "4")]
    try await julien.post("/personnes/leo/tapaj", fields)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("le représentant légal est informé"))
    #expect(julien.page.shows("association intermédiaire"))
    fields += [("informe", "2026-11-20"), ("raison", "Convention avec l’AI en cours")]
    try await julien.post("/personnes/leo/tapaj", fields)
    #expect(julien.page.shows("À payer le 23 novembre 2026"))
    let work = try #require(
      julien.page.body.firstMatch(of: /\/tapaj\/([^\/"]+)\/paye/).map { String($0.1) })
    let lucie = try await house.browser(of: Fixture.lucie)
    try await lucie.get("/equipe/heures")
    try await lucie.post("/tapaj/\(work)/paye")
    #expect(lucie.page.status == .notFound)
    try await julien.post("/tapaj/\(work)/paye")
    #expect(julien.page.shows("Payé le 24 novembre 2026"))
    // Her circle reads it too.
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/personnes/leo/activites")
    #expect(camille.page.shows("Prise de contact"))
    #expect(!camille.page.shows("Noter des jours TAPAJ"))
  }
}
