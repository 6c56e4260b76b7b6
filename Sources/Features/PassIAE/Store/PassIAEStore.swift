import Domain
import Kernel
import SQL

/// PASS IAE, as rows, and the one row for each person that keeps them single.
package enum PassIAEStore {
  package static func load(_ id: ID<PassIAE>, in session: any SQLSession) throws -> PassIAE? {
    let bare = try session.first("SELECT \(columns) FROM pass_iae WHERE id = \(id)", read)
    return try bare.map { try PassPeriods.filling([$0], in: session)[0] }
  }

  /// The PASS that bears that number, if any.
  package static func bearing(_ number: PassNumber, in session: any SQLSession) throws -> PassIAE? {
    let bare = try session.first(
      "SELECT \(columns) FROM pass_iae WHERE number = \(number.digits)", read)
    return try bare.map { try PassPeriods.filling([$0], in: session)[0] }
  }

  /// All she had, the latest end first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [PassIAE]
  {
    let bare = try session.all(
      """
      SELECT \(columns) FROM pass_iae WHERE person_id = \(person) ORDER BY ends_on DESC, id
      """, read)
    return try PassPeriods.filling(bare, in: session)
  }

  /// The last PASS of a person, ended or not, and the version of her place.
  package static func place(of person: ID<Person>, in session: any SQLSession) throws
    -> PassPlace
  {
    let row = try session.first(
      "SELECT pass_id, version FROM pass_current WHERE person_id = \(person)"
    ) { (pass: $0.id(ifPresent: 0, of: PassIAE.self), version: $0.integer(1)) }
    guard let row else { return PassPlace(person: person, last: nil, version: nil) }
    return PassPlace(
      person: person, last: try row.pass.flatMap { try load($0, in: session) },
      version: row.version)
  }

  /// Gives the person's place to a PASS, or to none.
  /// - Returns: false when somebody moved it since it was read.
  package static func give(
    _ place: PassPlace, to pass: ID<PassIAE>?, in session: any SQLSession
  ) throws -> Bool {
    guard let version = place.version else {
      return try session.run(
        """
        INSERT INTO pass_current (person_id, pass_id) VALUES (\(place.person), \(pass))
        ON CONFLICT (person_id) DO NOTHING
        """) == 1
    }
    return try session.run(
      """
      UPDATE pass_current SET pass_id = \(pass), version = version + 1
      WHERE person_id = \(place.person) AND version = \(version)
      """) == 1
  }

  package static func insert(_ pass: PassIAE, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO pass_iae (id, person_id, state, number, starts_on, ends_on, opened_by,
        born_of_hire, version)
      VALUES (\(pass.id), \(pass.person), \(pass.state.code), \(pass.number?.digits),
        \(pass.validity.first), \(pass.validity.last), \(pass.openedBy),
        \(pass.isBornOfHire), \(pass.version))
      """)
  }

  /// Replaces a PASS that nobody changed since; false when somebody did.
  package static func update(_ pass: PassIAE, in session: any SQLSession) throws -> Bool {
    let isWritten =
      try session.run(
        """
        UPDATE pass_iae SET state = \(pass.state.code), number = \(pass.number?.digits),
          starts_on = \(pass.validity.first), ends_on = \(pass.validity.last),
          version = version + 1
        WHERE id = \(pass.id) AND version = \(pass.version)
        """) == 1
    if isWritten { try PassHireStore.copyEnd(of: pass.id, in: session) }
    return isWritten
  }

  package static func delete(_ id: ID<PassIAE>, in session: any SQLSession) throws {
    try session.run("DELETE FROM pass_suspension WHERE pass_id = \(id)")
    try session.run("DELETE FROM pass_prolongation WHERE pass_id = \(id)")
    try session.run("DELETE FROM prolongation_request WHERE pass_id = \(id)")
    try session.run("DELETE FROM prolongation_paper WHERE pass_id = \(id)")
    try session.run("DELETE FROM pass_token WHERE pass_id = \(id)")
    try session.run("DELETE FROM pass_iae WHERE id = \(id)")
  }

  /// Whether another PASS bears that number.
  package static func isTaken(
    _ number: PassNumber, butBy pass: ID<PassIAE>?, in session: any SQLSession
  ) throws -> Bool {
    let bearer = try session.first(
      "SELECT id FROM pass_iae WHERE number = \(number.digits)"
    ) { $0.id(0, of: PassIAE.self) }
    return bearer != nil && bearer != pass
  }

  /// The next number under a prefix; nil when it is used up or has a wrong shape.
  package static func nextNumber(under prefix: String, in session: any SQLSession) throws
    -> PassNumber?
  {
    try session.run(
      """
      INSERT INTO pass_counter (prefix, last_count) VALUES (\(prefix), 1)
      ON CONFLICT (prefix) DO UPDATE SET last_count = pass_counter.last_count + 1
      """)
    let count = try session.count("SELECT last_count FROM pass_counter WHERE prefix = \(prefix)")
    return PassNumber(prefix: prefix, count: count)
  }

  static let columns: SQLQuery =
    "id, person_id, state, number, starts_on, ends_on, opened_by, born_of_hire, version"

  static func read(_ row: any SQLRow) throws -> PassIAE {
    guard let validity = PassIAE.validity(try row.day(4), try row.day(5)) else {
      throw UnreadableRow(column: 5, wanted: "validity")
    }
    return PassIAE(
      id: row.id(0), person: row.id(1), state: try state(row), validity: validity,
      openedBy: row.id(6), isBornOfHire: row.bool(7), version: row.integer(8))
  }

  private static func state(_ row: any SQLRow) throws -> PassState {
    let number = row.text(ifPresent: 3).flatMap { PassNumber($0) }
    switch (row.text(2), number) {
    case ("expected", nil): return .expected
    case ("recorded", let number?): return .recorded(number)
    case ("issued", let number?): return .issued(number)
    default: throw UnreadableRow(column: 2, wanted: "PASS state")
    }
  }
}

/// Where a person's PASS stands: the last one, and the version that guards it. `version` is nil
/// while she never had one.
package struct PassPlace: Sendable, Hashable {
  package let person: ID<Person>
  package let last: PassIAE?
  package let version: Int?
}
