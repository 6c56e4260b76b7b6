import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

/// The doors of the site: who comes in, what to show to somebody who must sign in first, and how a
/// form that met a closed door is given back.
package struct Doors: Sendable {
  private let keepForm: KeepForm
  private let identifyVisitor: IdentifyVisitor
  private let footer: Footer

  package init(_ dependencies: Dependencies, _ footer: Footer) {
    keepForm = KeepForm(dependencies)
    identifyVisitor = IdentifyVisitor(dependencies)
    self.footer = footer
  }

  package func identify(_ secret: String) async throws -> Visitor {
    guard let known = try await identifyVisitor(secret) else { return .nobody }
    return Visitor(known)
  }

  /// A page asks for somebody: sign in, then come back to it. What a form held goes along, sealed.
  package func signIn(_ request: PageRequest) async throws -> Response {
    guard !request.form.pairs.isEmpty || !request.form.files.isEmpty else {
      let target = request.address.split(separator: "#").first.map(String.init) ?? ""
      return .seeOther("/connexion?retour=\(percentEncoded(localPath(target)))")
    }
    let kept = KeptForm(request)
    if request.path.hasPrefix("/mon-espace") { return try await ownSpace(kept, request) }
    var page = SignInPage()
    page.returnTo = ""
    page.reason =
      "Votre session s’est terminée. Reconnectez-vous\u{A0}: ce que vous aviez écrit sera rendu tel quel, et rien ne part sans vous."
    if let secret = request.sessionSecret {
      page.sealed = try await keepForm.seal(kept, ofSession: secret)
    }
    if page.sealed == nil {
      page.reason = "Votre session s’est terminée. Rien n’a été envoyé."
      page.unsealed = kept.fields.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }
    }
    return .html(signInView(page, request: request, footer: footer), status: .unauthorized)
  }

  /// The same in plain words, at the door of her own space. A code is never kept.
  private func ownSpace(_ kept: KeptForm, _ request: PageRequest) async throws -> Response {
    guard request.path != "/mon-espace/code" else {
      return .seeOther("/mon-espace/connexion")
    }
    var door = SpaceDoorPage()
    if let secret = request.sessionSecret {
      door.sealed = try await keepForm.seal(kept, ofSession: secret)
    }
    if door.sealed == nil {
      door.unsealed = kept.fields.map(\.value).filter { !$0.isEmpty }
    }
    door.isLate = true
    return .html(spaceDoorView(door, request: request, footer: footer), status: .unauthorized)
  }

  /// A form opened before signing in or out elsewhere: the same form, to look over and send.
  package func resume(_ request: PageRequest) async throws -> Response {
    switch request.path {
    case "/connexion", "/mon-espace/connexion":
      var page = SignInPage()
      page.state = FormState(Form([("courriel", request.form["courriel"])]))
      page.returnTo = request.form["retour"]
      page.sealed = request.form.filled("garde")
      page.reason = "La page était restée ouverte longtemps. Réessayez."
      return .html(signInView(page, request: request, footer: footer), status: .conflict)
    case "/deconnexion":
      return .seeOther("/")
    default:
      if request.visitor == .nobody, request.sessionSecret != nil {
        return try await signIn(request)
      }
      return .html(
        request.path.hasPrefix("/mon-espace")
          ? keptSpaceFormView(KeptForm(request), request: request, footer: footer)
          : keptFormView(KeptForm(request), request: request, footer: footer),
        status: .conflict)
    }
  }
}

extension Visitor {
  init(_ known: SignedIn) {
    switch known {
    case .member(let member): self = .member(member)
    case .newcomer(let account): self = .newcomer(account)
    case .platform(let account): self = .platform(account)
    case .herself(let person): self = .herself(person)
    }
  }

  /// The account that works here; nil for nobody and for the person herself.
  var account: ID<Account>? {
    switch self {
    case .member(let member): member.account
    case .newcomer(let account), .platform(let account): account.id
    case .nobody, .herself: nil
    }
  }
}

extension KeptForm {
  init(_ request: PageRequest) {
    self.init(
      path: localPath(request.address),
      fields: request.form.pairs.map { Field($0.name, $0.value) },
      files: request.form.files.map(\.field))
  }
}
