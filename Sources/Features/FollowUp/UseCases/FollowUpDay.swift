import Domain
import Kernel
import SQL
import Store

/// What her path asks of a member today: steps she carries, relays that wait for her answer.
package struct FollowUpDay: Sendable {
  package struct Step: Sendable {
    package let person: ID<Person>
    package let name: String
    package let step: FollowUpStep
  }
  package struct Relay: Sendable {
    package let person: ID<Person>
    package let id: ID<Handover>
    /// « Une personne » while the file is not open to the member.
    package let name: String
    package let proposedBy: String
  }
  package let steps: [Step]
  package let relays: [Relay]

  package var isCalm: Bool { steps.isEmpty && relays.isEmpty }

  /// Steps are shown from that many days before.
  package static let aheadDays = 7

  /// Five statements at most, whatever the number of persons.
  static func load(for member: Member, on day: Day, in session: any SQLSession) throws
    -> FollowUpDay
  {
    let steps = try FollowUpStepStore.carried(
      by: member, dueBy: day.adding(days: aheadDays), limit: TodayLists.most, in: session)
    let relays = try HandoverStore.waiting(for: member, limit: TodayLists.most, in: session)
    guard !steps.isEmpty || !relays.isEmpty else { return FollowUpDay(steps: [], relays: []) }
    let known = try PeopleStore.disclosed(
      Array(Set(steps.map(\.person) + relays.map(\.person))), to: member, on: day, in: session)
    let names = try AccountStore.names(relays.map(\.proposedBy.account), in: session)
    return FollowUpDay(
      steps: steps.compactMap { step in
        guard let seen = known[step.person], seen.standing.mayOpenFile else { return nil }
        return Step(person: seen.id, name: seen.name, step: step)
      },
      relays: relays.map {
        Relay(
          person: $0.person, id: $0.id, name: known[$0.person]?.name ?? "une personne",
          proposedBy: names[$0.proposedBy.account] ?? "Quelqu’un")
      })
  }
}
