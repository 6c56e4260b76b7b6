import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings
import UseCases

/// Opens the demonstration: one fictional territory in the real communes of Charente, with its
/// people in every state of the path. Everything goes through the use cases of the house, on a
/// clock moved through the past, so that the journal tells the same story as the pages.
package struct DemoTerritory: Sendable {
  private let database: any SQLDatabase
  private let passwords: PasswordHasher
  private let logger: Logger
  private let now: Moment
  private let seed: UInt64

  package init(
    database: any SQLDatabase, now: Moment, seed: UInt64 = 16, passwords: PasswordHasher,
    logger: Logger
  ) {
    self.database = database
    self.now = now
    self.seed = seed
    self.passwords = passwords
    self.logger = logger
  }

  /// - Parameters:
  ///   - again: replaces a demonstration already there.
  ///   - progress: told what is done, out of how much.
  /// - Throws: `DemoRefusal` when the database holds real data, or a demonstration without `again`.
  package func open(
    again: Bool = false, progress: @Sendable (String, Int, Int) -> Void = { _, _, _ in }
  ) async throws -> DemoReport {
    let mark = "territoire graine \(seed) le \(now.today)"
    try await clearGround(database, again: again)
    let clock = DemoClock(at: ParisTime.start(of: now.today.adding(days: -1000)), seed: seed)
    let dependencies = clock.dependencies(
      database: database, passwords: passwords, logger: logger)
    progress("Communes, métiers, structures et postes", 0, 1)
    try await DemoOpening(dependencies, today: now.today).openDirectory(mark: mark)
    progress("Comptes", 0, 1)
    try await DemoOpening(dependencies, today: now.today).openAccounts()
    let beats = timeline(demoStories, now: now, seed: seed)
    var player = StoryPlayer(
      dependencies, clock: clock, stories: demoStories, now: now, seed: seed)
    try await player.prepare()
    let issuingFrom = ParisTime.start(of: now.today.adding(days: -27))
    let committeeAt = ParisTime.instant(
      LocalTime(day: workingDay(now.today.adding(days: -8)), hour: 9, minute: 5))
    var issues = false
    var met = false
    var appointments = AppointmentsPlay(now: now)
    for (done, beat) in beats.enumerated() {
      try await appointments.play(before: beat.at, with: player)
      if !issues, beat.at >= issuingFrom {
        issues = true
        clock.move(to: issuingFrom)
        try await DemoOpening(dependencies, today: now.today).switchIssuingOn()
      }
      if !met, beat.at >= committeeAt {
        met = true
        clock.move(to: committeeAt)
        try await player.holdCommittee()
      }
      if done % 25 == 0 { progress("Histoires des personnes", done, beats.count) }
      try await player.play(beat)
    }
    try await appointments.play(before: now.instant, with: player)
    progress("Histoires des personnes", beats.count, beats.count)
    try await player.setTarget(65, 30, by: .julien)
    try await player.followUp()
    try await player.runActivities()
    try await player.openControl()
    progress("Logements", 0, 1)
    try await player.tellHomes()
    progress("Demandes au SIAO", 0, 1)
    let karim = zip(demoStories, player.persons).first { $0.0.key == "karim" }?.1
    try await DemoRequests(dependencies: dependencies, clock: clock, now: now).tell(karim: karim)
    try await DemoOpening(dependencies, today: now.today).close(handle: player.handle)
    let persons = try await database.read { try $0.count("SELECT count(*) FROM person") }
    return DemoReport(persons: persons, handle: player.handle)
  }
}

/// Makes sure nothing real is there, and empties a demonstration that is to be replaced.
func clearGround(_ database: any SQLDatabase, again: Bool) async throws {
  try await database.write { session in
    switch try DemoMark.ground(session) {
    case .empty: return
    case .real: throw DemoRefusal.realData
    case .demonstration(let mark):
      guard again else { throw DemoRefusal.alreadyThere(mark) }
      try DemoMark.empty(session)
    }
  }
}
