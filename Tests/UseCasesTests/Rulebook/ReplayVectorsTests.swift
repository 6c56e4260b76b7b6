import Domain
import Foundation
import Kernel
import Testing
import UseCases

/// Golden vectors: what Les emplois de l'inclusion answers (August 2026), replayed as
/// `cordee rules check` does.
struct ReplayVectorsTests {
  private static func file(_ name: String) throws -> JSONValue {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "../../Vectors/\(name)"))
    return try JSONDecoder().decode(JSONValue.self, from: data)
  }

  @Test("Chaque cas des Emplois de l’inclusion reçoit la même réponse")
  func wholeFile() throws {
    let rows = try #require(try Self.file("iae.json").list)
    let replay = try ReplayVectors()(.list(rows))
    for failure in replay.failures {
      Issue.record(
        "\(failure.id) \(failure.rule): \(failure.why) \(failure.given?.written ?? "") attendu \(failure.expect?.written ?? "") reçu \(failure.got?.written ?? "")"
      )
    }
    #expect(rows.count == 314)
    #expect(replay.passed == rows.count)
  }

  @Test("Aucune famille n’est répondue deux fois")
  func uniqueFamilies() {
    let names = RuleFamily.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  private func replay(_ row: JSONValue) throws -> VectorFailure? {
    try ReplayVectors()([row]).failures.first
  }

  @Test("Une règle inconnue est une différence, dite en français")
  func unknownRule() throws {
    let failure = try replay(["id": "X1", "rule": "lune.pleine", "given": [:], "expect": [:]])
    #expect(failure?.why == "La règle «\u{A0}lune.pleine\u{A0}» n’est pas connue de Cordée.")
  }

  @Test("Une attente fausse est dite avec ce qui a été reçu")
  func wrongExpectation() throws {
    let failure = try replay([
      "id": "X2", "rule": "evaluation.percent_bounds", "given": ["percent": 20],
      "expect": ["valid": false],
    ])
    #expect(failure?.why == "Réponse différente\u{A0}: valid.")
    #expect(failure?.got == ["valid": true])
  }

  @Test(
    "Une clé attendue que la réponse n’a pas est une différence ; une clé de plus n’en est pas une")
  func keys() throws {
    let row = { (expect: JSONValue) -> JSONValue in
      ["rule": "iae.criterion_level", "given": ["criterion": "RSA"], "expect": expect]
    }
    #expect(try replay(row(["level": 1])) == nil)
    #expect(try replay(row(["level": 1, "colour": "blue"])) != nil)
    #expect(try replay(row(["level": "1"])) != nil)
  }

  @Test(
    "Un fait absent ou mal écrit est une différence, jamais une panne",
    arguments: [
      ["rule": "evaluation.percent_bounds", "given": [:], "expect": ["valid": true]],
      ["rule": "evaluation.percent_bounds", "given": ["percent": "20"], "expect": [:]],
      ["rule": "evaluation.percent_bounds", "given": ["percent": .number(20.5)], "expect": [:]],
      [
        "rule": "diagnosis.is_valid", "given": ["expires_at": "2026-02-29", "today": "2026-01-01"],
        "expect": [:],
      ],
      [
        "rule": "iae.criteria_form", "given": ["company_kind": "LUNE", "criteria": []],
        "expect": [:],
      ],
      [
        "rule": "iae.criteria_form", "given": ["company_kind": "ACI", "criteria": ["LUNE"]],
        "expect": [:],
      ],
      [
        "rule": "invitation.expired", "given": ["sent_at": "hier", "now": "demain"], "expect": [:],
      ],
      [
        "rule": "job_application.edit_hiring_dates",
        "given": [
          "today": "2026-01-01", "new_start": "2026-01-01", "pass": ["2026-02-01", "2026-01-01"],
        ], "expect": [:],
      ],
      ["rule": 3, "given": [:], "expect": [:]],
      ["rule": "evaluation.percent_bounds", "expect": [:]],
      "pas un cas",
    ] as [JSONValue])
  func unreadable(_ row: JSONValue) throws {
    #expect(try replay(row)?.why.contains("ne se lit pas") == true)
  }

  @Test(
    "Un fichier qui n’est pas une liste est refusé par une phrase",
    arguments: [[:], 3, nil] as [JSONValue])
  func notAList(_ file: JSONValue) {
    #expect(throws: UserMessage.self) { try ReplayVectors()(file) }
  }

  @Test("Mille cas sont rejoués en moins d’une seconde")
  func speed() throws {
    let rows = try #require(try Self.file("iae.json").list)
    let many = JSONValue.list(Array((0..<4).flatMap { _ in rows }.prefix(1000)))
    let clock = ContinuousClock()
    let spent = try clock.measure { _ = try ReplayVectors()(many) }
    #expect(spent < .seconds(1))
  }
}
