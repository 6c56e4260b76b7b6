import Kernel

/// Something wanted that the territory does not offer. Counted without a name: no person, no file,
/// no structure, only where, when and what.
package struct UnmetNeed: Sendable, Hashable {
  package let id: ID<UnmetNeed>
  package let kind: UnmetNeedKind
  /// A few words; never about somebody.
  package let words: String
  package let commune: INSEECode?
  package let territory: ID<Territory>?
  package let recordedOn: Day
  /// Which home was wanted, when the need is a home; nil when nobody said.
  package let solution: HousingMeasureKind?
  /// Wanted in the country, far from the towns.
  package let isRural: Bool

  package init(
    id: ID<UnmetNeed>, kind: UnmetNeedKind, words: String, commune: INSEECode?,
    territory: ID<Territory>?, recordedOn: Day, solution: HousingMeasureKind? = nil,
    isRural: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.commune = commune
    self.territory = territory
    self.recordedOn = recordedOn
    self.solution = solution
    self.isRural = isRural
  }

  /// Characters.
  package static let longestWords = 120
}

package enum UnmetNeedKind: String, Labelled {
  case trade = "metier"
  case hours = "heures"
  case travel = "trajet"
  case support = "accompagnement"
  case childcare = "garde"
  case housing = "logement"
  case training = "formation"
  case french = "francais"
  case firstHours = "phc"
  case other = "autre"

  package var label: String {
    switch self {
    case .trade: "Un métier qui n’existe pas près d’ici"
    case .hours: "Des heures ou des horaires possibles"
    case .travel: "Un moyen de s’y rendre"
    case .support: "Un accompagnement plus proche"
    case .childcare: "Une garde d’enfant aux heures de travail"
    case .housing: "Un logement près du travail"
    case .training: "Une formation"
    case .french: "Des cours de français"
    case .firstHours: "Une place en Premières heures en chantier"
    case .other: "Autre chose"
    }
  }
}

/// What can be wrong with the words of a need.
package enum UnmetNeedRules {
  /// - Parameter names: first name and last name of the person the page speaks of, so that they do
  ///   not slip into a count without names.
  package static func problems(words: String, names: [String]) -> [UserMessage] {
    var problems: [UserMessage] = []
    if words.count > UnmetNeed.longestWords {
      problems.append(
        UserMessage(
          "Raccourcir ce texte.", detail: "\(UnmetNeed.longestWords) caractères au plus.",
          field: "mots"))
    }
    let typed = Set(folded(words).split(separator: " ").map(String.init))
    let named = names.flatMap { folded($0).split(separator: " ").map(String.init) }
      .contains { $0.count > 1 && typed.contains($0) }
    if named {
      problems.append(
        UserMessage(
          "Retirer le nom de la personne.", detail: "Le besoin est compté sans nom.",
          field: "mots"))
    }
    let digits = words.filter { $0.isASCII && $0.isNumber }.count
    if digits >= 8 || words.contains("@") {
      problems.append(
        UserMessage(
          "Retirer ce qui permettrait de la retrouver.",
          detail: "Ni numéro, ni adresse électronique.", field: "mots"))
    }
    return problems
  }
}
