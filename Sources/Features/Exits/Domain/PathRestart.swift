import Kernel

/// « Rebondir »: something stopped, and a way on is proposed. Never a closure of the person.
package struct PathRestart: Sendable, Hashable {
  package let id: ID<PathRestart>
  package let person: ID<Person>
  package let reason: RestartReason
  package let exit: ID<PathExit>?
  /// From that day on it is shown.
  package var opensOn: Day
  package var outcome: RestartOutcome?

  package init(
    id: ID<PathRestart>, person: ID<Person>, reason: RestartReason, exit: ID<PathExit>? = nil,
    opensOn: Day, outcome: RestartOutcome? = nil
  ) {
    self.id = id
    self.person = person
    self.reason = reason
    self.exit = exit
    self.opensOn = opensOn
    self.outcome = outcome
  }

  package var isOpen: Bool { outcome == nil }
  package func isShown(on day: Day) -> Bool { isOpen && opensOn <= day }

  /// When an exit opens a restart; nil when it does not by itself.
  ///
  /// Without work it opens at once; with a contract that ends, one month before that end. A job
  /// without end opens none. A neutralised exit opens none by itself either: nobody knows whether a
  /// word would be welcome, and her referent opens it when the time has come.
  package static func opening(after exit: PathExit, recordedOn today: Day) -> Day? {
    guard !exit.isNeutralised else { return nil }
    switch exit.situation.next {
    case .jobSeeking, .inactive, .unknown: return today
    case .retirement: return nil
    case .permanentElsewhere, .permanentHere, .permanentHereSubsidised, .fixedTerm,
      .fixedTermSubsidised, .interim, .ownBusiness, .publicService, .anotherSIAE, .training:
      return exit.situation.lastDay.map { max(today, $0.adding(months: -1)) }
    }
  }

  /// Whether news opens one: work has stopped.
  package static func isOpened(by answer: FollowUpAnswer) -> Bool { answer.work == .noJob }
}

package enum RestartReason: String, Labelled {
  case contractEnded = "sortie"
  /// The job found after the exit has stopped, or soon will.
  case jobEnded = "emploi_termine"
  case hireCancelled = "embauche_annulee"
  /// Her referent, or she herself, asked.
  case asked = "demande"

  package var label: String {
    switch self {
    case .contractEnded: "Son contrat s’est arrêté."
    case .jobEnded: "L’emploi trouvé ensuite s’est arrêté, ou se termine bientôt."
    case .hireCancelled: "Une embauche prévue ne s’est pas faite."
    case .asked: "Une suite a été demandée."
    }
  }
}

package enum RestartOutcome: String, Labelled {
  case underWay = "en_route"
  case notNow = "pas_maintenant"

  package var label: String {
    switch self {
    case .underWay: "C’est reparti"
    case .notNow: "Elle n’en veut pas pour le moment"
    }
  }
}
