import Foundation
import Kernel
import SQL

/// The engines a store test runs on. PostgreSQL only where `CORDEE_TEST_POSTGRES` names a cluster,
/// which `make test` always does.
package enum Engine: String, CaseIterable, Sendable {
  case sqlite, postgres

  package static var available: [Engine] {
    postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]
  }

  static var postgresURL: String? {
    ProcessInfo.processInfo.environment["CORDEE_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A fresh, empty database: a new file, or a new schema of the test cluster.
  package func emptyDatabase() async throws -> any SQLDatabase {
    let name = "essai_" + UUID().uuidString.lowercased().replacing("-", with: "")
    switch self {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appending(path: "cordee-tests")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try openDatabase(folder.appending(path: "\(name).sqlite").path)
    case .postgres:
      let url = Engine.postgresURL!
      let door = try openDatabase(url, connections: 1)
      try await door.write { try $0.script("CREATE SCHEMA \(name)") }
      await door.close()
      let mark = url.contains("?") ? "&" : "?"
      return try openDatabase("\(url)\(mark)options=-csearch_path%3D\(name)", connections: 4)
    }
  }
}
