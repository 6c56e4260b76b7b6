import ArgumentParser
import Domain
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Cordee

struct RulebookPagesTests {
  @Test("Le livre des règles se cherche sans compte ni script, et montre les versions d’avant")
  func page() async throws {
    let browser = try await Fixture.open().browser()
    try await browser.get("/regles")
    #expect(browser.page.shows("730 jours"))
    #expect(browser.page.shows("Avant septembre 2021, une autre liste"))
    #expect(browser.page.body.contains("id=\"R5\""))
    try await browser.get("/regles?q=carence")
    #expect(browser.page.shows("Deux ans entre deux PASS IAE"))
    #expect(!browser.page.body.contains("id=\"R4\""))
    try await browser.get("/regles?q=introuvable%20partout")
    #expect(browser.page.shows("Aucune règle ne contient ces mots."))
    try await browser.get("/regles?le=2021-08-31&q=liste%20nationale")
    #expect(browser.page.shows("Avant septembre 2021, une autre liste"))
    try await browser.get("/regles?le=hier")
    #expect(browser.page.shows("Ce jour n’existe pas."))
    try await browser.get("/regles?q=%3Cscript%3E")
    #expect(!browser.page.body.contains("<script>"))
  }

  @Test("L’API donne une règle, ou sa version d’un jour")
  func api() async throws {
    let browser = try await Fixture.open().browser()
    let all = try await browser.get("/api/v1/regles")
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(all.body.utf8))
    #expect(document["total"]?.int == Rulebook.all.count)
    let one = try await browser.get("/api/v1/regles/R5")
    let rule = try JSONDecoder().decode(JSONValue.self, from: Data(one.body.utf8))
    #expect(
      rule["parameters"]?.list?.contains { $0["value"] == 92 && $0["unit"] == "jours" } == true)
    #expect(try await browser.get("/api/v1/regles/R99").status == .notFound)
    #expect(try await browser.get("/api/v1/regles/R24?le=2021-08-31").status == .notFound)
    #expect(try await browser.get("/api/v1/regles/R24?le=2021-09-01").status == .ok)
    #expect(try await browser.get("/api/v1/regles?le=demain").status == .unprocessableContent)
    // The example of the description has the keys of a real answer.
    let described = try await browser.get("/api/v1/openapi.yaml").body
    for key in try #require(document["rules"]?.list?.first.flatMap(Self.keys)) {
      #expect(described.contains("\"\(key)\":"), "\(key)")
    }
  }

  private static func keys(_ value: JSONValue) -> [String]? {
    if case .object(let members) = value { Array(members.keys) } else { nil }
  }

  @Test("docs/legal-sources.md est écrit depuis les règles")
  func document() throws {
    let written = try String(contentsOfFile: root + "docs/legal-sources.md", encoding: .utf8)
    #expect(written == RulebookDocument.text, "run scripts/freeze")
  }

  private func check(_ text: String) async throws -> Int32 {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await code(of: ["check", path])
  }

  private func code(of arguments: [String]) async throws -> Int32 {
    do {
      var command = try Rules.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let exit as ExitCode {
      return exit.rawValue
    }
  }

  @Test("« cordee rules check » sort avec 0 seulement quand tous les cas passent")
  func command() async throws {
    let good =
      #"{"rule":"evaluation.percent_bounds","given":{"percent":20},"expect":{"valid":true}}"#
    let wrong =
      #"{"rule":"evaluation.percent_bounds","given":{"percent":20},"expect":{"valid":false}}"#
    let unknown = #"{"rule":"lune.pleine","given":{},"expect":{}}"#
    #expect(try await check("[\(good)]") == 0)
    #expect(try await check("[\(good),\(wrong)]") == 1)
    #expect(try await check("[\(unknown)]") == 1)
    #expect(try await check("[]") == 1)
    #expect(try await check("{\"a\":1}") == 1)
    #expect(try await check("pas du JSON") == 1)
    #expect(try await code(of: ["check", "/nulle/part.json"]) == 1)
    #expect(try await code(of: ["list", "carence"]) == 0)
  }
}

private let root =
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../").path + "/"
