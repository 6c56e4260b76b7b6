import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/structures/{id}/habilitation` | signed in | says what a structure may prescribe; no person in it |
  /// | POST | `/administration/structures/{id}/arrete` | platform | records an order of the préfet |
  /// | POST | `/administration/structures/{id}/arrete/retirer` | platform | takes it back |
  package mutating func addStanding(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = StandingDesk(dependencies, footer)
    get("/structures/:id/habilitation", .signedIn, "ce qu’une structure peut prescrire") {
      try await desk.show($0)
    }
    post("/administration/structures/:id/arrete", .platform, "enregistre un arrêté du préfet") {
      try await desk.record($0)
    }
    post(
      "/administration/structures/:id/arrete/retirer", .platform, "retire un arrêté enregistré"
    ) { try await desk.takeBack($0) }
  }
}

private struct StandingDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
  }

  func show(
    _ request: PageRequest, order: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let view = try await ReadStanding(dependencies)(try request.id())
    return .html(
      standingView(view, order: order, request: request, footer: footer), status: status)
  }

  func record(_ request: PageRequest) async throws -> Response {
    do {
      try await RecordPrefectOrder(dependencies)(
        from: Day(request.form["debut"]), until: Day(request.form["fin"]),
        reference: request.form["reference"], for: try request.id(),
        by: try request.platformAccount)
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, order: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return try back(request, "L’arrêté est enregistré.")
  }

  func takeBack(_ request: PageRequest) async throws -> Response {
    try await RecordPrefectOrder(dependencies).takingBack(
      try request.id(), by: try request.platformAccount)
    return try back(request, "L’arrêté est retiré. Les diagnostics déjà faits restent valables.")
  }

  private func back(_ request: PageRequest, _ flash: String) throws -> Response {
    .seeOther("/structures/\(try request.id(of: Structure.self))/habilitation", flash: flash)
  }
}

extension PageRequest {
  var platformAccount: Account {
    get throws {
      guard case .platform(let account) = visitor else { throw Refusal.notFound }
      return account
    }
  }
}
