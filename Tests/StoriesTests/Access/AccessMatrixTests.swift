import Domain
import Hummingbird
import Kernel
import TestSupport
import Testing

@testable import Cordee
@testable import WebSupport

/// Every route, asked as every kind of visitor: first the door the route declares, then what the
/// thing it names is to that visitor. Generated from the router: a new route is here at once, and
/// one whose address names a thing we have no sample of fails, so that none is forgotten.
struct AccessMatrixTests {
  @Test("Chaque adresse, demandée par chaque sorte de visiteur", arguments: MatrixVisitor.all)
  func everyRoute(_ who: MatrixVisitor) async throws {
    let matrix = try await AccessMatrix.open()
    var wrong: [String] = []
    // Reading first: what a POST may change comes after; joining a circle changes most, so last.
    let routes = matrix.routes.sorted { Self.turn($0) < Self.turn($1) }
    for route in routes {
      guard let sample = SampleAddress(route.path, matrix.drawnIDs) else { continue }
      let status = try await matrix.ask(route.method, sample.address, as: who)
      let expected = sample.expectation(of: route, asked: who)
      if !expected.holds(status, route.method) {
        wrong.append("\(route.method) \(route.path): \(status.code), expected \(expected)")
      }
    }
    #expect(wrong == [])
  }

  private static func turn(_ route: Site.Route) -> Int {
    if route.method == .get { return 0 }
    return route.path.hasSuffix("/cercle/rejoindre") ? 2 : 1
  }

  @Test("Une adresse qui nomme une chose a son exemple dans la table")
  func everyParameterHasASample() async throws {
    let missing = try await AccessMatrix.open().routes.filter { SampleAddress($0.path, [:]) == nil }
      .map(\.path)
    #expect(missing == [], "add its thing to MatrixSamples.swift")
  }
}

/// The house over one territory with one thing of each kind in it.
struct AccessMatrix {
  private let fixture: Fixture
  private let router: Router<PageContext>
  let routes: [Site.Route]
  /// The identifiers that the house itself drew for the samples, by `MatrixThing.path`.
  let drawnIDs: [String: String]

  static func open() async throws -> AccessMatrix {
    let fixture = try await Fixture.open()
    let drawnIDs = try await fixture.addMatrixSamples()
    let house = fixture.house()
    var settings = house.settings
    // Visitors come by name, so that signing out in the middle changes nothing for the others.
    settings.identify = { key in MatrixVisitor.all.first { $0.name == key }?.visitor ?? .nobody }
    return AccessMatrix(
      fixture: fixture, router: house.site.router(settings), routes: house.site.routes,
      drawnIDs: drawnIDs)
  }

  func ask(_ method: HTTPRequest.Method, _ address: String, as who: MatrixVisitor) async throws
    -> HTTPResponse.Status
  {
    let browser = Browser(router)
    let key = who.visitor == .nobody ? String(repeating: "0", count: 64) : who.name
    browser.keepCookie(
      who.visitor == .nobody ? CookieName.browser : CookieName.session, key)
    if method == .get { return try await browser.get(address, follow: false).status }
    return try await browser.post(address, csrf: csrfToken(key), follow: false).status
  }
}

/// What a thing is to a visitor.
enum Right {
  /// Hers to read and act on.
  case own
  /// She may learn that it exists and little more; she changes nothing but asks to come in.
  case glimpse
  /// As if it did not exist.
  case none
  /// Depends on more than this table says: only never a failure.
  case depends
}

enum Expectation {
  case signInFirst, hidden, open, glimpse, noFailure

  func holds(_ status: HTTPResponse.Status, _ method: HTTPRequest.Method) -> Bool {
    let code = status.code
    switch self {
    case .signInFirst: return code == 401 || code == 303
    case .hidden: return method == .get ? code == 404 : code == 404 || code == 403
    case .open:
      return method == .get ? code == 200 || code == 303 : code < 500 && ![401, 404].contains(code)
    case .glimpse:
      return method == .get ? code < 500 : code == 404 || code == 403
    case .noFailure: return code < 500
    }
  }
}

/// `/personnes/:id` and `/personnes/:personne` name the same thing.
private func nameless(_ path: String) -> String {
  path.split(separator: "/").map { $0.hasPrefix(":") ? ":" : String($0) }.joined(separator: "/")
}

/// A route's path with a sample in place of each parameter.
struct SampleAddress {
  let address: String
  private let things: [MatrixThing]

  init?(_ path: String, _ drawnIDs: [String: String]) {
    var prefix = ""
    var address = ""
    var things: [MatrixThing] = []
    for part in path.split(separator: "/") {
      prefix += "/\(part)"
      let thing = MatrixThing.all.first { nameless($0.path) == nameless(prefix) }
      if let thing { things.append(thing) }
      if part.hasPrefix(":") {
        guard let thing else { return nil }
        address += "/\(drawnIDs[thing.path] ?? thing.id)"
      } else {
        address += "/\(part)"
      }
    }
    self.address = (address.isEmpty ? "/" : address) + (matrixQueries[path] ?? "")
    self.things = things
  }

  func expectation(of route: Site.Route, asked who: MatrixVisitor) -> Expectation {
    guard route.access.admits(who.visitor) else {
      return who.visitor == .nobody || route.access == .herself ? .signInFirst : .hidden
    }
    // The nearest thing decides: a team's page, for one, where the structure is public.
    for thing in things.reversed() {
      switch thing.right(who.name) {
      case .own: return open(route)
      case .glimpse: return .glimpse
      case .none: return .hidden
      case .depends: return .noFailure
      }
    }
    return open(route)
  }

  private func open(_ route: Site.Route) -> Expectation {
    matrixDependsOnForm.contains("\(route.method) \(route.path)") ? .noFailure : .open
  }
}
