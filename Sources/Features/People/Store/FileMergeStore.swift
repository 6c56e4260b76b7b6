import Domain
import Kernel
import SQL

/// Two files made one, row by row, and made two again.
package enum FileMergeStore {
  /// Moves every row of every room from one file to the other, and remembers each, so that it can
  /// go back.
  /// - Throws: `Refusal.invalid` when the two files cannot be one.
  package static func merge(_ merge: FileMerge, in session: any SQLSession) throws {
    let referent = try session.first(
      """
      SELECT id FROM circle_member
      WHERE person_id = \(merge.merged) AND is_referent = 1 AND until_on IS NULL
      """
    ) { $0.text(0) }
    try session.run(
      """
      INSERT INTO file_merge (id, kept_id, merged_id, merged_by, merged_at, former_referent)
      VALUES (\(merge.id), \(merge.kept), \(merge.merged), \(merge.by), \(merge.at), \(referent))
      """)
    try session.run(
      "UPDATE circle_member SET is_referent = 0 WHERE person_id = \(merge.merged)")
    for table in personTables {
      try prepare(table, merge, in: session)
      for key in try keys(of: table, merge, in: session) {
        try session.run(
          """
          INSERT INTO file_merge_row (merge_id, table_name, row_key)
          VALUES (\(merge.id), \(table.name), \(key.joined(separator: "\u{1F}")))
          """)
        try move(table, key, from: merge.merged, to: merge.kept, in: session)
      }
    }
    try session.run(
      "UPDATE person SET merged_into = \(merge.kept) WHERE id = \(merge.merged)")
  }

  /// Puts every remembered row back where it was.
  package static func undo(_ merge: FileMerge, at instant: Instant, in session: any SQLSession)
    throws
  {
    try session.run("UPDATE person SET merged_into = NULL WHERE id = \(merge.merged)")
    let rows = try session.all(
      "SELECT table_name, row_key FROM file_merge_row WHERE merge_id = \(merge.id)"
    ) { (table: $0.text(0), key: $0.text(1)) }
    for row in rows {
      guard let table = personTables.first(where: { $0.name == row.table }) else { continue }
      let key =
        table.key.isEmpty
        ? [] : row.key.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      try move(table, key, from: merge.kept, to: merge.merged, in: session)
    }
    if let referent = try session.first(
      "SELECT former_referent FROM file_merge WHERE id = \(merge.id)",
      { $0.id(ifPresent: 0, of: CircleMember.self) }) ?? nil
    {
      try session.run(
        """
        UPDATE circle_member SET is_referent = 1
        WHERE id = \(referent) AND person_id = \(merge.merged) AND until_on IS NULL
        """)
    }
    try session.run("UPDATE file_merge SET undone_at = \(instant) WHERE id = \(merge.id)")
  }

  /// The last merge into that file which was not undone.
  package static func last(into kept: ID<Person>, in session: any SQLSession) throws -> FileMerge? {
    try session.first(
      """
      SELECT id, kept_id, merged_id, merged_by, merged_at FROM file_merge
      WHERE kept_id = \(kept) AND undone_at IS NULL ORDER BY merged_at DESC, id DESC LIMIT 1
      """
    ) {
      FileMerge(id: $0.id(0), kept: $0.id(1), merged: $0.id(2), by: $0.id(3), at: $0.instant(4))
    }
  }

  /// Which fields of the kept file were filled from the other, so that undoing empties them.
  package static func remember(filled: [String], of id: ID<FileMerge>, in session: any SQLSession)
    throws
  {
    try session.run(
      "UPDATE file_merge SET filled = \(filled.joined(separator: " ")) WHERE id = \(id)")
  }

  package static func filled(of id: ID<FileMerge>, in session: any SQLSession) throws -> [String] {
    try session.first("SELECT filled FROM file_merge WHERE id = \(id)") { $0.text(0) }
      .map { $0.split(separator: " ").map(String.init) } ?? []
  }

  private static func prepare(
    _ table: PersonTable, _ merge: FileMerge, in session: any SQLSession
  ) throws {
    let name = word(table.name)
    func count(_ person: ID<Person>) throws -> Int {
      try session.count("SELECT count(*) FROM \(name) WHERE person_id = \(person)")
    }
    switch table.conflict {
    case .none, .leave: return
    case .refuse(let message):
      if try count(merge.kept) > 0, try count(merge.merged) > 0 {
        throw Refusal.invalid(message)
      }
    case .renumber(let column):
      guard try count(merge.kept) > 0, try count(merge.merged) > 0 else { return }
      let number = word(column)
      // Past every number in use, so that no two rows ever cross.
      let shift = try session.count(
        """
        SELECT COALESCE(max(\(number)), 0) FROM \(name)
        WHERE person_id = \(merge.kept) OR person_id = \(merge.merged)
        """)
      try session.run(
        "UPDATE \(name) SET \(number) = \(number) + \(shift) WHERE person_id = \(merge.kept)")
    }
  }

  /// The rows that can move.
  private static func keys(
    of table: PersonTable, _ merge: FileMerge, in session: any SQLSession
  ) throws -> [[String]] {
    let columns =
      table.key.isEmpty ? "person_id" : table.key.map { "t.\($0)" }.joined(separator: ", ")
    var filter: SQLQuery = ""
    if case .leave(let together) = table.conflict {
      let same = together.map { " AND o.\($0) = t.\($0)" }.joined()
      filter = """
        AND NOT EXISTS (SELECT 1 FROM \(word(table.name)) o
          WHERE o.person_id = \(merge.kept)\(word(same)))
        """
    }
    return try session.all(
      """
      SELECT \(word(columns)) FROM \(word(table.name)) t WHERE t.person_id = \(merge.merged) \(filter)
      """
    ) { row in table.key.indices.map { row.text($0) } }
  }

  private static func move(
    _ table: PersonTable, _ key: [String], from: ID<Person>, to: ID<Person>,
    in session: any SQLSession
  ) throws {
    var filter: SQLQuery = ""
    for (column, value) in zip(table.key, key) {
      filter = "\(filter) AND \(word(column)) = \(value)"
    }
    try session.run(
      "UPDATE \(word(table.name)) SET person_id = \(to) WHERE person_id = \(from) \(filter)")
  }

  /// A name of ours, never something typed.
  private static func word(_ name: String) -> SQLQuery { SQLQuery(stringLiteral: name) }
}
