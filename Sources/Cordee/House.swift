import Domain
import Hummingbird
import Kernel
import Logging
import SQL
import ServiceLifecycle
import Store
import Surroundings
import UseCases
import Web
import API
import WebSupport

/// Everything wired together: the one place that knows it all.
struct House: Sendable {
  let dependencies: Dependencies
  let footer: Footer
  let behindTLS: Bool
  /// Who read which file, gathered off the requests and flushed by `ReadingsFlush`.
  let readings: FileReadings
  /// Employers, posts, communes and trades in memory; empty before `prepare()`.
  let directory: LiveDirectory
  /// Who read which application, gathered and flushed alike.
  let applicationReadings: ApplicationReadings
  /// Answers the codes of printed attestations, a few times a minute for each address.
  let verifyPass: VerifyPass

  init(dependencies: Dependencies, footer: Footer, behindTLS: Bool) {
    self.dependencies = dependencies
    self.footer = footer
    self.behindTLS = behindTLS
    readings = FileReadings(database: dependencies.database)
    applicationReadings = ApplicationReadings(
      database: dependencies.database,
      newID: { dependencies.newID(JobApplication.self).text })
    directory = LiveDirectory(database: dependencies.database)
    verifyPass = VerifyPass(dependencies)
  }

  /// What must be in memory before the first request.
  func prepare() async throws {
    try await directory.refresh()
  }

  /// What runs beside the web server.
  var services: [any Service] {
    let logger = dependencies.logger
    return [
      ReadingsFlush(readings: readings, logger: logger),
      Repeating(name: "control proofs", every: .seconds(3600), logger: logger) {
        try await EraseControlProofs(dependencies)()
      },
      Repeating(name: "directory", every: .seconds(1), logger: logger) {
        try await directory.refresh()
      },
      Repeating(name: "application readings", every: .seconds(1), logger: logger) {
        try await applicationReadings.flush()
      },
    ]
  }

  /// Every route of the product.
  var site: Site {
    var site = Site()
    site.addAssets()
    site.addAgenda(dependencies, footer)
    site.addAppointments(dependencies, footer, readings: readings)
    site.addCodeDoor(dependencies, footer, behindTLS: behindTLS)
    site.addMyAppointments(dependencies, footer)
    site.addHome()
    site.addState(dependencies)
    site.addSignIn(dependencies, footer, behindTLS: behindTLS)
    site.addOwnAccount(dependencies, footer)
    site.addPasswordLinks(dependencies, footer, behindTLS: behindTLS)
    site.addTeams(dependencies, footer)
    site.addInvitations(dependencies, footer, behindTLS: behindTLS)
    let finder = StructureFinder(dependencies)
    site.addAccessRequests(dependencies, footer, finder: finder, behindTLS: behindTLS)
    site.addStanding(dependencies, footer)
    site.addAuthorisation(dependencies, footer)
    site.addControls(dependencies, footer)
    site.addAdministration(dependencies, footer, finder: finder)
    site.addStaticPages(footer)
    site.addEmployers(directory, footer)
    site.addStructures(dependencies, directory, footer)
    site.addPosts(dependencies, directory, footer)
    site.addDirectoryAPI(directory)
    site.addPeople(dependencies, footer, readings: readings)
    site.addDiagnosis(dependencies, footer, readings: readings)
    site.addPass(dependencies, footer, readings)
    site.addPassLife(dependencies, footer, readings)
    site.addPassVerification(verifyPass, footer)
    site.addPassVerificationAPI(verifyPass)
    site.addContracts(dependencies, footer, readings: readings)
    site.addHours(dependencies, footer)
    site.addActivities(dependencies, footer, readings: readings)
    site.addRulebook(footer)
    site.addRulebookAPI()
    site.addToday(dependencies, footer)
    site.addMySpace(dependencies, footer, behindTLS: behindTLS)
    site.addSpaceAccess(dependencies, footer)
    site.addNotices(dependencies, footer)
    site.addHerChannel(dependencies, footer)
    site.addToTell(dependencies, footer)
    site.addJobApplications(
      dependencies, footer, readings: readings, applicationReadings: applicationReadings)
    site.addEligibility(dependencies, footer, readings: readings)
    site.addSimulator(footer)
    site.addSimulatorAPI()
    site.addFollowUp(dependencies, footer, readings: readings)
    site.addGuidance(dependencies, footer, readings: readings, directory: directory)
    site.addExits(dependencies, footer, readings: readings)
    site.addMeetings(dependencies, footer, readings: readings)
    site.addHousing(dependencies, footer, readings: readings)
    site.addSIAO(dependencies, footer, readings: readings)
    return site
  }

  var settings: SiteSettings {
    let doors = Doors(dependencies, footer)
    return SiteSettings(
      identify: { try await doors.identify($0) },
      signIn: { try await doors.signIn($0) },
      resume: { try await doors.resume($0) },
      footer: footer,
      behindTLS: behindTLS,
      logger: dependencies.logger,
      newReference: { String(dependencies.newSecret().text.prefix(8)) })
  }
}
