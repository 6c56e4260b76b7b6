import Kernel
import SQL
import Store
import Testing
import TestSupport

struct FoldedNamesTests {
  @Test(
    "Les noms déjà là se replient dans la base comme le programme les replie",
    arguments: Engine.available)
  func migrated(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    let names = [
      "Hélène Roy", "ÉLODIE D’ARTAGNAN-MÜLLER", "Œdipe Ørsted", "Inès Çelik", "Anaïs L'Hôte",
    ]
    // What this needs, and nothing that stands on other rooms.
    let all =
      accountsMigrations.filter { $0.name != "20261122_0015_authorisation_file" }
      + directoryMigrations
    let before = all.filter { $0.name < "20261122_0020" }
    try await Migrator(before).migrate(database, at: Instant(milliseconds: 1))
    try await database.write { session in
      for (number, name) in names.enumerated() {
        _ = try session.run(
          """
          INSERT INTO account (id, email, name, is_platform_administrator, created_at)
          VALUES (\("a\(number)"), \("a\(number)@exemple.fr"), \(name), 0, 1)
          """)
      }
    }
    let step = accountsMigrations.filter { $0.name == "20261122_0020_account_folded" }
    try await Migrator(before + step).migrate(database, at: Instant(milliseconds: 2))
    let found = try await database.read { session in
      try session.all("SELECT name_folded FROM account ORDER BY id") { $0.text(0) }
    }
    #expect(found == names.map { folded($0) })
  }
}
