import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What happens in a measure, noted by the operator, the SIAO or whoever accompanies her. Each act
/// takes the version its form was opened with: of two, one wins and the other is told.
package struct ChangeHousingMeasure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// The lease becomes hers, at the same address; the stay goes on.
  package func slide(
    _ id: ID<HousingMeasure>, on day: Day, version: Int, by member: Member
  ) async throws {
    try await change(id, .leaseSlid, [.day: day.description], version, member) {
      (measure, today) throws(HousingRefusal) in
      try measure.sliding(on: day, today: today)
    }
  }

  package func end(
    _ id: ID<HousingMeasure>, _ end: HousingEnd, version: Int, by member: Member
  ) async throws {
    try await change(
      id, .housingMeasureEnded, [.endsOn: end.on.description, .reason: end.kind.code], version,
      member
    ) { (measure, today) throws(HousingRefusal) in try measure.ending(end, today: today) }
  }

  package func hold(
    _ review: ID<HousingReview>, of id: ID<HousingMeasure>, on day: Day, words: String,
    version: Int, by member: Member
  ) async throws {
    try await change(id, .housingReviewHeld, [.day: day.description], version, member) {
      (measure, today) throws(HousingRefusal) in
      try measure.holding(review, on: day, words: words, today: today)
    }
  }

  package func plan(
    on day: Day, of id: ID<HousingMeasure>, version: Int, by member: Member
  ) async throws {
    let review = HousingReview(id: dependencies.newID(), plannedOn: day, motive: .asked)
    try await change(id, .housingReviewPlanned, [.day: day.description], version, member) {
      (measure, _) throws(HousingRefusal) in try measure.planning(review)
    }
  }

  package func note(
    _ kind: HousingSignKind, seenOn day: Day, in id: ID<HousingMeasure>, version: Int,
    by member: Member
  ) async throws {
    let sign = HousingSign(
      id: dependencies.newID(), kind: kind, seenOn: day, structure: member.structure)
    try await change(
      id, .housingSignNoted, [.reason: kind.code, .day: day.description], version, member
    ) { (measure, today) throws(HousingRefusal) in try measure.noting(sign, today: today) }
  }

  package func settle(
    _ sign: ID<HousingSign>, of id: ID<HousingMeasure>, version: Int, by member: Member
  ) async throws {
    try await change(id, .housingSignSettled, [:], version, member) {
      (measure, today) throws(HousingRefusal) in try measure.settling(sign, on: today)
    }
  }

  package func answer(
    _ round: HomeCheckRound, _ answer: HomeCheckAnswer, of id: ID<HousingMeasure>, version: Int,
    by member: Member
  ) async throws {
    try await change(
      id, .homeChecked, [.state: answer.code, .number: String(round.month)], version, member
    ) { (measure, today) throws(HousingRefusal) in
      try measure.answering(round, answer, on: today)
    }
  }

  private func change(
    _ id: ID<HousingMeasure>, _ kind: JournalKind, _ facts: [JournalFact: String], _ version: Int,
    _ member: Member,
    _ decide: @escaping @Sendable (HousingMeasure, Day) throws(HousingRefusal) -> HousingMeasure
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let measure = try HousingDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      let next = try HousingDesk.decide { () throws(HousingRefusal) in
        try decide(measure, moment.today)
      }
      try HousingDesk.save(next, as: kind, facts, by: member, at: moment, in: session)
      if kind == .housingReviewHeld
        || (kind == .homeChecked && facts[.state] != HomeCheckAnswer.notReached.code)
      {
        try PeopleStore.noteContact(with: measure.person, on: moment.today, in: session)
      }
    }
  }
}
