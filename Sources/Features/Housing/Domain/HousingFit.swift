import Kernel

/// Whether a measure fits the person: the support she needs beside the support it offers, and where
/// it is beside where and when she works. It compares facts and says what it sees in plain words.
/// It gives no score, ranks nobody and refuses nothing (F1, decisions « Force of a rule »).
package struct HousingFit: Sendable, Hashable {
  /// In the order a page says them: support first, then work.
  package let remarks: [HousingFitRemark]

  package init(_ remarks: [HousingFitRemark]) { self.remarks = remarks }

  /// - Parameters:
  ///   - home: nil when no place is foreseen yet.
  ///   - job: nil when she has no work, or when the reader may not know of it.
  ///   - startsOn: the day the measure would begin.
  package init(
    needed: HousingSupportLevel, offered: HousingSupportLevel, home: HousingHomeFacts? = nil,
    job: HousingJobFacts? = nil, startsOn: Day
  ) {
    var remarks: [HousingFitRemark] = []
    if offered < needed { remarks.append(.supportTooLight(needed: needed, offered: offered)) }
    if offered > needed { remarks.append(.supportHeavier(needed: needed, offered: offered)) }
    if let job {
      if let home { remarks += Self.travel(home, job) }
      if let end = job.endsOn, end < startsOn.adding(months: Self.contractMonths) {
        remarks.append(.contractEnds(on: end))
      }
    }
    self.remarks = remarks
  }

  /// Up to here one walks or cycles: nothing is asked of transport. Ours, to be set with a
  /// territory; as the crow flies, so that the road is longer.
  package static let walkingKilometres = 3.0
  /// Beyond this, even with transport, the way takes much of the day. Ours.
  package static let farKilometres = 20.0
  /// Public transport is seldom found before and after these hours, in minutes since midnight. Ours.
  package static let transportMinutes = 6 * 60 + 30..<20 * 60
  /// A contract that ends sooner than this after the first day is worth a word on the rent. Ours.
  package static let contractMonths = 3
  /// Days after the first one at which the relay looks again (F1).
  package static let relayDays = [15, 30, 60, 90]

  package var isFitting: Bool { remarks.isEmpty }
  /// Someone writes why it is chosen all the same.
  package var asksReason: Bool { remarks.contains(where: \.asksReason) }

  /// What can be done, each once, in the order of the list. Nothing when nothing is remarked.
  package var waysForward: [HousingWayForward] {
    let all = Set(remarks.flatMap(\.waysForward))
    return HousingWayForward.allCases.filter(all.contains)
  }

  private static func travel(_ home: HousingHomeFacts, _ job: HousingJobFacts)
    -> [HousingFitRemark]
  {
    guard let from = home.point, let to = job.site else { return [] }
    let kilometres = from.kilometres(to: to)
    guard kilometres > walkingKilometres else { return [] }
    switch home.transport {
    case .none: return [.noTransport(kilometres: kilometres)]
    case .notKnown:
      return kilometres > farKilometres
        ? [.farFromWork(kilometres: kilometres)] : [.transportToCheck(kilometres: kilometres)]
    case .some:
      var remarks: [HousingFitRemark] = []
      if kilometres > farKilometres { remarks.append(.farFromWork(kilometres: kilometres)) }
      let outside = job.timetable.spans.filter {
        $0.weekday == 7 || !transportMinutes.contains($0.start)
          || $0.end > transportMinutes.upperBound
      }
      if let span = outside.first {
        remarks.append(.outsideTransportHours(span, kilometres: kilometres))
      }
      return remarks
    }
  }
}

/// One thing that may not fit, with its facts.
package enum HousingFitRemark: Sendable, Hashable {
  case supportTooLight(needed: HousingSupportLevel, offered: HousingSupportLevel)
  case supportHeavier(needed: HousingSupportLevel, offered: HousingSupportLevel)
  case noTransport(kilometres: Double)
  case farFromWork(kilometres: Double)
  case outsideTransportHours(WeeklyTimetable.Span, kilometres: Double)
  case transportToCheck(kilometres: Double)
  case contractEnds(on: Day)

  /// Kept with the measure, to count mismatches later (K10) without their facts.
  package var code: HousingMismatch {
    switch self {
    case .supportTooLight: .supportTooLight
    case .supportHeavier: .supportHeavier
    case .noTransport: .noTransport
    case .farFromWork: .farFromWork
    case .outsideTransportHours: .outsideTransportHours
    case .transportToCheck: .transportToCheck
    case .contractEnds: .contractEnds
    }
  }

  /// A question to clear up needs no written reason; a difference does.
  package var asksReason: Bool {
    switch self {
    case .supportTooLight, .supportHeavier, .noTransport, .farFromWork, .outsideTransportHours:
      true
    case .transportToCheck, .contractEnds: false
    }
  }

  package var waysForward: [HousingWayForward] {
    switch self {
    case .supportTooLight: [.talkWithHer, .reinforcedFollowUp, .closeReviews, .keepRequest]
    case .supportHeavier: [.talkWithHer, .lighterFollowUp]
    case .noTransport, .farFromWork: [.talkWithHer, .mobility, .workHours, .keepRequest]
    case .outsideTransportHours: [.talkWithHer, .mobility, .workHours]
    case .transportToCheck: [.talkWithHer, .mobility]
    case .contractEnds: [.talkWithHer, .rentAhead]
    }
  }
}

/// What differed when a measure was chosen (K10).
package enum HousingMismatch: String, Labelled {
  case supportTooLight = "trop_leger"
  case supportHeavier = "plus_present"
  case noTransport = "sans_transport"
  case farFromWork = "loin_du_travail"
  case outsideTransportHours = "horaires"
  case transportToCheck = "transport_a_verifier"
  case contractEnds = "fin_de_contrat"

  package var label: String {
    switch self {
    case .supportTooLight: "Accompagnement plus léger que le besoin"
    case .supportHeavier: "Accompagnement plus présent que le besoin"
    case .noTransport: "Pas de transport vers le travail"
    case .farFromWork: "Loin du travail"
    case .outsideTransportHours: "Horaires sans transport"
    case .transportToCheck: "Transport à vérifier"
    case .contractEnds: "Contrat qui se termine bientôt"
    }
  }
}

/// What can be done when a measure does not quite fit. Chosen with her, several at once.
package enum HousingWayForward: String, Labelled {
  case talkWithHer = "en_parler"
  case reinforcedFollowUp = "suivi_renforce"
  case closeReviews = "points_rapproches"
  case keepRequest = "demande_gardee"
  case lighterFollowUp = "suivi_allege"
  case mobility = "mobilite"
  case workHours = "horaires"
  case rentAhead = "loyer"

  package var label: String {
    switch self {
    case .talkWithHer: "En parler avec elle avant de décider"
    case .reinforcedFollowUp: "Renforcer l’accompagnement autour d’elle"
    case .closeReviews: "Faire le point à 15, 30, 60 et 90 jours"
    case .keepRequest: "Garder sa demande ouverte, avec son ancienneté"
    case .lighterFollowUp: "Convenir avec elle de passages moins fréquents"
    case .mobility: "Chercher un moyen de se déplacer (bus, vélo, covoiturage)"
    case .workHours: "Voir avec l’employeur des horaires que le trajet permet"
    case .rentAhead: "Préparer avec elle le loyer après le contrat"
    }
  }
}
