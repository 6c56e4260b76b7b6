import Kernel

/// A campaign of a DDETS: the self-prescriptions of a period, the share of employers drawn, and the
/// day by which proofs are due.
package struct ControlCampaign: Sendable, Hashable {
  package let id: ID<ControlCampaign>
  package let territory: ID<Territory>
  package let period: DayRange
  /// Share of the employers, of 20 to 40 %.
  package let percent: Int
  package let openedOn: Day
  package let proofsDueOn: Day

  package init(
    id: ID<ControlCampaign>, territory: ID<Territory>, period: DayRange, percent: Int,
    openedOn: Day, proofsDueOn: Day
  ) {
    self.id = id
    self.territory = territory
    self.period = period
    self.percent = percent
    self.openedOn = openedOn
    self.proofsDueOn = proofsDueOn
  }

  /// Days an employer has to send proofs when the DDETS chooses none: six weeks.
  package static let usualDays = 42
  /// How long after a control is closed a proof is kept; before, until it is closed.
  package static let daysKeptAfterClosing = 60
  /// Whatever happens, no proof is kept longer than that after it was asked.
  package static let monthsKeptAtMost = 18

  package var keepsProofsUntil: Day { openedOn.adding(months: Self.monthsKeptAtMost) }
}

/// Where the control of one employer stands.
package enum ControlStage: Sendable, Hashable {
  case proofsAsked
  case sent(on: Day)
  /// The employer answers the refusals, until that day included.
  case adversarial(dueOn: Day)
  case answered(on: Day)
  case closed(ControlOutcome, on: Day)

  package var label: String {
    switch self {
    case .proofsAsked: "Preuves demandées"
    case .sent: "Preuves envoyées"
    case .adversarial: "Phase contradictoire"
    case .answered: "Réponse envoyée"
    case .closed(.conforming, _): "Contrôle clos\u{A0}: conforme"
    case .closed: "Contrôle clos"
    }
  }

  package var isClosed: Bool { if case .closed = self { true } else { false } }
  /// The employer may add proofs.
  package var awaitsEmployer: Bool {
    switch self {
    case .proofsAsked, .adversarial: true
    case .sent, .answered, .closed: false
    }
  }
}

/// What a control ends with. The first sanction is never without the adversarial phase before it.
package enum ControlOutcome: Sendable, Hashable {
  case conforming
  case noSanction(reason: String)
  case training(reason: String)
  /// No self-prescription over that period; her PASS and prescribers' diagnoses still serve.
  case withdrawal(DayRange, reason: String)
  case permanentWithdrawal(from: Day, reason: String)
  case subsidyCut(percent: Int, reason: String)

  package var reason: String {
    switch self {
    case .conforming: ""
    case .noSanction(let reason), .training(let reason), .withdrawal(_, let reason),
      .permanentWithdrawal(_, let reason), .subsidyCut(_, let reason):
      reason
    }
  }

  package var label: String {
    switch self {
    case .conforming: "Les autoprescriptions sont justifiées."
    case .noSanction: "Des preuves manquent, aucune sanction n’est prise."
    case .training: "Une séance d’information avec la DDETS est demandée."
    case .withdrawal(let period, _):
      "L’autoprescription est suspendue du \(French.day(period.first)) au \(French.day(period.last)) inclus."
    case .permanentWithdrawal(let day, _):
      "L’autoprescription est retirée à partir du \(French.day(day))."
    case .subsidyCut(let percent, _):
      "L’aide au poste est réduite de \(percent)\u{A0}% pour les embauches concernées."
    }
  }

  /// The first day a withdrawal may begin: a month later.
  package static func earliestWithdrawal(on day: Day) -> Day { day.adding(months: 1) }

  /// Whether it forbids a self-prescription that day.
  package func forbidsSelfPrescription(on day: Day) -> Bool {
    switch self {
    case .withdrawal(let period, _): period.contains(day)
    case .permanentWithdrawal(let from, _): from <= day
    default: false
    }
  }
}

