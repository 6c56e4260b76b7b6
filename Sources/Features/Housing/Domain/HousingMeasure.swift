import Kernel

/// What opening a measure needs. The SIAO's committee fills it from a request; the referent or the
/// operator when there was none.
package struct HousingMeasureFacts: Sendable, Hashable {
  package var person: ID<Person>
  package var kind: HousingMeasureKind
  package var `operator`: ID<Structure>
  package var supportOffered: HousingSupportLevel
  package var supportNeeded: HousingSupportLevel
  package var startsOn: Day
  /// The request it answers, as the SIAO knows it; nil when there was none.
  package var request: String?
  package var commune: INSEECode?
  /// Why it is chosen although something differs; nil when nothing does.
  package var writtenReason: String?
  /// The flat or room, when it is one of the operator's places.
  package var place: ID<HousingPlace>?
  package var transport: PublicTransport
  /// What is done about what differs, chosen with her.
  package var ways: Set<HousingWayForward>

  package init(
    person: ID<Person>, kind: HousingMeasureKind, operator: ID<Structure>,
    supportOffered: HousingSupportLevel, supportNeeded: HousingSupportLevel, startsOn: Day,
    request: String? = nil, commune: INSEECode? = nil, writtenReason: String? = nil,
    place: ID<HousingPlace>? = nil, transport: PublicTransport = .notKnown,
    ways: Set<HousingWayForward> = []
  ) {
    self.person = person
    self.kind = kind
    self.operator = `operator`
    self.supportOffered = supportOffered
    self.supportNeeded = supportNeeded
    self.startsOn = startsOn
    self.request = request
    self.commune = commune
    self.writtenReason = writtenReason
    self.place = place
    self.transport = transport
    self.ways = ways
  }
}

/// A home with the support that comes with it, from its first day to its last.
package struct HousingMeasure: Sendable, Hashable {
  package let id: ID<HousingMeasure>
  package let facts: HousingMeasureFacts
  /// The structure that wrote it down: the SIAO, the operator, or her referent's.
  package let openedBy: ID<Structure>
  /// What differed the day it was chosen (K10).
  package let mismatches: Set<HousingMismatch>
  /// In the order of their days.
  package internal(set) var reviews: [HousingReview]
  /// The latest first.
  package internal(set) var signs: [HousingSign]
  package internal(set) var checks: [HomeCheck]
  /// The day the lease slid from the operator to her; the address stays.
  package internal(set) var slidOn: Day?
  package internal(set) var end: HousingEnd?
  /// Bumped by each change.
  package let version: Int

  package init(
    id: ID<HousingMeasure>, facts: HousingMeasureFacts, openedBy: ID<Structure>,
    mismatches: Set<HousingMismatch> = [], reviews: [HousingReview] = [],
    signs: [HousingSign] = [], checks: [HomeCheck] = [], slidOn: Day? = nil,
    end: HousingEnd? = nil, version: Int = 1
  ) {
    self.id = id
    self.facts = facts
    self.openedBy = openedBy
    self.mismatches = mismatches
    self.reviews = reviews.sorted { ($0.plannedOn, $0.id.text) < ($1.plannedOn, $1.id.text) }
    self.signs = signs.sorted { ($0.seenOn, $0.id.text) > ($1.seenOn, $1.id.text) }
    self.checks = checks
    self.slidOn = slidOn
    self.end = end
    self.version = version
  }

  package var person: ID<Person> { facts.person }
  package var kind: HousingMeasureKind { facts.kind }
  package var `operator`: ID<Structure> { facts.operator }
  package var startsOn: Day { facts.startsOn }
  package var isRunning: Bool { end == nil }

  package func status(on day: Day) -> HousingMeasureStatus {
    if let end { return end.kind == .leaseSlid ? .slid : .ended }
    return day < startsOn ? .toCome : .running
  }

  /// Support needed and offered are not the same (K10).
  package var isMismatch: Bool { facts.supportNeeded != facts.supportOffered }

  /// The first review not held yet; nil when the measure ended or none is left.
  package var nextReview: HousingReview? {
    isRunning ? reviews.first { !$0.isHeld } : nil
  }

  /// First signs nobody has settled.
  package var openSigns: [HousingSign] { isRunning ? signs.filter { $0.settledOn == nil } : [] }
}

