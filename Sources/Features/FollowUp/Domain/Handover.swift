import Kernel

/// A relay between two referents: proposed, then accepted by the one who comes and by the person.
/// Nothing changes before both have said yes (field: B1.21, « changement d'accompagnant »).
package struct Handover: Sendable, Hashable {
  package let id: ID<Handover>
  package let person: ID<Person>
  /// The referent who leaves; nil when nobody held the role.
  package let outgoing: CircleSeat?
  package let incoming: CircleSeat
  /// What the newcomer will do for her.
  package let role: CircleRole
  /// Why, in one sentence that says nothing of her situation.
  package let reason: String
  package let proposedBy: CircleSeat
  package let proposedAt: Instant
  package var state: HandoverState
  package var incomingSaidYesAt: Instant?
  package var herYes: HerYes?
  /// What was said with a no; empty otherwise.
  package var words: String
  package var settledAt: Instant?
  package let version: Int

  package init(
    id: ID<Handover>, person: ID<Person>, outgoing: CircleSeat?, incoming: CircleSeat,
    role: CircleRole, reason: String, proposedBy: CircleSeat, proposedAt: Instant,
    state: HandoverState = .proposed, incomingSaidYesAt: Instant? = nil, herYes: HerYes? = nil,
    words: String = "", settledAt: Instant? = nil, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.outgoing = outgoing
    self.incoming = incoming
    self.role = role
    self.reason = reason
    self.proposedBy = proposedBy
    self.proposedAt = proposedAt
    self.state = state
    self.incomingSaidYesAt = incomingSaidYesAt
    self.herYes = herYes
    self.words = words
    self.settledAt = settledAt
    self.version = version
  }

  /// The place the newcomer takes in the circle when her yes opens the file to somebody who was
  /// not there.
  package var place: ID<CircleMember> { ID("relais-\(id)") }

  package static let longestReason = 300
}

/// An account in the structure where it works.
package struct CircleSeat: Sendable, Hashable {
  package let account: ID<Account>
  package let structure: ID<Structure>

  package init(_ account: ID<Account>, _ structure: ID<Structure>) {
    self.account = account
    self.structure = structure
  }
  package init(_ member: Member) { self.init(member.account, member.structure) }
  package init(_ place: CircleMember) { self.init(place.account, place.structure) }
}

/// How and when she agreed to the relay.
package struct HerYes: Sendable, Hashable {
  package let on: Day
  package let manner: AgreementManner
  /// Who wrote it down; nil when she said it in her own space.
  package let notedBy: ID<Account>?

  package init(on: Day, manner: AgreementManner, notedBy: ID<Account>?) {
    self.on = on
    self.manner = manner
    self.notedBy = notedBy
  }
}

package enum HandoverState: String, Labelled {
  case proposed = "propose"
  case accepted = "accepte"
  case refusedByIncoming = "refuse_referent"
  case refusedByHer = "refuse_elle"
  case withdrawn = "retire"

  package var label: String {
    switch self {
    case .proposed: "Relais proposé"
    case .accepted: "Relais passé"
    case .refusedByIncoming: "Pas possible pour la personne proposée"
    case .refusedByHer: "La personne préfère autrement"
    case .withdrawn: "Relais retiré"
    }
  }
}

/// What is answered to a relay.
package enum HandoverAnswer: Sendable, Hashable {
  case incoming(yes: Bool, words: String)
  case her(yes: HerYes)
  case herNo(words: String)
  case withdrawal
}

/// Why an answer is not taken.
package enum HandoverRefusal: Error, Sendable, Hashable {
  /// It was answered for good, or taken back, before.
  case settled(HandoverState)
  /// The same yes was said already.
  case alreadySaid
}

extension Handover {
  /// The relay after that answer: it is passed at the second yes, whichever comes first.
  package func answered(_ answer: HandoverAnswer, at instant: Instant) throws(HandoverRefusal)
    -> Handover
  {
    guard state == .proposed else { throw .settled(state) }
    var next = self
    switch answer {
    case .incoming(yes: true, _):
      guard incomingSaidYesAt == nil else { throw .alreadySaid }
      next.incomingSaidYesAt = instant
    case .incoming(yes: false, let words):
      next.state = .refusedByIncoming
      next.words = words
    case .her(let yes):
      guard herYes == nil else { throw .alreadySaid }
      next.herYes = yes
    case .herNo(let words):
      next.state = .refusedByHer
      next.words = words
    case .withdrawal:
      next.state = .withdrawn
    }
    if next.incomingSaidYesAt != nil, next.herYes != nil { next.state = .accepted }
    if next.state != .proposed { next.settledAt = instant }
    return next
  }
}

/// Who may do what with a relay.
package struct HandoverRights: Sendable, Hashable {
  private let handover: Handover
  private let viewer: Member
  private let writes: Bool

  /// - Parameter writes: the viewer writes in her file (`Standing.mayWrite`).
  package init(of viewer: Member, in handover: Handover, writes: Bool) {
    self.handover = handover
    self.viewer = viewer
    self.writes = writes
  }

  package var isIncoming: Bool { handover.incoming == CircleSeat(viewer) }
  package var mayAnswer: Bool { isIncoming && handover.state == .proposed }
  /// Nobody writes her yes down for themselves.
  package var mayNoteHerAnswer: Bool {
    writes && !isIncoming && handover.state == .proposed && handover.herYes == nil
  }
  package var mayWithdraw: Bool {
    guard handover.state == .proposed else { return false }
    let seat = CircleSeat(viewer)
    return seat == handover.proposedBy || seat == handover.outgoing
      || (viewer.role == .headOfService && viewer.structure == handover.proposedBy.structure)
  }
}
