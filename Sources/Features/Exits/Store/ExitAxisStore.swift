import Domain
import Kernel
import SQL

/// What structures wrote of their actions, by axis and year.
package enum ExitAxisStore {
  package static func notes(
    of structure: ID<Structure>, in year: Int, session: any SQLSession
  ) throws -> [ExitAxis: ExitAxisNote] {
    var notes: [ExitAxis: ExitAxisNote] = [:]
    try session.query(
      """
      SELECT axis, words, written_on, version FROM exit_axis_note
      WHERE structure_id = \(structure) AND year = \(year)
      """
    ) { row in
      let axis: ExitAxis = try row.code(0)
      notes[axis] = ExitAxisNote(
        axis: axis, words: row.text(1), writtenOn: try row.day(2), version: row.integer(3))
    }
    return notes
  }

  /// - Parameter version: as it was read; 0 when nothing was written yet.
  /// - Returns: false when somebody wrote it meanwhile.
  package static func save(
    _ words: String, of axis: ExitAxis, _ structure: ID<Structure>, in year: Int, version: Int,
    by account: ID<Account>, on day: Day, session: any SQLSession
  ) throws -> Bool {
    guard version > 0 else {
      return try session.run(
        """
        INSERT INTO exit_axis_note (structure_id, year, axis, words, written_by, written_on)
        VALUES (\(structure), \(year), \(axis), \(words), \(account), \(day))
        ON CONFLICT (structure_id, year, axis) DO NOTHING
        """) == 1
    }
    return try session.run(
      """
      UPDATE exit_axis_note SET words = \(words), written_by = \(account), written_on = \(day),
        version = version + 1
      WHERE structure_id = \(structure) AND year = \(year) AND axis = \(axis)
        AND version = \(version)
      """) == 1
  }
}
