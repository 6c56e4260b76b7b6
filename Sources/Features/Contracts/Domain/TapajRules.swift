import Kernel

/// TAPAJ: work paid by the day, for young people, employed by an association intermédiaire.
package enum TapajRules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let source =
    "Guide de la prescription IAE (2023), fiche 4 ; tapaj.org, d’après la mission AHI-IAE"

  package static let age = Rule(
    id: "R17", title: "TAPAJ : de 16 à 25 ans", force: .guide,
    explanation: "Le programme s’adresse à des jeunes de 16 à 25 ans.",
    parameters: [
      RuleParameter("Âge, au moins", .years(ages.lowerBound)),
      RuleParameter("Âge, au plus", .years(ages.upperBound)),
    ],
    source: source,
    readOn: readOn)
  package static let phases = Rule(
    id: "R17.phases", title: "TAPAJ : trois phases, et la paie qui va avec", force: .guide,
    explanation:
      "Prise de contact : un chantier de 4 heures, payé le jour même. Prise en charge : trois jours environ, payés en fin de semaine. Accompagnement : plus d’heures, payées comme convenu. On passe de l’une à l’autre sans obligation.",

    parameters: [
      RuleParameter("Première phase, au moins", .hours(leastMinutesOfFirstPhase / 60))
    ],
    source: source, readOn: readOn)
  package static let employer = Rule(
    id: "R17.employeur", title: "TAPAJ : une association intermédiaire emploie", force: .guide,
    explanation:
      "Le porteur (CAARUD, CSAPA ou autre association) signe une convention avec une association intermédiaire, qui emploie le jeune et le met à disposition.",
    source: source, readOn: readOn)
  package static let minor = Rule(
    id: "R17.mineur", title: "TAPAJ : avant 18 ans, le représentant légal est informé",
    force: .law,
    explanation:
      "Pour une personne mineure, le représentant légal est informé avant le premier jour. La parole du jeune compte.",
    source: "Notes de terrain (droits et transparence) ; Code civil, autorité parentale",
    readOn: readOn)

  package static let all = [age, phases, employer, minor]

  package static let ages = 16...25
  package static let leastMinutesOfFirstPhase = 4 * 60

  /// What the rules remark of days of work; only an end before the start is refused.
  package static func findings(
    _ work: TapajWork, birth: Day?, employer kind: StructureKind
  ) -> [ContractFinding] {
    var found: [ContractFinding] = []
    if kind != .ai {
      found.append(
        ContractFinding(
          employer,
          .humanDecides(reason: "TAPAJ passe d’habitude par une association intermédiaire.")))
    }
    if let birth {
      let years = birth.completedYears(on: work.days.first)
      if !ages.contains(years) {
        found.append(
          ContractFinding(
            age, .humanDecides(reason: "TAPAJ va de 16 à 25 ans. Ce jour-là\u{A0}: \(years)."),
            field: "debut"))
      }
    } else {
      found.append(
        ContractFinding(
          age, .humanDecides(reason: "TAPAJ va de 16 à 25 ans. L’âge n’est pas connu ici.")))
    }
    let isMinor = birth.map { $0.completedYears(on: work.days.first) < 18 } ?? false
    if isMinor, !(work.representativeInformedOn.map { $0 <= work.days.first } ?? false) {
      found.append(
        ContractFinding(
          minor,
          .humanDecides(
            reason: "Avant 18 ans, le représentant légal est informé avant le premier jour."),
          field: "informe"))
    }
    if work.phase == .contact, work.days.dayCount > 1 || work.minutes < leastMinutesOfFirstPhase {
      found.append(
        ContractFinding(
          phases,
          .humanDecides(
            reason: "À la prise de contact, un chantier dure une journée, 4 heures au moins."),
          field: "phase"))
    }
    return found
  }
}

package enum TapajPhase: String, Labelled {
  case contact, support = "prise_en_charge", path = "accompagnement"

  package var label: String {
    switch self {
    case .contact: "1. Prise de contact, payé le jour même"
    case .support: "2. Prise en charge, payé en fin de semaine"
    case .path: "3. Accompagnement, payé comme convenu"
    }
  }
}

/// A few days of work under TAPAJ, and whether they were paid.
package struct TapajWork: Sendable, Hashable {
  package let id: ID<TapajWork>
  package let person: ID<Person>
  package let employer: ID<Structure>
  package let phase: TapajPhase
  package let days: DayRange
  package let minutes: Int
  /// When the legal representative of a minor was told; nil when it was not, or need not be.
  package let representativeInformedOn: Day?
  package let reason: String
  /// Nil until paid.
  package let paidOn: Day?

  package init(
    id: ID<TapajWork>, person: ID<Person>, employer: ID<Structure>, phase: TapajPhase,
    days: DayRange, minutes: Int, representativeInformedOn: Day? = nil, reason: String = "",
    paidOn: Day? = nil
  ) {
    self.id = id
    self.person = person
    self.employer = employer
    self.phase = phase
    self.days = days
    self.minutes = minutes
    self.representativeInformedOn = representativeInformedOn
    self.reason = reason
    self.paidOn = paidOn
  }

  /// The day it is to be paid: the same day at first, then on the Friday of its last week (that
  /// last day itself when it is a Saturday or a Sunday), then by the month's end.
  package var payDue: Day {
    switch phase {
    case .contact: days.last
    case .support:
      max(days.last, WorkWeek(containing: days.last).monday.adding(days: 4))
    case .path: WorkMonth(containing: days.last).days.last
    }
  }

  package func isLate(on today: Day) -> Bool { paidOn == nil && payDue < today }
}
