import Domain
import Kernel
import SQL

/// Somebody worked with her that day.
package enum PeopleContact {
  package static func note(_ person: ID<Person>, on day: Day, in session: any SQLSession) throws {
    try session.run(
      "UPDATE person SET last_contact_on = \(day) WHERE id = \(person) AND last_contact_on < \(day)"
    )
  }
}
