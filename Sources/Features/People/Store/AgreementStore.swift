import Domain
import Kernel
import SQL

/// Sharing agreements, as rows. None is ever deleted: a withdrawn one keeps its date.
package enum AgreementStore {
  package static func add(_ agreement: SharingAgreement, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO sharing_agreement (id, person_id, item, recipient_id, purpose, starts_on, ends_on,
        given, language, recorded_by, recorded_at, withdrawn_at)
      VALUES (\(agreement.id), \(agreement.person), \(agreement.item), \(agreement.recipient),
        \(agreement.purpose), \(agreement.period.first), \(agreement.period.last),
        \(agreement.given), \(agreement.language), \(agreement.recordedBy),
        \(agreement.recordedAt), \(agreement.withdrawnAt))
      """)
  }

  /// All that were ever given, newest first.
  package static func all(of person: ID<Person>, in session: any SQLSession) throws
    -> [SharingAgreement]
  {
    try all(of: [person], in: session)[person] ?? []
  }

  /// The same for several persons.
  package static func all(of persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [SharingAgreement]]
  {
    let found = try session.all(
      """
      SELECT \(columns) FROM sharing_agreement WHERE person_id IN (\(list: persons))
      ORDER BY recorded_at DESC, id
      """, read)
    return Dictionary(grouping: found, by: \.person)
  }

  /// What that structure could read by her agreement at that moment: withdrawn since or not.
  package static func items(
    of person: ID<Person>, readableBy recipient: ID<Structure>, at moment: Moment,
    in session: any SQLSession
  ) throws -> Set<ShareableItem> {
    Set(
      try session.all(
        """
        SELECT item FROM sharing_agreement
        WHERE recipient_id = \(recipient) AND person_id = \(person)
          AND starts_on <= \(moment.today) AND ends_on >= \(moment.today)
          AND recorded_at <= \(moment.instant)
          AND (withdrawn_at IS NULL OR withdrawn_at > \(moment.instant))
        """
      ) { try $0.code(0) })
  }

  /// Marks as withdrawn; false when it was already.
  package static func withdraw(
    _ id: ID<SharingAgreement>, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE sharing_agreement SET withdrawn_at = \(instant)
      WHERE id = \(id) AND withdrawn_at IS NULL
      """) == 1
  }

  static let columns: SQLQuery = """
    id, person_id, item, recipient_id, purpose, starts_on, ends_on, given, language, recorded_by,
    recorded_at, withdrawn_at
    """

  static func read(_ row: any SQLRow) throws -> SharingAgreement {
    guard let period = DayRange(try row.day(5), try row.day(6)) else {
      throw UnreadableRow(column: 6, wanted: "period")
    }
    return SharingAgreement(
      id: row.id(0), person: row.id(1), item: try row.code(2), recipient: row.id(3),
      purpose: try row.code(4), period: period, given: try row.code(7), language: row.text(8),
      recordedBy: row.id(ifPresent: 9), recordedAt: row.instant(10),
      withdrawnAt: row.instant(ifPresent: 11))
  }
}
