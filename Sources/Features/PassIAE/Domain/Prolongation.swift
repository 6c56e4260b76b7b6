import Kernel

/// More days after the last one.
package struct Prolongation: Sendable, Hashable {
  package let id: ID<Prolongation>
  package let pass: ID<PassIAE>
  /// From the last day the PASS had (that very day) to its new last day.
  package let period: DayRange
  package let reason: ProlongationReason
  package let explanation: String
  package let declaredBy: ID<Structure>
  package let declaredByAccount: ID<Account>
  package let declaredOn: Day
  /// The authorised prescriber who agreed, where the reason asks for one.
  package let agreedBy: ID<Structure>?

  package init(
    id: ID<Prolongation>, pass: ID<PassIAE>, period: DayRange, reason: ProlongationReason,
    explanation: String, declaredBy: ID<Structure>, declaredByAccount: ID<Account>,
    declaredOn: Day, agreedBy: ID<Structure>? = nil
  ) {
    self.id = id
    self.pass = pass
    self.period = period
    self.reason = reason
    self.explanation = explanation
    self.declaredBy = declaredBy
    self.declaredByAccount = declaredByAccount
    self.declaredOn = declaredOn
    self.agreedBy = agreedBy
  }
}

/// Why a PASS is prolonged. Codes are those of Les emplois (approvals/enums.py:21-71).
package enum ProlongationReason: String, Labelled {
  case seniorCDI = "SENIOR_CDI"
  case completeTraining = "COMPLETE_TRAINING"
  case rqth = "RQTH"
  case senior = "SENIOR"
  case particularDifficulties = "PARTICULAR_DIFFICULTIES"
  /// The sanitary crisis: never offered since 1 December 2021.
  case healthContext = "HEALTH_CONTEXT"

  package var label: String {
    switch self {
    case .seniorCDI: "CDI conclu avec une personne de plus de 57 ans"
    case .completeTraining: "Fin d’une formation"
    case .rqth: "Reconnaissance de la qualité de travailleur handicapé (RQTH)"
    case .senior: "50 ans et plus"
    case .particularDifficulties: "Difficultés particulièrement importantes à lever"
    case .healthContext: "Contexte sanitaire de 2020 et 2021"
    }
  }

  /// Days of one prolongation, at most.
  package var mostDays: Int { self == .seniorCDI ? 3650 : 365 }

  /// Days of all prolongations of the PASS, at most; nil when they are not limited.
  package var mostDaysTogether: Int? {
    switch self {
    case .seniorCDI, .completeTraining: nil
    case .rqth, .particularDifficulties: 1095
    case .senior: 1825
    case .healthContext: 365
    }
  }

  /// An authorised prescriber must agree.
  package var needsPrescriber: Bool {
    switch self {
    case .rqth, .senior, .particularDifficulties: true
    case .seniorCDI, .completeTraining, .healthContext: false
    }
  }

  /// A report may come with the request (asked of AI only, on Les emplois).
  package var takesReport: Bool { needsPrescriber }

  /// The last day the reason of the sanitary crisis was offered.
  package static let healthContextUntil = Day(year: 2021, month: 11, day: 30)!

  /// The same as they were on a day: what an older file is read with.
  package static func offered(to kind: StructureKind, on day: Day) -> [ProlongationReason] {
    let today = offered(to: kind)
    return day <= healthContextUntil && !today.isEmpty ? today + [.healthContext] : today
  }

  package static func offered(to kind: StructureKind) -> [ProlongationReason] {
    let common: [ProlongationReason] = [.seniorCDI, .completeTraining, .rqth, .senior]
    return kind == .ai || kind == .aci ? common + [.particularDifficulties] : common
  }
}
