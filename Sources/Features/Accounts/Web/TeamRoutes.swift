import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/structures` | members | leads to one's own structure |
  /// | GET | `/structures/{id}/equipe` | its members, the platform | who works there |
  /// | POST | `/structures/{id}/invitations` | its members, the platform | L12: any member invites |
  /// | POST | `/structures/{id}/invitations/{i}/annuler` | its administrators, the platform | L12 |
  /// | POST | `/structures/{id}/equipe/{compte}/…` | its administrators, the platform | L12 |
  /// | POST | `/structures/{id}/demandes/{demande}/…` | its administrators, the platform | L12 |
  package mutating func addTeams(_ dependencies: Dependencies, _ footer: Footer) {
    addGroups(dependencies, footer)
    let desk = TeamDesk(dependencies, footer)
    get("/structures", members: .anyMember, "mène à sa propre structure") { _, member in
      .seeOther("/structures/\(member.structure)/equipe")
    }
    get("/structures/:id/equipe", .signedIn, "son équipe ; l’instance voit les comptes") {
      try await desk.show($0)
    }
    post("/structures/:id/invitations", .signedIn, "tout membre invite (L12)") {
      try await desk.invite($0)
    }
    post(
      "/structures/:id/invitations/:invitation/annuler", .signedIn,
      "administrateurs de la structure (L12)"
    ) { try await desk.withdraw($0) }
    post(
      "/structures/:id/equipe/:compte/retirer", .signedIn, "administrateurs de la structure (L12)"
    ) { try await desk.remove($0) }
    post(
      "/structures/:id/equipe/:compte/administration", .signedIn,
      "administrateurs de la structure (L12)"
    ) { try await desk.setAdministrator($0) }
    post("/structures/:id/equipe/:compte/role", .signedIn, "administrateurs de la structure (L12)")
    { try await desk.setRole($0) }
    post(
      "/structures/:id/demandes/:demande/accepter", .signedIn,
      "administrateurs de la structure (L12)"
    ) { try await desk.answer($0, granting: true) }
    post(
      "/structures/:id/demandes/:demande/refuser", .signedIn,
      "administrateurs de la structure (L12)"
    ) { try await desk.answer($0, granting: false) }
  }
}

private struct TeamDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
  }

  func show(
    _ request: PageRequest, invite: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let team = try await ReadTeam(dependencies)(
      try request.id(of: Structure.self), by: try request.teamActor)
    let page = TeamPage(
      team, for: request.visitor, on: dependencies.moment.today, invite: invite)
    return .html(teamView(page, request: request, footer: footer), status: status)
  }

  func invite(_ request: PageRequest) async throws -> Response {
    do {
      try await InviteMember(dependencies)(
        request.form["courriel"], as: AccountRole(rawValue: request.form["role"]) ?? .member,
        administrator: request.form.has("administre", "oui"), to: try request.id(),
        by: try request.teamActor)
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, invite: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return try back(request, "L’invitation est partie. Le lien fonctionne quatorze jours.")
  }

  func withdraw(_ request: PageRequest) async throws -> Response {
    try await WithdrawInvitation(dependencies)(
      try request.id("invitation"), of: try request.id(), by: try request.teamActor)
    return try back(request, "L’invitation est annulée\u{A0}: son lien ne fonctionne plus.")
  }

  func remove(_ request: PageRequest) async throws -> Response {
    let account: ID<Account> = try request.id("compte")
    let isMe = request.visitor.account == account
    return try await showingRefusal(request) {
      try await RemoveMember(dependencies)(
        account, from: try request.id(), by: try request.teamActor)
      if isMe { return .seeOther("/compte", flash: "Vous avez quitté la structure.") }
      return try back(request, "Cette personne ne fait plus partie de l’équipe.")
    }
  }

  func setAdministrator(_ request: PageRequest) async throws -> Response {
    let administrator = request.form["administre"] == "oui"
    return try await showingRefusal(request) {
      try await ChangeMember(dependencies)(
        try request.id("compte"), of: try request.id(), administrator: administrator,
        by: try request.teamActor)
      return try back(
        request,
        administrator
          ? "Cette personne administre maintenant la structure."
          : "Cette personne n’administre plus la structure. Elle en reste membre.")
    }
  }

  func setRole(_ request: PageRequest) async throws -> Response {
    guard let role = AccountRole(rawValue: request.form["role"]) else { throw Refusal.notFound }
    return try await showingRefusal(request) {
      try await ChangeMember(dependencies)(
        try request.id("compte"), of: try request.id(), role: role, by: try request.teamActor)
      return try back(request, "Le rôle est changé\u{A0}: \(role.label).")
    }
  }

  func answer(_ request: PageRequest, granting: Bool) async throws -> Response {
    let role = granting ? AccountRole(rawValue: request.form["role"]) ?? .member : nil
    return try await showingRefusal(request) {
      try await AnswerAccessRequest(dependencies)(
        try request.id("demande"), of: try request.id(), grantingAs: role,
        by: try request.teamActor)
      return try back(
        request,
        granting
          ? "La personne est prévenue par lettre." : "La réponse est partie par lettre.")
    }
  }

  /// A refusal shows on the team page, which holds the other buttons.
  private func showingRefusal(_ request: PageRequest, _ act: () async throws -> Response)
    async throws -> Response
  {
    do {
      return try await act()
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, invite: FormState(messages: messages), status: .unprocessableContent)
    }
  }

  private func back(_ request: PageRequest, _ flash: String) throws -> Response {
    .seeOther("/structures/\(try request.id(of: Structure.self))/equipe", flash: flash)
  }
}

extension PageRequest {
  /// Who acts on a team. A newcomer has none: as if the page did not exist.
  var teamActor: TeamActor {
    get throws {
      switch visitor {
      case .member(let member): .member(member)
      case .platform(let account): .platform(account)
      case .nobody, .herself: throw SignInNeeded()
      case .newcomer: throw Refusal.notFound
      }
    }
  }
}
