import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Her goals, her steps, who carries what, and the relay she is asked about: all of it is hers.
package struct MyPath: Sendable {
  package struct Relay: Sendable, Hashable {
    package let handover: Handover
    package let incoming: String
    package let outgoing: String?
  }
  package let firstName: String
  package let goals: [Goal]
  package let steps: [StepLine]
  package let themes: [CarriedThemes.Line]
  package let relay: Relay?
  package let today: Day

  package var isEmpty: Bool {
    goals.isEmpty && steps.isEmpty && relay == nil && themes.allSatisfy { $0.carrier == nil }
  }
}

/// Reads her path for herself: nothing is cut.
package struct ReadMyPath: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ person: ID<Person>) async throws -> MyPath {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try Self.load(person, on: today, in: session)
    }
  }

  static func load(_ id: ID<Person>, on day: Day, in session: any SQLSession) throws -> MyPath {
    guard let person = try PeopleStore.load(id, in: session) else { throw Refusal.notFound }
    let steps = try FollowUpStepStore.open(of: id, in: session)
    let relay = try HandoverStore.open(of: id, in: session)
    let carriers = try ThemeCarrierStore.of(id, in: session)
    let book = try SeatBook.load(
      Set(
        steps.compactMap(\.carrier.seat) + carriers.map(\.seat)
          + [relay?.incoming, relay?.outgoing].compactMap { $0 }),
      around: id, on: day, in: session)
    return MyPath(
      firstName: person.firstName,
      goals: try GoalStore.of(id, in: session).filter { $0.state == .underWay },
      steps: steps.map { StepLine($0, $0.wording, isFull: true, book) },
      themes: CarriedThemes.lines(carriers, in: book),
      relay: relay.map { relay in
        MyPath.Relay(
          handover: relay, incoming: book.names[relay.incoming] ?? "quelqu’un",
          outgoing: relay.outgoing.flatMap { book.names[$0] })
      }, today: day)
  }
}
