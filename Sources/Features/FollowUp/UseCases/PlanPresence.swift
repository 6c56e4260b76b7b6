import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Plans the last day of somebody in a circle (end of a contract, of a measure), or takes the plan
/// back. Nothing changes before that day; a referent who is to leave shows on Today.
package struct PlanPresence: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<CircleMember>, until day: Day?, around person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    if let day, day < moment.today {
      throw Refusal.invalid(
        UserMessage(
          "Donner un dernier jour à venir.",
          detail: "Pour une sortie dès maintenant, choisir «\u{A0}Faire sortir\u{A0}».",
          field: "jour"))
    }
    try await dependencies.database.write { session in
      let header = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      let circle = try CircleStore.members(of: person, in: session)
      guard let place = circle.first(where: { $0.id == id && $0.isPresent(on: moment.today) })
      else { throw Refusal.notFound }
      guard CircleRights(of: member, in: circle, on: moment.today).mayEnd(place) else {
        throw Refusal.notAllowed(
          UserMessage("Seul son référent peut le prévoir pour une autre structure."))
      }
      guard try PeopleStore.bump(person, from: header.person.version, in: session) else {
        throw Refusal.changedMeanwhile(FollowUpRules.changedMeanwhile)
      }
      try CircleStore.plan(id, until: day, in: session)
      var facts: [JournalFact: String] = [
        .account: place.account.text, .structure: place.structure.text,
      ]
      if let day { facts[.until] = day.description }
      try Journal.append(
        JournalEvent(.presencePlanned, facts), about: .person(person), by: JournalActor(member),
        at: moment.instant, in: session)
    }
  }
}

/// Takes somebody out of every circle she was in from one structure, because she left it: nothing
/// is read any more, and the files whose referent she was show to her head of service.
func leaveCircles(
  of account: ID<Account>, from structure: ID<Structure>, by actor: JournalActor,
  at moment: Moment, in session: any SQLSession
) throws {
  for place in try CircleStore.places(
    of: account, in: structure, on: moment.today, session: session)
  {
    try CircleStore.end(place.id, until: moment.today.adding(days: -1), in: session)
    try Journal.append(
      JournalEvent(.circleLeft, [.account: account.text, .structure: structure.text]),
      about: .person(place.person), by: actor, at: moment.instant, in: session)
  }
}
