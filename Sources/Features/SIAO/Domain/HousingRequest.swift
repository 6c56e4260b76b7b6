import Kernel

/// What she asks the SIAO for: a home, in the order she wants, made with whoever accompanies her.
///
/// The request is its own agreement: the SIAO of its territory reads it while it stands, and
/// nothing else of her file. It keeps the number the State's tool gave it (SI SIAO), never a second
/// copy of what is written there.
package struct HousingRequest: Sendable, Hashable {
  package let id: ID<HousingRequest>
  package let person: ID<Person>
  package let territory: ID<Territory>
  /// The structure that wrote it down with her, and its member.
  package let madeBy: ID<Structure>
  package let author: ID<Account>
  package let receivedAt: Instant
  /// The day her wait began: that of the request, or of an older one of hers. Nothing that happens
  /// to a proposal ever moves it.
  package let seniorityFrom: Day
  package private(set) var want: HousingWant
  package private(set) var state: HousingRequestState
  package private(set) var flash: HousingEvaluation?
  package private(set) var deep: HousingEvaluation?
  /// Bumped by each change.
  package let version: Int

  package init(
    id: ID<HousingRequest>, person: ID<Person>, territory: ID<Territory>,
    madeBy: ID<Structure>, author: ID<Account>, receivedAt: Instant, seniorityFrom: Day,
    want: HousingWant, state: HousingRequestState = .received, flash: HousingEvaluation? = nil,
    deep: HousingEvaluation? = nil, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.territory = territory
    self.madeBy = madeBy
    self.author = author
    self.receivedAt = receivedAt
    self.seniorityFrom = seniorityFrom
    self.want = want
    self.state = state
    self.flash = flash
    self.deep = deep
    self.version = version
  }

  package func evaluation(_ kind: HousingEvaluationKind) -> HousingEvaluation? {
    switch kind {
    case .flash: flash
    case .deep: deep
    }
  }

  /// Where it rests when nothing is proposed: what its evaluations say, or the waiting list.
  package func restingState(isOnList: Bool) -> HousingRequestState {
    if isOnList { return .waiting }
    if deep != nil { return .ready }
    return flash == nil ? .received : .evaluating
  }

  // What happens to it.

  package func changing(_ want: HousingWant) throws(HousingRequestRefusal) -> HousingRequest {
    guard state.isOpen else { throw .closed(state) }
    var next = self
    next.want = want
    return next
  }

  /// The request once an evaluation was made.
  package func evaluating(
    _ kind: HousingEvaluationKind, _ evaluation: HousingEvaluation
  ) throws(HousingRequestRefusal) -> HousingRequest {
    guard state.isOpen else { throw .closed(state) }
    guard self.evaluation(kind) == nil else { throw .alreadyEvaluated(kind) }
    var next = self
    switch kind {
    case .flash: next.flash = evaluation
    case .deep: next.deep = evaluation
    }
    if state == .received || state == .evaluating {
      next.state = next.restingState(isOnList: false)
    }
    return next
  }

  /// The request in its next state, when the table allows it.
  package func moving(to next: HousingRequestState) throws(HousingRequestRefusal) -> HousingRequest
  {
    guard state.mayBecome(next) else { throw .closed(state) }
    var moved = self
    moved.state = next
    return moved
  }
}

/// What she wants, and what those who look for a home must know.
package struct HousingWant: Sendable, Hashable {
  /// In the order she wants them; never empty, never twice the same.
  package var solutions: [HousingMeasureKind]
  /// What she said, in her own words.
  package var words: String
  /// Communes, in the order she wants them; empty when anywhere suits her.
  package var places: [INSEECode]
  package var adults: Int
  package var children: Int
  package var support: HousingSupportLevel
  /// Why that support; never health, never justice.
  package var supportWhy: String
  /// She lets the SIAO read the work facts that matter: hours, site, end of contract.
  package var sharesWork: Bool
  /// The programmes that open reserved measures, which she lets the SIAO know.
  package var programmes: Set<Programme>
  /// The number of her file in SI SIAO; empty when there is none yet.
  package var reference: String

  package init(
    solutions: [HousingMeasureKind], words: String = "", places: [INSEECode] = [],
    adults: Int = 1, children: Int = 0, support: HousingSupportLevel, supportWhy: String = "",
    sharesWork: Bool = false, programmes: Set<Programme> = [], reference: String = ""
  ) {
    self.solutions = solutions
    self.words = words
    self.places = places
    self.adults = adults
    self.children = children
    self.support = support
    self.supportWhy = supportWhy
    self.sharesWork = sharesWork
    self.programmes = programmes
    self.reference = reference
  }

  /// Programmes for which measures may be reserved (field.md, B1.10).
  package static let reservable: [Programme] = [.phc, .cvg]

  /// The same without anything of her work.
  package var withoutWork: HousingWant {
    var want = self
    want.sharesWork = false
    want.programmes = []
    return want
  }
}

/// An evaluation that was made: when, and by whom. What was said stays in SI SIAO.
package struct HousingEvaluation: Sendable, Hashable {
  package let madeAt: Instant
  package let by: ID<Account>
  package init(madeAt: Instant, by: ID<Account>) {
    self.madeAt = madeAt
    self.by = by
  }
}

package enum HousingEvaluationKind: String, Labelled {
  case flash
  case deep = "approfondie"

  package var label: String {
    switch self {
    case .flash: "Évaluation flash"
    case .deep: "Évaluation approfondie"
    }
  }
}

package enum HousingRequestState: String, Labelled {
  case received = "recue"
  case evaluating = "en_evaluation"
  case ready = "prete"
  case waiting = "en_attente"
  case proposed = "proposition"
  case housed = "logee"
  case withdrawn = "retiree"
  case closed = "close"

  package var label: String {
    switch self {
    case .received: "Reçue"
    case .evaluating: "En évaluation"
    case .ready: "Prête pour la commission"
    case .waiting: "Sur liste d’attente"
    case .proposed: "Proposition en cours"
    case .housed: "Logement trouvé"
    case .withdrawn: "Retirée"
    case .closed: "Close"
    }
  }

  package var isOpen: Bool {
    switch self {
    case .received, .evaluating, .ready, .waiting, .proposed: true
    case .housed, .withdrawn, .closed: false
    }
  }

  package static let open = allCases.filter(\.isOpen)

  /// The one table of moves. Nothing moves by itself: no timer refuses or closes a request.
  package func mayBecome(_ next: HousingRequestState) -> Bool {
    switch (self, next) {
    case (.received, .evaluating), (.received, .ready), (.evaluating, .ready),
      (.received, .waiting), (.evaluating, .waiting), (.ready, .waiting), (.waiting, .waiting),
      (.received, .proposed), (.evaluating, .proposed), (.ready, .proposed), (.waiting, .proposed),
      (.proposed, .received), (.proposed, .evaluating), (.proposed, .ready), (.proposed, .waiting),
      (.proposed, .housed):
      true
    case (let from, .withdrawn), (let from, .closed): from.isOpen
    default: false
    }
  }
}

/// Why an act on a request cannot be.
package enum HousingRequestRefusal: Error, Hashable, Sendable {
  case closed(HousingRequestState)
  case alreadyEvaluated(HousingEvaluationKind)
}
