import Foundation
import TestSupport
import Testing
import WebSupport

@testable import Cordee

struct AccessDocumentTests {
  @Test("Chaque adresse dit en quelques mots pourquoi elle est ouverte à qui elle l’est")
  func everyRouteSaysWhy() async throws {
    let site = try await Fixture.open().house().site
    let silent = site.routes.filter { $0.why.count < 6 }.map { "\($0.method) \($0.path)" }
    #expect(silent == [])
    var seen: Set<String> = []
    let twice = site.routes.map { "\($0.method) \($0.path)" }.filter { !seen.insert($0).inserted }
    #expect(twice == [])
  }

  /// Held once `scripts/freeze` has been run for a release; until then rooms still open.
  @Test(
    "docs/access.md est la table des accès du programme",
    .enabled(
      if: FileManager.default.fileExists(atPath: root + "Tests/ArchitectureTests/migrations.sha256")
    ))
  func documentIsUpToDate() async throws {
    let written = try String(contentsOfFile: root + "docs/access.md", encoding: .utf8)
    let site = try await Fixture.open().house().site
    #expect(written == site.accessDocument, "run scripts/freeze")
  }
}

private let root =
  URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../").path + "/"
