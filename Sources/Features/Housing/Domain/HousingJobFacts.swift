import Kernel

/// What of her work matters to where she lives: where, when, until when. Never why.
package struct HousingJobFacts: Sendable, Hashable {
  /// The employer's name, as the page says it.
  package let employer: String
  /// Where she works; nil when nobody placed the site.
  package let site: GeoPoint?
  package let weeklyHours: Int
  package let timetable: WeeklyTimetable
  /// The last day of the contract; nil when it has none.
  package let endsOn: Day?

  package init(
    employer: String, site: GeoPoint?, weeklyHours: Int,
    timetable: WeeklyTimetable = WeeklyTimetable(), endsOn: Day? = nil
  ) {
    self.employer = employer
    self.site = site
    self.weeklyHours = weeklyHours
    self.timetable = timetable
    self.endsOn = endsOn
  }
}

/// Whether a bus or a train passes near a home. Not known is an answer of its own.
package enum PublicTransport: String, Labelled {
  case some = "oui"
  case none = "non"
  case notKnown = "inconnu"

  package var label: String {
    switch self {
    case .some: "Un bus ou un train passe à côté"
    case .none: "Aucun transport en commun"
    case .notKnown: "À vérifier"
    }
  }
}

/// The home a measure offers, as far as work is concerned.
package struct HousingHomeFacts: Sendable, Hashable {
  /// Where it is: the centre of its commune, since distances are as the crow flies.
  package let point: GeoPoint?
  package let transport: PublicTransport

  package init(point: GeoPoint?, transport: PublicTransport = .notKnown) {
    self.point = point
    self.transport = transport
  }
}
