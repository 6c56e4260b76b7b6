import Domain
import Kernel
import SQL
import Store

/// Someone who may be invited, as the form names her.
package struct MeetingInvitee: Sendable, Hashable {
  /// What the form sends back.
  package let key: String
  package let name: String
  /// What she does, and where.
  package let detail: String
  let who: MeetingGuest
}

/// Who may be asked to the table: her circle, and the people of her employer. An employer outside
/// her circle sees its own people, and her referent without a name unless she shares it.
enum MeetingInvitees {
  static let referentKey = "referent"

  static func of(
    _ person: Disclosed<Person>, for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [MeetingInvitee] {
    let circle = try CircleNames.present(around: person.id, on: today, in: session).filter {
      Standing.inCircle($0.member.role).mayWrite
    }
    var found: [MeetingInvitee] = []
    if person.standing.mayWrite {
      found = circle.map { place in
        invitee(
          place.member.account, place.member.structure, place.name,
          "\(place.member.role.label), \(place.structure)")
      }
      let employers = try EmployerLinks.structures(.employing, of: person.id, in: session)
      found += try employers.prefix(3).flatMap { try team(of: $0, in: session) }
    } else {
      found = try team(of: member.structure, in: session)
      if let referent = circle.first(where: \.member.isReferent),
        referent.member.structure != member.structure
      {
        found.append(
          person.items.contains(.referentStructure)
            ? invitee(
              referent.member.account, referent.member.structure, referent.name,
              "Référent, \(referent.structure)")
            : MeetingInvitee(
              key: referentKey, name: "La personne qui l’accompagne",
              detail: Disclosure.maskedPrescriber,
              who: .member(referent.member.account, referent.member.structure)))
      }
    }
    return found.filter { $0.who != .member(member.account, member.structure) }.firsts { $0.who }
  }

  private static func team(of employer: ID<Structure>, in session: any SQLSession) throws
    -> [MeetingInvitee]
  {
    try AccountStore.members(of: employer, in: session)
      .filter { $0.role == .member || $0.role == .headOfService }.prefix(30)
      .map { invitee($0.account, $0.structure, $0.name, "Son employeur, \($0.structureName)") }
  }

  private static func invitee(
    _ account: ID<Account>, _ structure: ID<Structure>, _ name: String, _ detail: String
  ) -> MeetingInvitee {
    MeetingInvitee(
      key: "\(account.text)|\(structure.text)", name: name, detail: detail,
      who: .member(account, structure))
  }
}
