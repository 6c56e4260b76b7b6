import Kernel

/// What a GEIQ noted of the criteria of someone it hires, with the allowance they open. Never
/// changed: a new one follows, which starts the six months again (les-emplois,
/// eligibility/models/geiq.py:226-254, August 2026).
package struct GEIQDiagnosis: Sendable, Hashable {
  package let id: ID<GEIQDiagnosis>
  package let person: ID<Person>
  /// The GEIQ: it alone reads the criteria.
  package let structure: ID<Structure>
  package let application: ID<JobApplication>
  package let criteria: Set<GEIQCriterion>
  /// An authorised prescriber's decision was in force that day: no criterion is then needed.
  package let restsOnPrescriber: Bool
  /// In euros, by the rule of the day it was made.
  package let allowance: Int
  package let madeOn: Day
  /// The first day it no longer holds: exclusive.
  package let expiresOn: Day

  package init(
    id: ID<GEIQDiagnosis>, person: ID<Person>, structure: ID<Structure>,
    application: ID<JobApplication>, criteria: Set<GEIQCriterion>, restsOnPrescriber: Bool,
    allowance: Int, madeOn: Day, expiresOn: Day
  ) {
    self.id = id
    self.person = person
    self.structure = structure
    self.application = application
    self.criteria = criteria
    self.restsOnPrescriber = restsOnPrescriber
    self.allowance = allowance
    self.madeOn = madeOn
    self.expiresOn = expiresOn
  }

  /// A new one, with the allowance and the validity of that day.
  package init(
    id: ID<GEIQDiagnosis>, person: ID<Person>, structure: ID<Structure>,
    application: ID<JobApplication>, criteria: Set<GEIQCriterion>, restsOnPrescriber: Bool,
    madeOn: Day
  ) {
    self.init(
      id: id, person: person, structure: structure, application: application, criteria: criteria,
      restsOnPrescriber: restsOnPrescriber,
      allowance: GEIQEligibility.allowance(criteria, byAuthorisedPrescriber: restsOnPrescriber),
      madeOn: madeOn, expiresOn: EligibilityValidity.geiqExpiry(madeOn: madeOn))
  }

  /// True until the day before `expiresOn`.
  package func isValid(on day: Day) -> Bool { expiresOn > day }

  /// The proofs are kept until that day.
  package var proofsUntil: Day { madeOn.adding(months: GEIQEligibility.proofMonths) }
}
