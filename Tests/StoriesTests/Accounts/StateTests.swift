import Domain
import Kernel
import SQL
import Surroundings
import TestSupport
import Testing
import WebSupport

@testable import Cordee

/// A database that nobody reaches any more.
private struct GoneDatabase: SQLDatabase {
  struct Gone: Error {}
  let dialect = SQLDialect.sqlite
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value { throw Gone() }
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value { throw Gone() }
  func close() async {}
}

struct StateTests {
  @Test("/etat says ok to whoever asks, and leaves no cookie", arguments: Engine.available)
  func well(_ engine: Engine) async throws {
    let browser = try await Fixture.open(engine).browser()
    let page = try await browser.get("/etat")
    #expect(page.status == .ok)
    #expect(page.body == "ok\n")
    #expect(page.headers[.contentType] == "text/plain; charset=utf-8")
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.headers[values: .setCookie].isEmpty)
  }

  @Test("Without its database, /etat says 503 plainly, also to a browser that was signed in")
  func gone() async throws {
    let house = House(
      dependencies: TestWorld(database: GoneDatabase()).dependencies,
      footer: Footer(territory: "territoire d’essai"),
      behindTLS: false)
    let browser = Browser(house.site.router(house.settings))
    browser.keepCookie(CookieName.session, "quelqu-un")
    let page = try await browser.get("/etat")
    #expect(page.status == .serviceUnavailable)
    #expect(page.body == "base de données injoignable\n")
    #expect(page.headers[values: .setCookie].isEmpty)
  }
}
