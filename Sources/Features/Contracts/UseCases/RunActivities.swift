import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The activities of the structure one works in.
package struct ReadActivities: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> [Activity] {
    guard ActivityAccess.mayTakeAttendance(member) else { throw Refusal.notFound }
    return try await dependencies.database.read {
      try ActivityStore.of(member.structure, in: $0)
    }
  }
}

/// Opens an activity in the structure one works in.
package struct OpenActivity: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ name: String, _ kind: ActivityKind, skills: [String], by member: Member
  ) async throws -> ID<Activity> {
    guard ActivityAccess.mayRun(member) else { throw Refusal.notFound }
    var problems: [UserMessage] = []
    if name.isEmpty { problems.append(ActivityMessages.nameMissing) }
    if skills.count > Activity.mostSkills { problems.append(ActivityMessages.tooManySkills) }
    if skills.contains(where: { $0.count > Activity.longestSkill }) {
      problems.append(ActivityMessages.skillTooLong)
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let activity = Activity(
      id: dependencies.newID(), structure: member.structure, kind: kind, name: name,
      skills: skills)
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try ActivityStore.insert(activity, in: session)
      try Journal.append(
        JournalEvent(.activityOpened), about: .structure(member.structure),
        by: JournalActor(member), at: moment.instant, in: session)
    }
    return activity.id
  }
}

/// An activity, those who take part whom this member may know, and one day of attendance.
package struct ActivitySheet: Sendable {
  package let activity: Activity
  package let day: Day
  package let rows: [Row]
  /// Persons this member follows and may bring; empty for a volunteer.
  package let mayJoin: [Candidate]
  package let mayRun: Bool
  package let today: Day

  package struct Row: Sendable {
    package let place: ActivityPlace
    package let name: String
    package let minutes: Int
    /// Of the month of that day.
    package let monthMinutes: Int
  }
  package struct Candidate: Sendable {
    package let person: ID<Person>
    package let name: String
  }
}

/// Reads an activity on a day, and takes attendance.
package struct TakeAttendance: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func sheet(_ id: ID<Activity>, on day: Day?, by member: Member) async throws
    -> ActivitySheet
  {
    let today = dependencies.moment.today
    let wanted = min(day ?? today, today)
    return try await dependencies.database.read { session in
      let activity = try own(id, by: member, in: session)
      let places = try ActivityStore.places(of: id, in: session)
        .filter { $0.period.contains(wanted) }
      let known = try PeopleStore.disclosed(
        Array(Set(places.map(\.person))), to: member, on: today, in: session)
      let month = WorkMonth(containing: wanted).days
      let presences = try ActivityStore.presences(
        of: places.map(\.id), from: month.first, to: month.last, in: session)
      let rows = places.compactMap { place -> ActivitySheet.Row? in
        guard let person = known[place.person] else { return nil }
        let hers = presences.filter { $0.place == place.id }
        return ActivitySheet.Row(
          place: place, name: person.name,
          minutes: hers.first { $0.day == wanted }?.minutes ?? 0,
          monthMinutes: hers.reduce(0) { $0 + $1.minutes })
      }
      return ActivitySheet(
        activity: activity, day: wanted,
        rows: rows.sorted { folded($0.name) < folded($1.name) },
        mayJoin: try candidates(by: member, but: places, on: today, in: session),
        mayRun: ActivityAccess.mayRun(member), today: today)
    }
  }

  /// - Parameter minutes: what was typed for each place; none takes a day away.
  package func callAsFunction(
    _ minutes: [ID<ActivityPlace>: Int], to id: ID<Activity>, on day: Day, by member: Member
  ) async throws {
    let moment = dependencies.moment
    guard day <= moment.today else { throw Refusal.invalid(ActivityMessages.futureDay) }
    try await dependencies.database.write { session in
      _ = try own(id, by: member, in: session)
      let places = try ActivityStore.places(of: id, in: session)
        .filter { $0.period.contains(day) && minutes[$0.id] != nil }
      let known = try PeopleStore.disclosed(
        Array(Set(places.map(\.person))), to: member, on: moment.today, in: session)
      for place in places where known[place.person] != nil {
        try ActivityStore.put(
          ActivityPresence(place: place.id, day: day, minutes: minutes[place.id]!), in: session)
      }
    }
  }

  private func own(_ id: ID<Activity>, by member: Member, in session: any SQLSession) throws
    -> Activity
  {
    guard ActivityAccess.mayTakeAttendance(member),
      let activity = try ActivityStore.load(id, in: session),
      activity.structure == member.structure
    else { throw Refusal.notFound }
    return activity
  }

  private func candidates(
    by member: Member, but places: [ActivityPlace], on day: Day, in session: any SQLSession
  ) throws -> [ActivitySheet.Candidate] {
    guard ActivityAccess.mayRun(member) else { return [] }
    let there = Set(places.map(\.person))
    let followed = try PeopleLists.followed(
      by: member, startingWith: "", after: nil, on: day, limit: 100, in: session
    ).map(\.person).filter { !there.contains($0) }
    let known = try PeopleStore.disclosed(followed, to: member, on: day, in: session)
    return followed.compactMap { id in
      known[id].map { ActivitySheet.Candidate(person: id, name: $0.name) }
    }
  }
}

/// Somebody begins to come, with whoever accompanies her.
package struct JoinActivity: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ person: ID<Person>, _ id: ID<Activity>, _ period: ContractPeriod, rate: Int?,
    reason: String, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard ActivityAccess.mayRun(member), let activity = try ActivityStore.load(id, in: session),
        activity.structure == member.structure
      else { throw Refusal.notFound }
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard seen.standing.mayWrite else { throw Refusal.invalid(ActivityMessages.personMissing) }
      if activity.kind == .aava {
        try ContractDesk.goOn(
          AAVARules.findings(period, rate: rate, in: member.structureKind), reason: reason)
      }
      let places = try ActivityStore.places(of: person, in: session)
      if places.contains(where: { $0.activity == id && $0.period.overlaps(period) }) {
        throw Refusal.invalid(ActivityMessages.alreadyThere)
      }
      try ActivityStore.add(
        ActivityPlace(
          id: dependencies.newID(), activity: id, person: person, period: period,
          rate: activity.kind == .aava ? rate : nil, reason: reason),
        in: session)
      try Journal.append(
        JournalEvent(
          .activityJoined,
          [.structure: member.structure.text, .startsOn: period.start.description]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
