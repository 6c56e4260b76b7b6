import Kernel

/// One message of the conversation both sides read.
package struct ConversationMessage: Sendable, Hashable {
  package let id: ID<ConversationMessage>
  package let at: Instant
  package let author: ID<Account>?
  /// Which side wrote it.
  package let side: ApplicationActor
  package let words: String

  package init(
    id: ID<ConversationMessage>, at: Instant, author: ID<Account>?, side: ApplicationActor,
    words: String
  ) {
    self.id = id
    self.at = at
    self.author = author
    self.side = side
    self.words = words
  }

  /// Characters; longer is asked to be shortened.
  package static let longest = 2000
}

/// One line of the history both sides see.
package struct ApplicationEvent: Sendable, Hashable {
  package enum Kind: String, Coded, Sendable {
    case moved = "etat"
    case read = "lue"
    case reminded = "relance"
    case redated = "dates"
  }
  package let at: Instant
  package let kind: Kind
  package let actor: ApplicationActor
  package let account: ID<Account>?
  /// The state it came to, for `.moved`.
  package let state: ApplicationState?
  /// Days without an answer, for `.reminded`.
  package let days: Int?

  package init(
    at: Instant, kind: Kind, actor: ApplicationActor, account: ID<Account>?,
    state: ApplicationState? = nil, days: Int? = nil
  ) {
    self.at = at
    self.kind = kind
    self.actor = actor
    self.account = account
    self.state = state
    self.days = days
  }
}
