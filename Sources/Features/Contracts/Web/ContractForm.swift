import Domain
import Kernel
import UseCases
import WebSupport

/// A contract, an amendment, a suspension or an end, as typed.
enum ContractForm {
  static func draft(_ form: Form) throws -> ContractDraft {
    var problems: [UserMessage] = []
    let start = day(form, "debut", missing: ContractMessages.startMissing, &problems)
    let end = day(form, "fin", missing: nil, &problems)
    let kind = ContractKind(rawValue: form["contrat"])
    if kind == nil { problems.append(ContractMessages.kindMissing) }
    guard let start, let kind, problems.isEmpty else { throw Refusal.invalid(problems) }
    return ContractDraft(
      kind: kind, start: start, end: end, weeklyHours: Int(form["heures"]) ?? 0,
      otherWeeklyHours: form.filled("autres_heures").map { Int($0) ?? 0 },
      reason: reason(form))
  }

  struct Amendment {
    let from: Day
    let terms: ContractTerms
  }

  static func amendment(_ form: Form) throws -> Amendment {
    var problems: [UserMessage] = []
    let start = day(form, "debut", missing: ContractMessages.startMissing, &problems)
    let end = day(form, "fin", missing: nil, &problems)
    guard let start, problems.isEmpty else { throw Refusal.invalid(problems) }
    return Amendment(
      from: start, terms: ContractTerms(endsOn: end, weeklyHours: Int(form["heures"]) ?? 0))
  }

  struct Suspension {
    let first: Day
    let last: Day?
    let motive: ContractSuspensionMotive
  }

  static func suspension(_ form: Form) throws -> Suspension {
    var problems: [UserMessage] = []
    let first = day(form, "debut", missing: ContractMessages.startMissing, &problems)
    let last = day(form, "fin", missing: nil, &problems)
    let motive = ContractSuspensionMotive(rawValue: form["motif"])
    if motive == nil { problems.append(ContractMessages.motiveMissing) }
    guard let first, let motive, problems.isEmpty else { throw Refusal.invalid(problems) }
    return Suspension(first: first, last: last, motive: motive)
  }

  static func lastDay(_ form: Form) throws -> Day {
    var problems: [UserMessage] = []
    let last = day(form, "fin", missing: ContractMessages.lastDayMissing, &problems)
    guard let last, problems.isEmpty else { throw Refusal.invalid(problems) }
    return last
  }

  static func cause(_ form: Form) throws -> ContractEndCause {
    guard let cause = ContractEndCause(rawValue: form["cause"]),
      ContractEndCause.offered.contains(cause)
    else { throw Refusal.invalid(ContractMessages.causeMissing) }
    return cause
  }

  static func reason(_ form: Form) -> String { String(form["raison"].prefix(600)) }

  /// Two stretches a day: `de1-1`, `a1-1`, `de1-2`, `a1-2` for Monday.
  static func timetable(_ form: Form) throws -> WeeklyTimetable {
    var spans: [WeeklyTimetable.Span] = []
    for weekday in 1...7 {
      for rank in 1...2 {
        let from = form["de\(weekday)-\(rank)"], until = form["a\(weekday)-\(rank)"]
        if from.isEmpty, until.isEmpty { continue }
        guard let start = minutes(from), let end = minutes(until),
          let span = WeeklyTimetable.Span(weekday: weekday, start: start, end: end)
        else {
          throw Refusal.invalid(
            UserMessage(
              "Ces heures ne se suivent pas.",
              detail: "Écrire le début puis la fin, par exemple 9:00 et 12:00.",
              field: "de\(weekday)-\(rank)"))
        }
        spans.append(span)
      }
    }
    guard let timetable = WeeklyTimetable(spans) else {
      throw Refusal.invalid(
        UserMessage(
          "Deux plages se chevauchent le même jour.", detail: "Vérifiez les heures."))
    }
    return timetable
  }

  /// « 9:05 », as a browser sends a time.
  static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1],
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// The day in a field; what is wrong with it is added to the problems.
  static func day(
    _ form: Form, _ field: String, missing: UserMessage?, _ problems: inout [UserMessage]
  ) -> Day? {
    guard let text = form.filled(field) else {
      if let missing { problems.append(missing) }
      return nil
    }
    if let day = Day(text) { return day }
    problems.append(ContractMessages.noSuchDay(text, field: field))
    return nil
  }
}
