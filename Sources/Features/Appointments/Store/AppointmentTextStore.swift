import Domain
import Kernel
import SQL

/// Texts for telephones that wait, as rows.
package enum AppointmentTextStore {
  package struct Text: Sendable, Hashable {
    package let id: ID<Text>
    package let structure: ID<Structure>
    package let person: ID<Person>
    package let phone: String
    package let words: String
    package let createdAt: Instant
    package let attempts: Int

    package init(
      id: ID<Text>, structure: ID<Structure>, person: ID<Person>, phone: String, words: String,
      createdAt: Instant, attempts: Int = 0
    ) {
      self.id = id
      self.structure = structure
      self.person = person
      self.phone = phone
      self.words = words
      self.createdAt = createdAt
      self.attempts = attempts
    }
  }

  package static func add(
    _ text: Text, of invitation: ID<AppointmentInvitation>?, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO appointment_text (id, structure_id, person_id, invitation_id, phone, words,
        created_at, next_attempt_at)
      VALUES (\(text.id), \(text.structure), \(text.person), \(invitation), \(text.phone),
        \(text.words), \(text.createdAt), \(text.createdAt))
      """)
  }

  /// Those of a structure that were not sent, the earliest first.
  package static func waiting(
    of structure: ID<Structure>, atMost limit: Int, in session: any SQLSession
  ) throws -> [Text] {
    try texts(
      "t.structure_id = \(structure) AND t.sent_at IS NULL", "t.created_at, t.id", limit,
      in: session)
  }

  /// Sent, by whatever way: its words are forgotten.
  package static func noteSent(
    _ ids: [ID<Text>], of structure: ID<Structure>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE appointment_text SET sent_at = \(instant), words = ''
      WHERE id IN (\(list: ids)) AND structure_id = \(structure) AND sent_at IS NULL
      """)
  }

  /// Takes those that are due in structures that gave an address, and holds them for that long.
  package static func take(
    _ most: Int, at now: Instant, holding seconds: Int, in session: any SQLSession
  ) throws -> [(text: Text, address: String, secret: String)] {
    let taken = try session.all(
      """
      SELECT t.id, t.structure_id, t.person_id, t.phone, t.words, t.created_at, t.attempts,
        s.webhook, s.webhook_secret
      FROM appointment_setting s JOIN appointment_text t ON t.structure_id = s.structure_id
      WHERE s.webhook IS NOT NULL AND t.sent_at IS NULL AND t.next_attempt_at <= \(now)
      ORDER BY t.next_attempt_at, t.id LIMIT \(most)
      """
    ) { (text: read($0), address: $0.text(7), secret: $0.text(ifPresent: 8) ?? "") }
    try session.run(
      """
      UPDATE appointment_text SET next_attempt_at = \(now.adding(seconds: seconds)),
        attempts = attempts + 1
      WHERE id IN (\(list: taken.map(\.text.id)))
      """)
    return taken
  }

  package static func tryAgain(
    _ id: ID<Text>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE appointment_text SET next_attempt_at = \(instant) WHERE id = \(id)")
  }

  private static func texts(
    _ filter: SQLQuery, _ order: SQLQuery, _ limit: Int, in session: any SQLSession
  ) throws -> [Text] {
    try session.all(
      """
      SELECT t.id, t.structure_id, t.person_id, t.phone, t.words, t.created_at, t.attempts
      FROM appointment_text t WHERE \(filter) ORDER BY \(order) LIMIT \(limit)
      """, { read($0) })
  }

  private static func read(_ row: any SQLRow) -> Text {
    Text(
      id: row.id(0), structure: row.id(1), person: row.id(2), phone: row.text(3),
      words: row.text(4), createdAt: row.instant(5), attempts: row.integer(6))
  }
}
