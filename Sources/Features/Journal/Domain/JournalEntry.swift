import Kernel

/// What a journal is about: a person's file, a structure, or the instance itself.
package enum JournalSubject: Sendable, Hashable {
  case person(ID<Person>)
  case structure(ID<Structure>)
  case instance

  package var kind: String {
    switch self {
    case .person: "person"
    case .structure: "structure"
    case .instance: "instance"
    }
  }

  package var id: String {
    switch self {
    case .person(let id): id.text
    case .structure(let id): id.text
    case .instance: "cordee"
    }
  }
}

/// Who did it.
package enum JournalActor: Sendable, Hashable {
  case member(ID<Account>, ID<Structure>)
  /// An account acting outside any structure: signing in, administering the platform.
  case account(ID<Account>)
  /// The person herself, from her own space.
  case herself(ID<Person>)
  case system

  package init(_ member: Member) { self = .member(member.account, member.structure) }
}

/// What happened, and the facts of it. Facts are ids, codes, days and counts: never what somebody
/// wrote, so that the journal can be kept longer than the file.
package struct JournalEvent: Sendable, Hashable {
  package let kind: JournalKind
  package let facts: [JournalFact: String]

  package init(_ kind: JournalKind, _ facts: [JournalFact: String] = [:]) {
    self.kind = kind
    self.facts = facts
  }
}

/// One line of a journal.
package struct JournalEntry: Sendable, Hashable {
  package let subject: JournalSubject
  /// 1, 2, 3… without a gap, in each journal.
  package let sequence: Int
  package let at: Instant
  package let actor: JournalActor
  package let event: JournalEvent

  package init(
    subject: JournalSubject, sequence: Int, at: Instant, actor: JournalActor, event: JournalEvent
  ) {
    self.subject = subject
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.event = event
  }
}

/// The facts an entry may carry.
package enum JournalFact: String, Coded {
  case account, structure, person, item, items, purpose, endsOn, startsOn, application, post
  case reason, state, role, diagnosis, pass, number, count, programme, day, email, version
  case request, quota, committee
  case meeting, hours, contract, document, recipient, session, language, given, until
  case step, goal, strand, theme, handover
}
