import Kernel

/// A number or a list of a rule, with the words that name it. The value is the constant its
/// functions read, so that what is shown is what is applied.
package struct RuleParameter: Sendable, Hashable {
  /// « Durée », « Critères de niveau 2, en ACI ».
  package let name: String
  package let value: RuleValue

  package init(_ name: String, _ value: RuleValue) {
    self.name = name
    self.value = value
  }
}

/// A value with its unit. A year, twelve months and 365 days are three different things.
package enum RuleValue: Sendable, Hashable {
  case days(Int)
  case months(Int)
  case years(Int)
  case hours(Int)
  case percent(Int)
  case euros(Int)
  /// How many of them: « 3 » alone, since the name says of what.
  case count(Int)
  case day(Day)
  case words(String)

  /// « 730 jours », « 1 400 € ».
  package var text: String {
    switch self {
    case .days(let number): French.count(number, "jour")
    case .months(let number): "\(French.number(number))\u{A0}mois"
    case .years(let number): French.count(number, "an")
    case .hours(let number): French.count(number, "heure")
    case .percent(let number): "\(French.number(number))\u{A0}%"
    case .euros(let number): "\(French.number(number))\u{A0}€"
    case .count(let number): French.number(number)
    case .day(let day): French.day(day)
    case .words(let text): text
    }
  }

  /// `jours`, `mois`…: the unit alone, for programs; nil for words and plain numbers.
  package var unit: String? {
    switch self {
    case .days: "jours"
    case .months: "mois"
    case .years: "ans"
    case .hours: "heures"
    case .percent: "%"
    case .euros: "€"
    case .count, .day, .words: nil
    }
  }

  /// For programs: a number, a day or a text.
  package var json: JSONValue {
    switch self {
    case .days(let number), .months(let number), .years(let number), .hours(let number),
      .percent(let number), .euros(let number), .count(let number):
      JSONValue(number)
    case .day(let day): JSONValue(day)
    case .words(let text): JSONValue(text)
    }
  }
}
