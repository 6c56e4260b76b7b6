import Domain
import Kernel
import SQL
import Store

/// What a home waits for today: a first sign, a review, news at 3, 6 or 12 months.
package struct DueHome: Sendable {
  package enum Reason: Sendable {
    case sign(HousingSignKind, Day)
    case review(HousingReviewMotive, Day)
    case news(HomeCheckRound, Day)
  }
  package let measure: ID<HousingMeasure>
  package let name: String
  package let label: String
  package let reason: Reason
}

enum DueHomes {
  /// Of the measures one's structure carries or opened, and of those around the persons one follows:
  /// what is due today, the oldest first.
  static func of(_ member: Member, on today: Day, limit: Int, in session: any SQLSession) throws
    -> [DueHome]
  {
    guard member.family != .employer else { return [] }
    let measures = try HousingMeasureStore.due(for: member, on: today, limit: limit, in: session)
    guard !measures.isEmpty else { return [] }
    let persons = Array(Set(measures.map(\.person)))
    let seen = try PeopleStore.disclosed(persons, to: member, on: today, in: session)
    let circles = try CircleStore.members(of: persons, in: session)
    return measures.flatMap { measure -> [DueHome] in
      guard let person = seen[measure.person] else { return [] }
      let isHome =
        person.openedBy == member.structure
        || (circles[person.id] ?? []).contains {
          $0.isReferent && $0.isPresent(on: today) && $0.structure == member.structure
        }
      let reading = HousingAccess.measure(
        measure, for: member,
        file: HousingAccess.file(
          standing: person.standing, items: person.items, isHomeTeam: isHome, viewer: member))
      guard reading >= .team else { return [] }
      return reasons(measure, today).map {
        DueHome(
          measure: measure.id, name: person.name, label: measure.kind.label(for: reading),
          reason: $0)
      }
    }
  }

  private static func reasons(_ measure: HousingMeasure, _ today: Day) -> [DueHome.Reason] {
    var reasons = measure.openSigns.map { DueHome.Reason.sign($0.kind, $0.seenOn) }
    if let review = measure.nextReview, review.plannedOn <= today {
      reasons.append(.review(review.motive, review.plannedOn))
    }
    if let check = measure.dueCheck(on: today) {
      reasons.append(.news(check.round, check.dueOn))
    }
    return reasons
  }
}
