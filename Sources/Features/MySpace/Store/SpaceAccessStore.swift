import Domain
import Kernel
import SQL

/// The doors of own spaces, as rows. Codes are only ever here as Argon2id hashes.
package enum SpaceAccessStore {
  package static func load(_ person: ID<Person>, in session: any SQLSession) throws
    -> SpaceAccess?
  {
    try session.first("SELECT \(columns) FROM space_access WHERE person_id = \(person)", read)
  }

  /// The door that handle names, with its hash.
  package static func door(_ handle: SpaceHandle, in session: any SQLSession) throws
    -> (access: SpaceAccess, codeHash: String)?
  {
    try session.first(
      """
      SELECT \(columns), a.code_hash FROM space_access a
      JOIN person p ON p.id = a.person_id AND p.merged_into IS NULL
      WHERE a.handle = \(handle.letters)
      """
    ) { (access: try read($0), codeHash: $0.text(5)) }
  }

  package static func isTaken(_ handle: SpaceHandle, in session: any SQLSession) throws -> Bool {
    try session.count("SELECT count(*) FROM space_access WHERE handle = \(handle.letters)") > 0
  }

  /// Opens the door, or changes its lock: a new first code takes the place of any code.
  package static func give(
    _ access: SpaceAccess, codeHash: String, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO space_access (person_id, handle, code_hash, given_by, given_at,
        first_code_until)
      VALUES (\(access.person), \(access.handle.letters), \(codeHash), \(access.givenBy),
        \(access.givenAt), \(access.firstCodeUntil))
      ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash,
        given_by = excluded.given_by, given_at = excluded.given_at,
        first_code_until = excluded.first_code_until
      """)
  }

  /// The code she chose takes the place of `oldHash`.
  /// - Returns: false when it changed meanwhile.
  package static func choose(
    _ codeHash: String, insteadOf oldHash: String, of person: ID<Person>,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE space_access SET code_hash = \(codeHash), first_code_until = NULL
      WHERE person_id = \(person) AND code_hash = \(oldHash)
      """) == 1
  }

  package static func codeHash(of person: ID<Person>, in session: any SQLSession) throws -> String?
  {
    try session.first("SELECT code_hash FROM space_access WHERE person_id = \(person)") {
      $0.text(0)
    }
  }

  private static let columns: SQLQuery =
    "person_id, handle, given_by, given_at, first_code_until"

  private static func read(_ row: any SQLRow) throws -> SpaceAccess {
    guard let handle = SpaceHandle(row.text(1)) else {
      throw UnreadableRow(column: 1, wanted: "handle")
    }
    return SpaceAccess(
      person: row.id(0), handle: handle, givenBy: row.id(ifPresent: 2),
      givenAt: row.instant(3), firstCodeUntil: row.instant(ifPresent: 4))
  }
}
