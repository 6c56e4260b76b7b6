import Domain
import Kernel
import SQL

/// What structures chose for their appointments, and what was closed with a person.
package enum AppointmentSettingStore {
  package static func load(_ structure: ID<Structure>, in session: any SQLSession) throws
    -> AppointmentSettings
  {
    try session.first(
      """
      SELECT invitation_days, help_phone, convenes, convocation_words, webhook, webhook_secret
      FROM appointment_setting WHERE structure_id = \(structure)
      """
    ) { row in
      AppointmentSettings(
        invitationDays: row.integer(ifPresent: 0), helpPhone: row.text(1), convenes: row.bool(2),
        convocationWords: row.text(3), webhook: row.text(ifPresent: 4),
        webhookSecret: row.text(ifPresent: 5))
    } ?? AppointmentSettings()
  }

  package static func save(
    _ settings: AppointmentSettings, of structure: ID<Structure>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO appointment_setting (structure_id, invitation_days, help_phone, convenes,
        convocation_words, webhook, webhook_secret)
      VALUES (\(structure), \(settings.invitationDays), \(settings.helpPhone),
        \(settings.convenes), \(settings.convocationWords), \(settings.webhook),
        \(settings.webhookSecret))
      ON CONFLICT (structure_id) DO UPDATE SET invitation_days = excluded.invitation_days,
        help_phone = excluded.help_phone, convenes = excluded.convenes,
        convocation_words = excluded.convocation_words, webhook = excluded.webhook,
        webhook_secret = excluded.webhook_secret
      """)
  }

  /// Motives that are done with her, for that structure.
  package static func closed(
    _ person: ID<Person>, with structure: ID<Structure>, in session: any SQLSession
  ) throws -> Set<AppointmentMotive> {
    Set(
      try session.all(
        """
        SELECT motive FROM appointment_closing
        WHERE person_id = \(person) AND structure_id = \(structure)
        """
      ) { try $0.code(0) })
  }

  package static func close(
    _ motive: AppointmentMotive, of person: ID<Person>, with structure: ID<Structure>,
    at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO appointment_closing (structure_id, person_id, motive, closed_at)
      VALUES (\(structure), \(person), \(motive), \(instant))
      ON CONFLICT (structure_id, person_id, motive) DO NOTHING
      """)
  }

  package static func reopen(
    _ motive: AppointmentMotive, of person: ID<Person>, with structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      DELETE FROM appointment_closing
      WHERE structure_id = \(structure) AND person_id = \(person) AND motive = \(motive)
      """)
  }
}
