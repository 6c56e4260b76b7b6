import Domain
import Kernel
import SQL

/// What happened to a person's PASS, read from her journal: openings, numbers, deletions.
package enum PassEventStore {
  package static func events(of person: ID<Person>, in session: any SQLSession) throws
    -> [PassEvent]
  {
    try session.all(
      """
      SELECT at, actor_kind, actor_id, actor_structure_id, kind, payload
      FROM journal_entry
      WHERE subject_kind = 'person' AND subject_id = \(person) AND kind IN (\(list: kinds))
      ORDER BY sequence DESC LIMIT 50
      """
    ) { row in
      let facts = Journal.facts(of: row.text(ifPresent: 5) ?? "")
      return PassEvent(
        at: row.instant(0), kind: try row.code(4), pass: facts[.pass].map { ID($0) },
        account: row.text(1) == "member" ? row.id(ifPresent: 2) : nil,
        structure: row.id(ifPresent: 3), facts: facts)
    }
  }

  private static let kinds: [JournalKind] = [
    .passExpected, .passRecorded, .passIssued, .passReused, .passDeleted, .passStartMoved,
    .waitingPeriodLifted,
    .passSuspended, .suspensionChanged, .suspensionEnded, .suspensionDeleted, .suspensionPrepared,
    .passProlonged, .prolongationAsked, .prolongationDenied,
  ]
}

/// One thing that happened to a PASS, by whom.
package struct PassEvent: Sendable, Hashable {
  package let at: Instant
  package let kind: JournalKind
  package let pass: ID<PassIAE>?
  package let account: ID<Account>?
  package let structure: ID<Structure>?
  package let facts: [JournalFact: String]
}
