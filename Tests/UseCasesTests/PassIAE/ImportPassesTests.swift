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

  private func historical(_ lines: String...) -> ImportFile {
    ImportFile(
      name: "pass.csv",
      bytes: Array(
        (["numero,prenom,nom,naissance,debut,fin,suspensions"] + lines).joined(separator: "\n").utf8
      ))
  }

  @Test(
    "Les suspensions d’avant viennent avec le PASS, sans leur motif", arguments: Engine.available)
  func suspensions(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let importing = ImportPasses(fixture.dependencies)
    let line = leila + ",2025-09-01/2025-09-30 2026-01-05/2026-01-05"
    #expect(try await importing(historical(line)).added == 1)
    let pass = try #require(try await fixture.passes().first)
    #expect(pass.suspensions.map(\.dayCount) == [30, 1])
    // 730 days, and 29 that the first one pushes.
    #expect(pass.validity.last == Day("2027-05-31")!.adding(days: 29))
    #expect(pass.countedEnd == pass.validity.last)
    let kept = try await fixture.database.read {
      try PassPeriods.suspensions(of: pass.id, in: $0)
    }
    #expect(kept.allSatisfy { $0.reason == .historical && $0.declaredBy.isImported })
    #expect(try await importing(historical(line)).unchanged == 1)
    let more = try await importing(historical(line + ";2026-03-01/2026-03-11"))
    #expect(more.changed == 1 && more.warned.isEmpty, "\(more)")
    #expect(try await fixture.passes().first?.suspensions.count == 3)
    let refused = try await importing(historical(leila + ",2025-09-15/2025-10-15"))
    #expect(refused.refused.first?.sentence.contains("chevauche") == true, "\(refused)")
  }

  @Test(
    "Des suspensions qui ne se lisent pas, ou hors du PASS, laissent la ligne",
    arguments: [
      "2025-09-30/2025-09-01", "2025-02-30/2025-03-01", "2025-09-01",
      "2025-05-01/2025-06-15", "2025-07-01/2025-07-10 2025-07-10/2025-07-20",
    ])
  func unreadable(_ text: String) async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let report = try await ImportPasses(fixture.dependencies)(historical(leila + ",\(text)"))
    #expect(report.refused.count == 1, "\(report)")
    #expect(report.refused.first?.sentence.contains("suspensions") == true)
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
