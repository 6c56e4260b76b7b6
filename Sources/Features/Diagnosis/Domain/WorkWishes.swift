import Kernel

/// What she said about the work she would like. Nothing here closes a door: it is compared with
/// facts of employers in plain sentences (Guidance).
package struct WorkWishes: Sendable, Hashable {
  /// Trades or words, as she says them, separated by commas.
  package var tradesWanted = ""
  package var tradesRefused = ""
  package var setting: WorkSetting = .unknown
  package var company: WorkCompany = .unknown
  /// Hours per week, both ends counted; nil when not said.
  package var hoursLeast: Int?
  package var hoursMost: Int?
  /// Days she can work; empty when not said.
  package var days: Set<WorkDay> = []
  /// Minutes after midnight; nil when not said.
  package var notBefore: Int?
  package var notAfter: Int?
  /// Kilometres, one way, as the crow flies; nil when not said.
  package var furthestKilometres: Int?
  package var means: Set<TravelMeans> = []

  package init() {}

  /// The trades or words she wants, one by one.
  package var wantedWords: [String] { Self.words(tradesWanted) }
  package var refusedWords: [String] { Self.words(tradesRefused) }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { ",;\n".contains($0) }).map { trimmed($0) }
      .filter { !$0.isEmpty }
  }
}

package enum WorkDay: String, Labelled {
  case monday = "lundi", tuesday = "mardi", wednesday = "mercredi", thursday = "jeudi"
  case friday = "vendredi", saturday = "samedi", sunday = "dimanche"

  package var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

package enum TravelMeans: String, Labelled {
  case walking = "pied", bicycle = "velo", publicTransport = "commun"
  case twoWheels = "deux_roues", carPool = "covoiturage", car = "voiture"

  package var label: String {
    switch self {
    case .walking: "À pied"
    case .bicycle: "À vélo"
    case .publicTransport: "En bus, car ou train"
    case .twoWheels: "En scooter ou moto"
    case .carPool: "En covoiturage"
    case .car: "En voiture"
    }
  }

  /// In the middle of a sentence.
  package var words: String {
    switch self {
    case .walking: "à pied"
    case .bicycle: "à vélo"
    case .publicTransport: "en bus, car ou train"
    case .twoWheels: "en scooter ou moto"
    case .carPool: "en covoiturage"
    case .car: "en voiture"
    }
  }
}
