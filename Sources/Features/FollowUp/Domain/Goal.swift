import Kernel

/// What she is heading for on one strand, in her own words (field: B7.7, « objectifs de la
/// personne »). Several may stand at once; none waits for another.
package struct Goal: Sendable, Hashable {
  package let id: ID<Goal>
  package let person: ID<Person>
  package let strand: Strand
  /// Her exact words.
  package let words: String
  package let saidOn: Day
  /// The structure that wrote them down with her.
  package let recordedBy: ID<Structure>
  package let state: GoalState
  /// The day the state was last decided with her.
  package let stateOn: Day
  /// Starts at 1; each change takes the next one.
  package let version: Int

  package init(
    id: ID<Goal>, person: ID<Person>, strand: Strand, words: String, saidOn: Day,
    recordedBy: ID<Structure>, state: GoalState = .underWay, stateOn: Day? = nil, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.strand = strand
    self.words = words
    self.saidOn = saidOn
    self.recordedBy = recordedBy
    self.state = state
    self.stateOn = stateOn ?? saidOn
    self.version = version
  }
}

/// Where a goal stands, as she says it. Setting one aside is a choice, and it may be taken up
/// again.
package enum GoalState: String, Labelled {
  case underWay = "en_cours"
  case reached = "atteint"
  case setAside = "mis_de_cote"

  package var label: String {
    switch self {
    case .underWay: "En cours"
    case .reached: "Atteint"
    case .setAside: "Mis de côté"
    }
  }
}
