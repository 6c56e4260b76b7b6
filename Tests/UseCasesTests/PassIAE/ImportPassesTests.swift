import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

struct ImportPassesTests {
  private func file(_ lines: String...) -> ImportFile {
    ImportFile(
      name: "pass.csv",
      bytes: Array((["numero,prenom,nom,naissance,debut,fin"] + lines).joined(separator: "\n").utf8)
    )
  }

  private let leila = "99999 25 00007,Leila,HADDAD,1992-05-14,2025-06-01,"

  @Test(
    "Un PASS importé est gardé, à l’essai puis pour de bon ; le réimporter ne change rien",
    arguments: Engine.available)
  func imported(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let importing = ImportPasses(fixture.dependencies)
    let trial = try await importing(file(leila), dryRun: true)
    #expect(trial.added == 1 && trial.refused.isEmpty, "\(trial)")
    #expect(try await fixture.passes().isEmpty)
    #expect(try await importing(file(leila)).added == 1)
    let pass = try #require(try await fixture.passes().first)
    #expect(pass.number?.digits == "999992500007")
    #expect(pass.validity.last == Day("2027-05-31"))
    let again = try await importing(file(leila))
    #expect(again.unchanged == 1 && !again.changesAnything)
    // The State moved its end: its dates win.
    let moved = try await importing(
      file("999992500007,Leïla,Haddad,1992-05-14,2025-06-01,2027-08-31"))
    #expect(moved.changed == 1 && moved.warned.count == 1)
    #expect(try await fixture.passes().first?.validity.last == Day("2027-08-31"))
    #expect(try await fixture.journal().suffix(2) == ["passRecorded", "passRecorded"])
  }

  @Test("Un PASS attendu ici reçoit son numéro")
  func expected() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.stopIssuing()
    let pass = try #require(try await fixture.openPass(fixture.hire()).pass)
    let report = try await ImportPasses(fixture.dependencies)(
      file("99999 26 00009,Leïla,Haddad,1992-05-14,\(pass.validity.first),"))
    #expect(report.changed == 1, "\(report)")
    let saved = try #require(try await fixture.passes().first)
    #expect(saved.id == pass.id && !saved.isExpected)
  }

  @Test("Une ligne qui contredit, ou qui ne se lit pas, est laissée avec son numéro et sa raison")
  func refused() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.openPass(fixture.hire())
    let importing = ImportPasses(fixture.dependencies)
    let report = try await importing(
      file(
        "12345,Leïla,Haddad,1992-05-14,2026-06-01,",
        "99916 00 00001,Leïla,Haddad,1992-05-14,2026-06-01,",
        "99999 25 00001,Leïla,Haddad,1992-05-14,2026-02-30,",
        "99999 25 00002,Leïla,Haddad,1992-05-14,2026-06-01,2026-05-01",
        "99999 25 00003,Leïla,Haddad,1992-05-15,2026-06-01,",
        "99999 25 00004,Leïla,Haddad,1992-05-14,2026-06-01,"))
    #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6, 7], "\(report.refused)")
    #expect(report.refused.last?.sentence.contains("un autre PASS IAE sur ces dates") == true)
    #expect(report.refused[4].sentence.contains("aucun dossier"))
    #expect(try await fixture.passes().count == 1)
  }
}
