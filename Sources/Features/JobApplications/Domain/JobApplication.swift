import Kernel

/// She proposes herself to one employer, with the help of whoever accompanies her: to one post, to
/// several posts of that structure, or to none in particular (spontaneously).
package struct JobApplication: Sendable, Hashable {
  package let id: ID<JobApplication>
  package let person: ID<Person>
  /// The employer.
  package let structure: ID<Structure>
  package let sender: ApplicationSender
  package let createdAt: Instant
  package var posts: [ID<JobPost>]
  package var message: ApplicationMessage
  /// What she agreed to share with this employer when it was read again with her. The agreements
  /// themselves are People's: these are the boxes of the draft.
  package var consent: ApplicationConsent
  /// The application this one comes after, once refused or closed: a proposal made again.
  package var follows: ID<JobApplication>?
  /// The prescription diagnosis it was drawn from, when the employer was kept in sight then.
  package var diagnosis: ID<EligibilityDiagnosis>?
  /// Why a second one to the same employer within a day; empty for the others.
  package var repeatReason: String
  package private(set) var status: ApplicationStatus
  package private(set) var sentAt: Instant?
  /// The first human act of the employer, and the last.
  package private(set) var firstAnswerAt: Instant?
  package private(set) var lastEmployerActAt: Instant?
  /// When her side first saw the employer's last answer; nil while it waits to be read.
  package var answerReadAt: Instant?
  package private(set) var changedAt: Instant
  package let version: Int

  package init(
    id: ID<JobApplication>, person: ID<Person>, structure: ID<Structure>,
    sender: ApplicationSender, createdAt: Instant, posts: [ID<JobPost>] = [],
    message: ApplicationMessage = ApplicationMessage(),
    consent: ApplicationConsent = ApplicationConsent(), follows: ID<JobApplication>? = nil,
    diagnosis: ID<EligibilityDiagnosis>? = nil, repeatReason: String = "",
    status: ApplicationStatus = .draft, sentAt: Instant? = nil,
    firstAnswerAt: Instant? = nil, lastEmployerActAt: Instant? = nil,
    answerReadAt: Instant? = nil, changedAt: Instant? = nil, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.structure = structure
    self.sender = sender
    self.createdAt = createdAt
    self.posts = posts
    self.message = message
    self.consent = consent
    self.follows = follows
    self.diagnosis = diagnosis
    self.repeatReason = repeatReason
    self.status = status
    self.sentAt = sentAt
    self.firstAnswerAt = firstAnswerAt
    self.lastEmployerActAt = lastEmployerActAt
    self.answerReadAt = answerReadAt
    self.changedAt = changedAt ?? createdAt
    self.version = version
  }

  package var state: ApplicationState { status.state }

  /// The same application in its next status.
  /// - Throws: `ForbiddenMove` when the table of transitions does not hold the move.
  package func moving(
    to status: ApplicationStatus, by actor: ApplicationActor, at instant: Instant
  ) throws(ForbiddenMove) -> JobApplication {
    guard ApplicationTransition.allows(state, to: status.state, by: actor) else {
      throw ForbiddenMove(from: state, to: status.state, actor: actor)
    }
    var next = self
    next.status = status
    next.changedAt = instant
    if status.state == .sent { next.sentAt = instant }
    if actor == .employer { next.notesEmployerAct(at: instant) }
    return next
  }

  /// The same hire with other days; nil when she is not hired. An act of the employer.
  package func redated(to terms: HireTerms, at instant: Instant) -> JobApplication? {
    guard case .hired = status else { return nil }
    var next = self
    next.status = .hired(terms)
    next.changedAt = instant
    next.notesEmployerAct(at: instant)
    return next
  }

  /// A message from one side. The employer's counts as a human answer.
  package func hearing(from actor: ApplicationActor, at instant: Instant) -> JobApplication {
    var next = self
    next.changedAt = instant
    if actor == .employer { next.notesEmployerAct(at: instant) }
    return next
  }

  private mutating func notesEmployerAct(at instant: Instant) {
    firstAnswerAt = firstAnswerAt ?? instant
    lastEmployerActAt = instant
    answerReadAt = nil
  }

  package var clock: HumanAnswerClock {
    HumanAnswerClock(
      sentOn: sentAt.map(ParisTime.day), firstAnswerOn: firstAnswerAt.map(ParisTime.day),
      lastEmployerActOn: lastEmployerActAt.map(ParisTime.day), isOpen: state.isOpen)
  }

  /// The pile it lies on, for lists.
  package var pile: ApplicationPile {
    switch state {
    case .draft: .drafts
    case .sent, .underReview, .interview, .later: firstAnswerAt == nil ? .waiting : .followed
    case .hired: .hired
    case .refused, .hireCancelled, .withdrawn, .closedElsewhere: .closed
    }
  }
}

/// Who sent it, and from where.
package struct ApplicationSender: Sendable, Hashable {
  package let account: ID<Account>
  package let structure: ID<Structure>
  package init(account: ID<Account>, structure: ID<Structure>) {
    self.account = account
    self.structure = structure
  }
}

/// Her agreement for this employer, as it was said when the message was written with her.
package struct ApplicationConsent: Sendable, Hashable {
  package var items: Set<ShareableItem>
  package var given: AgreementManner
  package var language: String
  /// The last day, counted; nil until it is chosen.
  package var until: Day?

  package init(
    items: Set<ShareableItem> = [], given: AgreementManner = .spoken,
    language: String = "français", until: Day? = nil
  ) {
    self.items = items
    self.given = given
    self.language = language
    self.until = until
  }
}

/// The piles of a list of applications.
package enum ApplicationPile: String, Labelled {
  case waiting = "attente"
  case followed = "suivies"
  case hired = "embauches"
  case closed = "closes"
  case drafts = "brouillons"

  package var label: String {
    switch self {
    case .waiting: "En attente de réponse"
    case .followed: "En cours"
    case .hired: "Embauches"
    case .closed: "Terminées"
    case .drafts: "Brouillons"
    }
  }
}

/// The table of transitions does not hold this move.
package struct ForbiddenMove: Error, Hashable, Sendable {
  package let from: ApplicationState
  package let to: ApplicationState
  package let actor: ApplicationActor

  package init(from: ApplicationState, to: ApplicationState, actor: ApplicationActor) {
    self.from = from
    self.to = to
    self.actor = actor
  }
}
