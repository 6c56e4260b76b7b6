import Domain
import Kernel
import SQL

/// The one name a letter may carry.
package enum ApplicationNames {
  /// Her first name; with a recipient, nil unless she agreed that they read it.
  package static func firstName(
    of person: ID<Person>, sharedWith recipient: ID<Structure>?, on today: Day,
    in session: any SQLSession
  ) throws -> String? {
    if let recipient {
      let agreed = try session.count(
        """
        SELECT count(*) FROM sharing_agreement
        WHERE person_id = \(person) AND recipient_id = \(recipient)
          AND item = \(ShareableItem.firstName) AND withdrawn_at IS NULL
          AND starts_on <= \(today) AND ends_on >= \(today)
        """)
      guard agreed > 0 else { return nil }
    }
    return try session.first("SELECT first_name FROM person WHERE id = \(person)") { $0.text(0) }
  }
}
