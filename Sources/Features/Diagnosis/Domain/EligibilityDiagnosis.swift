import Kernel

/// The decision that someone may enter insertion through economic activity: made by an authorised
/// prescriber, or by an employer on criteria. Never changed: a new one follows.
package struct EligibilityDiagnosis: Sendable, Hashable {
  package let id: ID<EligibilityDiagnosis>
  package let person: ID<Person>
  package let author: EligibilityAuthor
  package let criteria: Set<EligibilityCriterion>
  package let madeOn: Day
  /// The first day it no longer holds: exclusive.
  package let expiresOn: Day

  package init(
    id: ID<EligibilityDiagnosis>, person: ID<Person>, author: EligibilityAuthor,
    criteria: Set<EligibilityCriterion> = [], madeOn: Day, expiresOn: Day
  ) {
    self.id = id
    self.person = person
    self.author = author
    self.criteria = criteria
    self.madeOn = madeOn
    self.expiresOn = expiresOn
  }

  /// A new one, with the validity of its author.
  package init(
    id: ID<EligibilityDiagnosis>, person: ID<Person>, author: EligibilityAuthor,
    criteria: Set<EligibilityCriterion> = [], madeOn: Day
  ) {
    self.init(
      id: id, person: person, author: author, criteria: criteria, madeOn: madeOn,
      expiresOn: EligibilityValidity.expiry(of: author, madeOn: madeOn))
  }

  /// True until the day before `expiresOn`.
  package func isValid(on day: Day) -> Bool { expiresOn > day }

  /// As `isValid`, and true whatever its age while she holds a valid PASS.
  package func isUsable(on day: Day, whileHoldingPass holdsPass: Bool) -> Bool {
    holdsPass || isValid(on: day)
  }

  /// As another structure sees it: the decision and its dates, without the criteria, which tell of
  /// rights and of life (decisions, « Shareable items »).
  package func seen(by structure: ID<Structure>) -> EligibilityDiagnosis {
    guard author.structure != structure else { return self }
    return EligibilityDiagnosis(
      id: id, person: person, author: author, madeOn: madeOn, expiresOn: expiresOn)
  }

  /// The same one, ended that day because a newer takes its place. Its past days remain.
  package func ended(on day: Day) -> EligibilityDiagnosis {
    EligibilityDiagnosis(
      id: id, person: person, author: author, criteria: criteria, madeOn: madeOn,
      expiresOn: min(expiresOn, day))
  }
}

package enum EligibilityAuthor: Sendable, Hashable {
  case authorisedPrescriber(ID<Structure>)
  case employer(ID<Structure>)

  package var structure: ID<Structure> {
    switch self {
    case .authorisedPrescriber(let structure), .employer(let structure): structure
    }
  }
}

/// How long an eligibility holds.
///
/// - Authorised prescriber: 6 calendar months, clamped to the month's end
///   (les-emplois, eligibility/models/iae.py:218-225, August 2026).
/// - Employer: 92 days, since January 2025, as long as its proofs (same file, line 143;
///   CHANGELOG.md:1621). Les emplois applies it to every diagnosis of an employer, so do we.
/// - GEIQ: 6 months, whoever its author (eligibility/models/geiq.py:175-177).
package enum EligibilityValidity {
  package static let prescriberMonths = 6
  package static let employerDays = 92
  /// The first day Les emplois counted so.
  package static let employerDaysSince = Day(year: 2025, month: 1, day: 13)!
  package static let geiqMonths = 6

  /// The first day it no longer holds.
  package static func expiry(of author: EligibilityAuthor, madeOn day: Day) -> Day {
    switch author {
    case .authorisedPrescriber: day.adding(months: prescriberMonths)
    case .employer: day.adding(days: employerDays)
    }
  }

  /// The same for the scheme of the GEIQ, which opens no PASS.
  package static func geiqExpiry(madeOn day: Day) -> Day { day.adding(months: geiqMonths) }

  /// Where the two rules are written, for the person who reads the page.
  package static let source =
    "Règle appliquée par Les emplois de l’inclusion\u{A0}: 6 mois pour un prescripteur habilité ; 92 jours pour un employeur, depuis janvier 2025."
}

/// Of several decisions, the one that counts for a viewer that day.
package enum EligibilityChoice {
  /// A prescriber's beats an employer's even when older; an employer sees its own only, a
  /// prescriber never sees an employer's (les-emplois, eligibility/models/iae.py:29-33, 77-93).
  ///
  package static func lastValid(
    of diagnoses: [EligibilityDiagnosis], for structure: ID<Structure>, on day: Day
  ) -> EligibilityDiagnosis? {
    let valid = diagnoses.filter { $0.isValid(on: day) }
      .sorted { ($0.madeOn, $0.id.text) > ($1.madeOn, $1.id.text) }
    let byPrescriber = valid.first {
      if case .authorisedPrescriber = $0.author { true } else { false }
    }
    return byPrescriber ?? valid.first { $0.author == .employer(structure) }
  }
}
