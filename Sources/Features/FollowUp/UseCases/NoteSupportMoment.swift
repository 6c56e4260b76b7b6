import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down time given to a person, inside the transaction of whatever it belongs to: a step, a
/// note, a meeting. The caller has asked who may write.
///
/// - Throws: `Refusal.invalid` with the fields `minutes`, `jour`, `mots`.
package func addSupportMoment(
  _ spent: NewSupportMoment, by member: Member, at moment: Moment, newID: () -> String,
  in session: any SQLSession
) throws {
  let problems = spent.problems(today: moment.today)
  guard problems.isEmpty else { throw Refusal.invalid(problems) }
  let day = spent.day ?? moment.today
  try SupportMomentStore.insert(
    SupportMoment(
      id: ID(newID()), person: spent.person, account: member.account,
      structure: member.structure, day: day, minutes: spent.minutes, act: spent.act,
      step: spent.step, words: spent.words),
    at: moment.instant, in: session)
  try PeopleStore.noteContact(with: spent.person, on: day, in: session)
  try Journal.append(
    JournalEvent(
      .timeNoted,
      [.count: String(spent.minutes), .state: spent.act.code, .day: day.description]),
    about: .person(spent.person), by: JournalActor(member), at: moment.instant, in: session)
}

/// Writes a moment down from the page of her path.
package struct NoteSupportMoment: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ spent: NewSupportMoment, by member: Member) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(SupportMoment.self).text
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(
        spent.person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      try addSupportMoment(spent, by: member, at: moment, newID: { id }, in: session)
    }
  }
}

/// The share of time given to work in the reader's own structure, month by month.
package struct TimeShares: Sendable {
  /// « 2026-11 » and what was written that month, the newest first.
  package let months: [(month: Day, share: TimeShare)]
  package let whole: TimeShare
  package let period: DayRange
  package let structure: String
}

/// Reads it: for the head of service and the administrator.
package struct ReadTimeShares: Sendable {
  /// Months shown, the running one included.
  package static let months = 12

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> TimeShares {
    guard member.role == .headOfService || member.isAdministrator else {
      throw Refusal.notAllowed(
        UserMessage(
          "Le chef de service et l’administrateur voient ces nombres.",
          detail: "Le temps que vous notez reste visible dans chaque parcours."))
    }
    let today = dependencies.moment.today
    let first = Day(year: today.year, month: today.month, day: 1)!
      .adding(months: 1 - Self.months)
    let period = DayRange(first, today)!
    let shares = try await dependencies.database.read { session in
      try SupportMomentStore.shares(of: member.structure, in: period, session: session)
    }
    var whole = TimeShare()
    for share in shares.values {
      whole.minutes.merge(share.minutes, uniquingKeysWith: +)
      whole.moments += share.moments
    }
    return TimeShares(
      months: (0..<Self.months).reversed().map { offset in
        let month = first.adding(months: offset)
        return (month, shares[String(month.description.prefix(7))] ?? TimeShare())
      }, whole: whole, period: period, structure: member.structureName)
  }
}
