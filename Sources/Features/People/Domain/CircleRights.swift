import Kernel

/// Who may change a circle: « qui peut faire quoi ».
package struct CircleRights: Sendable, Hashable {
  private let viewer: Member
  private let own: CircleMember?
  private let referent: CircleMember?

  /// - Parameter circle: everyone, present or past.
  package init(of viewer: Member, in circle: [CircleMember], on day: Day) {
    self.viewer = viewer
    let present = circle.filter { $0.isPresent(on: day) }
    own = present.first { $0.account == viewer.account && $0.structure == viewer.structure }
    referent = present.first(where: \.isReferent)
  }

  private var writes: Bool { own.map { Standing.inCircle($0.role).mayWrite } ?? false }

  /// Bring in a colleague, answer a request.
  package var mayInvite: Bool { writes }

  /// End one's own presence; that of one's own colleagues; the referent, that of anyone.
  package func mayEnd(_ place: CircleMember) -> Bool {
    guard let own else { return false }
    if place.account == viewer.account { return true }
    return writes && (place.structure == viewer.structure || own.isReferent)
  }

  /// Hand the role of referent over: the referent, the head of service, and anyone who writes
  /// when nobody holds it.
  package var mayChangeReferent: Bool {
    guard writes, let own else { return false }
    return own.isReferent || referent == nil
      || (viewer.role == .headOfService && referent?.structure == viewer.structure)
  }

  /// A role that may be referent: one that writes in the file.
  package static func mayBeReferent(_ place: CircleMember) -> Bool {
    Standing.inCircle(place.role).mayWrite
  }
}

extension AccountRole {
  /// The role such an account takes in a circle, whatever was chosen; nil when it takes none.
  package func circleRole(_ chosen: CircleRole) -> CircleRole? {
    switch self {
    case .member, .headOfService, .coordinator:
      CircleRole.companions.contains(chosen) ? chosen : .other
    case .volunteer: .volunteer
    case .technicalSupervisor: .technicalSupervisor
    case .institution: nil
    }
  }
}
