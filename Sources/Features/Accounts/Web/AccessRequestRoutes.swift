import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/acces` | everyone | finds the structure one works in |
  /// | GET, POST | `/acces/{id}` | everyone | asks to join it; tells nobody who works there |
  package mutating func addAccessRequests(
    _ dependencies: Dependencies, _ footer: Footer, finder: StructureFinder, behindTLS: Bool
  ) {
    let desk = AccessDesk(dependencies, footer, finder, behindTLS: behindTLS)
    get("/acces", .everyone, "trouver la structure où l’on travaille") { try await desk.find($0) }
    get("/acces/:id", .everyone, "demander à la rejoindre") { try await desk.show($0) }
    post("/acces/:id", .everyone, "demander à la rejoindre ; demandes comptées") {
      try await desk.send($0)
    }
  }
}

private struct AccessDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let finder: StructureFinder
  private let behindTLS: Bool

  init(
    _ dependencies: Dependencies, _ footer: Footer, _ finder: StructureFinder, behindTLS: Bool
  ) {
    self.dependencies = dependencies
    self.footer = footer
    self.finder = finder
    self.behindTLS = behindTLS
  }

  func find(_ request: PageRequest) async throws -> Response {
    let words = request.query["q"]
    let found = words.isEmpty ? [] : try await finder.find(words, limit: 20)
    return .html(
      pageLayout(
        title: "Demander un accès", request: request, footer: footer, narrow: true,
        content: """
          <div class="head"><h1>Demander un accès</h1>\
          <p>Trouvez la structure où vous travaillez. Ses administrateurs reçoivent votre demande et y répondent.</p></div>
          <form class="card stack" method="get" action="/acces">\
          \(textField("q", "Nom de la structure ou de la commune", in: FormState(request.query)))\
          <button class="btn full">Chercher</button></form>
          \(results(words, found))
          """))
  }

  private func results(_ words: String, _ found: [StructureName]) -> HTML? {
    guard !words.isEmpty else { return nil }
    guard !found.isEmpty else {
      return emptyState(
        "Aucune structure ne porte ces mots. Essayez avec le nom de la commune, ou moins de mots.")
    }
    return """
      <section class="card flush" aria-labelledby="t-trouve"><div class="card-h">\
      <h2 id="t-trouve">Structures trouvées</h2><span class="count">\(found.count)</span></div>\
      <ul class="list">\(found.html { structure in
        """
        <li><div><p class="what">\(structure.name)</p>\
        <p class="meta">\(structure.kind.label), \(structure.city)</p></div>\
        <div class="side"><a class="btn mini alt" href="/acces/\(structure.id)">Choisir\
        <span class="vh"> \(structure.name)</span></a></div></li>
        """
      })</ul></section>
      """
  }

  func show(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let structure = try await ReadStructureName(dependencies)(try request.id())
    let identity: HTML
    if let name = request.visitor.signedInName {
      identity = "<p>Votre demande partira au nom de <strong>\(name)</strong>.</p>"
    } else {
      identity = """
        \(textField("nom", "Prénom et nom", in: state, extra: " autocomplete=\"name\""))\
        \(textField("courriel", "Adresse électronique professionnelle", in: state, hint: "Le lien pour créer votre compte y sera envoyé", type: "email", extra: " autocomplete=\"email\""))
        """
    }
    return .html(
      pageLayout(
        title: "Demander un accès", request: request, footer: footer, narrow: true,
        content: """
          \(breadcrumbs([("Demander un accès", "/acces")], here: structure.name))
          <div class="head"><h1>Rejoindre \(structure.name)</h1>\
          <p>\(structure.kind.label)\(structure.place.city.isEmpty ? "" : ", \(structure.place.city)")</p></div>
          \(state.summary)
          <form class="card stack" method="post" action="/acces/\(structure.id)">\(request.csrfField)\
          \(identity)\
          \(textArea("message", "Un mot pour qu’on vous reconnaisse", in: state, hint: "Facultatif. Rien sur une personne accompagnée.", extra: " maxlength=\"500\""))\
          <button class="btn full">Envoyer ma demande</button></form>
          """),
      status: status)
  }

  func send(_ request: PageRequest) async throws -> Response {
    do {
      try await RequestAccess(dependencies)(
        to: try request.id(), name: request.form["nom"], email: request.form["courriel"],
        message: request.form["message"], account: request.visitor.account,
        address: clientAddress(request, behindTLS: behindTLS))
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, state: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return .seeOther(
      request.visitor.account == nil ? "/connexion" : "/compte",
      flash:
        "Votre demande est enregistrée. La structure vous répondra par lettre électronique.")
  }
}
