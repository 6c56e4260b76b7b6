import Kernel

/// A committee of the SIAO: its day, its cases, what was decided.
package struct AllocationCommittee: Sendable, Hashable {
  package let id: ID<AllocationCommittee>
  package let territory: ID<Territory>
  /// On a Paris clock.
  package let startsAt: LocalTime
  package let place: String
  /// The day its members ended it; nil while it may still decide.
  package let heldOn: Day?
  package let version: Int

  package init(
    id: ID<AllocationCommittee>, territory: ID<Territory>, startsAt: LocalTime, place: String = "",
    heldOn: Day? = nil, version: Int = 1
  ) {
    self.id = id
    self.territory = territory
    self.startsAt = startsAt
    self.place = place
    self.heldOn = heldOn
    self.version = version
  }

  package var isHeld: Bool { heldOn != nil }
}

/// One request before one committee.
package struct CommitteeCase: Sendable, Hashable {
  package let id: ID<CommitteeCase>
  package let committee: ID<AllocationCommittee>
  package let request: ID<HousingRequest>
  /// Its number on the agenda: 1, 2, 3…
  package let rank: Int
  package private(set) var decision: CommitteeDecision?
  package private(set) var outcome: ProposalOutcome?
  /// The measure that opened when the household said yes.
  package var measure: String?
  package let version: Int

  package init(
    id: ID<CommitteeCase>, committee: ID<AllocationCommittee>, request: ID<HousingRequest>,
    rank: Int, decision: CommitteeDecision? = nil, outcome: ProposalOutcome? = nil,
    measure: String? = nil, version: Int = 1
  ) {
    self.id = id
    self.committee = committee
    self.request = request
    self.rank = rank
    self.decision = decision
    self.outcome = outcome
    self.measure = measure
    self.version = version
  }

  /// A proposal somebody still has to answer.
  package var openProposal: HousingProposal? {
    guard outcome == nil, case .proposal(let proposal) = decision?.choice else { return nil }
    return proposal
  }

  package func deciding(_ decision: CommitteeDecision) throws(CommitteeRefusal) -> CommitteeCase {
    guard self.decision == nil else { throw .alreadyDecided }
    var next = self
    next.decision = decision
    return next
  }

  /// The case once its proposal was answered, by the household or by the operator, or fell with
  /// the request.
  package func answering(_ outcome: ProposalOutcome) throws(CommitteeRefusal) -> CommitteeCase {
    guard openProposal != nil else { throw .nothingProposed }
    var next = self
    next.outcome = outcome
    return next
  }
}

/// What the committee decided, and why: always with a reason, in words the person can be told.
package struct CommitteeDecision: Sendable, Hashable {
  package let choice: CommitteeChoice
  package let reason: String
  package let decidedAt: Instant
  package let by: ID<Account>

  package init(_ choice: CommitteeChoice, reason: String, decidedAt: Instant, by: ID<Account>) {
    self.choice = choice
    self.reason = reason
    self.decidedAt = decidedAt
    self.by = by
  }
}

package enum CommitteeChoice: Sendable, Hashable {
  /// A measure is proposed to the household.
  case proposal(HousingProposal)
  /// It waits for these solutions.
  case waitingList([HousingMeasureKind])
  /// Something is missing: it comes back to the next committee.
  case postponed
  /// Another way than the SIAO's, said in the reason. The request stays open.
  case otherWay

  package var code: CommitteeChoiceCode {
    switch self {
    case .proposal: .proposal
    case .waitingList: .waitingList
    case .postponed: .postponed
    case .otherWay: .otherWay
    }
  }
}

package enum CommitteeChoiceCode: String, Labelled {
  case proposal = "proposition"
  case waitingList = "liste_attente"
  case postponed = "a_revoir"
  case otherWay = "autre_voie"

  package var label: String {
    switch self {
    case .proposal: "Proposer une mesure"
    case .waitingList: "Inscrire sur une liste d’attente"
    case .postponed: "Revoir à la prochaine commission"
    case .otherWay: "Chercher une autre voie"
    }
  }
}

