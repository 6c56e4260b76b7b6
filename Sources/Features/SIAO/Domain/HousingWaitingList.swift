import Kernel

/// The order of the waiting lists of a territory: its own choice between two facts.
package enum WaitingOrder: String, Labelled {
  case byRequest = "jour_demande"
  case byList = "jour_liste"

  package var label: String {
    switch self {
    case .byRequest: "Le jour de la demande"
    case .byList: "Le jour d’inscription sur la liste"
    }
  }

  /// The sentence above the list.
  package var explanation: String {
    switch self {
    case .byRequest:
      "De la demande la plus ancienne à la plus récente. À jour égal, l’ordre d’arrivée."
    case .byList:
      "De l’inscription la plus ancienne à la plus récente. À jour égal, la demande la plus ancienne."
    }
  }
}

/// Somebody waiting for one solution.
package struct WaitingPlace: Sendable, Hashable {
  package let request: ID<HousingRequest>
  package let kind: HousingMeasureKind
  package let seniorityFrom: Day
  package let receivedAt: Instant
  package let listedOn: Day

  package init(
    request: ID<HousingRequest>, kind: HousingMeasureKind, seniorityFrom: Day, receivedAt: Instant,
    listedOn: Day
  ) {
    self.request = request
    self.kind = kind
    self.seniorityFrom = seniorityFrom
    self.receivedAt = receivedAt
    self.listedOn = listedOn
  }

  /// Whether it comes before another, and by which fact.
  package func comes(before other: WaitingPlace, _ order: WaitingOrder) -> Bool {
    switch order {
    case .byRequest:
      (seniorityFrom, receivedAt, request.text) < (
        other.seniorityFrom, other.receivedAt, other.request.text
      )
    case .byList:
      (listedOn, seniorityFrom, receivedAt, request.text)
        < (other.listedOn, other.seniorityFrom, other.receivedAt, other.request.text)
    }
  }

  /// Why it stands there, in facts: « Demande du 3 mars 2026 (8 mois), sur la liste depuis le … ».
  package func because(_ order: WaitingOrder, on today: Day) -> String {
    let asked =
      "demande du \(French.day(seniorityFrom)), il y a \(HousingSeniority.text(from: seniorityFrom, on: today))"
    let listed = "sur la liste depuis le \(French.day(listedOn))"
    let sentence = order == .byRequest ? "\(asked)\u{A0}; \(listed)" : "\(listed)\u{A0}; \(asked)"
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }
}

/// How long somebody has waited, in words.
package enum HousingSeniority {
  /// « 10 mois », « 12 jours »: whole months from the first on.
  package static func text(from day: Day, on today: Day) -> String {
    var months = 0
    while day.adding(months: months + 1) <= today { months += 1 }
    if months > 0 { return "\(months)\u{A0}mois" }
    return French.count(max(0, day.days(to: today)), "jour")
  }
}
