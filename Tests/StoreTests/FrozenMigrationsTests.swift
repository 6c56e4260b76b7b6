import Foundation
import SQL
import Store
import TestSupport
import Testing

/// `migrations.sha256` is written by `scripts/freeze` before a release. Until the first one there
/// is nothing to hold.
private let ledger = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../ArchitectureTests/migrations.sha256")

struct FrozenMigrationsTests {
  @Test(
    "A migration that has shipped never changes, and a new one is written down",
    .enabled(if: FileManager.default.fileExists(atPath: ledger.path)))
  func frozen() async throws {
    let shipped = try String(contentsOf: ledger, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let fixture = try await Fixture.open()
    let now = try await fixture.database.read { session in
      try session.all("SELECT checksum, name FROM schema_migration ORDER BY name") {
        "\($0.text(0))  \($0.text(1))"
      }
    }
    #expect(Set(shipped).subtracting(now) == [], "changed or removed: add a new step instead")
    #expect(Set(now).subtracting(shipped) == [], "new: run scripts/freeze before it ships")
  }
}
