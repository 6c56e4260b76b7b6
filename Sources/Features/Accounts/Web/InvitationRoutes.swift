import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/invitation/{token}` | everyone | the link is the proof |
  /// | POST | `/invitation/{token}/rejoindre` | signed in | joins with this account |
  package mutating func addInvitations(
    _ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool
  ) {
    let desk = InvitationDesk(dependencies, footer, behindTLS: behindTLS)
    get("/invitation/:jeton", .everyone, "le lien reçu par lettre fait foi") {
      try await desk.show($0)
    }
    post("/invitation/:jeton", .everyone, "le lien reçu par lettre fait foi") {
      try await desk.create($0)
    }
    post("/invitation/:jeton/rejoindre", .signedIn, "le lien reçu par lettre fait foi") {
      try await desk.join($0)
    }
  }
}

private struct InvitationDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let behindTLS: Bool

  init(_ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool) {
    self.dependencies = dependencies
    self.footer = footer
    self.behindTLS = behindTLS
  }

  func show(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let invitation = try await ReadInvitation(dependencies)(request.linkToken) else {
      return .html(closedInvitationView(request: request, footer: footer), status: .gone)
    }
    return .html(
      invitationView(
        invitation, token: request.linkToken, state: state, request: request, footer: footer),
      status: status)
  }

  func create(_ request: PageRequest) async throws -> Response {
    let secret: Secret
    do {
      secret = try await AcceptInvitation(dependencies).creatingAccount(
        request.linkToken, name: request.form["nom"],
        password: request.form.untrimmed("mot_de_passe"),
        again: request.form.untrimmed("mot_de_passe_encore"))
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, state: FormState(Form([("nom", request.form["nom"])]), messages: messages),
        status: .unprocessableContent)
    } catch Refusal.notFound {
      return .html(closedInvitationView(request: request, footer: footer), status: .gone)
    }
    var response = Response.seeOther("/", flash: "Bienvenue. Votre compte est créé.")
    response.setSession(secret.text, behindTLS: behindTLS)
    return response
  }

  func join(_ request: PageRequest) async throws -> Response {
    do {
      try await AcceptInvitation(dependencies).joining(
        request.linkToken, by: try request.knownAccount, session: request.sessionSecret ?? "")
    } catch Refusal.notFound {
      return .html(closedInvitationView(request: request, footer: footer), status: .gone)
    }
    return .seeOther("/compte", flash: "Vous faites partie de l’équipe et vous y travaillez.")
  }
}

func invitationView(
  _ invitation: OpenInvitation, token: String, state: FormState, request: PageRequest,
  footer: Footer
) -> HTML {
  let rights = invitation.isAdministrator ? ", et vous l’administrerez" : ""
  return pageLayout(
    title: "Invitation", request: request, footer: footer, narrow: true,
    content: """
      <div class="head"><h1>Rejoindre \(invitation.structure.name)</h1>\
      <p>\(invitation.inviter) vous invite. Votre rôle\u{A0}: \
      \(invitation.role.label.lowercased())\(rights).</p></div>
      \(state.summary)
      \(invitationStep(invitation, token: token, state: state, request: request))
      """)
}

private func invitationStep(
  _ invitation: OpenInvitation, token: String, state: FormState, request: PageRequest
) -> HTML {
  if let account = request.visitor.signedInName {
    return """
      <section class="card stack"><p>Vous êtes connecté·e avec le compte de <strong>\(account)</strong>.</p>\
      \(actionButton("Rejoindre avec ce compte", post: "/invitation/\(token)/rejoindre", request: request, .full))\
      <p class="small muted">L’invitation a été envoyée à \(invitation.email.address). \
      Si ce n’est pas vous, déconnectez-vous d’abord.</p>\
      \(actionButton("Me déconnecter", post: "/deconnexion", request: request, .quiet))</section>
      """
  }
  if invitation.hasAccount {
    return """
      <section class="card stack"><p>L’adresse \(invitation.email.address) a déjà un compte.</p>\
      \(buttonLink("Me connecter pour rejoindre l’équipe", to: "/connexion?retour=/invitation/\(token)", .full))</section>
      """
  }
  return """
    <form class="card stack" method="post" action="/invitation/\(token)">\(request.csrfField)\
    <h2>Créer mon compte</h2><p class="muted">\(invitation.email.address)</p>\
    \(textField("nom", "Prénom et nom", in: state, hint: "Comme vos collègues le liront", extra: " autocomplete=\"name\""))\
    \(newPasswordFields(state))\
    <button class="btn full">Créer mon compte et rejoindre l’équipe</button></form>
    """
}

/// A link that no longer works, whatever the reason.
func closedInvitationView(request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Ce lien ne fonctionne plus", request: request, footer: footer, narrow: true,
    content: """
      <div class="head"><h1>Ce lien ne fonctionne plus</h1>\
      <p>Une invitation sert une seule fois, pendant quatorze jours. \
      Celle-ci a déjà servi, a été annulée, ou le temps est passé.</p></div>
      <p>Demandez à la personne qui vous a écrit de vous inviter de nouveau, \
      ou <a href="/acces">demandez un accès</a> à votre structure.</p>
      """)
}

extension PageRequest {
  /// The secret of a link received by letter, from its address.
  var linkToken: String { String((parameters["jeton"] ?? "").prefix(128)) }
}

extension Visitor {
  /// The name of who is signed in to work; nil for anybody else.
  var signedInName: String? {
    switch self {
    case .member(let member): member.name
    case .newcomer(let account), .platform(let account): account.name
    case .nobody, .herself: nil
    }
  }
}
