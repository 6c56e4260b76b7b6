import Domain
import Kernel

/// How the house answers the golden vectors of a PASS: its dates, its states, its waiting.
package let passFamilies: [RuleFamily] = [
  RuleFamily("pass.dates_coherence") { facts in
    [
      "valid": JSONValue(
        PassIAE.validity(try facts.day("start_at"), try facts.day("end_at")) != nil)
    ]
  },
  RuleFamily("pass.default_end") { facts in
    let validity = PassIAE.validity(from: try facts.day("start_at"))
    return ["end_at": JSONValue(validity.last), "duration_days": JSONValue(validity.dayCount)]
  },
  RuleFamily("pass.remainder_as_date") { facts in
    ["date": JSONValue(try facts.pass().foreseenEnd(on: try facts.day("today")))]
  },
  RuleFamily("pass.remainder_days") { facts in
    ["days": JSONValue(try facts.pass().remainingDays(on: try facts.day("today")))]
  },
  RuleFamily("pass.reuse_on_accept") { try reuseAnswer($0) },
  RuleFamily("pass.state") { facts in
    let today = try facts.day("today")
    let isSuspended = try facts.bool("suspension_in_progress")
    let pass = try facts.pass(suspendedOn: isSuspended ? today : nil)
    return [
      "state": officialStates[pass.status(on: today)].map { JSONValue($0) } ?? .null,
      "is_valid": JSONValue(pass.isValid(on: today)),
      "in_progress": JSONValue(pass.isRunning(on: today)),
    ]
  },
  RuleFamily("pass.waiting_period") { facts in
    let waiting = WaitingPeriod(passEndedOn: try facts.day("end_at"))
    let today = try facts.day("today")
    return [
      "waiting_period_end": JSONValue(waiting.lastDay),
      "in_waiting_period": JSONValue(waiting.contains(today)),
      "elapsed": JSONValue(waiting.isOver(on: today)),
      "pass_still_known_as_latest": JSONValue(!waiting.isOver(on: today)),
    ]
  },
  RuleFamily("pass.waiting_period_blocks_new") { try waitingAnswer($0) },
]

private func reuseAnswer(_ facts: VectorFacts) throws -> JSONValue {
  let pass = try facts.pass(start: "pass_start", end: "pass_end")
  let today = try facts.day("today")
  guard pass.isValid(on: today) else {
    return ["accepted": true, "pass_reused": false, "pass_start_moved": false]
  }
  switch pass.reuse(forHireStarting: try facts.day("hiring_start_at"), on: today) {
  case .asItIs: return ["accepted": true, "pass_reused": true, "pass_start_moved": false]
  case .startsEarlier(let validity):
    return [
      "accepted": true, "pass_reused": true, "pass_start_moved": true,
      "new_start": JSONValue(validity.first), "new_end": JSONValue(validity.last),
    ]
  case .endsBeforeHire: return ["accepted": false, "error": "start_after_pass_end"]
  }
}

private func waitingAnswer(_ facts: VectorFacts) throws -> JSONValue {
  let diagnosis = facts.isNone("diagnosis") ? nil : facts.given["diagnosis"]
  let lift = WaitingPeriod.lift(
    for: try facts.kind(),
    sentByAuthorisedPrescriber: try facts.textIfAny("sent_by") == "authorised_prescriber",
    hasValidPrescriberDiagnosis: diagnosis?["author"]?.text == "authorised_prescriber"
      && diagnosis?["valid"]?.bool == true)
  return ["blocked": JSONValue(try facts.bool("in_waiting_period") && lift == nil)]
}

private let officialStates: [PassStatus: String] = [
  .future: "FUTURE", .valid: "VALID", .suspended: "SUSPENDED", .expired: "EXPIRED",
]

extension VectorFacts {
  /// A PASS with those days and suspensions; nobody's.
  func pass(start: String = "start_at", end: String = "end_at", suspendedOn day: Day? = nil)
    throws -> PassIAE
  {
    guard let validity = DayRange(try self.day(start), try self.day(end)) else {
      throw UnreadableFact(key: end)
    }
    var suspensions = isNone("suspensions") ? [] : try list("suspensions").map(range)
    if let day { suspensions.append(DayRange(from: day, days: 1)) }
    return PassIAE(
      id: ID("vecteur"), person: ID("vecteur"), state: .expected, validity: validity,
      suspensions: suspensions, openedBy: ID("vecteur"))
  }

  /// `["2026-01-01", "2026-01-31"]`, both ends counted.
  func range(_ key: String) throws -> DayRange {
    guard let value = given[key] else { throw UnreadableFact(key: key) }
    return try range(value)
  }

  private func range(_ value: JSONValue) throws -> DayRange {
    guard let ends = value.list, ends.count == 2, let first = ends[0].day, let last = ends[1].day,
      let range = DayRange(first, last)
    else { throw UnreadableFact(key: "période") }
    return range
  }

  /// A state of a PASS, by its official code.
  func passStatus(_ key: String) throws -> PassStatus {
    let code = try text(key)
    guard let found = officialStates.first(where: { $0.value == code }) else {
      throw UnreadableFact(key: key)
    }
    return found.key
  }

  /// A kind of employer, by its official code.
  func kind(_ key: String = "company_kind") throws -> StructureKind {
    guard let kind = StructureKind(rawValue: try text(key).lowercased()) else {
      throw UnreadableFact(key: key)
    }
    return kind
  }
}
