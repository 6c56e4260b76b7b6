import Kernel

/// A contract of work between a person and an employer, with what changed since it was signed.
package struct Contract: Sendable, Hashable {
  package let id: ID<Contract>
  package let person: ID<Person>
  package let employer: ID<Structure>
  package let kind: ContractKind
  package private(set) var period: ContractPeriod
  /// Hours a week as the last amendment says.
  package private(set) var weeklyHours: Int
  /// Hours a week of the ordinary contract held beside this one (cumul); nil when there is none.
  package let otherWeeklyHours: Int?
  /// Nil until somebody said how it ended: a contract whose last day has passed may have none.
  package private(set) var endCause: ContractEndCause?
  /// In the order of their first days; never two on the same day.
  package private(set) var suspensions: [ContractSuspension]
  /// In the order they were written.
  package private(set) var amendments: [ContractAmendment]
  /// The hire it was born from; nil when the employer entered it.
  package let hire: ID<JobApplication>?
  /// Why it was concluded although a rule says otherwise; empty when none does.
  package let reason: String
  package var timetable: WeeklyTimetable
  /// Bumped by each change.
  package let version: Int

  package init(
    id: ID<Contract>, person: ID<Person>, employer: ID<Structure>, kind: ContractKind,
    period: ContractPeriod, weeklyHours: Int, otherWeeklyHours: Int? = nil,
    endCause: ContractEndCause? = nil, suspensions: [ContractSuspension] = [],
    amendments: [ContractAmendment] = [], hire: ID<JobApplication>? = nil, reason: String = "",
    timetable: WeeklyTimetable = WeeklyTimetable(), version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.employer = employer
    self.kind = kind
    self.period = period
    self.weeklyHours = weeklyHours
    self.otherWeeklyHours = otherWeeklyHours
    self.endCause = endCause
    self.suspensions = suspensions.sorted { $0.first < $1.first }
    self.amendments = amendments
    self.hire = hire
    self.reason = reason
    self.timetable = timetable
    self.version = version
  }

  /// Hours a week, from least to most: the legal week in France stops at 48 (Code du travail,
  /// art. L. 3121-20).
  package static let possibleHours = 1...48

  package var terms: ContractTerms {
    ContractTerms(endsOn: period.end, weeklyHours: weeklyHours)
  }

  /// As it was signed, before any amendment.
  package var firstTerms: ContractTerms { amendments.first?.before ?? terms }

  /// Hours a week that held on a day: those of the last amendment that applied by then.
  package func weeklyHours(on day: Day) -> Int {
    amendments.last { $0.appliesFrom <= day }?.after.weeklyHours ?? firstTerms.weeklyHours
  }

  package func status(on day: Day) -> ContractStatus {
    if day < period.start { return .toCome }
    if !period.contains(day) { return .ended }
    return suspension(on: day) == nil ? .running : .suspended
  }

  package func suspension(on day: Day) -> ContractSuspension? {
    suspensions.first { $0.contains(day) }
  }

  /// Days under contract, both ends counted and suspended days taken out, up to `day` when it has
  /// no end: suspending does not use up the 24 months (guide, fiche 3).
  package func workedDays(until day: Day) -> Int {
    guard let whole = DayRange(period.start, min(period.end ?? day, max(day, period.start)))
    else { return 0 }
    let suspended = suspensions.reduce(0) { days, suspension in
      let first = max(suspension.first, whole.first)
      let last = min(suspension.last ?? whole.last, whole.last)
      return days + (DayRange(first, last)?.dayCount ?? 0)
    }
    return whole.dayCount - suspended
  }

  // What happens to it.

  /// The contract with new terms from that day on.
  package func amending(_ amendment: ContractAmendment) throws(ContractRefusal) -> Contract {
    if endCause != nil { throw .alreadyEnded(on: period.end) }
    let after = amendment.after
    guard Contract.possibleHours.contains(after.weeklyHours) else { throw .impossibleHours }
    guard period.contains(amendment.appliesFrom) else { throw .outside(period) }
    if let end = after.endsOn, end < amendment.appliesFrom { throw .endBeforeStart }
    if after.endsOn != nil, kind.isOpenEnded { throw .endOfOpenEnded }
    if let last = amendments.last, amendment.appliesFrom < last.appliesFrom {
      throw .amendedSince(last.appliesFrom)
    }
    if after == terms { throw .nothingChanges }
    var next = self
    next.period = ContractPeriod(period.start, after.endsOn)!
    next.weeklyHours = after.weeklyHours
    next.amendments.append(amendment)
    return next
  }

  package func suspending(_ suspension: ContractSuspension) throws(ContractRefusal) -> Contract {
    if endCause != nil { throw .alreadyEnded(on: period.end) }
    if let last = suspension.last, last < suspension.first { throw .endBeforeStart }
    guard period.contains(suspension.first), suspension.last.map(period.contains) ?? true else {
      throw .outside(period)
    }
    if let other = suspensions.first(where: { $0.overlaps(suspension) }) {
      throw .overlappingSuspension(other)
    }
    var next = self
    next.suspensions = (suspensions + [suspension]).sorted { $0.first < $1.first }
    return next
  }

  /// The contract whose running suspension has that last day.
  package func resuming(after last: Day) throws(ContractRefusal) -> Contract {
    guard let index = suspensions.firstIndex(where: { $0.last == nil }) else {
      throw .notSuspended
    }
    guard last >= suspensions[index].first else { throw .endBeforeStart }
    guard period.contains(last) else { throw .outside(period) }
    var next = self
    next.suspensions[index].last = last
    return next
  }

  /// The contract that stopped: its last day, counted, and how.
  package func ending(on day: Day, _ cause: ContractEndCause) throws(ContractRefusal) -> Contract {
    if endCause != nil { throw .alreadyEnded(on: period.end) }
    guard period.contains(day) else { throw .outside(period) }
    var next = self
    next.period = ContractPeriod(period.start, day)!
    next.endCause = cause
    next.suspensions = suspensions.filter { $0.first <= day }.map { suspension in
      var cut = suspension
      if cut.last.map({ $0 > day }) ?? true { cut.last = day }
      return cut
    }
    return next
  }
}

