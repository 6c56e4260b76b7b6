import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Asks to join a circle of one's own structure.
package struct AskToJoin: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ person: ID<Person>, role: CircleRole, reason: String, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let problems =
      reason.isEmpty
      ? [UserMessage("Dire pourquoi, en une phrase.", field: "raison")]
      : PersonFileRules.checkNote(reason, field: "raison")
    let request = CircleRequest(
      id: dependencies.newID(), person: person, account: member.account,
      structure: member.structure, role: member.role.circleRole(role) ?? .other, reason: reason,
      askedAt: moment.instant)
    let letterID = dependencies.newID(Letter.self)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard case .colleague = seen.standing else { throw Refusal.notFound }
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      guard try CircleRequestStore.add(request, in: session) else { return }
      try Journal.append(
        JournalEvent(
          .accessRequested, [.account: member.account.text, .structure: member.structure.text]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
      let referent = try CircleStore.members(of: person, in: session)
        .first { $0.isReferent && $0.isPresent(on: moment.today) }
      guard let referent, let account = try AccountStore.load(referent.account, in: session)
      else { return }
      try MailOutbox.tell(
        PeopleLetters.askedToJoin(
          colleague: member.name, firstName: seen.firstName ?? "une personne", person: person,
          siteAddress: dependencies.siteAddress, to: account.email),
        id: letterID, at: moment.instant, in: session)
    }
  }
}

/// Joins at once the circle of a person of one's structure: heads of service. The journal says so.
package struct JoinCircle: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ person: ID<Person>, by member: Member) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(CircleMember.self)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard case .colleague(let mayJoinAtOnce) = seen.standing else { throw Refusal.notFound }
      guard mayJoinAtOnce else {
        throw Refusal.notAllowed(
          UserMessage("Demandez à rejoindre le cercle.", detail: "Son cercle vous répondra."))
      }
      try CircleEntry.add(
        member, as: .socialWorker, to: person, id: id, by: member, at: moment, in: session)
    }
  }
}

/// Accepts or declines a colleague who asked to join.
package struct AnswerCircleRequest: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<CircleRequest>, accepted: Bool, for person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let placeID = dependencies.newID(CircleMember.self)
    try await dependencies.database.write { session in
      try CircleEntry.requireInviter(member, around: person, on: moment.today, in: session)
      guard
        let request = try CircleRequestStore.waiting(for: person, in: session)
          .first(where: { $0.id == id }),
        try CircleRequestStore.answer(
          id, accepted: accepted, by: member.account, at: moment.instant, in: session)
      else { return }
      guard accepted,
        let asker = try AccountStore.member(request.account, of: request.structure, in: session)
      else {
        try Journal.append(
          JournalEvent(.accessRefused, [.account: request.account.text]), about: .person(person),
          by: JournalActor(member), at: moment.instant, in: session)
        return
      }
      try CircleEntry.add(
        asker, as: request.role, to: person, id: placeID, by: member, at: moment, in: session)
    }
  }
}
