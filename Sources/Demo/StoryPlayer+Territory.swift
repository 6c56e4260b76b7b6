import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// What goes on in the territory beside the stories of persons.
extension StoryPlayer {
  /// The DDETS draws an employer ten days ago; its proofs are due in eight.
  func openControl() async throws {
    let opened = now.today.adding(days: -10)
    clock.move(to: ParisTime.instant(LocalTime(day: workingDay(opened), hour: 10, minute: 15)))
    let state = try member(.martin)
    _ = try await OpenControlCampaign(dependencies)(
      from: now.today.adding(days: -365), until: now.today.adding(days: -20), percent: 30,
      due: nextWorkingDay(now.today.adding(days: 8)), by: state)
    clock.move(to: now.instant)
  }

  /// A garden on Tuesdays and a workshop of adaptation to working life, at the Tilleuls, with four
  /// weeks of attendance.
  func runActivities() async throws {
    let author = try member(.camille)
    let first = now.today.adding(days: -35)
    clock.move(to: ParisTime.instant(LocalTime(day: workingDay(first), hour: 11, minute: 5)))
    let open = OpenActivity(dependencies)
    let garden = try await open(
      "Potager du mardi", .volunteering,
      skills: ["Semer et repiquer", "Arroser sans gaspiller", "Tenir un outil"], by: author)
    let workshop = try await open(
      "Atelier bois", .aava, skills: ["Mesurer et couper", "Poncer", "Ranger un établi"],
      by: author)
    let join = JoinActivity(dependencies)
    let since = dependencies.moment.today
    for key in ["leila", "joel", "selma"] {
      try await join(
        try person(key), garden, try period(since, nil), rate: nil, reason: "",
        by: author)
    }
    try await join(
      try person("karim"), workshop,
      try period(since, since.adding(months: 5)), rate: 40, reason: "",
      by: author)
    for week in 0..<4 {
      let day = workingDay(since.adding(days: 3 + week * 7))
      clock.move(to: ParisTime.instant(LocalTime(day: day, hour: 17, minute: 20)))
      try await attend(garden, [120, week == 2 ? 0 : 90, 120], by: author)
      try await attend(workshop, [week == 1 ? 180 : 240], by: author)
    }
    clock.move(to: now.instant)
  }

  private func attend(_ activity: ID<Activity>, _ minutes: [Int], by author: Member) async throws {
    let take = TakeAttendance(dependencies)
    let sheet = try await take.sheet(activity, on: nil, by: author)
    let typed = zip(sheet.rows, minutes).filter { $0.1 > 0 }.map { ($0.0.place.id, $0.1) }
    try await take(
      Dictionary(uniqueKeysWithValues: typed), to: activity, on: sheet.day, by: author)
  }

  private func period(_ first: Day, _ last: Day?) throws -> ContractPeriod {
    guard let period = ContractPeriod(first, last) else { throw DemoFault("activité", "dates") }
    return period
  }

  private func person(_ key: String) throws -> ID<Person> {
    guard let index = stories.firstIndex(where: { $0.key == key }), let id = persons[index] else {
      throw DemoFault(key, "non ouvert")
    }
    return id
  }
}
