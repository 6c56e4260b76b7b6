import Domain
import Kernel
import SQL

/// Reading the journal back.
extension Journal {
  /// Newest first, before that sequence (from the newest when nil).
  ///
  /// - Parameter kinds: only those; all when nil.
  package static func entries(
    about subject: JournalSubject, kinds: [JournalKind]? = nil, before sequence: Int? = nil,
    limit: Int, in session: any SQLSession
  ) throws -> [JournalEntry] {
    let only: SQLQuery = kinds.map { "AND kind IN (\(list: $0))" } ?? ""
    let older: SQLQuery = sequence.map { "AND sequence < \($0)" } ?? ""
    return try session.all(
      """
      SELECT \(entryColumns) FROM journal_entry
      WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) \(only) \(older)
      ORDER BY sequence DESC LIMIT \(limit)
      """
    ) { try entry($0, about: subject) }
  }

  /// The steps of her path, newest first, before that sequence (from the newest when nil).
  package static func steps(
    of person: ID<Person>, before sequence: Int? = nil, limit: Int, in session: any SQLSession
  ) throws -> [JournalEntry] {
    let older: SQLQuery = sequence.map { "AND sequence < \($0)" } ?? ""
    return try session.all(
      """
      SELECT \(entryColumns) FROM journal_entry
      WHERE subject_kind = 'person' AND subject_id = \(person) AND is_step = 1 \(older)
      ORDER BY sequence DESC LIMIT \(limit)
      """
    ) { try entry($0, about: .person(person)) }
  }

  private static let entryColumns: SQLQuery =
    "sequence, at, actor_kind, actor_id, actor_structure_id, kind, payload"

  private static func entry(_ row: any SQLRow, about subject: JournalSubject) throws
    -> JournalEntry
  {
    JournalEntry(
      subject: subject, sequence: row.integer(0), at: row.instant(1), actor: try actor(row),
      event: JournalEvent(try row.code(5), facts(of: row.text(ifPresent: 6) ?? "")))
  }

  private static func actor(_ row: any SQLRow) throws -> JournalActor {
    switch (row.text(2), row.text(ifPresent: 3), row.text(ifPresent: 4)) {
    case ("member", let account?, let structure?): .member(ID(account), ID(structure))
    case ("account", let account?, _): .account(ID(account))
    case ("herself", let person?, _): .herself(ID(person))
    case ("system", _, _): .system
    default: throw UnreadableRow(column: 2, wanted: "actor")
    }
  }
}