/// The measure proposed, by whom, on which quota, and the relay when it fits badly.
package struct HousingProposal: Sendable, Hashable {
  package let kind: HousingMeasureKind
  package let `operator`: ID<Structure>
  package let supportOffered: HousingSupportLevel
  package let commune: INSEECode?
  /// The first day she could move in.
  package let freeFrom: Day
  /// The reserved measures it is taken from; nil for an ordinary one.
  package let quota: ID<ReservedQuota>?
  /// Why this measure although it fits badly; empty when it fits.
  package let writtenReason: String
  package let relay: ProposalRelay

  package init(
    kind: HousingMeasureKind, operator: ID<Structure>, supportOffered: HousingSupportLevel,
    commune: INSEECode? = nil, freeFrom: Day, quota: ID<ReservedQuota>? = nil,
    writtenReason: String = "",
    relay: ProposalRelay = ProposalRelay()
  ) {
    self.kind = kind
    self.operator = `operator`
    self.supportOffered = supportOffered
    self.commune = commune
    self.freeFrom = freeFrom
    self.quota = quota
    self.writtenReason = writtenReason
    self.relay = relay
  }
}

/// What is done so that a measure that fits badly holds (field.md, F1).
package struct ProposalRelay: Sendable, Hashable {
  /// Somebody comes more often than the measure offers.
  package var reinforced = false
  /// Reviews 15, 30, 60 and 90 days after she moves in.
  package var reviews = false
  /// Her request stays, for what she wants first, with its seniority.
  package var keepsRequest = false
  /// The solution she wanted and that is missing is counted.
  package var countsNeed = false

  package init(
    reinforced: Bool = false, reviews: Bool = false, keepsRequest: Bool = false,
    countsNeed: Bool = false
  ) {
    self.reinforced = reinforced
    self.reviews = reviews
    self.keepsRequest = keepsRequest
    self.countsNeed = countsNeed
  }

  package var isEmpty: Bool { self == ProposalRelay() }
}

/// What became of a proposal.
package enum ProposalOutcome: Sendable, Hashable {
  /// The household said yes; the measure opens on that day.
  case accepted(startsOn: Day)
  case refusedByHousehold(HouseholdMotive)
  case refusedByOperator(OperatorMotive)
  /// The request was withdrawn or closed meanwhile.
  case fell

  package var code: ProposalOutcomeCode {
    switch self {
    case .accepted: .accepted
    case .refusedByHousehold: .refusedByHousehold
    case .refusedByOperator: .refusedByOperator
    case .fell: .fell
    }
  }
}

package enum ProposalOutcomeCode: String, Coded {
  case accepted = "acceptee"
  case refusedByHousehold = "non_menage"
  case refusedByOperator = "non_operateur"
  case fell = "tombee"
}

/// Why a household says no: her motive, as she says it (Charente: « le loyer est jugé trop élevé »,
/// « ne correspond pas à l'idée qu'ils s'en faisaient »).
package enum HouseholdMotive: String, Labelled {
  case rent = "loyer"
  case notAsImagined = "idee"
  case farFromWork = "loin_travail"
  case farFromOthers = "loin_proches"
  case tooSmall = "trop_petit"
  case support = "accompagnement"
  case otherWish = "autre_souhait"
  case notSaid = "ne_dit_pas"

  package var label: String {
    switch self {
    case .rent: "Loyer jugé trop élevé"
    case .notAsImagined: "Ne correspond pas à l’idée du logement"
    case .farFromWork: "Trop loin du travail"
    case .farFromOthers: "Trop loin des proches ou de l’école"
    case .tooSmall: "Trop petit, ou le foyer serait séparé"
    case .support: "L’accompagnement ne va pas"
    case .otherWish: "Souhaite autre chose"
    case .notSaid: "Ne souhaite pas le dire"
    }
  }

  /// As she reads it in her own space.
  package var plainLabel: String {
    switch self {
    case .rent: "Le loyer est trop cher"
    case .notAsImagined: "Ce n’est pas comme je pensais"
    case .farFromWork: "C’est trop loin de mon travail"
    case .farFromOthers: "C’est trop loin de mes proches ou de l’école"
    case .tooSmall: "C’est trop petit"
    case .support: "Ce n’est pas l’aide qu’il me faut"
    case .otherWish: "Je veux autre chose"
    case .notSaid: "Je ne veux pas le dire"
    }
  }
}

/// Why an operator cannot take a household.
package enum OperatorMotive: String, Labelled {
  case noLongerFree = "plus_disponible"
  case size = "taille"
  case support = "accompagnement"
  case papers = "papiers"
  case place = "lieu"
  case other = "autre"

  package var label: String {
    switch self {
    case .noLongerFree: "Le logement n’est plus disponible"
    case .size: "Le logement ne va pas à la taille du foyer"
    case .support: "L’accompagnement demandé n’est pas assuré"
    case .papers: "Un papier demandé par cette mesure manque"
    case .place: "Aucun logement à cet endroit"
    case .other: "Autre raison"
    }
  }
}

package enum CommitteeRefusal: Error, Hashable, Sendable {
  case alreadyDecided
  case nothingProposed
}
