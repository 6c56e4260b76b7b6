import Domain
import Hummingbird
import Kernel
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/api/v1/simulateur` | everyone | a situation without a name; nothing is kept |
  package mutating func addSimulatorAPI() {
    get("/api/v1/simulateur", .everyone, "une situation sans nom, rien n’est gardé") { request in
      .json(simulationJSON(try situation(request.query)).written)
    }
  }
}

/// A page forgives what it cannot read; a program is told.
private func situation(_ query: Form) throws -> EligibilitySituation {
  var messages: [UserMessage] = []
  func codes<Code: Coded>(_ field: String, _: Code.Type) -> Set<Code> {
    var found: Set<Code> = []
    for text in query.all(field) where !text.isEmpty {
      if let code = Code(rawValue: text) {
        found.insert(code)
      } else {
        let known = Code.allCases.map(\.code).joined(separator: ", ")
        messages.append(
          UserMessage(
            "Le paramètre «\u{A0}\(field)\u{A0}» ne se lit pas. Codes connus\u{A0}: \(known).",
            field: field))
      }
    }
    return found
  }
  func yes(_ field: String) -> Bool {
    guard let text = query.filled(field) else { return false }
    if text != "oui" {
      messages.append(
        UserMessage(
          "Le paramètre «\u{A0}\(field)\u{A0}» ne se lit pas. La seule valeur est «\u{A0}oui\u{A0}».",
          field: field))
    }
    return text == "oui"
  }
  var age: Int?
  if let text = query.filled("age") {
    age = Int(text).flatMap { EligibilitySituation.ages.contains($0) ? $0 : nil }
    if age == nil {
      messages.append(
        UserMessage(
          "Le paramètre «\u{A0}age\u{A0}» ne se lit pas. Donner un nombre de 16 à 99.",
          field: "age"))
    }
  }
  let situation = EligibilitySituation(
    criteria: codes("critere", EligibilityCriterion.self),
    geiqCriteria: codes("critere_geiq", GEIQCriterion.self), age: age,
    hasAuthorisedPrescriber: yes("prescripteur"), isOrientedToESAT: yes("esat"))
  guard messages.isEmpty else { throw Refusal.invalid(messages) }
  return situation
}

private func simulationJSON(_ situation: EligibilitySituation) -> JSONValue {
  [
    "routes": .list(EligibilitySimulation.answers(to: situation).map(routeJSON)),
    "suggested": .list(situation.suggestedByAge.map { .text($0.code) }),
    "proofs": .list(
      situation.criteria.sorted { $0.number < $1.number }.map { criterion in
        [
          "criterion": .text(criterion.code), "label": .text(criterion.label),
          "level": JSONValue(criterion.level.rawValue), "proof": .text(criterion.proof),
          "age": .text(criterion.proofAge.label),
        ]
      }),
  ]
}

private func routeJSON(_ answer: RouteAnswer) -> JSONValue {
  let reason: JSONValue
  var wayForward: JSONValue = nil
  switch answer.verdict.answer {
  case .fits: reason = .text(answer.verdict.comment)
  case .doesNotFit(let why, let way):
    reason = .text(why)
    wayForward = .text(way)
  case .humanDecides(let why): reason = .text(why)
  }
  return [
    "kind": .text(answer.kind.code), "kindLabel": .text(answer.kind.label),
    "meaning": .text(answer.kind.explanation), "answer": .text(answer.verdict.answer.code),
    "reason": reason, "wayForward": wayForward,
    "rule": answer.verdict.rule.map { .text($0.id) } ?? .null,
    "facts": .list(
      answer.verdict.facts.map { ["name": .text($0.name), "value": .text($0.value)] }),
    "allowanceEuros": answer.allowance.map { JSONValue($0) } ?? .null,
  ]
}
