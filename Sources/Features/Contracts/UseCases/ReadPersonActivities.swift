import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What she takes part in, and her days under TAPAJ.
package struct PersonActivities: Sendable {
  package let person: Disclosed<Person>
  package let header: PersonHeader?
  package let lines: [Line]
  package let tapaj: [TapajWork]
  package let mayNoteTapaj: Bool
  /// The viewer's own structure offers activities to look at.
  package let mayOpenActivities: Bool
  package let today: Day

  package struct Line: Sendable {
    package let place: ActivityPlace
    package let activity: Activity
    package let days: Int
    package let minutes: Int
    package let monthMinutes: Int
    /// What a month of an AAVA answers.
    package let month: RuleAnswer?
  }

  /// Skills shown by what she came to, each once.
  package var skills: [String] {
    var seen: Set<String> = []
    return lines.filter { $0.days > 0 }.flatMap(\.activity.skills)
      .filter { seen.insert($0).inserted }
  }
}

package struct ReadPersonActivities: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(of id: ID<Person>, by member: Member) async throws
    -> PersonActivities
  {
    let moment = dependencies.moment
    let today = moment.today
    let found = try await dependencies.database.read { session in
      let person = try PeopleStore.disclosed(id, to: member, on: today, in: session)
      let mayNote = ContractAccess.mayEnter(person.standing, by: member)
      guard person.standing.mayWrite || mayNote else { throw Refusal.notFound }
      let isCircle = person.standing.mayWrite
      let works = try TapajStore.of(id, in: session)
        .filter { isCircle || $0.employer == member.structure }
      return PersonActivities(
        person: person,
        header: isCircle ? try PersonHeader.load(id, by: member, on: today, in: session) : nil,
        lines: isCircle ? try Self.lines(of: id, on: today, in: session) : [], tapaj: works,
        mayNoteTapaj: mayNote,
        mayOpenActivities: ActivityAccess.mayTakeAttendance(member) && member.role != .coordinator,
        today: today)
    }
    readings.note(id, by: member, at: moment.instant)
    return found
  }

  static func lines(of id: ID<Person>, on today: Day, in session: any SQLSession) throws
    -> [PersonActivities.Line]
  {
    let places = try ActivityStore.places(of: id, in: session)
    guard !places.isEmpty else { return [] }
    let activities = try ActivityStore.load(Array(Set(places.map(\.activity))), in: session)
    let presences = try ActivityStore.presences(
      of: places.map(\.id), from: today.adding(years: -2), to: today, in: session)
    let month = WorkMonth(containing: today).days
    return places.compactMap { place in
      guard let activity = activities[place.activity] else { return nil }
      let hers = presences.filter { $0.place == place.id }
      let ofMonth = hers.filter { month.contains($0.day) }.reduce(0) { $0 + $1.minutes }
      return PersonActivities.Line(
        place: place, activity: activity, days: hers.count,
        minutes: hers.reduce(0) { $0 + $1.minutes }, monthMinutes: ofMonth,
        month: activity.kind == .aava ? AAVARules.answer(minutesOfMonth: ofMonth) : nil)
    }
  }
}
