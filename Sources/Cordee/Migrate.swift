import ArgumentParser
import SQL
import Store

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Met le schéma de la base à jour.",
    discussion: "Exemple : cordee migrate --dry-run montre ce qui serait fait, sans rien changer.")

  @OptionGroup var database: DatabaseOption
  @Flag(help: "Montre les étapes sans les appliquer.") var dryRun = false

  func run() async throws {
    let base = try database.open()
    if dryRun {
      let steps = try await schema.pending(base)
      print(steps.isEmpty ? "Le schéma est à jour." : "Étapes à appliquer :")
      for step in steps {
        print("— \(step.name)\n\(step.sql)\n")
      }
      return
    }
    let done = try await schema.migrate(base, at: liveNow())
    print(done.isEmpty ? "Le schéma est à jour." : "Appliqué : \(done.joined(separator: ", "))")
  }
}