/// The control of one employer drawn by a campaign.
package struct EmployerControl: Sendable, Hashable {
  package let campaign: ControlCampaign
  package let structure: ID<Structure>
  package private(set) var stage: ControlStage
  package let version: Int

  package init(
    campaign: ControlCampaign, structure: ID<Structure>, stage: ControlStage = .proofsAsked,
    version: Int = 1
  ) {
    self.campaign = campaign
    self.structure = structure
    self.stage = stage
    self.version = version
  }

  /// The last day the employer may answer now, included; nil when it has nothing to answer.
  package var dueOn: Day? {
    switch stage {
    case .proofsAsked: campaign.proofsDueOn
    case .adversarial(let due): due
    case .sent, .answered, .closed: nil
    }
  }

  package func isLate(on day: Day) -> Bool { dueOn.map { day > $0 } ?? false }

  package func sent(on day: Day) throws(ControlRefusal) -> EmployerControl {
    switch stage {
    case .proofsAsked: return with(.sent(on: day))
    case .adversarial: return with(.answered(on: day))
    case .sent, .answered, .closed: throw .alreadySent
    }
  }

  /// The DDETS tells what is missing and gives time to answer.
  package func contested(until due: Day, on day: Day) throws(ControlRefusal) -> EmployerControl {
    guard due > day else { throw .dueInPast }
    switch stage {
    case .sent: return with(.adversarial(dueOn: due))
    case .proofsAsked where isLate(on: day): return with(.adversarial(dueOn: due))
    case .proofsAsked: throw .notDueYet(campaign.proofsDueOn)
    case .adversarial, .answered, .closed: throw .alreadyContested
    }
  }

  package func closed(_ outcome: ControlOutcome, on day: Day) throws(ControlRefusal)
    -> EmployerControl
  {
    switch stage {
    case .closed: throw .alreadyClosed
    case .proofsAsked: throw .notDueYet(campaign.proofsDueOn)
    case .sent where outcome != .conforming: throw .contestFirst
    case .adversarial(let due) where day <= due: throw .notDueYet(due)
    case .sent, .adversarial, .answered: break
    }
    if outcome != .conforming, outcome.reason.isEmpty { throw .reasonMissing }
    switch outcome {
    case .withdrawal(let period, _) where period.first < ControlOutcome.earliestWithdrawal(on: day):
      throw .tooSoon
    case .permanentWithdrawal(let from, _) where from < ControlOutcome.earliestWithdrawal(on: day):
      throw .tooSoon
    case .subsidyCut(let percent, _) where !(1...100).contains(percent): throw .wrongPercent
    default: return with(.closed(outcome, on: day))
    }
  }

  private func with(_ stage: ControlStage) -> EmployerControl {
    EmployerControl(campaign: campaign, structure: structure, stage: stage, version: version)
  }
}

package enum ControlRefusal: Error, Sendable, Hashable {
  case alreadySent, alreadyContested, alreadyClosed, contestFirst, reasonMissing, tooSoon
  case wrongPercent, dueInPast
  case notDueYet(Day)

  package var message: UserMessage {
    switch self {
    case .alreadySent: UserMessage("Les preuves sont déjà envoyées.")
    case .alreadyContested: UserMessage("La phase contradictoire a déjà eu lieu.")
    case .alreadyClosed: UserMessage("Ce contrôle est clos.")
    case .contestFirst:
      UserMessage(
        "La phase contradictoire vient avant.",
        detail: "L’employeur répond d’abord à ce qui manque.", field: "issue")
    case .reasonMissing:
      UserMessage("Dire pourquoi, l’employeur le lira.", field: "raison")
    case .tooSoon:
      UserMessage("Un retrait commence un mois après la décision au plus tôt.", field: "debut")
    case .wrongPercent: UserMessage("Donner un pourcentage de 1 à 100.", field: "part")
    case .dueInPast: UserMessage("Donner un jour à venir.", field: "echeance")
    case .notDueYet(let day):
      UserMessage("L’employeur a jusqu’au \(French.day(day)) inclus pour répondre.")
    }
  }
}
