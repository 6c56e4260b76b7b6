import Domain
import Kernel
import SQL

/// What other rooms ask of the PASS of several persons at once.
package enum PassNumbers {
  /// The number of each person's last PASS, for those who have one written down.
  package static func last(of persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: PassNumber]
  {
    var numbers: [ID<Person>: PassNumber] = [:]
    try session.query(
      """
      SELECT c.person_id, p.number FROM pass_current c JOIN pass_iae p ON p.id = c.pass_id
      WHERE c.person_id IN (\(list: persons)) AND p.number IS NOT NULL
      """
    ) { row in
      numbers[row.id(0)] = PassNumber(row.text(1))
    }
    return numbers
  }
}
