import SQL

/// The numbers that tell every instance its in-memory directory is out of date.
package struct DirectoryVersions: Sendable, Hashable {
  package enum Part: Int, CaseIterable, Sendable {
    /// Structures and posts.
    case employers = 1
    /// Counts of applications and answer habits.
    case activity = 2
    /// Communes and trades.
    case reference = 3
  }

  private var numbers: [Int]

  /// Older than any database.
  package init() { numbers = Part.allCases.map { _ in 0 } }

  package subscript(_ part: Part) -> Int { numbers[part.rawValue - 1] }

  package static func load(in session: any SQLSession) throws -> DirectoryVersions {
    var versions = DirectoryVersions()
    try session.query("SELECT id, number FROM directory_version") { row in
      guard let part = Part(rawValue: row.integer(0)) else { return }
      versions.numbers[part.rawValue - 1] = row.integer(1)
    }
    return versions
  }

  /// Every instance reloads that part within two seconds of the commit.
  package static func bump(_ part: Part, in session: any SQLSession) throws {
    try session.run(
      "UPDATE directory_version SET number = number + 1 WHERE id = \(part.rawValue)")
  }
}
