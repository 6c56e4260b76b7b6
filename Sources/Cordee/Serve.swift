import ArgumentParser
import Demo
import Hummingbird
import Kernel
import Logging
import NIOPosix
import SQL
import Store
import Surroundings
import WebSupport

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ouvre Cordée dans le navigateur.",
    discussion: "Exemple : cordee serve --database sqlite://var/cordee.sqlite --port 8080")

  @OptionGroup var database: DatabaseOption
  @Option(help: "Adresse d’écoute.") var host = "127.0.0.1"
  @Option(help: "Port d’écoute.") var port = 8080
  @Option(help: "Adresse publique, pour les liens des lettres (par défaut : CORDEE_ADDRESS).")
  var address: String?
  @Option(
    help:
      "Où partent les lettres : mail://file/DOSSIER, smtp://… ou smtps://… (par défaut : CORDEE_MAIL, sinon \(Mail.defaultURL))."
  )
  var mail: String?
  @Option(
    help: "Expéditeur des lettres (par défaut : CORDEE_MAIL_FROM, sinon \(Mail.defaultSender)).")
  var mailFrom: String?
  @Flag(help: "Derrière un serveur TLS : cookies « Secure » et HSTS.") var behindTls = false
  @Option(
    help: "Sur une démonstration seulement : comme si l’on était tant de jours plus tard.")
  var daysAhead = 0

  func validate() throws {
    guard (0...3650).contains(daysAhead) else {
      throw ValidationError("--days-ahead va de 0 à 3650.")
    }
  }

  func run() async throws {
    let logger = Logger(label: "cordee")
    let base = try database.open()
    let dependencies = liveDependencies(
      database: base, logger: logger,
      siteAddress: address ?? environment("CORDEE_ADDRESS") ?? "http://\(host):\(port)",
      daysAhead: daysAhead)
    try await schema.migrate(base, at: dependencies.now())
    try await holdClock(base, logger)
    let house = House(
      dependencies: dependencies, footer: Footer(territory: try await territoryName(base)),
      behindTLS: behindTls)
    try await house.prepare()
    for line in try await openingReminder(base) { logger.notice("\(line)") }
    var application = Application(
      router: house.site.router(house.settings),
      configuration: .init(address: .hostname(host, port: port), serverName: "Cordee"),
      logger: logger)
    let mail = try Mail(
      url: mail ?? environment("CORDEE_MAIL") ?? Mail.defaultURL,
      sender: mailFrom ?? environment("CORDEE_MAIL_FROM") ?? Mail.defaultSender)
    for service in house.services + house.mailServices(mail) {
      application.addServices(BesidePages(service: service))
    }
    let ready = application
    try await withTaskExecutorPreference(PageThreads()) { try await ready.runService() }
  }

  /// Real files never see another clock than the world's.
  private func holdClock(_ base: any SQLDatabase, _ logger: Logger) async throws {
    guard daysAhead > 0 else { return }
    guard try await base.read({ try DemoMark.report($0) }) != nil else {
      logger.critical(
        "--days-ahead ne sert que sur une démonstration. Cette base n’en est pas une.")
      throw ExitCode(1)
    }
  }
}
