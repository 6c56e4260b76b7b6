import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import WebSupport

struct AnswersTests {
  private let ground = Ground()

  @Test(
    "Every kind of answer carries the headers that close the doors",
    arguments: [
      "/ouvert", "/nulle-part", "/refus", "/conflit", "/panne", "/api/panne", "/membres",
      Asset.stylesheet.path,
    ])
  func headers(_ path: String) async throws {
    let page = try await ground.browser().get(path, follow: false)
    let policy = try #require(page.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(page.headers[.xContentTypeOptions] == "nosniff")
    #expect(page.headers[.init("Referrer-Policy")!] == "same-origin")
    #expect(page.headers[.strictTransportSecurity] == nil)
    let isAsset = path == Asset.stylesheet.path
    #expect(
      page.headers[.cacheControl]
        == (isAsset ? "public, max-age=31536000, immutable" : "no-store"))
    if isAsset { #expect(page.headers[.setCookie] == nil) }
  }

  @Test("A redirection carries them too, and leads only to ourselves")
  func redirection() async throws {
    let browser = ground.browser()
    try await browser.get("/ouvert")
    let page = try await browser.post("/ouvert", [("mot", "x")], follow: false)
    #expect(page.status == .seeOther)
    #expect(page.headers[.location] == "/ouvert")
    #expect(page.headers[.contentSecurityPolicy] != nil)
  }

  @Test("Behind TLS, cookies are Secure and the browser is told to stay there")
  func behindTLS() async throws {
    let page = try await ground.browser(behindTLS: true).get("/ouvert")
    #expect(page.headers[.strictTransportSecurity] != nil)
    let cookie = try #require(page.headers[.setCookie])
    #expect(cookie.contains("Secure") && cookie.contains("HttpOnly"))
    #expect(cookie.contains("SameSite=Lax"))
  }

  @Test("A message is told once")
  func flashOnce() async throws {
    let browser = ground.browser()
    try await browser.get("/ouvert")
    try await browser.post("/ouvert", [("mot", "<b>éà</b>")])
    #expect(browser.page.shows("Bien reçu : <b>éà</b>"))
    #expect(!browser.page.body.contains("<b>éà"))
    try await browser.get("/ouvert")
    #expect(!browser.page.shows("Bien reçu"))
  }

  @Test("A failure gives a reference and nothing of what failed; the log has both")
  func failure() async throws {
    let page = try await ground.browser().get("/panne")
    #expect(page.status.code >= 500)
    #expect(page.shows("REPERE42"))
    for secret in ["SELECT", "Leïla", "Failure", "Swift", "Error"] {
      #expect(!page.body.contains(secret), "\(secret)")
    }
    #expect(ground.log.all.contains { $0.contains("REPERE42") && $0.contains("/panne") })
  }

  @Test("A program gets the same as application/problem+json")
  func problemJSON() async throws {
    let page = try await ground.browser().get("/api/panne")
    #expect(page.status.code >= 500)
    #expect(page.headers[.contentType]?.hasPrefix("application/problem+json") == true)
    #expect(page.body.contains("\"reference\":\"REPERE42\""))
    #expect(page.body.contains("\"code\":\"failure\""))
    #expect(!page.body.contains("SELECT"))
  }

  @Test("A database that is gone while the visitor is looked up is a calm page too")
  func failureBeforeThePage() async throws {
    let page = try await ground.browser(as: "panne").get("/ouvert")
    #expect(page.status.code >= 500)
    #expect(page.shows("REPERE42"))
  }

  @Test("Each refusal has its status and says what to do")
  func refusals() async throws {
    let browser = ground.browser()
    #expect(try await browser.get("/nulle-part").status == .notFound)
    let refused = try await browser.get("/refus")
    #expect(refused.status == .forbidden)
    #expect(refused.shows("Seule la référente peut le faire."))
    let conflict = try await browser.get("/conflit")
    #expect(conflict.status == .conflict)
    #expect(conflict.shows("Quelqu’un vient de changer cette fiche."))
    try await browser.get("/ouvert")
    let invalid = try await browser.post("/refus", [("mot", "x")])
    #expect(invalid.status == .unprocessableContent)
    #expect(invalid.shows("Il manque une date."))
  }

  @Test("A long page is compressed for whoever asks, and reads the same")
  func compression() async throws {
    let browser = ground.browser()
    let plain = try await browser.get("/long")
    #expect(plain.headers[.contentEncoding] == nil)
    let packed = try await browser.get("/long", headers: [.acceptEncoding: "gzip, br"])
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.vary] == "Accept-Encoding")
    let length = try #require(packed.headers[.contentLength].flatMap { Int($0) })
    #expect(length < plain.body.utf8.count / 3)
  }

  @Test("The stylesheet weighs 12 KB at most over the wire")
  func stylesheetWeight() {
    #expect(Asset.stylesheet.compressedSize <= 12 * 1024)
  }

  @Test("A JSON string holds anything")
  func json() {
    #expect(jsonText("a\"\\\n\u{1}é\u{A0}👩‍🌾") == "\"a\\\"\\\\\\n\\u0001é\u{A0}👩‍🌾\"")
  }

  @Test("The name of a file to download stays one name")
  func fileName() {
    let response = Response.file([1], type: "text/csv", name: "export\"\r\nX: é.csv")
    #expect(response.headers[.contentDisposition] == "attachment; filename=\"export-x-e.csv\"")
  }
}
