import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/connexion` | everyone | one must be able to sign in |
  /// | POST | `/connexion` | everyone | the same; throttled by account and address |
  /// | POST | `/deconnexion` | everyone | ends the session of this browser, if any |
  package mutating func addSignIn(
    _ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool
  ) {
    let door = SignInDoor(dependencies, footer, behindTLS: behindTLS)
    get("/connexion", .everyone, "il faut pouvoir se connecter") { try await door.show($0) }
    post("/connexion", .everyone, "il faut pouvoir se connecter ; essais comptés") {
      try await door.open($0)
    }
    post("/deconnexion", .everyone, "termine la session de ce navigateur") {
      try await door.close($0)
    }
  }
}

private struct SignInDoor: Sendable {
  private let signIn: SignIn
  private let signOut: SignOut
  private let keepForm: KeepForm
  private let identify: IdentifyVisitor
  private let footer: Footer
  private let behindTLS: Bool

  init(_ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool) {
    signIn = SignIn(dependencies)
    signOut = SignOut(dependencies)
    keepForm = KeepForm(dependencies)
    identify = IdentifyVisitor(dependencies)
    self.footer = footer
    self.behindTLS = behindTLS
  }

  func show(_ request: PageRequest) async throws -> Response {
    if request.visitor != .nobody { return .seeOther("/", flash: request.flash) }
    var page = SignInPage()
    page.returnTo = request.query["retour"]
    if !page.returnTo.isEmpty {
      page.reason = "Connectez-vous, et vous arriverez à la page demandée."
    }
    return .html(signInView(page, request: request, footer: footer))
  }

  func open(_ request: PageRequest) async throws -> Response {
    let form = request.form
    let opened: SignIn.Opened
    do {
      opened = try await signIn(
        email: form["courriel"], password: form.untrimmed("mot_de_passe"),
        address: clientAddress(request, behindTLS: behindTLS),
        replacing: request.sessionSecret)
    } catch Refusal.invalid(let messages) {
      var page = SignInPage()
      page.state = FormState(Form([("courriel", form["courriel"])]), messages: messages)
      page.returnTo = form["retour"]
      page.sealed = form.filled("garde")
      return .html(
        signInView(page, request: request, footer: footer), status: .unprocessableContent)
    }
    var response = try await next(form, opened, request)
    response.setSession(opened.secret.text, behindTLS: behindTLS)
    return response
  }

  /// Where one was going; or, when a form was waiting, that form.
  private func next(_ form: Form, _ opened: SignIn.Opened, _ request: PageRequest) async throws
    -> Response
  {
    guard let sealed = form.filled("garde") else {
      let target = form.filled("retour").map(localPath) ?? "/"
      return .seeOther(target)
    }
    guard let kept = try await keepForm.open(sealed, by: opened.account) else {
      return .seeOther(
        "/",
        flash:
          "Ce qui était écrit appartenait à un autre compte, ou datait de plus d’un jour\u{A0}: ce n’est pas repris."
      )
    }
    let visitor = try await identify(opened.secret.text).map(Visitor.init) ?? .nobody
    let signedIn = PageRequest(
      path: request.path, visitor: visitor, csrfToken: csrfToken(opened.secret.text),
      headers: request.headers)
    return .html(keptFormView(kept, request: signedIn, footer: footer))
  }

  func close(_ request: PageRequest) async throws -> Response {
    if let secret = request.sessionSecret { try await signOut(secret) }
    // A page that asks for a fresh sign-in says where to come back.
    let back = request.form.filled("retour").map { "?retour=\(percentEncoded(localPath($0)))" }
    var response = Response.seeOther(
      "/connexion\(back ?? "")", flash: back == nil ? "Vous êtes déconnecté·e." : nil)
    response.clearSession()
    return response
  }
}

extension Form {
  /// A password is taken as it was typed, spaces included.
  func untrimmed(_ name: String) -> String { pairs.last { $0.name == name }?.value ?? "" }
}

/// The network address of the one who asks, for counting tries: what our own TLS server says, and
/// nothing when there is none in front of us, since anybody can write that header.
func clientAddress(_ request: PageRequest, behindTLS: Bool) -> String {
  guard behindTLS, let header = request.headers[.init("X-Forwarded-For")!],
    let last = header.split(separator: ",").last
  else { return "" }
  let address = String(trimmed(last).prefix(64))
  // One subscriber holds a whole IPv6 network of 64 bits: counted as one.
  let groups = address.split(separator: ":", omittingEmptySubsequences: false)
  return groups.count > 4 && !address.contains(".")
    ? groups.prefix(4).joined(separator: ":") : address
}
