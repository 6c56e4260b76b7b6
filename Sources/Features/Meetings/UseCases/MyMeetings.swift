import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Her meetings, as her own space tells them: those to come, and what was said in plain words.
package struct MyMeetings: Sendable {
  package struct Line: Sendable {
    package let meeting: Meeting
    /// Who will be there, by name and place.
    package let people: [String]
    /// What was decided, and who does it; nil when it is she.
    package let decisions: [(words: String, who: String?, dueOn: Day?)]
  }
  package let toCome: [Line]
  /// Those with something to read, the latest first.
  package let past: [Line]

  package var isEmpty: Bool { toCome.isEmpty && past.isEmpty }

  static func load(_ person: ID<Person>, on today: Day, in session: any SQLSession) throws
    -> MyMeetings
  {
    let all = try MeetingStore.ofPerson(person, in: session)
    let toCome = Array(all.filter { $0.isToCome(on: today) && $0.minutes.isEmpty }.reversed())
    let past = Array(
      all.filter { !$0.minutes.plain.isEmpty || !$0.minutes.decisions.isEmpty }.prefix(12))
    var accounts: Set<ID<Account>> = []
    var structures: Set<ID<Structure>> = []
    for meeting in toCome + past {
      let carriers = meeting.minutes.decisions.map(\.carrier).map { carrier -> MeetingGuest? in
        if case .member(let account, let structure) = carrier {
          .member(account, structure)
        } else {
          nil
        }
      }
      for case .member(let account, let structure)? in meeting.plan.seats.map(\.who) + carriers {
        accounts.insert(account)
        structures.insert(structure)
      }
    }
    let names = try AccountStore.names(Array(accounts), in: session)
    let places = try StructureStore.load(Array(structures), in: session)
    func line(_ meeting: Meeting) -> Line {
      Line(
        meeting: meeting,
        people: meeting.plan.seats.map { seat in
          switch seat.who {
          case .member(let account, let structure):
            "\(names[account] ?? "Quelqu’un"), \(places[structure]?.name ?? "")"
          case .guest(let name, let role, _): role.isEmpty ? name : "\(name), \(role)"
          }
        },
        decisions: meeting.minutes.decisions.map { decision in
          let who: String? =
            switch decision.carrier {
            case .herself: nil
            case .member(let account, _): names[account] ?? "Quelqu’un"
            case .named(let name): name
            }
          return (decision.words, who, decision.dueOn)
        })
    }
    return MyMeetings(toCome: toCome.map(line), past: past.map(line))
  }
}

/// Reads her meetings for herself, and keeps that she read what was said.
package struct ReadMyMeetings: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ person: ID<Person>) async throws -> MyMeetings {
    let today = dependencies.moment.today
    return try await dependencies.database.read {
      try MyMeetings.load(person, on: today, in: $0)
    }
  }

  package func noteReadBack(_ id: ID<Meeting>, byHerself person: ID<Person>) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let meeting = try MeetingStore.load(id, in: session), meeting.person == person else {
        throw Refusal.notFound
      }
      try WriteMinutes.readBack(
        meeting, ReadBack(on: moment.today, byHerself: true), by: .herself(person), at: moment,
        in: session)
    }
  }
}
