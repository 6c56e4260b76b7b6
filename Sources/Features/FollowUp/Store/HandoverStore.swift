import Domain
import Kernel
import SQL

/// Relays, as rows. At most one waits for a person.
package enum HandoverStore {
  package static func insert(_ handover: Handover, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO handover (id, person_id, outgoing_id, outgoing_structure_id, incoming_id,
        incoming_structure_id, role, reason, proposed_by, proposed_structure_id, proposed_at,
        state, version)
      VALUES (\(handover.id), \(handover.person), \(handover.outgoing?.account),
        \(handover.outgoing?.structure), \(handover.incoming.account),
        \(handover.incoming.structure), \(handover.role), \(handover.reason),
        \(handover.proposedBy.account), \(handover.proposedBy.structure), \(handover.proposedAt),
        \(handover.state), \(handover.version))
      """)
  }

  package static func load(
    _ id: ID<Handover>, of person: ID<Person>, in session: any SQLSession
  ) throws -> Handover? {
    try session.first(
      "SELECT \(columns) FROM handover WHERE id = \(id) AND person_id = \(person)", read)
  }

  /// The one that waits for an answer.
  package static func open(of person: ID<Person>, in session: any SQLSession) throws
    -> Handover?
  {
    try session.first(
      "SELECT \(columns) FROM handover WHERE person_id = \(person) AND settled_at IS NULL", read)
  }

  /// The same for several persons.
  package static func open(ofAny persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: ID<Handover>]
  {
    let found = try session.all(
      """
      SELECT person_id, id FROM handover
      WHERE person_id IN (\(list: persons)) AND settled_at IS NULL
      """
    ) { (person: $0.id(0, of: Person.self), id: $0.id(1, of: Handover.self)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.person, $0.id) })
  }

  /// Those that wait for that member's answer, the oldest first.
  package static func waiting(
    for member: Member, limit: Int, in session: any SQLSession
  ) throws -> [Handover] {
    try session.all(
      """
      SELECT \(columns) FROM handover
      WHERE incoming_id = \(member.account) AND incoming_structure_id = \(member.structure)
        AND settled_at IS NULL AND incoming_said_yes_at IS NULL
      ORDER BY proposed_at, id LIMIT \(limit)
      """, read)
  }

  /// Newest first.
  package static func of(_ person: ID<Person>, limit: Int, in session: any SQLSession) throws
    -> [Handover]
  {
    try session.all(
      """
      SELECT \(columns) FROM handover WHERE person_id = \(person)
      ORDER BY proposed_at DESC, id DESC LIMIT \(limit)
      """, read)
  }

  /// Writes the answers, if nobody else did since `handover.version` was read. False when somebody
  /// did.
  package static func update(_ handover: Handover, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE handover SET state = \(handover.state),
        incoming_said_yes_at = \(handover.incomingSaidYesAt),
        she_said_yes_on = \(handover.herYes?.on), her_manner = \(handover.herYes?.manner),
        her_answer_noted_by = \(handover.herYes?.notedBy), words = \(handover.words),
        settled_at = \(handover.settledAt), version = version + 1
      WHERE id = \(handover.id) AND version = \(handover.version) AND settled_at IS NULL
      """) == 1
  }

  /// The referent changed another way: what waited no longer holds.
  package static func withdrawOpen(
    of person: ID<Person>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE handover SET state = \(HandoverState.withdrawn), settled_at = \(instant),
        version = version + 1
      WHERE person_id = \(person) AND settled_at IS NULL
      """)
  }

  private static let columns: SQLQuery = """
    id, person_id, outgoing_id, outgoing_structure_id, incoming_id, incoming_structure_id, role,
    reason, proposed_by, proposed_structure_id, proposed_at, state, incoming_said_yes_at,
    she_said_yes_on, her_manner, her_answer_noted_by, words, settled_at, version
    """

  private static func read(_ row: any SQLRow) throws -> Handover {
    var herYes: HerYes?
    if let day = try row.day(ifPresent: 13) {
      herYes = HerYes(on: day, manner: try row.code(14), notedBy: row.id(ifPresent: 15))
    }
    let outgoing = row.id(ifPresent: 2, of: Account.self)
    let left = row.id(ifPresent: 3, of: Structure.self)
    return Handover(
      id: row.id(0), person: row.id(1),
      outgoing: outgoing.flatMap { account in left.map { CircleSeat(account, $0) } },
      incoming: CircleSeat(row.id(4), row.id(5)), role: try row.code(6), reason: row.text(7),
      proposedBy: CircleSeat(row.id(8), row.id(9)), proposedAt: row.instant(10),
      state: try row.code(11), incomingSaidYesAt: row.instant(ifPresent: 12), herYes: herYes,
      words: row.text(16), settledAt: row.instant(ifPresent: 17), version: row.integer(18))
  }
}
