import Kernel

/// What comes with each kind of employer in the State's tool: who needs an eligibility, a
/// convention, a control. Practice of Les emplois de l'inclusion (companies/enums.py:4-30,
/// companies/models.py:400-465, 545-554; siae_evaluations/enums.py:12-13, August 2026).
package struct EmployerKindRules: Sendable, Hashable {
  package let kind: StructureKind

  package init(_ kind: StructureKind) { self.kind = kind }

  /// PASS IAE, waiting period, prolongations: the five kinds of SIAE.
  package var followsIAERules: Bool { kind.isSIAE }
  /// The SIAE, and the GEIQ by rules of its own.
  package var needsEligibility: Bool { kind.isSIAE || kind == .geiq }
  package var needsConvention: Bool { kind.isSIAE }
  /// Actions before the hire, such as an immersion, followed as a step of the application.
  package var hasPriorActions: Bool { kind == .geiq }
  /// Its self-prescriptions may be drawn for a control. EITI are not.
  package var isControlled: Bool { kind.isSIAE && kind != .eiti }
  /// Employee records are sent to the Agence de services et de paiement.
  package var sendsEmployeeRecords: Bool { kind.isSIAE }

  /// The last day Les emplois took in new adapted companies and their temporary work.
  package static let adaptedCompaniesUntil = Day(year: 2026, month: 5, day: 10)!

  /// The experiment of EITI was foreseen until that day (guide of March 2023); ordinary since.
  package static let independentWorkExperimentUntil = Day(year: 2023, month: 12, day: 31)!

  /// An experiment of the law on that day, rather than an ordinary kind.
  package func isExperiment(on day: Day) -> Bool {
    kind == .eiti && day <= Self.independentWorkExperimentUntil
  }

  /// Whether Les emplois still takes the kind in.
  package func isSupported(on day: Day) -> Bool {
    switch kind {
    case .ea, .eatt: day <= Self.adaptedCompaniesUntil
    default: kind.family == .employer && kind != .company && kind != .esat
    }
  }
}
