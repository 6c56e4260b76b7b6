import Domain
import Kernel
import SQL

/// Activities, who takes part and who came, as rows.
package enum ActivityStore {
  package static func insert(_ activity: Activity, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO activity (id, structure_id, kind, name, skills)
      VALUES (\(activity.id), \(activity.structure), \(activity.kind), \(activity.name),
        \(activity.skills.joined(separator: "\n")))
      """)
  }

  package static func load(_ id: ID<Activity>, in session: any SQLSession) throws -> Activity? {
    try activities("WHERE id = \(id)", in: session).first
  }

  package static func of(_ structure: ID<Structure>, in session: any SQLSession) throws
    -> [Activity]
  {
    try activities("WHERE structure_id = \(structure) ORDER BY name, id LIMIT 200", in: session)
  }

  package static func load(_ ids: [ID<Activity>], in session: any SQLSession) throws
    -> [ID<Activity>: Activity]
  {
    Dictionary(
      uniqueKeysWithValues: try activities("WHERE id IN (\(list: ids))", in: session)
        .map { ($0.id, $0) })
  }

  private static func activities(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [Activity]
  {
    try session.all("SELECT id, structure_id, kind, name, skills FROM activity \(filter)") { row in
      Activity(
        id: row.id(0), structure: row.id(1), kind: try row.code(2), name: row.text(3),
        skills: row.text(4).split(separator: "\n").map(String.init))
    }
  }

  // Places.

  package static func add(_ place: ActivityPlace, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO activity_place (id, activity_id, person_id, starts_on, ends_on, rate, reason)
      VALUES (\(place.id), \(place.activity), \(place.person), \(place.period.start),
        \(place.period.end), \(place.rate), \(place.reason))
      """)
  }

  package static func places(of activity: ID<Activity>, in session: any SQLSession) throws
    -> [ActivityPlace]
  {
    try places("WHERE activity_id = \(activity) ORDER BY starts_on, id LIMIT 200", in: session)
  }

  package static func places(of person: ID<Person>, in session: any SQLSession) throws
    -> [ActivityPlace]
  {
    try places("WHERE person_id = \(person) ORDER BY starts_on DESC, id", in: session)
  }

  private static func places(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [ActivityPlace]
  {
    try session.all(
      """
      SELECT id, activity_id, person_id, starts_on, ends_on, rate, reason FROM activity_place
      \(filter)
      """
    ) { row in
      guard let period = ContractPeriod(try row.day(3), try row.day(ifPresent: 4)) else {
        throw UnreadableRow(column: 4, wanted: "activity period")
      }
      return ActivityPlace(
        id: row.id(0), activity: row.id(1), person: row.id(2), period: period,
        rate: row.integer(ifPresent: 5), reason: row.text(6))
    }
  }

  // Presences.

  /// Writes down one day; no minutes takes it away.
  package static func put(_ presence: ActivityPresence, in session: any SQLSession) throws {
    guard presence.minutes > 0 else {
      try session.run(
        """
        DELETE FROM activity_presence WHERE place_id = \(presence.place)
          AND came_on = \(presence.day)
        """)
      return
    }
    try session.run(
      """
      INSERT INTO activity_presence (place_id, came_on, minutes)
      VALUES (\(presence.place), \(presence.day), \(presence.minutes))
      ON CONFLICT (place_id, came_on) DO UPDATE SET minutes = excluded.minutes
      """)
  }

  package static func presences(
    of places: [ID<ActivityPlace>], from first: Day, to last: Day, in session: any SQLSession
  ) throws -> [ActivityPresence] {
    try session.all(
      """
      SELECT place_id, came_on, minutes FROM activity_presence
      WHERE place_id IN (\(list: places)) AND came_on >= \(first) AND came_on <= \(last)
      ORDER BY came_on, place_id
      """
    ) { ActivityPresence(place: $0.id(0), day: try $0.day(1), minutes: $0.integer(2)) }
  }
}

/// Days of TAPAJ, as rows.
package enum TapajStore {
  package static func insert(_ work: TapajWork, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO tapaj_work (id, person_id, employer_id, phase, starts_on, ends_on, minutes,
        informed_on, reason, paid_on)
      VALUES (\(work.id), \(work.person), \(work.employer), \(work.phase), \(work.days.first),
        \(work.days.last), \(work.minutes), \(work.representativeInformedOn), \(work.reason),
        \(work.paidOn))
      """)
  }

  /// Says it was paid; false when it already was, or does not exist.
  package static func pay(
    _ id: ID<TapajWork>, by employer: ID<Structure>, on day: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE tapaj_work SET paid_on = \(day)
      WHERE id = \(id) AND employer_id = \(employer) AND paid_on IS NULL
      """) == 1
  }

  package static func load(_ id: ID<TapajWork>, in session: any SQLSession) throws -> TapajWork? {
    try works("WHERE id = \(id)", in: session).first
  }

  /// The latest first.
  package static func of(_ person: ID<Person>, in session: any SQLSession) throws -> [TapajWork] {
    try works("WHERE person_id = \(person) ORDER BY starts_on DESC, id DESC LIMIT 100", in: session)
  }

  private static func works(_ filter: SQLQuery, in session: any SQLSession) throws -> [TapajWork] {
    try session.all(
      """
      SELECT id, person_id, employer_id, phase, starts_on, ends_on, minutes, informed_on, reason,
        paid_on
      FROM tapaj_work \(filter)
      """
    ) { row in
      guard let days = DayRange(try row.day(4), try row.day(5)) else {
        throw UnreadableRow(column: 5, wanted: "days")
      }
      return TapajWork(
        id: row.id(0), person: row.id(1), employer: row.id(2), phase: try row.code(3), days: days,
        minutes: row.integer(6), representativeInformedOn: try row.day(ifPresent: 7),
        reason: row.text(8), paidOn: try row.day(ifPresent: 9))
    }
  }
}
