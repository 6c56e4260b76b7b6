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

  @Test("docs/access.md est la table des accès du programme")
  func documentIsUpToDate() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/access.md")
    let written = try String(contentsOf: file, encoding: .utf8)
    let site = try await Fixture.open().house().site
    withKnownIssue("written again once all rooms are there", isIntermittent: true) {
      #expect(
        written == site.accessDocument, "run: cordee routes --markdown > docs/access.md")
    }
  }
}
