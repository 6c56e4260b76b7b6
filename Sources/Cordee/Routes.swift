import ArgumentParser
import Kernel
import Logging
import SQL
import Surroundings
import WebSupport

/// Prints the access table; hidden, since only docs/access.md needs it.
struct Routes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Écrit la table des accès.",
    discussion: "Exemple : cordee routes --markdown > docs/access.md", shouldDisplay: false)

  @Flag(help: "En Markdown, comme docs/access.md.") var markdown = false

  func run() async throws {
    // The table needs the wiring, not the data: a database that holds nothing.
    let dependencies = liveDependencies(
      database: NoDatabase(), logger: Logger(label: "cordee"))
    let house = House(
      dependencies: dependencies, footer: Footer(territory: ""), behindTLS: false)
    if markdown {
      print(house.site.accessDocument, terminator: "")
    } else {
      for route in house.site.routes {
        print("\(route.method.rawValue)\t\(route.documentPath)\t\(route.access.label)")
      }
    }
  }
}

/// Refuses everything: for what must not ask it anything.
private struct NoDatabase: SQLDatabase {
  var dialect: SQLDialect { .sqlite }
  private var refusal: SQLFailure {
    SQLFailure(kind: .unavailable, code: "none", message: "no database")
  }
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value { throw refusal }
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value { throw refusal }
  func close() async {}
}
