import Kernel

/// What is shown to whoever asks for a prolongation, or agrees to it. Ticked with the day it was
/// seen; nothing of it is kept.
package enum ProlongationPaper: String, Labelled {
  case signedContract = "CDI"
  case identity = "IDENTITE"
  case trainingEntry = "FORMATION"
  case disabledWorker = "RQTH"
  case report = "BILAN"

  package var label: String {
    switch self {
    case .signedContract: "Le CDI signé"
    case .identity: "Sa pièce d’identité"
    case .trainingEntry: "L’attestation d’entrée en formation, avec ses dates"
    case .disabledWorker: "Sa reconnaissance de travailleur handicapé, si elle veut bien la montrer"
    case .report: "Le bilan de l’accompagnement, écrit avec elle"
    }
  }
}

extension ProlongationReason {
  /// Those asked for that reason; none for the reason of the past.
  package var papers: [ProlongationPaper] {
    switch self {
    case .seniorCDI: [.signedContract, .identity]
    case .completeTraining: [.trainingEntry]
    case .rqth: [.disabledWorker]
    case .senior: [.identity]
    case .particularDifficulties: [.report]
    case .healthContext: []
    }
  }
}

/// A paper somebody saw, and when.
package struct SeenPaper: Sendable, Hashable {
  package let paper: ProlongationPaper
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let on: Day

  package init(
    _ paper: ProlongationPaper, account: ID<Account>, structure: ID<Structure>, on day: Day
  ) {
    self.paper = paper
    self.account = account
    self.structure = structure
    self.on = day
  }
}
