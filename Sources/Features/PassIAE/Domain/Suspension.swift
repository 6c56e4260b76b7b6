import Kernel

/// Days on which a PASS stands still, because the contract stopped or is about to start again.
package struct Suspension: Sendable, Hashable {
  package let id: ID<Suspension>
  package let pass: ID<PassIAE>
  /// Both ends count.
  package var period: DayRange
  package var reason: SuspensionReason
  /// What the one who declared it wrote; may be empty.
  package var explanation: String
  package let declaredBy: SuspensionAuthor

  package init(
    id: ID<Suspension>, pass: ID<PassIAE>, period: DayRange, reason: SuspensionReason,
    explanation: String = "", declaredBy: SuspensionAuthor
  ) {
    self.id = id
    self.pass = pass
    self.period = period
    self.reason = reason
    self.explanation = explanation
    self.declaredBy = declaredBy
  }
}

/// Who declared it, and why it is not the structure that Les emplois asks for, when it is not.
package struct SuspensionAuthor: Sendable, Hashable {
  /// Both are nil for a suspension that came with an outside PASS.
  package let account: ID<Account>?
  package let structure: ID<Structure>?
  package let on: Day
  /// Empty when the practice of Les emplois allows that structure.
  package let reasonToGoOn: String

  package init(
    account: ID<Account>?, structure: ID<Structure>?, on day: Day, reasonToGoOn: String = ""
  ) {
    self.account = account
    self.structure = structure
    self.on = day
    self.reasonToGoOn = reasonToGoOn
  }

  package var isImported: Bool { structure == nil }
}

/// Why a PASS is suspended. Codes are those of Les emplois (approvals/models.py:1027-1077).
package enum SuspensionReason: String, Labelled {
  case contractSuspended = "CONTRACT_SUSPENDED"
  case contractBroken = "CONTRACT_BROKEN"
  case contractFinished = "FINISHED_CONTRACT"
  case agreedByCommittee = "APPROVAL_BETWEEN_CTA_MEMBERS"
  case bridgeContract = "CONTRAT_PASSERELLE"
  /// Sickness, maternity, prison, cure, trial outside, force majeure: reasons of the past, never
  /// offered again. Which one it was is not kept: it would tell of health or prison.
  case historical = "HISTORIQUE"

  package var label: String {
    switch self {
    case .contractSuspended: "Contrat suspendu plus de 15 jours"
    case .contractBroken: "Contrat rompu"
    case .contractFinished: "Contrat terminé"
    case .agreedByCommittee: "Accord du comité technique d’animation"
    case .bridgeContract: "Contrat passerelle"
    case .historical: "Motif historique"
    }
  }

  /// Reads a code of Les emplois, those of the past included; nil for any other text.
  package init?(official code: String) {
    let past = [
      "SICKNESS", "MATERNITY", "INCARCERATION", "TRIAL_OUTSIDE_IAE", "DETOXIFICATION",
      "FORCE_MAJEURE",
    ]
    if past.contains(code) { self = .historical } else { self.init(rawValue: code) }
  }

  /// The reasons an employer of that kind is offered: the bridge contract is for EI and ACI.
  package static func offered(to kind: StructureKind) -> [SuspensionReason] {
    let common: [SuspensionReason] = [
      .contractSuspended, .contractBroken, .contractFinished, .agreedByCommittee,
    ]
    return kind == .ei || kind == .aci ? common + [.bridgeContract] : common
  }

  /// A new hire ends such a suspension. One of the past stays, and Les emplois lets nobody apply
  /// meanwhile (approvals/models.py:1079-1085; submit_views.py:72-79).
  package var isEndedByHire: Bool { self != .historical }
}
