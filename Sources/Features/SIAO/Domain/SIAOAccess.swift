import Kernel

/// What a visitor is to the SIAO's rooms of a territory.
package enum SIAOAccess {
  private static let deskRoles: Set<AccountRole> = [.member, .headOfService, .coordinator]

  /// Works at the SIAO of that territory: reads its requests, holds its committees.
  package static func isDesk(_ member: Member, of territory: ID<Territory>?) -> Bool {
    guard let territory else { return false }
    return member.structureKind == .siao && member.territory == territory
      && deskRoles.contains(member.role)
  }

  /// Opens and carries over reserved measures: the SIAO, and the State's service.
  package static func runsQuotas(_ member: Member, of territory: ID<Territory>?) -> Bool {
    guard let territory, member.territory == territory else { return false }
    return isDesk(member, of: territory) || member.structureKind == .ddets
  }

  /// Reads how many there are: those who run them, and the territory's coordination.
  package static func readsQuotas(_ member: Member, of territory: ID<Territory>?) -> Bool {
    runsQuotas(member, of: territory) || coordinates(member, territory)
  }

  /// The coordination of that territory.
  package static func coordinates(_ member: Member, _ territory: ID<Territory>?) -> Bool {
    guard let territory else { return false }
    return member.structureKind == .coordination && member.territory == territory
      && deskRoles.contains(member.role)
  }

  /// Reads exact counts of unmet needs; the others read none from 1 to 4.
  package static func countsNeedsExactly(_ member: Member) -> Bool {
    isDesk(member, of: member.territory) || coordinates(member, member.territory)
  }
}

/// What a visitor may do with one request.
package enum HousingRequestAccess: Sendable, Hashable {
  case none
  /// The SIAO: reads it while it stands, evaluates, brings it to a committee.
  case desk
  /// Whoever made it with her, and her referent: also changes and withdraws it.
  case side

  /// - Parameters:
  ///   - standing: towards the person it is about.
  ///   - isReferent: the viewer is her referent that day.
  ///   - desks: the SIAO of the territory reads it only while it is not withdrawn.
  package init(
    _ viewer: Member, to request: HousingRequest, standing: Standing?, isReferent: Bool
  ) {
    if let standing, standing.mayWrite, viewer.family != .employer,
      isReferent || viewer.structure == request.madeBy
    {
      self = .side
    } else if request.state != .withdrawn, SIAOAccess.isDesk(viewer, of: request.territory) {
      self = .desk
    } else {
      self = .none
    }
  }
}

/// The operator of a measure: reads the request for what it must know, while it is proposed to it
/// or lives in its measure.
package enum OperatorAccess {
  package static func reads(_ member: Member, _ proposal: HousingProposal) -> Bool {
    guard member.structure == proposal.operator else { return false }
    return [.member, .headOfService, .coordinator].contains(member.role)
  }

  /// Whether the sheet still opens: not once the household or the operator said no, nor when the
  /// request is gone.
  package static func isOpen(_ one: CommitteeCase, _ request: HousingRequest) -> Bool {
    guard request.state != .withdrawn else { return false }
    switch one.outcome {
    case nil: return request.state.isOpen
    case .accepted: return true
    case .refusedByHousehold, .refusedByOperator, .fell: return false
    }
  }
}
