import Kernel

/// What the pages of hours say when something cannot be done.
package enum HoursMessages {
  package static let futureWeek = UserMessage(
    "Cette semaine n’a pas commencé.", detail: "Les heures se notent une fois faites.",
    field: "semaine")
  package static let nothingTyped = UserMessage(
    "Aucune heure n’est écrite.", detail: "Écrire au moins un nombre, 0 compris.")

  /// « Heures gardées pour 6 personnes, semaine du 23 novembre 2026. »
  package static func kept(_ count: Int, _ week: WorkWeek) -> String {
    count == 0
      ? "Rien de nouveau à garder, \(week.label)."
      : "Heures gardées pour \(French.count(count, "personne")), \(week.label)."
  }

  package static func conflict(
    _ name: String, typed: WorkedTime, standing: WorkedTime, by colleague: String
  ) -> String {
    "\(name)\u{A0}: \(colleague) a noté \(standing.label) entre-temps, c’est gardé. Vous aviez \(typed.label)\u{A0}: voyez ensemble."
  }

  package static func unknownLine(_ count: Int) -> String {
    count < 2
      ? "Une ligne n’a plus de contrat cette semaine-là\u{A0}: elle n’est pas gardée."
      : "\(count) lignes n’ont plus de contrat cette semaine-là\u{A0}: elles ne sont pas gardées."
  }
}
