import Domain
import Foundation
import Kernel
import Store
import TestSupport
import Testing
import WebSupport

@testable import Cordee

struct DirectoryAPITests {
  private struct Page<Item: Codable>: Codable {
    let total: Int
    let page: Int
    let pageCount: Int
    let items: [Item]
  }
  private struct Answers: Codable {
    let sent: Int
    let answered: Int
    let medianDays: Int?
    let silent: Int
  }
  private struct Hours: Codable {
    let least: Int
    let most: Int
  }
  private struct Owner: Codable {
    let id: String
    let name: String
    let kind: String
  }
  private struct Post: Codable {
    let id: String
    let title: String
    let rome: String?
    let contract: String
    let contractLabel: String
    let hoursPerWeek: Hours?
    let setting: String
    let company: String
    let city: String?
    let seats: Int
    let fewApplications: Bool
    let structure: Owner
    let kilometres: Double?
  }
  private struct Found: Codable {
    let id: String
    let name: String
    let kind: String
    let kindLabel: String
    let city: String
    let latitude: Double?
    let longitude: Double?
    let openToSpontaneous: Bool
    let programmes: [String]
    let kilometres: Double?
    let answers: Answers?
    let posts: [Post]
  }
  private struct Wrong: Codable {
    let type: String
    let status: Int
    let code: String
    let title: String
    let detail: String
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test("L’API répond comme la page, sans rien sur les personnes", arguments: Engine.available)
  func structures(_ engine: Engine) async throws {
    let house = try await DirectoryHouse(engine)
    let browser = house.browser()
    let page = try await browser.get("/api/v1/structures?metier=maraicher&insee=16015&rayon=10")
    #expect(page.status == .ok)
    #expect(page.headers[.contentType] == "application/json; charset=utf-8")
    let found = try decode(Page<Found>.self, page.body)
    #expect(found.items.map(\.id) == ["jardins"])
    #expect(found.items[0].posts.map(\.title) == ["Ouvrière ou ouvrier maraîcher"])
    #expect(found.items[0].kilometres == 0)
    let posts = try decode(
      Page<Post>.self, try await browser.get("/api/v1/posts?cadre=interieur").body)
    #expect(posts.items.map(\.id) == ["tri"])
    #expect(posts.items[0].hoursPerWeek?.least == 35)
  }

  @Test(
    "Un paramètre illisible est refusé en français",
    arguments: [
      ("rayon=loin", "rayon"), ("rayon=0", "rayon"), ("type=chrs", "type"), ("heures=x", "heures"),
      ("programme=x", "programme"), ("cadre=x", "cadre"), ("ouverts=non", "ouverts"),
      ("page=0", "page"), ("insee=00000", "INSEE"), ("commune=Atlantide", "commune"),
      ("commune=Saint-Denis", "Saint-Denis (93200)"),
    ])
  func refused(_ row: (query: String, word: String)) async throws {
    let browser = try await DirectoryHouse().browser()
    for path in ["structures", "posts"] {
      let page = try await browser.get("/api/v1/\(path)?\(row.query)")
      #expect(page.status == .unprocessableContent)
      #expect(page.headers[.contentType] == "application/problem+json; charset=utf-8")
      let wrong = try decode(Wrong.self, page.body)
      #expect(wrong.detail.contains(row.word))
    }
  }

  @Test("Les propositions de communes et de métiers sont des listes de noms")
  func suggestions() async throws {
    let browser = try await DirectoryHouse().browser()
    let communes = try await browser.get("/api/v1/suggestions/communes?q=angou")
    #expect(try decode([String].self, communes.body) == ["Angoulême (16000)"])
    let trades = try await browser.get("/api/v1/suggestions/metiers?q=mara%C3%AEch")
    #expect(try decode([String].self, trades.body).first == "Maraîcher / Maraîchère")
    #expect(try await browser.get("/api/v1/suggestions/communes").body == "[]")
    #expect(try await browser.get("/api/v1/suggestions/metiers?q=%FF").body == "[]")
  }

  @Test("La description de l’API nomme chaque route, et aucune autre")
  func describesRouter() async throws {
    let house = try await DirectoryHouse()
    let document = try await house.browser().get("/api/v1/openapi.yaml").body
    let described = document.split(separator: "\n")
      .filter { $0.hasPrefix("  /api/") && $0.hasSuffix(":") }
      .map { String($0.dropFirst(2).dropLast()) }
    let served = house.house.site.routes.map(\.path).filter { $0.hasPrefix("/api/") }
      .map { $0.replacing(/:(\w+)/) { "{\($0.1)}" } }
    #expect(Set(described) == Set(served))
    #expect(described.count == served.count)
  }

  @Test("Chaque exemple de la description se lit comme la vraie réponse")
  func examples() async throws {
    let browser = try await DirectoryHouse().browser()
    let document = try await browser.get("/api/v1/openapi.yaml").body
    let examples = Self.examples(in: document)
    let page = try decode(Page<Found>.self, examples[0])
    #expect(page.items[0].posts.count == 1)
    _ = try decode(Page<Post>.self, examples[1])
    _ = try decode([String].self, examples[2])
    _ = try decode([String].self, examples[3])
    _ = try decode(Wrong.self, try #require(examples.last))
    // Same keys as what is really answered, at every depth.
    let real = try await browser.get("/api/v1/structures?metier=maraicher&insee=16015").body
    #expect(
      try Self.keys(real).subtracting(["answers"])
        == Self.keys(examples[0]).subtracting(
          ["answers", "sent", "answered", "medianDays", "silent"]))
    let posts = try await browser.get("/api/v1/posts?metier=maraicher&insee=16015").body
    #expect(try Self.keys(posts) == Self.keys(examples[1]))
  }

  /// The JSON after each `example:`, up to the next line that is less indented.
  private static func examples(in document: String) -> [String] {
    var found: [String] = []
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("example:") else { continue }
      let indent = line.count - text.count
      var json = String(text.dropFirst("example:".count))
      for next in lines[(number + 1)...] {
        guard next.prefix(while: { $0 == " " }).count > indent else { break }
        json += next
      }
      found.append(json)
    }
    return found
  }

  private static func keys(_ json: String) throws -> Set<String> {
    var keys: Set<String> = []
    func gather(_ value: Any) {
      if let object = value as? [String: Any] {
        keys.formUnion(object.keys)
        object.values.forEach(gather)
      } else if let list = value as? [Any] {
        list.forEach(gather)
      }
    }
    gather(try JSONSerialization.jsonObject(with: Data(json.utf8)))
    return keys
  }
}
