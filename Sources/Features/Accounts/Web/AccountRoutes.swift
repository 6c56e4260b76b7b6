import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/compte` | signed in | one's own account |
  /// | POST | `/compte/structure` | signed in | works in another of one's own structures |
  /// | POST | `/compte/nom` | signed in | one's own name |
  /// | POST | `/compte/mot-de-passe` | signed in | one's own password |
  /// | POST | `/compte/sessions` | signed in | one's own other sessions |
  package mutating func addOwnAccount(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = AccountDesk(dependencies, footer)
    get("/compte", .signedIn, "son propre compte") { try await desk.show($0) }
    post("/compte/structure", .signedIn, "une de ses propres structures") {
      try await desk.switchStructure($0)
    }
    post("/compte/nom", .signedIn, "son propre nom") { try await desk.rename($0) }
    post("/compte/mot-de-passe", .signedIn, "son propre mot de passe") {
      try await desk.changePassword($0)
    }
    post("/compte/sessions", .signedIn, "ses propres sessions") { try await desk.endOthers($0) }
  }
}

private struct AccountDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
  }

  func show(
    _ request: PageRequest, status: HTTPResponse.Status = .ok,
    changing change: (inout AccountPage) -> Void = { _ in }
  ) async throws -> Response {
    let own = try await ReadOwnAccount(dependencies)(try request.knownAccount)
    var page = AccountPage(own, current: request.visitor.member?.structure)
    change(&page)
    return .html(accountView(page, request: request, footer: footer), status: status)
  }

  func switchStructure(_ request: PageRequest) async throws -> Response {
    guard let structure = ID<Structure>(parsing: request.form["structure"]) else {
      throw Refusal.notFound
    }
    let member = try await SwitchStructure(dependencies)(
      to: structure, by: try request.knownAccount, session: request.sessionSecret ?? "")
    return .seeOther("/", flash: "Vous travaillez maintenant dans\u{A0}: \(member.structureName).")
  }

  func rename(_ request: PageRequest) async throws -> Response {
    do {
      try await RenameAccount(dependencies)(try request.knownAccount, to: request.form["nom"])
    } catch Refusal.invalid(let messages) {
      return try await show(request, status: .unprocessableContent) {
        $0.name = FormState(request.form, messages: messages)
      }
    }
    return .seeOther("/compte", flash: "Votre nom est enregistré.")
  }

  func changePassword(_ request: PageRequest) async throws -> Response {
    do {
      try await ChangePassword(dependencies)(
        present: request.form.untrimmed("mot_de_passe_actuel"),
        new: request.form.untrimmed("mot_de_passe"),
        again: request.form.untrimmed("mot_de_passe_encore"),
        by: try request.knownAccount, keeping: request.sessionSecret ?? "")
    } catch Refusal.invalid(let messages) {
      return try await show(request, status: .unprocessableContent) {
        $0.password = FormState(messages: messages)
      }
    }
    return .seeOther(
      "/compte", flash: "Votre mot de passe est changé. Vos autres sessions sont terminées.")
  }

  func endOthers(_ request: PageRequest) async throws -> Response {
    let count = try await EndOtherSessions(dependencies)(
      by: try request.knownAccount, keeping: request.sessionSecret ?? "")
    return .seeOther(
      "/compte",
      flash: count == 0
        ? "Aucune autre session n’était ouverte." : "Vos autres sessions sont terminées.")
  }
}

extension PageRequest {
  /// The account that asks: member, newcomer or platform administrator.
  var knownAccount: ID<Account> {
    get throws {
      guard let account = visitor.account else { throw SignInNeeded() }
      return account
    }
  }
}
