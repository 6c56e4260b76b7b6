import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/suis-je-prescripteur` | everyone | the national list is public |
  /// | GET | `/structures/:id/habilitation/dossier` | its members, the DDETS of its territory | the request to the préfet |
  /// | POST | `/structures/:id/habilitation/dossier` | administrators, heads of service | written and sent by the structure |
  /// | POST | `/structures/:id/habilitation/renouveler` | administrators, heads of service | the next file |
  /// | POST | `/structures/:id/habilitation/avis`, `…/decision` | the DDETS of its territory | opinion, then decision |
  /// | GET | `/habilitations` | the DDETS | what waits for it |
  package mutating func addAuthorisation(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = AuthorisationDesk(dependencies, footer)
    get("/suis-je-prescripteur", .everyone, "la liste nationale est publique") { request in
      .html(prescriberQuestionView(request, footer, on: dependencies.moment.today))
    }
    get(
      "/structures/:id/habilitation/dossier", members: .anyMember,
      "la demande au préfet, pour ses membres et la DDETS"
    ) { try await desk.show($0, $1) }
    post(
      "/structures/:id/habilitation/dossier", members: .anyMember,
      "la direction écrit et dépose la demande"
    ) { try await desk.write($0, $1) }
    post(
      "/structures/:id/habilitation/renouveler", members: .anyMember,
      "la direction prépare le renouvellement"
    ) { request, member in
      try await WriteAuthorisationFile(dependencies).renew(try request.id(), by: member)
      return try desk.back(request, "Le dossier de renouvellement est ouvert.")
    }
    post(
      "/structures/:id/habilitation/avis", members: .members([.institution, .member]),
      "la DDETS note l’avis du CDIAE"
    ) { try await desk.opinion($0, $1) }
    post(
      "/structures/:id/habilitation/decision", members: .members([.institution, .member]),
      "la DDETS note la décision du préfet"
    ) { try await desk.decide($0, $1) }
    get("/habilitations", members: .members([.institution, .member]), "ce qui attend la DDETS") {
      request, member in
      let found = try await ReadAuthorisations(dependencies)(for: member)
      return .html(authorisationsView(found, request, footer))
    }
  }
}

private struct AuthorisationDesk: Sendable {
  let dependencies: Dependencies
  let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
  }

  func show(
    _ request: PageRequest, _ member: Member, typed: FormState? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let sheet = try await ReadAuthorisationFile(dependencies)(try request.id(), for: member)
    let state = typed ?? FormState(recorded(sheet.file))
    return .html(authorisationView(sheet, state, request, footer), status: status)
  }

  func write(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    let sending = form["geste"] == "deposer"
    var axes: [AuthorisationAxis: String] = [:]
    for axis in AuthorisationAxis.allCases {
      axes[axis] = String(form["axe_\(axis.code)"].prefix(4000))
    }
    do {
      try await WriteAuthorisationFile(dependencies)(
        try request.id(), axes: axes, partnerships: String(form["partenariats"].prefix(4000)),
        version: Int(form["version"]) ?? 0, sending: sending, by: member)
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, member, typed: FormState(form, messages: messages),
        status: .unprocessableContent)
    }
    return try back(
      request,
      sending
        ? "Le dossier est déposé. La DDETS l’étudie, puis le CDIAE donne son avis."
        : "Le dossier est gardé.")
  }

  func opinion(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await answer(request, member, "L’avis est noté.") { form in
      guard let opinion = CDIAEOpinion(rawValue: form["avis"]) else {
        throw Refusal.invalid(UserMessage("Choisir l’avis du CDIAE.", field: "avis"))
      }
      guard let day = Day(form["le"]) else {
        throw Refusal.invalid(UserMessage("Donner le jour de l’avis.", field: "le"))
      }
      return .opinion(opinion, on: day)
    }
  }

  func decide(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await answer(request, member, "La décision est notée.") { form in
      if form["decision"] == "non" { return .declined(reason: form["raison"]) }
      var messages: [UserMessage] = []
      if form["reference"].isEmpty { messages.append(AccountsRefusals.referenceMissing) }
      guard let first = Day(form["debut"]), let last = Day(form["fin"]) else {
        throw Refusal.invalid(messages + [AccountsRefusals.dayMissing("debut")])
      }
      guard let period = DayRange(first, last) else {
        throw Refusal.invalid(messages + [AccountsRefusals.endBeforeStart])
      }
      guard messages.isEmpty else { throw Refusal.invalid(messages) }
      return .granted(period, reference: form["reference"])
    }
  }

  private func answer(
    _ request: PageRequest, _ member: Member, _ flash: String,
    _ read: (Form) throws -> AnswerAuthorisationFile.Answer
  ) async throws -> Response {
    do {
      // Whoever may not know the file is told so before what was typed is looked at.
      let sheet = try await ReadAuthorisationFile(dependencies)(try request.id(), for: member)
      guard sheet.viewer == .authority else { throw Refusal.notFound }
      try await AnswerAuthorisationFile(dependencies)(
        try request.id(), try read(request.form), by: member)
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, member, typed: FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
    return try back(request, flash)
  }

  func back(_ request: PageRequest, _ flash: String) throws -> Response {
    .seeOther(
      "/structures/\(try request.id(of: Structure.self))/habilitation/dossier", flash: flash)
  }

  private func recorded(_ file: AuthorisationFile?) -> Form {
    guard let file else { return Form() }
    return Form(
      AuthorisationAxis.allCases.map { ("axe_\($0.code)", file.axes[$0] ?? "") }
        + [("partenariats", file.partnerships)])
  }
}
