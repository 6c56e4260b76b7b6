import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/controles` | the DDETS of a territory; a controlled employer | its controls and due dates |
  /// | POST | `/controles` | the DDETS | draws employers and self-prescriptions |
  /// | GET | `/controles/:campagne/:structure` | that DDETS, that employer | what is asked, what was answered |
  /// | GET, POST | `…/preuves/:ligne/:critere` | both read, the employer adds | the paper, kept for the control only |
  /// | POST | `…/preuves/:ligne/:critere/avis`, `…/contradictoire`, `…/clore` | the DDETS | looks, hears, closes |
  /// | POST | `…/envoyer` | the employer | says the proofs are there |
  package mutating func addControls(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = ControlDesk(dependencies, footer)
    let sides = RouteAccess.members([.member, .headOfService, .coordinator, .institution])
    let why = "contrôle des autoprescriptions\u{A0}: la DDETS du territoire et l’employeur tiré"
    let one = "/controles/:campagne/:structure"
    let proof = "\(one)/preuves/:ligne/:critere"
    get("/controles", members: sides, why) { try await desk.list($0, $1) }
    post("/controles", members: sides, why) { try await desk.openCampaign($0, $1) }
    get(one, members: sides, why) { try await desk.show($0, $1) }
    post("\(one)/envoyer", members: sides, why) { try await desk.send($0, $1) }
    post("\(one)/contradictoire", members: sides, why) { try await desk.contest($0, $1) }
    post("\(one)/clore", members: sides, why) { try await desk.close($0, $1) }
    get(proof, members: sides, why) { try await desk.paper($0, $1) }
    post(proof, members: sides, why) { try await desk.addPaper($0, $1) }
    post("\(proof)/avis", members: sides, why) { try await desk.decide($0, $1) }
  }
}

private struct ControlDesk: Sendable {
  let dependencies: Dependencies
  let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
  }

  func list(
    _ request: PageRequest, _ member: Member, _ state: FormState = FormState(),
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let desk = try await ReadControls(dependencies)(for: member)
    return .html(controlListView(desk, state, request, footer), status: status)
  }

  func openCampaign(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    do {
      let count = try await OpenControlCampaign(dependencies)(
        from: Day(form["debut"]), until: Day(form["fin"]),
        percent: form.filled("part").map { Int($0) ?? 0 }, due: Day(form["echeance"]), by: member)
      return .seeOther(
        "/controles",
        flash: "\(French.count(count, "employeur")) au sort. Chacun voit sa liste et son échéance.")
    } catch Refusal.invalid(let messages) {
      return try await list(
        request, member, FormState(form, messages: messages), status: .unprocessableContent)
    }
  }

  func show(
    _ request: PageRequest, _ member: Member, _ state: FormState = FormState(),
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let sheet = try await ReadControls(dependencies)(
      try request.campaign, try request.place, for: member)
    return .html(controlView(sheet, state, request, footer), status: status)
  }

  func send(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(request, member, "Les preuves sont envoyées à la DDETS.") {
      guard try request.place == member.structure else { throw Refusal.notFound }
      try await AnswerControl(dependencies).send(try request.campaign, by: member)
    }
  }

  func contest(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(request, member, "La phase contradictoire est ouverte.") {
      try await DecideControl(dependencies).contest(
        until: Day(request.form["echeance"]), try request.campaign, try request.place, by: member)
    }
  }

  func close(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(request, member, "Le contrôle est clos.") {
      try await DecideControl(dependencies).close(
        try outcome(request.form), try request.campaign, try request.place, by: member)
    }
  }

  func paper(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await ReadControlProof(dependencies)(
      try request.criterion, of: try request.id("ligne"), try request.campaign,
      try request.place, for: member)
    return .file(file.bytes, type: "application/pdf", name: file.name)
  }

  func addPaper(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(request, member, "La preuve est ajoutée. Elle n’est pas encore envoyée.") {
      guard try request.place == member.structure else { throw Refusal.notFound }
      let file = request.form.file("preuve")
      try await AnswerControl(dependencies).add(
        file?.bytes ?? [], named: file?.name ?? "", for: try request.criterion,
        of: try request.id("ligne"), in: try request.campaign, by: member)
    }
  }

  func decide(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(request, member, "L’avis est noté.") {
      guard let decision = ProofDecision(rawValue: request.form["avis"]) else {
        throw Refusal.invalid(UserMessage("Choisir un avis.", field: "avis"))
      }
      try await DecideControl(dependencies).decide(
        decision, note: String(request.form["note"].prefix(1000)), for: try request.criterion,
        of: try request.id("ligne"), try request.campaign, try request.place, by: member)
    }
  }

  private func act(
    _ request: PageRequest, _ member: Member, _ flash: String, _ gesture: () async throws -> Void
  ) async throws -> Response {
    do {
      try await gesture()
      return .seeOther(
        "/controles/\(try request.campaign)/\(try request.place)", flash: flash)
    } catch Refusal.invalid(let messages) {
      return try await show(
        request, member, FormState(request.form, messages: messages),
        status: .unprocessableContent)
    }
  }

  private func outcome(_ form: Form) throws -> ControlOutcome {
    let reason = String(form["raison"].prefix(2000))
    switch form["issue"] {
    case "conforme": return .conforming
    case "sans_sanction": return .noSanction(reason: reason)
    case "information": return .training(reason: reason)
    case "suspension":
      guard let from = Day(form["debut"]), let until = Day(form["fin"]),
        let period = DayRange(from, until)
      else {
        throw Refusal.invalid(
          UserMessage("Donner le premier et le dernier jour de la suspension.", field: "debut"))
      }
      return .withdrawal(period, reason: reason)
    case "retrait":
      guard let from = Day(form["debut"]) else {
        throw Refusal.invalid(UserMessage("Donner le premier jour du retrait.", field: "debut"))
      }
      return .permanentWithdrawal(from: from, reason: reason)
    case "reduction":
      return .subsidyCut(percent: Int(form["part"]) ?? 0, reason: reason)
    default: throw Refusal.invalid(UserMessage("Choisir l’issue du contrôle.", field: "issue"))
    }
  }
}

extension PageRequest {
  fileprivate var campaign: ID<ControlCampaign> { get throws { try id("campagne") } }
  fileprivate var place: ID<Structure> { get throws { try id("structure") } }
  fileprivate var criterion: EligibilityCriterion {
    get throws {
      guard let code = parameters["critere"], let criterion = EligibilityCriterion(rawValue: code)
      else { throw Refusal.notFound }
      return criterion
    }
  }
}
