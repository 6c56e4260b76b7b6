import Domain
import Kernel
import SQL

/// Who carries what, as rows. One a theme; those before keep their days.
package enum ThemeCarrierStore {
  /// Those of today.
  package static func of(_ person: ID<Person>, in session: any SQLSession) throws
    -> [ThemeCarrier]
  {
    try session.all(
      """
      SELECT theme, account_id, structure_id, from_on FROM theme_carrier
      WHERE person_id = \(person) AND until_on IS NULL
      """
    ) { row in
      ThemeCarrier(
        theme: try row.code(0), account: row.id(1), structure: row.id(2), from: try row.day(3))
    }
  }

  /// Puts that one in place of whoever carried the theme; nil leaves it to nobody. The caller has
  /// bumped the version of the file in the same transaction.
  package static func set(
    _ carrier: ThemeCarrier?, for theme: CarriedTheme, of person: ID<Person>, on day: Day,
    id: ID<ThemeCarrier>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE theme_carrier SET until_on = \(day)
      WHERE person_id = \(person) AND theme = \(theme) AND until_on IS NULL
      """)
    guard let carrier else { return }
    try session.run(
      """
      INSERT INTO theme_carrier (id, person_id, theme, account_id, structure_id, from_on)
      VALUES (\(id), \(person), \(theme), \(carrier.account), \(carrier.structure),
        \(carrier.from))
      """)
  }
}
