import Domain
import Kernel
import SQL
import Store

/// Entering a circle, whichever door one came through.
enum CircleEntry {
  static func add(
    _ newcomer: Member, as role: CircleRole, to person: ID<Person>, id: ID<CircleMember>,
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    guard let role = newcomer.role.circleRole(role), newcomer.family != .institution else {
      throw Refusal.notAllowed(
        UserMessage("Une institution ne rejoint pas un cercle.", detail: "Elle lit des nombres."))
    }
    let alreadyHere = try CircleStore.members(of: person, in: session).contains {
      $0.account == newcomer.account && $0.structure == newcomer.structure
        && $0.isPresent(on: moment.today)
    }
    guard !alreadyHere else { return }
    try CircleStore.add(
      CircleMember(
        id: id, account: newcomer.account, structure: newcomer.structure, role: role,
        isReferent: false, from: moment.today),
      to: person, in: session)
    try Journal.append(
      JournalEvent(
        .circleJoined,
        [
          .account: newcomer.account.text, .structure: newcomer.structure.text, .role: role.code,
        ]),
      about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
  }

  /// - Returns: the person as the inviter sees her.
  @discardableResult
  static func requireInviter(
    _ member: Member, around person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    let seen = try PeopleStore.disclosed(person, to: member, on: day, in: session)
    try seen.standing.requireWriting()
    return seen
  }
}
