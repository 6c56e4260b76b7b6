import ArgumentParser
import Demo
import Foundation
import Kernel
import Logging
import SQL
import Store
import Surroundings

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Remplit une base vide d’un territoire fictif, dans les communes de la Charente.",
    discussion: """
      Exemple : cordee demo --database sqlite://var/demo.sqlite, puis cordee serve sur la même base.
      Une base qui contient de vraies données n’est jamais touchée.
      """)

  enum Scale: String, ExpressibleByArgument { case territory, nation }

  @OptionGroup var database: DatabaseOption
  @Option(help: "Le même nombre donne la même démonstration, le même jour.") var seed: UInt64 = 16
  @Option(
    help: "territory : un département et ses personnes ; nation : une base pleine, pour mesurer.")
  var scale = Scale.territory
  @Option(help: "Avec --scale nation : un autre nombre de personnes, mêmes proportions.")
  var persons: Int?
  @Flag(help: "Remplace la démonstration déjà présente.") var again = false

  @Flag(help: "Montre seulement les comptes de la démonstration déjà présente.")
  var accounts = false

  func run() async throws {
    let base = try database.open()
    let live = liveDependencies(database: base, logger: Logger(label: "cordee.demo"))
    try await schema.migrate(base, at: live.now())
    if accounts { return try await showAccounts(base) }
    do {
      switch scale {
      case .territory: try await openTerritory(base, live)
      case .nation: try await openNation(base, live)
      }
    } catch let refusal as DemoRefusal {
      try refuse(refusal)
    }
    await base.close()
  }

  private func showAccounts(_ base: any SQLDatabase) async throws {
    guard let report = try await base.read({ try DemoMark.report($0) }) else {
      say("Il n’y a pas de démonstration dans cette base.")
      throw ExitCode(1)
    }
    print(report.table)
    await base.close()
  }

  private func openTerritory(_ base: any SQLDatabase, _ live: Dependencies) async throws {
    let territory = DemoTerritory(
      database: base, now: live.moment, seed: seed, passwords: live.passwords,
      logger: live.logger)
    let report = try await territory.open(again: again, progress: ProgressLine().show)
    print("\n\(report.persons) personnes, \(DemoWorker.allCases.count + 1) comptes.\n")
    print(report.table)
  }

  private func openNation(_ base: any SQLDatabase, _ live: Dependencies) async throws {
    let size = persons.map(NationSize.proportional) ?? .nation
    let nation = DemoNation(
      database: base, now: live.moment, seed: seed, size: size, passwords: live.passwords)
    try await nation.open(again: again, progress: ProgressLine().show)
    print(
      """

      \(size.persons) personnes, \(size.applications) candidatures, \(size.posts) postes.
      Comptes : membre-1@nation.example et suivants, mot de passe : \(demoPassword)
      """)
  }

  private func refuse(_ refusal: DemoRefusal) throws -> Never {
    switch refusal {
    case .realData:
      say(
        "Cette base contient des comptes ou des personnes qui ne viennent pas d’une démonstration. Rien n’a été changé. Donner une autre base avec --database."
      )
    case .alreadyThere(let mark):
      say("Une démonstration est déjà là (\(mark)). Pour la remplacer : --again.")
    }
    throw ExitCode(1)
  }

  private func say(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
  }
}

/// One line that tells how far the work is, rewritten in place on a terminal.
struct ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  @Sendable func show(_ what: String, _ done: Int, _ total: Int) {
    let part = total > 1 ? " \(done)/\(total)" : ""
    let line = isTerminal ? "\r\u{1B}[K\(what)\(part)" : "\(what)\(part)\n"
    if isTerminal || done == 0 || done == total || done % 50_000 == 0 {
      FileHandle.standardError.write(Data(line.utf8))
    }
  }
}
