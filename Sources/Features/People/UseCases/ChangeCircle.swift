import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Ends somebody's presence in a circle, from now on.
package struct EndPresence: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<CircleMember>, around person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      _ = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      let circle = try CircleStore.members(of: person, in: session)
      guard
        let place = circle.first(where: { $0.id == id && $0.isPresent(on: moment.today) })
      else { return }
      guard CircleRights(of: member, in: circle, on: moment.today).mayEnd(place) else {
        throw Refusal.notAllowed(
          UserMessage("Seul son référent peut faire sortir quelqu’un d’une autre structure."))
      }
      // The day before counts as the last: from now on, nothing is read any more.
      let leaving = circle.filter {
        $0.account == place.account && $0.structure == place.structure
          && $0.isPresent(on: moment.today)
      }
      for presence in leaving {
        try CircleStore.end(presence.id, until: moment.today.adding(days: -1), in: session)
      }
      try Journal.append(
        JournalEvent(
          .circleLeft, [.account: place.account.text, .structure: place.structure.text]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}

/// Hands the role of referent over to somebody present in the circle.
package struct ChangeReferent: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the file the choice was made from. Of several choices made from the
  ///   same version, one wins; the others are told.
  package func callAsFunction(
    to id: ID<CircleMember>, of person: ID<Person>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      _ = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      guard try PeopleStore.bump(person, from: version, in: session) else {
        throw Refusal.changedMeanwhile(
          UserMessage(
            "Le dossier a changé pendant que vous choisissiez.",
            detail: "Rien n’est enregistré. Revenez au cercle pour voir qui est référent."))
      }
      let circle = try CircleStore.members(of: person, in: session)
      guard CircleRights(of: member, in: circle, on: moment.today).mayChangeReferent else {
        throw Refusal.notAllowed(
          UserMessage("Seul son référent, ou le chef de service, peut passer le relais."))
      }
      guard
        let next = circle.first(where: { $0.id == id && $0.isPresent(on: moment.today) }),
        CircleRights.mayBeReferent(next)
      else {
        throw Refusal.invalid(
          UserMessage("Choisir quelqu’un de présent, qui écrit dans le dossier."))
      }
      try CircleStore.setReferent(id, of: person, on: moment.today, in: session)
      try HandoverStore.withdrawOpen(of: person, at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(
          .referentChanged, [.account: next.account.text, .structure: next.structure.text]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
