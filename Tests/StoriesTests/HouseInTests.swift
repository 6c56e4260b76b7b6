import Domain
import Hummingbird
import Kernel
import TestSupport
import WebSupport

@testable import Cordee

extension Fixture {
  /// The whole house over this territory.
  func house(behindTLS: Bool = false) -> House {
    House(
      dependencies: dependencies, footer: Footer(territory: "territoire d’essai"),
      behindTLS: behindTLS)
  }

  func browser(behindTLS: Bool = false) -> Browser {
    let house = house(behindTLS: behindTLS)
    return Browser(house.site.router(house.settings))
  }

  /// A browser in which that member has signed in.
  func browser(of member: Member) async throws -> Browser {
    let browser = browser()
    try await browser.signIn(member.account)
    return browser
  }
}

extension Browser {
  /// Signs in by the page, as everybody does, and stops at the redirection.
  @discardableResult
  func signIn(_ account: ID<Account>, password: String = Fixture.password) async throws -> Page {
    try await get("/connexion")
    return try await post(
      "/connexion",
      [("courriel", "\(account)@cordee.test"), ("mot_de_passe", password)], follow: false)
  }
}
