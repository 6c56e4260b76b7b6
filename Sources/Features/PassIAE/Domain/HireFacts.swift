import Kernel

/// What the PASS needs to know of a hire that has just been accepted.
package struct HireFacts: Sendable, Hashable {
  package let application: ID<JobApplication>
  package let person: ID<Person>
  package let employer: Structure
  /// First day of work.
  package let startsOn: Day
  /// The diagnosis that counts for this employer that day, if any (`EligibilityStore.lastValid`).
  package let diagnosis: EligibilityDiagnosis?
  package let sentByAuthorisedPrescriber: Bool
  /// When it was accepted; nil for one that is accepted now.
  package var acceptedAt: Instant?

  package init(
    application: ID<JobApplication>, person: ID<Person>, employer: Structure, startsOn: Day,
    diagnosis: EligibilityDiagnosis?, sentByAuthorisedPrescriber: Bool,
    acceptedAt: Instant? = nil
  ) {
    self.application = application
    self.person = person
    self.employer = employer
    self.startsOn = startsOn
    self.diagnosis = diagnosis
    self.sentByAuthorisedPrescriber = sentByAuthorisedPrescriber
    self.acceptedAt = acceptedAt
  }

  /// The diagnosis, when it holds that day and this employer may use it.
  package func usableDiagnosis(on day: Day) -> EligibilityDiagnosis? {
    guard let diagnosis, diagnosis.person == person, diagnosis.isValid(on: day) else { return nil }
    switch diagnosis.author {
    case .authorisedPrescriber: return diagnosis
    case .employer(let structure): return structure == employer.id ? diagnosis : nil
    }
  }
}
