import Kernel

/// One step: what, who carries it, by when, on which strand (field: F2, « qui fait quoi pour
/// quand »).
package struct FollowUpStep: Sendable, Hashable {
  package let id: ID<FollowUpStep>
  package let person: ID<Person>
  /// The goal it serves; nil when it stands on its own.
  package let goal: ID<Goal>?
  package let strand: Strand
  package let wording: String
  package let carrier: StepCarrier
  /// By when; nil when no day was chosen.
  package let dueOn: Day?
  package let state: StepState
  /// When it came to that state.
  package let stateAt: Instant
  /// Where it was decided: « Synthèse du 12 novembre 2026 »; empty when it was written here.
  package let origin: String
  /// The structure that wrote it down.
  package let recordedBy: ID<Structure>
  /// Starts at 1; each change takes the next one.
  package let version: Int

  package init(
    id: ID<FollowUpStep>, person: ID<Person>, goal: ID<Goal>? = nil, strand: Strand,
    wording: String, carrier: StepCarrier, dueOn: Day? = nil, state: StepState = .toDo,
    stateAt: Instant, origin: String = "", recordedBy: ID<Structure>, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.goal = goal
    self.strand = strand
    self.wording = wording
    self.carrier = carrier
    self.dueOn = dueOn
    self.state = state
    self.stateAt = stateAt
    self.origin = origin
    self.recordedBy = recordedBy
    self.version = version
  }

  /// Not done, not set aside, and its day has passed.
  package func isLate(on day: Day) -> Bool {
    state.isOpen && (dueOn.map { $0 < day } ?? false)
  }
}

/// Who carries a step.
package enum StepCarrier: Sendable, Hashable {
  case herself
  /// Somebody of her circle, in the structure where she works.
  case member(ID<Account>, ID<Structure>)
}

/// Where a step stands. Setting one aside says nothing against anybody, and any step may be taken
/// up again.
package enum StepState: String, Labelled {
  case toDo = "a_faire"
  case underWay = "en_cours"
  case done = "fait"
  case setAside = "mis_de_cote"

  package var label: String {
    switch self {
    case .toDo: "À faire"
    case .underWay: "En cours"
    case .done: "Fait"
    case .setAside: "Mis de côté"
    }
  }

  /// Still asks something of somebody.
  package var isOpen: Bool { self == .toDo || self == .underWay }

  /// The states it may go to from here: the whole table of transitions.
  package var next: [StepState] {
    switch self {
    case .toDo: [.underWay, .done, .setAside]
    case .underWay: [.toDo, .done, .setAside]
    case .done: [.underWay]
    case .setAside: [.toDo, .underWay]
    }
  }
}

/// A step as somebody decides it: here, in a meeting, in the review of a measure.
package struct NewFollowUpStep: Sendable, Hashable {
  package var person: ID<Person>
  package var wording: String
  package var carrier: StepCarrier
  /// By when; nil when no day was chosen.
  package var dueOn: Day?
  package var strand: Strand
  /// The goal it serves, when there is one.
  package var goal: ID<Goal>?
  /// Where it was decided, as people say it; empty when nowhere else.
  package var origin: String

  package init(
    person: ID<Person>, wording: String, carrier: StepCarrier, dueOn: Day? = nil, strand: Strand,
    goal: ID<Goal>? = nil, origin: String = ""
  ) {
    self.person = person
    self.wording = wording
    self.carrier = carrier
    self.dueOn = dueOn
    self.strand = strand
    self.goal = goal
    self.origin = origin
  }
}
