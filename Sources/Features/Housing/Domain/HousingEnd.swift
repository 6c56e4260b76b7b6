import Kernel

/// How a measure ended. Each kind is an outcome with a way forward; none is a fault.
package struct HousingEnd: Sendable, Hashable {
  package let on: Day
  package let kind: HousingEndKind
  package let way: HousingWayOn
  /// She has no home for the time being (K11).
  package let isWithoutHome: Bool

  package init(on: Day, kind: HousingEndKind, way: HousingWayOn, isWithoutHome: Bool = false) {
    self.on = on
    self.kind = kind
    self.way = way
    self.isWithoutHome = isWithoutHome
  }
}

package enum HousingEndKind: String, Labelled {
  case leaseSlid = "bail_glisse"
  case ownHome = "logement_a_elle"
  case otherMeasure = "autre_mesure"
  case closeOnes = "proches"
  case returned = "logement_rendu"
  case notKnown = "sans_nouvelles"

  package var label: String {
    switch self {
    case .leaseSlid: "Bail glissé à son nom"
    case .ownHome: "Logement à son nom, ailleurs"
    case .otherMeasure: "Autre mesure ou hébergement"
    case .closeOnes: "Chez des proches"
    case .returned: "Logement rendu"
    case .notKnown: "Partie sans dire où"
    }
  }

  /// Those somebody writes on the form of the end; a slide has its own.
  package static let offered = allCases.filter { $0 != .leaseSlid }
}

/// What comes next, so that no end is only an end.
package enum HousingWayOn: String, Labelled {
  case settled = "installee"
  case requestGoesOn = "demande"
  case shelter = "hebergement"
  case synthesis = "synthese"
  case sheDecides = "elle_choisit"

  package var label: String {
    switch self {
    case .settled: "Elle est installée"
    case .requestGoesOn: "Sa demande au SIAO continue, avec son ancienneté"
    case .shelter: "Une place en hébergement est cherchée tout de suite"
    case .synthesis: "Une synthèse réunit les personnes autour d’elle"
    case .sheDecides: "Elle y réfléchit, on en reparle"
    }
  }
}

/// Why a measure could not be changed as asked. Facts only; `HousingMessages` says it.
package enum HousingRefusal: Error, Sendable, Hashable {
  case alreadyEnded(on: Day)
  case beforeStart(Day)
  case notYet(Day)
  case reviewHeld(on: Day)
  case reviewNotFound
  case wordsMissing
  case cannotSlide(HousingMeasureKind)
  case slidesBySliding
  case signNotFound
  case checkNotDue
}

extension HousingMeasure {
  /// Kinds whose lease may slide from the operator to her: she lives in a flat the operator rents.
  package var maySlide: Bool { isRunning && kind.mayHaveSlidingLease }

  /// The lease becomes hers on that day. The measure ends as « bail glissé »; she stays where she
  /// is, with her bearings and her neighbours.
  package func sliding(on day: Day, today: Day) throws(HousingRefusal) -> HousingMeasure {
    try requireRunning(on: day, today: today)
    guard kind.mayHaveSlidingLease else { throw .cannotSlide(kind) }
    var next = self
    next.slidOn = day
    next.end = HousingEnd(on: day, kind: .leaseSlid, way: .settled)
    return next
  }

  package func ending(_ end: HousingEnd, today: Day) throws(HousingRefusal) -> HousingMeasure {
    try requireRunning(on: end.on, today: today)
    guard end.kind != .leaseSlid else { throw .slidesBySliding }
    var next = self
    next.end = end
    return next
  }

  /// A review planned before, or one held without having been planned, when `id` is new.
  package func holding(
    _ id: ID<HousingReview>, on day: Day, words: String, today: Day
  ) throws(HousingRefusal) -> HousingMeasure {
    try requireRunning(on: day, today: today)
    guard !words.isEmpty else { throw .wordsMissing }
    guard let index = reviews.firstIndex(where: { $0.id == id }) else { throw .reviewNotFound }
    if let held = reviews[index].heldOn { throw .reviewHeld(on: held) }
    var next = self
    next.reviews[index].heldOn = day
    next.reviews[index].words = words
    return next
  }

  package func planning(_ review: HousingReview) throws(HousingRefusal) -> HousingMeasure {
    if let end { throw .alreadyEnded(on: end.on) }
    guard review.plannedOn >= startsOn else { throw .beforeStart(startsOn) }
    var next = self
    next.reviews = (reviews + [review]).sorted {
      ($0.plannedOn, $0.id.text) < ($1.plannedOn, $1.id.text)
    }
    return next
  }

  package func noting(_ sign: HousingSign, today: Day) throws(HousingRefusal) -> HousingMeasure {
    try requireRunning(on: sign.seenOn, today: today)
    var next = self
    next.signs = [sign] + signs
    return next
  }

  package func settling(_ id: ID<HousingSign>, on day: Day) throws(HousingRefusal)
    -> HousingMeasure
  {
    guard let index = signs.firstIndex(where: { $0.id == id && $0.settledOn == nil }) else {
      throw .signNotFound
    }
    var next = self
    next.signs[index].settledOn = day
    return next
  }

  private func requireRunning(on day: Day, today: Day) throws(HousingRefusal) {
    if let end { throw .alreadyEnded(on: end.on) }
    guard day >= startsOn else { throw .beforeStart(startsOn) }
    guard day <= today else { throw .notYet(day) }
  }
}

extension HousingMeasureKind {
  package var mayHaveSlidingLease: Bool {
    switch self {
    case .iml, .alt, .socialHousing, .privateLease: true
    case .chrs, .act, .pensionDeFamille, .residenceSociale: false
    }
  }
}