package enum HousingMeasureStatus: String, Labelled {
  case toCome = "a_venir", running = "en_cours", slid = "bail_glisse", ended = "terminee"

  package var label: String {
    switch self {
    case .toCome: "À venir"
    case .running: "En cours"
    case .slid: "Bail glissé à son nom"
    case .ended: "Terminée"
    }
  }
}

/// A day on which she, the operator and her referent look at how the home holds.
package struct HousingReview: Sendable, Hashable {
  package let id: ID<HousingReview>
  package let plannedOn: Day
  package let motive: HousingReviewMotive
  package var heldOn: Day?
  /// What was said, in plain words: she reads it too. Empty until it is held.
  package var words: String

  package init(
    id: ID<HousingReview>, plannedOn: Day, motive: HousingReviewMotive, heldOn: Day? = nil,
    words: String = ""
  ) {
    self.id = id
    self.plannedOn = plannedOn
    self.motive = motive
    self.heldOn = heldOn
    self.words = words
  }

  package var isHeld: Bool { heldOn != nil }
}

package enum HousingReviewMotive: String, Labelled {
  case relay = "relais"
  case month12 = "m12"
  case month18 = "m18"
  case asked = "demande"

  package var label: String {
    switch self {
    case .relay: "Point rapproché"
    case .month12: "Point des 12 mois"
    case .month18: "Point des 18 mois"
    case .asked: "Point demandé"
    }
  }
}

/// The reviews a new measure begins with: at 12 and 18 months where somebody accompanies her (IML,
/// 12 to 18 months, aim: the lease slides), and close ones when that was chosen (F1).
package func plannedReviews(_ facts: HousingMeasureFacts) -> [(
  day: Day, motive: HousingReviewMotive
)] {
  var planned: [(Day, HousingReviewMotive)] = []
  if facts.ways.contains(.closeReviews) {
    planned += HousingFit.relayDays.map { (facts.startsOn.adding(days: $0), .relay) }
  }
  if facts.supportOffered > .none {
    planned.append((facts.startsOn.adding(months: 12), .month12))
    planned.append((facts.startsOn.adding(months: 18), .month18))
  }
  return planned
}

/// The first signs that a home does not hold: facts with a date, never a judgement, never a text.
package struct HousingSign: Sendable, Hashable {
  package let id: ID<HousingSign>
  package let kind: HousingSignKind
  package let seenOn: Day
  package let structure: ID<Structure>
  package var settledOn: Day?

  package init(
    id: ID<HousingSign>, kind: HousingSignKind, seenOn: Day, structure: ID<Structure>,
    settledOn: Day? = nil
  ) {
    self.id = id
    self.kind = kind
    self.seenOn = seenOn
    self.structure = structure
    self.settledOn = settledOn
  }
}

package enum HousingSignKind: String, Labelled {
  case rentUnpaid = "loyer"
  case visitsMissed = "visites"
  case sheSaysSo = "elle_le_dit"

  package var label: String {
    switch self {
    case .rentUnpaid: "Loyer non réglé"
    case .visitsMissed: "Visites manquées"
    case .sheSaysSo: "Elle dit que cela ne va pas"
    }
  }

  /// As the reason of a synthèse: « loyer ».
  package var synthesisMotive: String {
    switch self {
    case .rentUnpaid: "Un loyer n’est pas réglé"
    case .visitsMissed: "Des visites ont été manquées"
    case .sheSaysSo: "Elle dit que cela ne va pas dans son logement"
    }
  }
}
