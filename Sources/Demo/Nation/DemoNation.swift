import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Fills a database with a generated nation, to measure Cordée at its full size. The words are
/// poor, the shape is true: files, circles, agreements, applications in every state, and a journal
/// whose chains hold. Memory stays the same whatever the size.
package struct DemoNation: Sendable {
  private let database: any SQLDatabase
  private let passwords: PasswordHasher
  private let now: Moment
  private let seed: UInt64
  private let size: NationSize

  package init(
    database: any SQLDatabase, now: Moment, seed: UInt64, size: NationSize,
    passwords: PasswordHasher
  ) {
    self.database = database
    self.now = now
    self.seed = seed
    self.size = size
    self.passwords = passwords
  }

  /// Persons written in one transaction.
  static let chunk = 1000

  package func open(
    again: Bool = false, progress: @Sendable (String, Int, Int) -> Void = { _, _, _ in }
  ) async throws {
    try await clearGround(database, again: again)
    let hash = try await passwords.hash(demoPassword, salt: Array("nation de seize octets".utf8))
    let (size, seed, now) = (size, seed, now)
    progress("Structures, comptes et postes", 0, 1)
    try await DemoOpening.insertReferenceLists(into: database)
    let places = try await database.write { session in
      try DemoMark.set("nation graine \(seed), \(size.persons) personnes", in: session)
      return try NationPlaces.open(size, passwordHash: hash, seed: seed, at: now, in: session)
    }
    var done = 0
    while done < size.persons {
      let first = done
      let last = min(done + Self.chunk, size.persons)
      try await database.write { session in
        try write(first..<last, places, in: session)
      }
      done = last
      progress("Personnes et candidatures", done, size.persons)
    }
    try await recallSilences()
    try await database.write { session in
      try NationRequests.open(passwordHash: hash, at: now, in: session)
    }
  }

  /// Its silences were recalled in their time: no wave of letters leaves when it opens.
  private func recallSilences() async throws {
    try await database.write { session in
      for level in [SilenceLevel.notice, .warning, .escalation] {
        try session.run(
          """
          INSERT INTO application_reminder (application_id, level, sent_at)
          SELECT id, \(level), listed_at FROM job_application
          WHERE pile = \(ApplicationPile.waiting)
          """)
      }
    }
  }

  private func write(
    _ numbers: Range<Int>, _ places: NationPlaces, in session: any SQLSession
  ) throws {
    let gathering = GatheringSession(session)
    for number in numbers {
      // Each person has her own words of randomness: a transaction done again gives the same.
      var generator = SeededGenerator(seed: seed &* 0x1000_0000 &+ UInt64(number))
      let life = NationLife(
        number: number, referent: places.prescribers[number % places.prescribers.count],
        applications: size.applications(of: number), places: places, now: now, &generator)
      try life.write(&generator, in: gathering)
    }
    try gathering.flush()
  }
}

extension NationSize {
  /// How many applications that person has: none to eight, and `applications` in all.
  func applications(of number: Int) -> Int {
    let pattern = [3, 0, 6, 2, 5, 1, 8, 3, 4, 1]
    let whole = pattern[number % 10]
    // The pattern gives 33 for ten persons; the rest is spread evenly.
    let planned = persons * 33 / 10
    let missing = applications - planned
    guard missing > 0 else { return whole }
    let stride = max(1, persons / missing)
    return number % stride == 0 && number / stride < missing ? whole + 1 : whole
  }
}
