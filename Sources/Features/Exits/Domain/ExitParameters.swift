import Kernel

/// The numbers by which exits are counted, as one text gave them: older ones stay, and apply to
/// exits of their time.
package struct ExitParameters: Sendable, Hashable {
  /// First day they apply to, by the day of the exit.
  package let inForceFrom: Day
  /// Months of presence from which an exit counts, that many included.
  package let presenceMonths: Int
  /// Months after the exit in which her situation is judged.
  package let judgedMonths: Int
  /// Months from which a fixed-term contract, or missions, are a durable job.
  package let durableMonths: Int
  /// Percentage of dynamic exits to reach.
  package let dynamicTarget: Int
  /// Percentage of durable exits to reach; nil when the text gives none.
  package let durableTarget: Int?
  package let source: String

  /// The oldest first.
  package static let versions = [circular2008, guide2023]

  package static let circular2008 = ExitParameters(
    inForceFrom: Day(year: 2008, month: 12, day: 10)!, presenceMonths: 3, judgedMonths: 1,
    durableMonths: 6, dynamicTarget: 60, durableTarget: 25,
    source:
      "Circulaire DGEFP n° 2008-21 du 10 décembre 2008, telle que le guide et la presse la citent ; son texte n’a pas été relu"
  )

  /// The guide repeats the 60 % and says nothing of a share of durable exits.
  package static let guide2023 = ExitParameters(
    inForceFrom: Day(year: 2023, month: 3, day: 1)!, presenceMonths: 3, judgedMonths: 1,
    durableMonths: 6, dynamicTarget: 60, durableTarget: nil,
    source:
      "Guide pratique de la prescription en structure d’insertion par l’activité économique (ministère chargé de l’emploi, mars 2023), fiche 2"
  )

  /// Those of an exit of that day; before the first text, the first text.
  package static func inForce(on day: Day) -> ExitParameters {
    versions.last { $0.inForceFrom <= day } ?? circular2008
  }
}
