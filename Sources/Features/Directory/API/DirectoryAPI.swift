import Domain
import Hummingbird
import Kernel
import NIOCore
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/api/v1/structures`, `/api/v1/posts` | everyone | public facts, none about persons |
  /// | GET | `/api/v1/suggestions/communes`, `/api/v1/suggestions/metiers` | everyone | public lists |
  /// | GET | `/api/v1/openapi.yaml` | everyone | what this API says, in French |
  package mutating func addDirectoryAPI(_ directory: LiveDirectory) {
    let search = SearchEmployers(directory)
    get("/api/v1/structures", .everyone, "recherche d’employeurs, faits publics") { request in
      .json(pageJSON(search(try criteria(request.query, search)), structureJSON))
    }
    get("/api/v1/posts", .everyone, "recherche de postes ouverts, faits publics") { request in
      .json(pageJSON(search.posts(try criteria(request.query, search)), postJSON))
    }
    get("/api/v1/suggestions/communes", .everyone, "liste publique des communes") { request in
      let typed = String(request.query["q"].prefix(100))
      return .json(jsonList(search.communeSuggestions(typed).map(jsonText)))
    }
    get("/api/v1/suggestions/metiers", .everyone, "liste publique des métiers") { request in
      let typed = String(request.query["q"].prefix(100))
      return .json(jsonList(search.tradeSuggestions(typed).map(jsonText)))
    }
    let document = OpenAPIDocument.text.withUTF8Buffer { Array($0) }
    get("/api/v1/openapi.yaml", .everyone, "description de l’API, sans donnée") { _ in
      Response(
        status: .ok, headers: [.contentType: "application/yaml; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(bytes: document)))
    }
  }
}

/// The criteria of a query. A page forgives what it cannot read; a program is told.
private func criteria(_ query: Form, _ search: SearchEmployers) throws -> EmployerCriteria {
  var messages: [UserMessage] = []
  func refuse(_ field: String, _ detail: String) {
    messages.append(
      UserMessage("Le paramètre «\u{A0}\(field)\u{A0}» ne se lit pas. \(detail)", field: field))
  }
  var criteria = EmployerCriteria(words: String(query["metier"].prefix(120)))
  if let text = query.filled("rayon") {
    if let radius = Int(text), (1...200).contains(radius) {
      criteria.kilometres = Double(radius)
    } else {
      refuse("rayon", "Donner un nombre de kilomètres entre 1 et 200.")
    }
  }
  for text in query.all("type") where !text.isEmpty {
    if let kind = StructureKind(rawValue: text), kind.family == .employer {
      criteria.kinds.insert(kind)
    } else {
      refuse(
        "type",
        "Types connus\u{A0}: \(StructureKind.employers.map(\.code).joined(separator: ", ")).")
    }
  }
  if let text = query.filled("heures") {
    criteria.hours = hoursRange(text)
    if criteria.hours == nil { refuse("heures", "Exemple\u{A0}: 20-26.") }
  }
  if let text = query.filled("programme") {
    criteria.programme = Programme(rawValue: text)
    if criteria.programme == nil { refuse("programme", "Exemple\u{A0}: phc.") }
  }
  if let text = query.filled("cadre") {
    guard let setting = WorkSetting(rawValue: text) else {
      refuse("cadre", "Exemple\u{A0}: exterieur.")
      throw Refusal.invalid(messages)
    }
    criteria.setting = setting == .unknown ? nil : setting
  }
  if let text = query.filled("ouverts") {
    criteria.openPostsOnly = text == "oui"
    if text != "oui" { refuse("ouverts", "La seule valeur est «\u{A0}oui\u{A0}».") }
  }
  if let text = query.filled("page") {
    if let page = Int(text), page >= 1 {
      criteria.page = page
    } else {
      refuse("page", "Donner un nombre à partir de 1.")
    }
  }
  do {
    criteria.around = try place(query, search)
  } catch {
    messages.append(error)
  }
  guard messages.isEmpty else { throw Refusal.invalid(messages) }
  return criteria
}

private func place(_ query: Form, _ search: SearchEmployers) throws(UserMessage) -> GeoPoint? {
  let commune: Commune
  if let text = query.filled("insee") {
    guard let known = INSEECode(text).flatMap({ search.commune($0) }) else {
      throw UserMessage(
        "Le code INSEE «\u{A0}\(text.prefix(10))\u{A0}» n’est pas connu.", field: "insee")
    }
    commune = known
  } else if let text = query.filled("commune") {
    switch search.commune(String(text.prefix(120))) {
    case .found(let found): commune = found
    case .unclear(let near):
      let names = near.map(\.label).joined(separator: ", ")
      throw UserMessage(
        "Cette commune n’est pas reconnue." + (near.isEmpty ? "" : " Peut-être\u{A0}: \(names)."),
        field: "commune")
    }
  } else {
    return nil
  }
  guard let point = commune.point else {
    throw UserMessage("On ne sait pas où se trouve \(commune.name) sur la carte.", field: "commune")
  }
  return point
}
