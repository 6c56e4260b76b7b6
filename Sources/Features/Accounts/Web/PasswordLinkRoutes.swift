import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/mot-de-passe-oublie` | everyone | sends a link; tells nobody who has an account |
  /// | GET, POST | `/mot-de-passe/{token}` | everyone | the link is the proof |
  package mutating func addPasswordLinks(
    _ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool
  ) {
    let desk = PasswordDesk(dependencies, footer, behindTLS: behindTLS)
    get("/mot-de-passe-oublie", .everyone, "retrouver l’accès à son compte") { desk.ask($0) }
    post("/mot-de-passe-oublie", .everyone, "retrouver l’accès ; demandes comptées") {
      try await desk.send($0)
    }
    get("/mot-de-passe/:jeton", .everyone, "le lien reçu par lettre fait foi") {
      try await desk.choose($0)
    }
    post("/mot-de-passe/:jeton", .everyone, "le lien reçu par lettre fait foi") {
      try await desk.save($0)
    }
  }
}

private struct PasswordDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let behindTLS: Bool

  init(_ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool) {
    self.dependencies = dependencies
    self.footer = footer
    self.behindTLS = behindTLS
  }

  func ask(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) -> Response {
    .html(
      pageLayout(
        title: "Mot de passe oublié", request: request, footer: footer, narrow: true,
        content: """
          <div class="head"><h1>Mot de passe oublié</h1>\
          <p>Un lien pour en choisir un autre sera envoyé à votre adresse.</p></div>\(state.summary)
          <form class="card stack" method="post" action="/mot-de-passe-oublie">\(request.csrfField)\
          \(textField("courriel", "Adresse électronique", in: state, type: "email", extra: " autocomplete=\"username\""))\
          <button class="btn full">Recevoir le lien</button></form>
          """), status: status)
  }

  func send(_ request: PageRequest) async throws -> Response {
    do {
      try await AskPasswordLink(dependencies)(
        request.form["courriel"], address: clientAddress(request, behindTLS: behindTLS))
    } catch Refusal.invalid(let messages) {
      return ask(
        request, state: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return .seeOther(
      "/connexion",
      flash: "Si cette adresse a un compte, un lien vient de partir. Il fonctionne deux jours.")
  }

  func choose(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let account = try await ChoosePassword(dependencies).owner(request.linkToken) else {
      return .html(closedView(request), status: .gone)
    }
    return .html(
      pageLayout(
        title: "Choisir mon mot de passe", request: request, footer: footer, narrow: true,
        content: """
          <div class="head"><h1>Choisir mon mot de passe</h1><p>\(account.email.address)</p></div>\
          \(state.summary)
          <form class="card stack" method="post" action="/mot-de-passe/\(request.linkToken)">\
          \(request.csrfField)\(newPasswordFields(state))\
          <button class="btn full">Enregistrer ce mot de passe</button></form>
          """), status: status)
  }

  func save(_ request: PageRequest) async throws -> Response {
    do {
      try await ChoosePassword(dependencies)(
        request.linkToken, password: request.form.untrimmed("mot_de_passe"),
        again: request.form.untrimmed("mot_de_passe_encore"))
    } catch Refusal.invalid(let messages) {
      return try await choose(
        request, state: FormState(messages: messages), status: .unprocessableContent)
    } catch Refusal.notFound {
      return .html(closedView(request), status: .gone)
    }
    return .seeOther("/connexion", flash: "Votre mot de passe est enregistré. Connectez-vous.")
  }

  private func closedView(_ request: PageRequest) -> HTML {
    pageLayout(
      title: "Ce lien ne fonctionne plus", request: request, footer: footer, narrow: true,
      content: """
        <div class="head"><h1>Ce lien ne fonctionne plus</h1>\
        <p>Il sert une seule fois, pendant deux jours.</p></div>
        \(buttonLink("Recevoir un autre lien", to: "/mot-de-passe-oublie"))
        """)
  }
}
