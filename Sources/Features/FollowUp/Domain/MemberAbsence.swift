import Kernel

/// A member is away from a structure for some days; a colleague of hers stands in: she reads and
/// writes as the absent one, and no longer the day after.
package struct MemberAbsence: Sendable, Hashable {
  package let id: ID<MemberAbsence>
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let standIn: ID<Account>
  /// Both ends count.
  package let period: DayRange

  package init(
    id: ID<MemberAbsence>, account: ID<Account>, structure: ID<Structure>, standIn: ID<Account>,
    period: DayRange
  ) {
    self.id = id
    self.account = account
    self.structure = structure
    self.standIn = standIn
    self.period = period
  }

  /// Days an absence may last: a year and a day off is no absence, it is a departure.
  package static let longestDays = 366

  /// Whether this member may write down or end the absence of that account in her structure:
  /// one's own, or anybody's for a head of service and an administrator.
  package static func mayRecord(of account: ID<Account>, by member: Member) -> Bool {
    account == member.account || member.role == .headOfService || member.isAdministrator
  }

  /// Somebody who takes the place of a member reads what that member read: never a role that would
  /// read less by itself, never an institution.
  package static func mayStandIn(_ member: Member) -> Bool {
    switch member.role {
    case .member, .headOfService, .coordinator: member.family != .institution
    case .volunteer, .technicalSupervisor, .institution: false
    }
  }

  /// All that stands against it.
  ///
  /// - Parameter standing: the absences of that structure that are not over.
  package func problems(today: Day, standing: [MemberAbsence]) -> [UserMessage] {
    var problems: [UserMessage] = []
    if standIn == account {
      problems.append(UserMessage("Choisir quelqu’un d’autre.", field: "remplacant"))
    }
    if period.last < today {
      problems.append(UserMessage("Donner une fin à venir.", field: "fin"))
    }
    if period.dayCount > Self.longestDays {
      problems.append(
        UserMessage(
          "Une absence dure un an au plus.",
          detail: "Au-delà, proposer un relais pour chaque personne suivie.", field: "fin"))
    }
    let crossing = standing.filter { $0.period.overlaps(period) && $0.id != id }
    if crossing.contains(where: { $0.account == account }) {
      problems.append(
        UserMessage(
          "Une absence est déjà notée ces jours-là.",
          detail: "Terminer d’abord celle-là, plus bas sur la page.", field: "debut"))
    }
    if crossing.contains(where: { $0.account == standIn }) {
      problems.append(
        UserMessage(
          "Cette personne est absente aussi, une partie de ces jours.",
          detail: "Choisir quelqu’un qui sera là.", field: "remplacant"))
    }
    if crossing.contains(where: { $0.standIn == account }) {
      problems.append(
        UserMessage(
          "Cette personne remplace déjà quelqu’un, une partie de ces jours.",
          detail: "Trouver d’abord qui la remplacera là-bas\u{A0}: personne ne reste sans relais.",
          field: "debut"))
    }
    return problems
  }
}
