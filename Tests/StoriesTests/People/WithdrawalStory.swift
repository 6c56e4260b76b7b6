import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

/// F4: Leïla let an employer read how she moves, her hours and her housing. She takes her housing
/// back.
struct WithdrawalStory {
  @Test("Elle retire son logement : plus rien ne se voit, et elle sait qui l’avait lu")
  func withdraws() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(
      [("point", "mobilite"), ("point", "horaires"), ("point", "logement")], as: camille)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Hébergée en CHRS"))
    #expect(julien.page.shows("Se déplace en bus"))

    // She says stop herself; her referent could do the same on her page.
    try await WithdrawAgreement(world.fixture.dependencies)(
      .housing, from: ID("jardins"), of: Fixture.leila.id, by: .herself)

    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Se déplace en bus"), "what she keeps sharing stays")
    for trace in ["Hébergée", "Logement", "retiré"] {
      #expect(!julien.page.shows(trace), "\(trace) laisse une trace")
    }
    try await julien.get("/candidatures")
    #expect(!julien.page.shows("Hébergée"))
    #expect(try await julien.get("/personnes/leila").status == .notFound)

    // What had been read before is hers to know, with the reader and the day.
    try await world.house.applicationReadings.flush()
    try await world.house.readings.flush()
    try await camille.get("/personnes/leila/partages")
    #expect(camille.page.shows("Julien Marchetti, Les Jardins de la Boëme, a lu"))
    #expect(camille.page.shows("logement (type seulement)"))
    #expect(camille.page.shows("Accords retirés ou terminés"))
    let readers = try await ReadJournal(world.fixture.dependencies)
      .readers(of: Fixture.leila.id)
    #expect(readers.contains { $0.reader == "Julien Marchetti" && $0.items.contains(.housing) })

    // The journal proves it, and nobody can change it unseen.
    try await camille.get("/personnes/leila/journal?voir=tout")
    #expect(camille.page.shows("La personne elle-même a retiré son accord"))
    #expect(try await VerifyJournal(world.fixture.database)().broken == nil)
    // Her file and her application live on.
    #expect(try await camille.get("/personnes/leila").shows("Travailler dehors"))
  }

  @Test("Retirer avec elle, depuis sa page, a le même effet")
  func withdrawsWithHer() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send([("point", "logement")], as: camille)
    try await camille.get("/personnes/leila/partages")
    try await camille.post(
      "/personnes/leila/partages/retrait", [("structure", "jardins"), ("element", "tout")])
    #expect(camille.page.shows("Rien n’est partagé"))
    let page = try await julien.get("/candidatures/\(id)")
    for trace in ["Leïla", "potager", "Hébergée"] {
      #expect(!page.shows(trace), "\(trace) se voit encore")
    }
    // A colleague with the same role and other files may not do it for her.
    let nadia = try await world.browser(of: Fixture.nadia)
    let refused = try await nadia.post(
      "/personnes/leila/partages/retrait", [("structure", "jardins"), ("element", "tout")])
    #expect(refused.status == .notFound)
  }
}
