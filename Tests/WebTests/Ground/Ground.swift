import Domain
import Hummingbird
import Kernel
import Logging
import Synchronization
import TestSupport

@testable import WebSupport

/// A tiny site of its own, with a page of each kind: tests of the doors need no product.
struct Ground {
  let log = LogLines()
  /// The visitors it knows, by their session cookie.
  static let visitors: [String: Visitor] = [
    "camille": .member(Fixture.camille),
    "denis": .member(Fixture.denis),
    "paul": .member(Fixture.paul),
    "newcomer": .newcomer(
      Account(id: ID("neuve"), email: Email("neuve@cordee.test")!, name: "Neuve")),
    "root": .platform(Fixture.root),
    "leila": .herself(ID("leila")),
  ]

  struct Failure: Error, CustomStringConvertible {
    var description: String { "SELECT secret FROM person WHERE name = 'Leïla'" }
  }

  var site: Site {
    var site = Site()
    site.addAssets()
    site.get("/ouvert", .everyone, "essai") { request in
      .html(page(request, "<p>Bonjour \(request.query["nom"])</p>"))
    }
    site.get("/long", .everyone, "essai") { request in
      .html(page(request, HTML(text: String(repeating: "texte ", count: 1_000))))
    }
    site.get("/membres", members: .companions, "essai") { request, member in
      .html(page(request, "<p>\(member.name)</p>"))
    }
    site.get("/panne", .everyone, "essai") { _ in throw Failure() }
    site.get("/api/panne", .everyone, "essai") { _ in throw Failure() }
    site.get("/refus", .everyone, "essai") { _ in
      throw Refusal.notAllowed(UserMessage("Seule la référente peut le faire."))
    }
    site.get("/conflit", .everyone, "essai") { _ in
      throw Refusal.changedMeanwhile(UserMessage("Quelqu’un vient de changer cette fiche."))
    }
    site.get("/chose/:id", .everyone, "essai") { request in
      .html(page(request, "<p>\(try request.id(of: Day.self))</p>"))
    }
    site.post("/ouvert", .everyone, "essai") { request in
      .seeOther("/ouvert", flash: "Bien reçu\u{A0}: \(request.form["mot"])")
    }
    site.post("/membres", members: .companions, "essai") { _, _ in .seeOther("/membres") }
    site.post("/refus", .everyone, "essai") { _ in
      throw Refusal.invalid(UserMessage("Il manque une date.", field: "date"))
    }
    return site
  }

  var settings: SiteSettings {
    SiteSettings(
      identify: { key in
        if key == "panne" { throw Failure() }
        return Self.visitors[key] ?? .nobody
      },
      signIn: { request in
        .html("<p>Connexion, avec «\u{A0}\(request.form["mot"])\u{A0}»</p>", status: .unauthorized)
      },
      resume: { request in
        .html("<p>À renvoyer : \(request.form["mot"])</p>", status: .conflict)
      },
      footer: Footer(territory: "territoire d’essai"), behindTLS: false,
      logger: Logger(label: "essai", factory: { _ in RecordingLog(lines: log) }),
      newReference: { "REPERE42" })
  }

  func browser(as visitor: String? = nil, behindTLS: Bool = false) -> Browser {
    var settings = settings
    settings.behindTLS = behindTLS
    let browser = Browser(site.router(settings))
    if let visitor { browser.keepCookie(CookieName.session, visitor) }
    return browser
  }

  private func page(_ request: PageRequest, _ content: HTML) -> HTML {
    pageLayout(
      title: "Essai", request: request, footer: Footer(territory: "essai"),
      content: "<form>\(request.csrfField)</form>\(content)")
  }
}

final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

private struct RecordingLog: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
  func log(event: LogEvent) {
    lines.add("\(event.message) \(event.metadata ?? [:])")
  }
}