/// Where a contract stands on a day.
package enum ContractStatus: String, Labelled {
  case toCome = "a_venir", running = "en_cours", suspended = "suspendu", ended = "termine"

  package var label: String {
    switch self {
    case .toCome: "À venir"
    case .running: "En cours"
    case .suspended: "Suspendu"
    case .ended: "Terminé"
    }
  }
}

/// From a first day to a last one, both counted; without a last one it goes on.
package struct ContractPeriod: Sendable, Hashable {
  package let start: Day
  package let end: Day?

  /// Nil when the end comes before the start.
  package init?(_ start: Day, _ end: Day?) {
    if let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  package func contains(_ day: Day) -> Bool {
    start <= day && (end.map { day <= $0 } ?? true)
  }

  package func overlaps(_ other: ContractPeriod) -> Bool {
    (other.end.map { start <= $0 } ?? true) && (end.map { other.start <= $0 } ?? true)
  }

  package func overlaps(_ range: DayRange) -> Bool {
    start <= range.last && (end.map { range.first <= $0 } ?? true)
  }
}

/// What an amendment may change.
package struct ContractTerms: Sendable, Hashable {
  /// The last day, counted; nil when there is none or it is not written yet.
  package let endsOn: Day?
  package let weeklyHours: Int
  package init(endsOn: Day?, weeklyHours: Int) {
    self.endsOn = endsOn
    self.weeklyHours = weeklyHours
  }
}

/// An amendment: a renewal, other hours, or both.
package struct ContractAmendment: Sendable, Hashable {
  package let id: ID<ContractAmendment>
  /// First day it applies.
  package let appliesFrom: Day
  package let before: ContractTerms
  package let after: ContractTerms
  /// Why it goes on although a rule says otherwise; empty when none does.
  package let reason: String

  package init(
    id: ID<ContractAmendment>, appliesFrom: Day, before: ContractTerms, after: ContractTerms,
    reason: String = ""
  ) {
    self.id = id
    self.appliesFrom = appliesFrom
    self.before = before
    self.after = after
    self.reason = reason
  }

  package var changesHours: Bool { before.weeklyHours != after.weeklyHours }
  package var changesEnd: Bool { before.endsOn != after.endsOn }
}

/// Days on which a contract stands still.
package struct ContractSuspension: Sendable, Hashable {
  package let id: ID<ContractSuspension>
  package let first: Day
  /// Counted; nil while it runs.
  package var last: Day?
  package let motive: ContractSuspensionMotive

  package init(
    id: ID<ContractSuspension>, first: Day, last: Day?, motive: ContractSuspensionMotive
  ) {
    self.id = id
    self.first = first
    self.last = last
    self.motive = motive
  }

  package func contains(_ day: Day) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }

  package func overlaps(_ other: ContractSuspension) -> Bool {
    (other.last.map { first <= $0 } ?? true) && (last.map { other.first <= $0 } ?? true)
  }
}

/// Why a contract stands still (guide de la prescription, fiche 3: santé, reprise d'emploi,
/// formation, immersion). Health is never stored: it is an absence like any other.
package enum ContractSuspensionMotive: String, Labelled {
  case immersion, training = "formation", jobTrial = "essai", absence

  package var label: String {
    switch self {
    case .immersion: "Immersion (PMSMP)"
    case .training: "Formation"
    case .jobTrial: "Essai dans un autre emploi"
    case .absence: "Absence, sans motif gardé"
    }
  }
}

/// How a contract ended. Nothing here tells of health, of a fault or of justice: the exit of a path
/// is another matter, and a neutralised one keeps no cause either.
package enum ContractEndCause: String, Labelled {
  case term = "terme", commonAgreement = "accord", byEmployee = "salarie"
  case hired = "emploi", training = "formation", trialEnded = "essai", byEmployer = "employeur"
  case hireCancelled = "embauche_annulee", unsaid = "non_dit"

  package var label: String {
    switch self {
    case .term: "Arrivé à son terme"
    case .commonAgreement: "Terminé d’un commun accord"
    case .byEmployee: "Terminé par la personne"
    case .hired: "Terminé pour un autre emploi"
    case .training: "Terminé pour une formation"
    case .trialEnded: "Terminé pendant l’essai"
    case .byEmployer: "Terminé par l’employeur"
    case .hireCancelled: "Embauche annulée"
    case .unsaid: "Terminé, sans motif gardé"
    }
  }

  /// What an employer may say; cancelling a hire says its own.
  package static let offered = allCases.filter { $0 != .hireCancelled }
}
