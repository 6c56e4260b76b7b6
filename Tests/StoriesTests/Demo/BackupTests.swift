import Foundation
import Kernel
import SQL
import Store
import TestSupport
import Testing

@testable import Cordee

struct BackupTests {
  let folder: String
  init() throws {
    folder = NSTemporaryDirectory() + "cordee-copies-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func filled(_ name: String) async throws -> String {
    let path = folder + "/" + name
    let base = try SQLiteDatabase(path: path)
    try await schema.migrate(base, at: Instant(milliseconds: 1))
    try await base.write { try StructureStore.insert(Fixture.territory, in: $0) }
    await base.close()
    return path
  }

  private func territories(_ path: String) async throws -> Int {
    let base = try SQLiteDatabase(path: path)
    let count = try await base.read { try $0.count("SELECT count(*) FROM territory") }
    await base.close()
    return count
  }

  @Test("Une base sauvegardée se remet en place, et l’ancienne est gardée à côté")
  func backsUpAndRestores() async throws {
    let path = try await filled("base.sqlite")
    let copy = folder + "/copie.sqlite"
    try DatabaseCopies.backup("sqlite://\(path)", to: copy)
    let base = try SQLiteDatabase(path: path)
    _ = try await base.write { try $0.run("DELETE FROM territory") }
    await base.close()
    let kept = try await DatabaseCopies.restore(
      copy, into: path, at: Instant(milliseconds: 1_795_000_000_000))
    #expect(try await territories(path) == 1)
    #expect(try await territories(#require(kept)) == 0)
  }

  @Test("Une sauvegarde n’écrase jamais un fichier")
  func keepsWhatIsThere() async throws {
    let path = try await filled("base.sqlite")
    let copy = folder + "/copie.sqlite"
    try DatabaseCopies.backup(path, to: copy)
    #expect(throws: CopyRefusal.self) { try DatabaseCopies.backup(path, to: copy) }
  }

  @Test("Un fichier qui n’est pas une sauvegarde ne remplace rien")
  func refusesForeignFiles() async throws {
    let path = try await filled("base.sqlite")
    let foreign = folder + "/lettre.sqlite"
    try Data("Bonjour".utf8).write(to: URL(fileURLWithPath: foreign))
    await #expect(throws: CopyRefusal.self) {
      try await DatabaseCopies.restore(foreign, into: path, at: Instant(milliseconds: 1))
    }
    #expect(try await territories(path) == 1)
  }

  @Test("Pour PostgreSQL, la commande dit d’utiliser pg_dump")
  func sendsToPgDump() async throws {
    #expect(throws: CopyRefusal.postgres) {
      try DatabaseCopies.backup("postgres://hote/base", to: "copie")
    }
    #expect(CopyRefusal.postgres.code == 2)
  }
}
