import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

struct RecordPassTests {
  private let certificate = try! PassCertificate(
    number: "99999 26 12345", start: "2026-12-01", end: "2028-11-29")

  private func expectedPass(_ engine: Engine) async throws -> (Fixture, PassIAE) {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.stopIssuing()
    let opening = try await fixture.openPass(fixture.hire())
    return (fixture, try #require(opening.pass))
  }

  @Test(
    "L’employeur et le cercle enregistrent le numéro ; le journal le garde",
    arguments: Engine.available)
  func recorded(_ engine: Engine) async throws {
    let (fixture, pass) = try await expectedPass(engine)
    let record = RecordPass(fixture.dependencies)
    try await record(pass.id, certificate, version: pass.version, by: Fixture.julien)
    let saved = try #require(try await fixture.passes().first)
    #expect(saved.state == .recorded(certificate.number))
    #expect(saved.validity == certificate.validity)
    // A mistake is corrected by her circle.
    let corrected = try PassCertificate(number: "99999 26 54321", start: "2026-12-01", end: "")
    try await record(pass.id, corrected, version: saved.version, by: Fixture.camille)
    #expect(try await fixture.journal() == ["passExpected", "passRecorded", "passRecorded"])
  }

  @Test(
    "Ni collègue d’autres dossiers, ni autre employeur, ni encadrant, ni institution",
    arguments: [
      Fixture.nadia, Fixture.lucie, Fixture.denis, Fixture.maryse, Fixture.etat, Fixture.paul,
    ])
  func notFound(_ member: Member) async throws {
    let (fixture, pass) = try await expectedPass(.sqlite)
    await #expect(throws: Refusal.notFound) {
      try await RecordPass(fixture.dependencies)(
        pass.id, certificate, version: pass.version, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      try await ReadPass(fixture.dependencies, FileReadings(database: fixture.database))(
        pass.id, by: member)
    }
  }

  @Test("Un numéro ne sert qu’une fois", arguments: Engine.available)
  func taken(_ engine: Engine) async throws {
    let (fixture, pass) = try await expectedPass(engine)
    let other = Person(
      id: ID("karim"), openedBy: ID("chrs"), firstName: "Karim", openedOn: fixture.today)
    try await fixture.openFile(of: other)
    let record = RecordPass(fixture.dependencies)
    _ = try await record(existingOf: other.id, certificate, by: Fixture.camille)
    await #expect(throws: Refusal.invalid(PassMessages.numberTaken)) {
      try await record(pass.id, certificate, version: pass.version, by: Fixture.julien)
    }
  }

  @Test(
    "Une personne qui a un PASS en cours n’en reçoit pas un second", arguments: Engine.available)
  func oneAtATime(_ engine: Engine) async throws {
    let (fixture, _) = try await expectedPass(engine)
    await #expect(throws: Refusal.invalid(PassMessages.oneAtATime)) {
      try await RecordPass(fixture.dependencies)(
        existingOf: Fixture.leila.id, certificate, by: Fixture.camille)
    }
  }

  @Test("Un formulaire ouvert avant un autre changement ne l’efface pas")
  func changedMeanwhile() async throws {
    let (fixture, pass) = try await expectedPass(.sqlite)
    let record = RecordPass(fixture.dependencies)
    try await record(pass.id, certificate, version: pass.version, by: Fixture.julien)
    await #expect(throws: Refusal.changedMeanwhile(PassMessages.changed)) {
      try await record(pass.id, certificate, version: pass.version, by: Fixture.camille)
    }
  }

  @Test("Ce qui est mal écrit revient d’un coup, champ par champ")
  func certificateProblems() {
    func fields(_ number: String, _ start: String, _ end: String) -> [String?] {
      do throws(InvalidInput) {
        _ = try PassCertificate(number: number, start: start, end: end)
        return []
      } catch {
        return error.messages.map(\.field)
      }
    }
    #expect(fields("99999 26 12345", "2026-12-01", "") == [])
    #expect(fields("12345", "2026-02-29", "2028-11-29") == ["numero", "debut"])
    #expect(fields("99916 00 00001", "2026-12-01", "2026-12-01") == ["numero", "fin"])
    #expect(fields("", "", "") == ["numero", "debut"])
    #expect(fields("99999 26 12345", "2026-12-01", "2026-11-30") == ["fin"])
    #expect(fields("99999 26 12345", "2026-12-01", "30/11/2028") == ["fin"])
  }
}
