import ArgumentParser

/// The one program: it serves, imports, exports, checks.
@main
struct Cordee: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cordee",
    abstract: "De l’envie d’une personne à un travail et un toit.",
    subcommands: [
      Serve.self,
      Migrate.self,
      Import.self,
      AccountCommands.self,
      DemoCommand.self,
      Backup.self,
      Restore.self,
      Doctor.self,
      Routes.self,
      Rules.self,
      SearchBench.self,
      PassBench.self,
    ])
}
