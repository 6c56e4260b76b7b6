import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// All of it for whoever runs the instance, who sees accounts and structures and no person.
  ///
  /// | Method | Path |
  /// |---|---|
  /// | GET | `/administration` |
  /// | GET, POST | `/administration/structures`, `/administration/structures/nouvelle` |
  /// | GET, POST | `/administration/comptes`, `…/{id}/fermer`, `…/{id}/rouvrir` |
  /// | GET, POST | `/administration/mise-en-service`, `…/{step}` |
  package mutating func addAdministration(
    _ dependencies: Dependencies, _ footer: Footer, finder: StructureFinder
  ) {
    let desk = AdministrationDesk(dependencies, footer, finder)
    let why = "l’instance voit comptes et structures, aucune personne"
    get("/administration", .platform, why) { try await desk.home($0) }
    get("/administration/structures", .platform, why) { try await desk.structures($0) }
    get("/administration/structures/nouvelle", .platform, why) {
      try await desk.newStructure($0)
    }
    post("/administration/structures", .platform, why) { try await desk.createStructure($0) }
    get("/administration/comptes", .platform, why) { try await desk.accounts($0) }
    post("/administration/comptes", .platform, why) { try await desk.createAccount($0) }
    post("/administration/comptes/:id/fermer", .platform, why) { try await desk.close($0) }
    post("/administration/comptes/:id/rouvrir", .platform, why) { try await desk.reopen($0) }
    get("/administration/mise-en-service", .platform, why) { try await desk.opening($0) }
    post("/administration/mise-en-service/:etape", .platform, why) { try await desk.date($0) }
  }
}

private struct AdministrationDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let finder: StructureFinder
  private var instance: ReadInstance { ReadInstance(dependencies) }

  init(_ dependencies: Dependencies, _ footer: Footer, _ finder: StructureFinder) {
    self.dependencies = dependencies
    self.footer = footer
    self.finder = finder
  }

  func home(_ request: PageRequest) async throws -> Response {
    .html(
      administrationHomeView(
        try await instance.overview(), request: request, footer: footer))
  }

  func structures(_ request: PageRequest) async throws -> Response {
    let limit = 50
    let found = try await finder.find(
      request.query["q"], after: ID(parsing: request.query["apres"]), limit: limit + 1)
    let page = StructuresPage(
      words: request.query["q"], found: Array(found.prefix(limit)),
      next: found.count > limit ? found[limit - 1].id : nil,
      checklist: try await instance.checklist())
    return .html(structuresView(page, request: request, footer: footer))
  }

  func newStructure(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    .html(
      newStructureView(
        state, territories: try await instance.territories(),
        checklist: try await instance.checklist(), request: request, footer: footer),
      status: status)
  }

  func createStructure(_ request: PageRequest) async throws -> Response {
    let form = request.form
    do {
      let id = try await CreateStructure(dependencies)(
        .init(
          name: form["nom"], kind: StructureKind(rawValue: form["nature"]),
          territory: form.filled("territoire").flatMap { ID(parsing: $0) },
          postcode: String(form["code_postal"].prefix(10)),
          city: String(form["commune"].prefix(80)),
          groupName: String(form["groupe"].prefix(120)), administratorEmail: form["courriel"]),
        by: try request.platformAccount)
      return .seeOther("/structures/\(id)/equipe", flash: "La structure est ajoutée.")
    } catch Refusal.invalid(let messages) {
      return try await newStructure(
        request, state: FormState(form, messages: messages), status: .unprocessableContent)
    }
  }

  func accounts(
    _ request: PageRequest, create: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let (lines, next) = try await instance.accounts(
      String(request.query["q"].prefix(80)), after: request.query["apres"], limit: 50)
    let page = AccountsPage(
      letters: request.query["q"], lines: lines, next: next,
      checklist: try await instance.checklist(), create: create)
    return .html(accountsView(page, request: request, footer: footer), status: status)
  }

  func createAccount(_ request: PageRequest) async throws -> Response {
    let form = request.form
    do {
      try await CreateAccount(dependencies)(
        email: form["courriel"], name: form["nom"], runsInstance: form.has("administre", "oui"),
        by: try request.platformAccount)
    } catch Refusal.invalid(let messages) {
      return try await accounts(
        request, create: FormState(form, messages: messages), status: .unprocessableContent)
    }
    return .seeOther(
      "/administration/comptes", flash: "Le compte est ouvert et le lien est parti.")
  }

  func close(_ request: PageRequest) async throws -> Response {
    do {
      try await CloseAccount(dependencies)(try request.id(), by: try request.platformAccount)
    } catch Refusal.invalid(let messages) {
      return try await accounts(
        request, create: FormState(messages: messages), status: .unprocessableContent)
    }
    return .seeOther(
      "/administration/comptes", flash: "Le compte est fermé et ses sessions sont terminées.")
  }

  func reopen(_ request: PageRequest) async throws -> Response {
    try await CloseAccount(dependencies).reopening(
      try request.id(), by: try request.platformAccount)
    return .seeOther("/administration/comptes", flash: "Le compte est rouvert.")
  }

  func opening(
    _ request: PageRequest, state: FormState = FormState(), status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    .html(
      openingView(
        try await instance.checklist(), state: state, request: request, footer: footer),
      status: status)
  }

  func date(_ request: PageRequest) async throws -> Response {
    guard let step = OpeningStep(rawValue: request.parameters["etape"] ?? "") else {
      throw Refusal.notFound
    }
    let text = request.form[step.code]
    let day = Day(text)
    do {
      if day == nil, !text.isEmpty {
        throw Refusal.invalid(AccountsRefusals.dayUnreadable(step.code))
      }
      try await DateOpeningStep(dependencies)(step, on: day, by: try request.platformAccount)
    } catch Refusal.invalid(let messages) {
      return try await opening(
        request, state: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return .seeOther(
      "/administration/mise-en-service",
      flash: day == nil ? "La date est retirée." : "La date est enregistrée.")
  }
}
