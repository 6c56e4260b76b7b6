import ArgumentParser
import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings
import UseCases

/// Accounts from the machine itself: the first administrator, a lost password, a departure.
struct AccountCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Crée, remet en service ou ferme un compte.",
    subcommands: [Create.self, Reset.self, Disable.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Crée un compte et écrit son mot de passe provisoire.",
      discussion: """
        Exemples :
          cordee account create camille@exemple.fr "Camille Rousset" --structure ID --administrator
          cordee account create technique@exemple.fr "Équipe technique" --platform
        """)
    @OptionGroup var database: DatabaseOption
    @Argument(help: "Adresse électronique.") var email: String
    @Argument(help: "Prénom et nom.") var name: String
    @Flag(help: "Administre l’instance : comptes et structures, jamais les personnes.")
    var platform = false
    @Option(help: "Structure où travaille ce compte.") var structure: String?
    @Option(
      help: "Rôle dans la structure : \(AccountRole.allCases.map(\.code).joined(separator: ", ")).")
    var role = AccountRole.member.code
    @Flag(help: "Administre la structure.") var administrator = false

    func validate() throws {
      if AccountRole(rawValue: role) == nil { throw ValidationError("Rôle inconnu : \(role).") }
      if platform, structure != nil {
        throw ValidationError(
          "Un compte qui administre l’instance ne travaille dans aucune structure.")
      }
    }

    func run() async throws {
      try await withAccounts(database) { accounts in
        let password = try await accounts.create(
          email: email, name: name, isPlatformAdministrator: platform,
          structure: structure.map { ID($0) }, role: AccountRole(rawValue: role) ?? .member,
          isAdministrator: administrator)
        print("Compte créé : \(email)\nMot de passe provisoire : \(password)")
        print("À changer après la première connexion, sur la page « Mon compte ».")
      }
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Donne un nouveau mot de passe provisoire et termine les sessions.",
      discussion: "Rouvre aussi un compte fermé. Exemple : cordee account reset camille@exemple.fr")
    @OptionGroup var database: DatabaseOption
    @Argument(help: "Adresse électronique.") var email: String

    func run() async throws {
      try await withAccounts(database) { accounts in
        let password = try await accounts.reset(email: email)
        print("Nouveau mot de passe provisoire : \(password)")
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ferme un compte et termine ses sessions. Ce qu’il a écrit reste.",
      discussion: "Exemple : cordee account disable camille@exemple.fr")
    @OptionGroup var database: DatabaseOption
    @Argument(help: "Adresse électronique.") var email: String

    func run() async throws {
      try await withAccounts(database) { accounts in
        try await accounts.disable(email: email)
        print("Compte fermé : \(email)")
      }
    }
  }
}

/// Opens the database, brings it up to date, and turns refusals into sentences and exit code 1.
private func withAccounts(
  _ option: DatabaseOption, _ body: (AccountsFromConsole) async throws -> Void
) async throws {
  let base = try option.open()
  let dependencies = liveDependencies(database: base, logger: Logger(label: "cordee"))
  try await schema.migrate(base, at: dependencies.now())
  do {
    try await body(AccountsFromConsole(dependencies))
  } catch let refusal as Refusal {
    switch refusal {
    case .invalid(let messages):
      for message in messages { print("\(message.title) \(message.detail)") }
    case .notAllowed(let message), .changedMeanwhile(let message):
      print("\(message.title) \(message.detail)")
    case .notFound: print("Rien ne porte ce nom ici.")
    }
    throw ExitCode(1)
  }
}
