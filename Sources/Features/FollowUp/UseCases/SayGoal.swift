import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down what she is heading for, in her words.
package struct SayGoal: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ words: String, on strand: Strand, saidOn: Day?, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let day = saidOn ?? moment.today
    var problems = FollowUpRules.checkGoal(words)
    if day > moment.today {
      problems.append(UserMessage("Donner le jour où elle l’a dit.", field: "jour"))
    }
    let found = problems
    let id = dependencies.newID(Goal.self)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      guard found.isEmpty else { throw Refusal.invalid(found) }
      try GoalStore.insert(
        Goal(
          id: id, person: person, strand: strand, words: words, saidOn: day,
          recordedBy: member.structure),
        by: member.account, at: moment.instant, in: session)
      try PeopleStore.noteContact(with: person, on: day, in: session)
      try Journal.append(
        JournalEvent(
          .goalSaid, [.goal: id.text, .strand: strand.code, .day: day.description]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}

/// Says where a goal stands, as she says it.
package struct MoveGoal: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<Goal>, to state: GoalState, version: Int, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      guard let goal = try GoalStore.load(id, of: person, in: session),
        StepDisclosure.mayRead(goal, by: member, agreed: seen.agreed)
      else { throw Refusal.notFound }
      guard
        goal.state != state,
        try GoalStore.move(id, to: state, on: moment.today, from: version, in: session)
      else { throw Refusal.changedMeanwhile(FollowUpRules.changedMeanwhile) }
      try Journal.append(
        JournalEvent(
          .goalMoved, [.goal: id.text, .strand: goal.strand.code, .state: state.code]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
