import HTTPTypes
import TestSupport
import Testing

@testable import WebSupport

private let form = "application/x-www-form-urlencoded"

struct DoorsTests {
  private let ground = Ground()

  @Test("A form of our own page is taken; the same without its token is given back to send again")
  func csrf() async throws {
    let browser = ground.browser()
    try await browser.get("/ouvert")
    try await browser.post("/ouvert", [("mot", "un")])
    #expect(browser.page.shows("Bien reçu : un"))
    for token in ["", "0", String(repeating: "0", count: 32)] {
      let page = try await browser.post("/ouvert", [("mot", "deux")], csrf: token)
      #expect(page.status == .conflict)
      #expect(page.shows("À renvoyer : deux"), "nothing typed is lost")
    }
  }

  @Test("The token of another browser is not mine, nor is it after signing in")
  func tokenOfAnother() async throws {
    let mine = ground.browser(), other = ground.browser()
    let theirs = try #require(try await other.get("/ouvert").csrf)
    try await mine.get("/ouvert")
    #expect(try await mine.post("/ouvert", csrf: theirs).status == .conflict)
    let before = try #require(try await mine.get("/ouvert").csrf)
    mine.keepCookie(CookieName.session, "camille")
    #expect(try await mine.get("/ouvert").csrf != before)
    #expect(try await mine.post("/membres", [("mot", "x")], csrf: before).status == .conflict)
  }

  @Test(
    "A form sent by another site is refused, even with a good token",
    arguments: ["cross-site", "same-site"])
  func foreign(_ origin: String) async throws {
    let browser = ground.browser()
    let token = try #require(try await browser.get("/ouvert").csrf)
    let page = try await browser.postRaw(
      "/ouvert", type: form, bytes: Array("_csrf=\(token)".utf8),
      headers: [HTTPField.Name("Sec-Fetch-Site")!: origin])
    #expect(page.status == .forbidden)
    #expect(page.shows("Ce formulaire vient d’un autre site"))
  }

  @Test(
    "A body that is not a form carries no token and is refused",
    arguments: ["text/plain", "application/json", ""])
  func otherTypes(_ type: String) async throws {
    let browser = ground.browser()
    let token = try #require(try await browser.get("/ouvert").csrf)
    let page = try await browser.postRaw(
      "/ouvert", type: type, bytes: Array("_csrf=\(token)".utf8))
    #expect(page.status == .conflict)
  }

  @Test("What is not UTF-8 is refused as unreadable, a file cut short too")
  func unreadable() async throws {
    let browser = ground.browser()
    let latin = try await browser.postRaw("/ouvert", type: form, bytes: Array("mot=%E9".utf8))
    #expect(latin.status == .badRequest)
    #expect(latin.shows("Le formulaire est arrivé incomplet"))
    let cut = try await browser.postRaw(
      "/ouvert", type: "multipart/form-data; boundary=limite",
      bytes: Array("--limite\r\nContent-Disposition: form-data; name=\"cv\"; filen".utf8))
    #expect(cut.status == .badRequest)
    let nameless = try await browser.postRaw(
      "/ouvert", type: "multipart/form-data", bytes: Array("--\r\n".utf8))
    #expect(nameless.status == .badRequest)
  }

  @Test("Too large is refused with its limit, announced or not", arguments: [true, false])
  func oversized(_ announced: Bool) async throws {
    let browser = ground.browser()
    let page = try await browser.postRaw(
      "/ouvert", type: form, bytes: [UInt8](repeating: 97, count: FormReader.mostBytes + 1),
      announced: announced)
    #expect(page.status == .contentTooLarge)
    #expect(page.shows("trop lourd"))
    #expect(page.shows("5 Mo"))
  }

  @Test("Behind a closed door: sign in, or nothing there")
  func closedDoors() async throws {
    #expect(try await ground.browser().get("/membres").status == .unauthorized)
    #expect(try await ground.browser(as: "inconnue").get("/membres").status == .unauthorized)
    #expect(try await ground.browser(as: "camille").get("/membres").status == .ok)
    for other in ["denis", "newcomer", "root", "leila"] {
      #expect(try await ground.browser(as: other).get("/membres").status == .notFound, "\(other)")
    }
  }

  @Test("What was typed before the session ended comes back at sign-in")
  func sessionEnded() async throws {
    let browser = ground.browser()
    try await browser.get("/ouvert")
    let page = try await browser.post("/membres", [("mot", "longue note")])
    #expect(page.status == .unauthorized)
    #expect(page.shows("longue note"))
  }

  @Test(
    "Each rule of a route admits those it names and nobody else",
    arguments: [
      (RouteAccess.everyone, ["nobody", "camille", "denis", "paul", "newcomer", "root", "leila"]),
      (.signedIn, ["camille", "denis", "paul", "newcomer", "root"]),
      (.anyMember, ["camille", "denis", "paul"]),
      (.companions, ["camille", "paul"]),
      (.members([.technicalSupervisor]), ["denis"]),
      (.administrators, ["camille", "paul"]),
      (.platform, ["root"]),
      (.herself, ["leila"]),
    ])
  func admits(_ access: RouteAccess, _ expected: [String]) {
    let all = Ground.visitors.merging(["nobody": .nobody]) { $1 }
    let admitted = all.filter { access.admits($0.value) }.keys.sorted()
    #expect(admitted == expected.sorted())
  }

  @Test(
    "An address of ours stays ours; any other becomes the first page",
    arguments: [
      ("/personnes/1?x=2#ici", "/personnes/1?x=2#ici"), ("https://mal.exemple", "/"),
      ("//mal.exemple", "/"), ("/\\mal.exemple", "/"), ("\\\\mal", "/"), ("", "/"),
      ("personnes", "/"), ("/a\r\nSet-Cookie: x=1", "/"), ("/a b", "/"),
      ("javascript:alert(1)", "/"),
      (" /a", "/"), ("/\t/mal.exemple", "/"),
    ])
  func localPaths(_ given: String, _ expected: String) {
    #expect(localPath(given) == expected)
  }

  @Test(
    "An address that cannot be an identifier leads nowhere",
    arguments: [
      "%00", "..%2F..", "a%20b", "%C3%28", "%3Cscript%3E", String(repeating: "a", count: 65),
    ])
  func oddAddresses(_ id: String) async throws {
    let page = try await ground.browser().get("/chose/\(id)")
    #expect(page.status == .notFound)
    #expect(!page.body.contains("<script>"))
  }
}
