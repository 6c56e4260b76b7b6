import Domain
import Foundation
import Kernel
import Testing

/// Golden vectors: what Les emplois de l'inclusion answers (August 2026).
struct EligibilityVectorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let id: String
    let rule: String
    let text: String
    var testDescription: String { "\(id) \(rule)" }

    var given: [String: Any] { part("given") }
    var expect: [String: Any] { part("expect") }

    private func part(_ name: String) -> [String: Any] {
      let whole = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return whole?[name] as? [String: Any] ?? [:]
    }
  }

  static let rows: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Vectors/eligibility.json")
    let list =
      try! JSONSerialization.jsonObject(with: Data(contentsOf: file)) as! [[String: Any]]
    return list.map { row in
      Row(
        id: row["id"] as! String, rule: row["rule"] as! String,
        text: String(decoding: try! JSONSerialization.data(withJSONObject: row), as: UTF8.self))
    }
  }()

  @Test("Chaque ligne des vecteurs est rejouée", arguments: rows)
  func replays(_ row: Row) throws {
    let given = row.given, expect = row.expect
    switch row.rule {
    case "iae.auto_prescription.criteria_count":
      let level1 = EligibilityCriterion.allCases.filter { $0.level == .level1 }
      let level2: [EligibilityCriterion] = [
        .capOrLess, .over50, .priorityDistrict, .disabledWorker,
      ]
      let criteria = Set(
        level1.prefix(try number(given, "level_1")) + level2.prefix(try number(given, "level_2")))
      let fits = isFit(EligibilityRules.selfPrescription(by: try kind(given), criteria))
      #expect(fits == expect["eligible"] as? Bool, "\(row.text)")

    case "iae.criteria_form":
      let codes = try #require(given["criteria"] as? [String])
      let criteria = Set(try codes.map { try #require(EligibilityCriterion(rawValue: $0)) })
      let answer =
        given["author"] as? String == "employer"
        ? EligibilityRules.selfPrescription(by: try kind(given), criteria)
        : EligibilityRules.prescription(criteria)
      #expect(outcome(answer) == expect["result"] as? String, "\(row.text)")

    case "iae.criterion_level":
      let code = try #require(given["criterion"] as? String)
      let criterion = try #require(EligibilityCriterion(rawValue: code))
      #expect(criterion.level.rawValue == expect["level"] as? Int, "\(row.text)")
      #expect(criterion.certifier?.code == expect["certifier"] as? String, "\(row.text)")

    case "iae.criteria_autofill.age":
      let suggested = EligibilityRules.suggestedByAge(
        birth: try day(given, "birthdate"), on: try day(given, "today"))
      #expect(suggested.map(\.code) == expect["suggested"] as? [String], "\(row.text)")

    case "diagnosis.expires_at":
      let made = try day(given, "created_on")
      let expiry: Day =
        switch (given["scheme"] as? String, given["author"] as? String) {
        case ("GEIQ", _): EligibilityValidity.geiqExpiry(madeOn: made)
        case (_, "employer"): EligibilityValidity.expiry(of: .employer(ID("e")), madeOn: made)
        default: EligibilityValidity.expiry(of: .authorisedPrescriber(ID("p")), madeOn: made)
        }
      #expect(expiry.description == expect["expires_at"] as? String, "\(row.text)")

    case "diagnosis.is_valid":
      let diagnosis = EligibilityDiagnosis(
        id: ID("d"), person: ID("leila"), author: .employer(ID("e")),
        madeOn: Day("2024-01-01")!, expiresOn: try day(given, "expires_at"))
      #expect(
        diagnosis.isValid(on: try day(given, "today")) == expect["valid"] as? Bool, "\(row.text)")

    case "diagnosis.update":
      let today = try day(given, "today")
      let old = EligibilityDiagnosis(
        id: ID("old"), person: ID("leila"), author: .authorisedPrescriber(ID("p")),
        madeOn: Day("2024-08-01")!, expiresOn: try day(given, "old_expires_at")
      ).ended(on: today)
      let new = EligibilityDiagnosis(
        id: ID("new"), person: ID("leila"), author: .authorisedPrescriber(ID("p")), madeOn: today)
      #expect(old.expiresOn.description == expect["old_expires_at"] as? String)
      #expect(old.isValid(on: today) == expect["old_valid"] as? Bool)
      #expect(new.expiresOn.description == expect["new_expires_at"] as? String)

    default: Issue.record("règle inconnue : \(row.rule)")
    }
  }

  private func isFit(_ answer: EligibilityAnswer) -> Bool {
    if case .fits = answer { true } else { false }
  }

  private func outcome(_ answer: EligibilityAnswer) -> String {
    switch answer {
    case .fits: "ok"
    case .doesNotFit(.contradiction(CriterionPair(.over50, .under26))): "error_senior_junior"
    case .doesNotFit(.contradiction): "error_long_term"
    case .doesNotFit, .humanDecides: "error_criteria_number"
    }
  }

  private func number(_ given: [String: Any], _ key: String) throws -> Int {
    try #require(given[key] as? Int)
  }
  private func day(_ given: [String: Any], _ key: String) throws -> Day {
    try #require((given[key] as? String).flatMap { Day($0) })
  }
  private func kind(_ given: [String: Any]) throws -> StructureKind {
    let code = try #require(given["company_kind"] as? String)
    return try #require(StructureKind(rawValue: code.lowercased()))
  }
}
