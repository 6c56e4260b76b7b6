import Kernel

/// What was said, in two registers: for those who work with her, and in plain sentences for her.
package struct MeetingMinutes: Sendable, Hashable {
  package var points: [MinutesPoint]
  /// One idea a line, in plain language: what she reads in her space.
  package var plain: String
  package var decisions: [MeetingDecision]
  /// The day she read the plain text back, or heard it; nil when it is still to be done. A change of
  /// that text asks for it again.
  package var readBack: ReadBack?
  package var writtenAt: Instant?
  package var writtenBy: ID<Account>?

  package init(
    points: [MinutesPoint] = [], plain: String = "", decisions: [MeetingDecision] = [],
    readBack: ReadBack? = nil, writtenAt: Instant? = nil, writtenBy: ID<Account>? = nil
  ) {
    self.points = points
    self.plain = plain
    self.decisions = decisions
    self.readBack = readBack
    self.writtenAt = writtenAt
    self.writtenBy = writtenBy
  }

  package var isEmpty: Bool { writtenAt == nil }

  package var plainLines: [String] {
    plain.split(separator: "\n").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

/// What was said about one point.
package struct MinutesPoint: Sendable, Hashable {
  package let title: String
  package let said: String
  /// What of hers it speaks of: another structure reads it while she agrees to all of these.
  package let items: Set<ShareableItem>
  /// The structure that wrote it down, which always reads it.
  package let structure: ID<Structure>

  package init(
    title: String, said: String, items: Set<ShareableItem> = [], structure: ID<Structure>
  ) {
    self.title = title
    self.said = said
    self.items = items
    self.structure = structure
  }
}

package struct ReadBack: Sendable, Hashable {
  package let on: Day
  /// From her own space; else with somebody of her circle.
  package let byHerself: Bool
  package init(on day: Day, byHerself: Bool) {
    self.on = day
    self.byHerself = byHerself
  }
}

/// Something decided together: who does what by when. It becomes a step of her path.
package struct MeetingDecision: Sendable, Hashable {
  package let id: ID<MeetingDecision>
  package let words: String
  package let strand: Strand
  package let carrier: DecisionCarrier
  package let dueOn: Day?
  /// The structure that wrote it down.
  package let structure: ID<Structure>

  package init(
    id: ID<MeetingDecision>, words: String, strand: Strand, carrier: DecisionCarrier, dueOn: Day?,
    structure: ID<Structure>
  ) {
    self.id = id
    self.words = words
    self.strand = strand
    self.carrier = carrier
    self.dueOn = dueOn
    self.structure = structure
  }
}

package enum DecisionCarrier: Sendable, Hashable {
  case herself
  case member(ID<Account>, ID<Structure>)
  /// Someone without an account.
  case named(String)
}
