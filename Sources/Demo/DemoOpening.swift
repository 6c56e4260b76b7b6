import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What is there before any person: the territory, its structures, their posts and their teams.
struct DemoOpening: Sendable {
  private let dependencies: Dependencies
  private let today: Day

  init(_ dependencies: Dependencies, today: Day) {
    self.dependencies = dependencies
    self.today = today
  }

  /// Reference lists already imported are left as they are.
  func openDirectory(mark: String) async throws {
    let instant = dependencies.now()
    let today = today
    try await dependencies.database.write { session in
      try DemoMark.set(mark, in: session)
      try Self.insertReferenceLists(session)
      if try StructureStore.territory(demoTerritory.id, in: session) == nil {
        try StructureStore.insert(demoTerritory, in: session)
      }
      for group in demoGroups { try StructureStore.insert(group, in: session) }
      for place in DemoPlace.allCases {
        try StructureStore.insert(place.structure, in: session)
        try Journal.append(
          JournalEvent(.structureCreated), about: .structure(place.id), by: .account(demoRoot.id),
          at: instant, in: session)
      }
      for post in DemoPost.allCases {
        let post = post.post(on: today)
        try JobPostStore.insert(post, at: point(of: post), in: session)
        try Journal.append(
          JournalEvent(.postOpened, [.post: post.id.text]), about: .structure(post.structure),
          by: .account(demoRoot.id), at: instant, in: session)
      }
      try DirectoryVersions.bump(.reference, in: session)
      try DirectoryVersions.bump(.employers, in: session)
    }
  }

  /// From now on this territory issues its own PASS, marked as of demonstration.
  func switchIssuingOn() async throws {
    let instant = dependencies.now()
    try await dependencies.database.write { session in
      try session.run("UPDATE territory SET issues_pass = 1 WHERE id = \(demoTerritory.id)")
      try Journal.append(
        JournalEvent(.structureChanged, [.programme: "delivrance"]), about: .instance,
        by: .account(demoRoot.id), at: instant, in: session)
    }
  }

  /// The letters of the stories left long ago; Leïla's paper is kept to be printed again.
  func close(handle: DemoHandle?) async throws {
    try await dependencies.database.write { session in
      try session.run("UPDATE mail_outbox SET sent_at = created_at WHERE sent_at IS NULL")
      if let handle { try DemoMark.keep(handle, in: session) }
    }
  }

  func openAccounts() async throws {
    let instant = dependencies.now()
    var hashes: [String] = []
    for _ in 0...DemoWorker.allCases.count {
      let salt = (0..<2).flatMap { _ in
        let word = dependencies.random()
        return (0..<8).map { UInt8(truncatingIfNeeded: word >> (UInt64($0) * 8)) }
      }
      hashes.append(try await dependencies.passwords.hash(demoPassword, salt: salt))
    }
    let made = hashes
    try await dependencies.database.write { session in
      try AccountStore.insert(demoRoot, passwordHash: made[0], at: instant, in: session)
      try Journal.append(
        JournalEvent(.accountCreated, [.account: demoRoot.id.text]), about: .instance, by: .system,
        at: instant, in: session)
      for (worker, hash) in zip(DemoWorker.allCases, made.dropFirst()) {
        try open(worker, hash: hash, at: instant, in: session)
      }
    }
  }

  private func open(
    _ worker: DemoWorker, hash: String, at instant: Instant, in session: any SQLSession
  ) throws {
    let card = worker.card
    try AccountStore.insert(
      Account(id: worker.id, email: worker.email, name: card.name), passwordHash: hash,
      at: instant, in: session)
    try Journal.append(
      JournalEvent(.accountCreated, [.account: worker.id.text]), about: .instance,
      by: .account(demoRoot.id), at: instant, in: session)
    for place in [card.place] + card.also {
      try AccountStore.insert(
        Membership(
          account: worker.id, structure: place.id, role: card.role,
          isAdministrator: card.isAdministrator && place == card.place),
        since: instant, in: session)
      try Journal.append(
        JournalEvent(.memberJoined, [.account: worker.id.text, .role: card.role.code]),
        about: .structure(place.id), by: .account(demoRoot.id), at: instant, in: session)
    }
  }

  private func point(of post: JobPost) -> GeoPoint? {
    guard let insee = post.commune?.code,
      let commune = demoCommunes.first(where: { $0.insee == insee })
    else { return DemoPlace.allCases.first { $0.id == post.structure }?.structure.place.point }
    return GeoPoint(latitude: commune.latitude, longitude: commune.longitude)
  }

  /// Communes and trades, in a transaction of their own.
  static func insertReferenceLists(into database: any SQLDatabase) async throws {
    try await database.write { try insertReferenceLists($0) }
  }

  private static func insertReferenceLists(_ session: any SQLSession) throws {
    for commune in demoCommunes {
      try session.run(
        """
        INSERT INTO commune (insee, name, department, latitude, longitude, postcodes)
        VALUES (\(commune.insee), \(commune.name), '16', \(commune.latitude),
          \(commune.longitude), \(commune.postcodes))
        ON CONFLICT (insee) DO NOTHING
        """)
    }
    for trade in demoTrades {
      try session.run(
        """
        INSERT INTO trade (rome, label) VALUES (\(trade.rome), \(trade.label))
        ON CONFLICT (rome) DO NOTHING
        """)
      for name in trade.names {
        try session.run(
          """
          INSERT INTO trade_name (code, rome, label)
          VALUES (\(name.code), \(trade.rome), \(name.label))
          ON CONFLICT (code) DO NOTHING
          """)
      }
    }
  }
}
