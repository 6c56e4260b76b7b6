import Kernel

/// One application as a line of a list, already cut to what its reader may know.
package struct ApplicationLine: Sendable, Hashable {
  package let id: ID<JobApplication>
  package let person: ID<Person>
  /// « Leïla H. », or « Une personne » when her first name is not shared with the reader.
  package let name: String
  package let structure: ID<Structure>
  package let structureName: String
  package let structureKind: StructureKind
  package let status: ApplicationStatus
  package let sentAt: Instant?
  package let listedAt: Instant
  package let clock: HumanAnswerClock
  package let thresholds: AnswerThresholds
  package let isAnswerUnread: Bool
  package let sender: ID<Account>
  /// Titles of the posts it names; empty when it is spontaneous.
  package var posts: [String]

  package init(
    id: ID<JobApplication>, person: ID<Person>, name: String, structure: ID<Structure>,
    structureName: String, structureKind: StructureKind, status: ApplicationStatus,
    sentAt: Instant?, listedAt: Instant, clock: HumanAnswerClock, thresholds: AnswerThresholds,
    isAnswerUnread: Bool, sender: ID<Account>, posts: [String] = []
  ) {
    self.id = id
    self.person = person
    self.name = name
    self.structure = structure
    self.structureName = structureName
    self.structureKind = structureKind
    self.status = status
    self.sentAt = sentAt
    self.listedAt = listedAt
    self.clock = clock
    self.thresholds = thresholds
    self.isAnswerUnread = isAnswerUnread
    self.sender = sender
    self.posts = posts
  }

  package func alert(on today: Day) -> AnswerAlert { clock.alert(on: today, thresholds) }
}

/// Where a page of a list begins: after the line that has this moment and this id.
package struct ApplicationCursor: Sendable, Hashable {
  package let at: Instant
  package let id: ID<JobApplication>

  package init(at: Instant, id: ID<JobApplication>) {
    self.at = at
    self.id = id
  }

  /// Reads `1764000000000_abc`; nil when it is not one.
  package init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let milliseconds = Int64(parts[0]),
      let id = ID<JobApplication>(parsing: String(parts[1]))
    else { return nil }
    self.init(at: Instant(milliseconds: milliseconds), id: id)
  }

  package var text: String { "\(at.milliseconds)_\(id)" }
}
