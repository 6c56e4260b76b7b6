import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addSIAODesk(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = SIAODeskRoom(dependencies, footer, readings)
    let why = "le SIAO du territoire lit les demandes qui tiennent"
    get("/siao", members: .companions, why) { try await desk.board($0, $1) }
    get("/siao/demandes/:id", members: .companions, why) { try await desk.show($0, $1) }
    post("/siao/demandes/:id/evaluation", members: .companions, why) {
      try await desk.evaluate($0, $1)
    }
    post("/siao/demandes/:id/commission", members: .companions, why) {
      try await desk.bring($0, $1)
    }
    post("/siao/demandes/:id/close", members: .companions, why) { try await desk.close($0, $1) }
    get("/siao/listes", members: .companions, "l’ordre des listes d’attente, expliqué") {
      try await desk.list($0, $1)
    }
    post("/siao/listes", members: .companions, "le choix du territoire") {
      try await desk.order($0, $1)
    }
    let proposal = "l’opérateur d’une mesure proposée"
    get("/siao/propositions", members: .companions, proposal) {
      try await desk.proposals($0, $1)
    }
    get("/siao/propositions/:id", members: .companions, proposal) {
      try await desk.proposal($0, $1)
    }
    post("/siao/propositions/:id/refus", members: .companions, proposal) {
      try await desk.decline($0, $1)
    }
    post(
      "/siao/propositions/:id/reponse", members: .companions,
      "la réponse du ménage, notée avec lui ou par le SIAO"
    ) { try await desk.answer($0, $1) }
  }
}

private struct SIAODeskRoom: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadHousingRequests
  private let readProposals: ReadProposals

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadHousingRequests(dependencies, readings: readings)
    readProposals = ReadProposals(dependencies, readings: readings)
  }

  func board(_ request: PageRequest, _ member: Member) async throws -> Response {
    var query = SIAOBoardQuery()
    query.state = HousingRequestState(rawValue: request.query["etat"])
    query.programme = Programme(rawValue: request.query["programme"])
    query.over = HousingEvaluationKind(rawValue: request.query["delai"])
    query.after = request.query.filled("apres").flatMap { ID(parsing: $0) }
    let board = try await ReadSIAOBoard(dependencies)(query, by: member)
    return .html(siaoBoardPage(board, request, footer))
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let sheet = try await read(try request.id(), by: member)
    guard sheet.access == .desk else {
      return .seeOther("/personnes/\(sheet.request.person)/demande-siao")
    }
    return .html(siaoRequestPage(sheet, request, footer))
  }

  func evaluate(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<HousingRequest> = try request.id()
    let sheet = try await read(id, by: member)
    guard let kind = HousingEvaluationKind(rawValue: request.form["evaluation"]) else {
      throw Refusal.notFound
    }
    try await EvaluateHousingRequest(dependencies)(kind, of: sheet.request.id, by: member)
    return .seeOther("/siao/demandes/\(id)", flash: "\(kind.label)\u{A0}: c’est noté.")
  }

  func bring(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<HousingRequest> = try request.id()
    _ = try await read(id, by: member)
    let list = try await ReadCommittees(
      dependencies, readings: FileReadings(database: dependencies.database)
    ).list(by: member)
    guard let next = list.toCome.first else {
      return .seeOther(
        "/siao/commissions", flash: "Aucune commission n’est prévue. Donnez d’abord son jour.")
    }
    try await RunCommittee(dependencies).add([id], to: next.id, by: member)
    return .seeOther(
      "/siao/demandes/\(id)",
      flash: "La demande est à l’ordre du jour du \(French.day(next.startsAt.day)).")
  }

  func close(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<HousingRequest> = try request.id()
    try await WithdrawHousingRequest(dependencies).housedElsewhere(id, by: member)
    return .seeOther("/siao/demandes/\(id)", flash: "C’est noté. La demande est close.")
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let reading = try await ReadWaitingList(dependencies)(
      HousingMeasureKind(rawValue: request.query["solution"]), by: member)
    return .html(waitingListPage(reading, request, footer))
  }

  func order(_ request: PageRequest, _ member: Member) async throws -> Response {
    guard let order = WaitingOrder(rawValue: request.form["ordre"]) else { throw Refusal.notFound }
    try await RunCommittee(dependencies).choose(order, by: member)
    return .seeOther("/siao/listes", flash: "L’ordre des listes est celui du territoire.")
  }

  func proposals(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(proposalsPage(try await readProposals(by: member), request, footer))
  }

  func proposal(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(
      operatorSheetPage(
        try await readProposals(try request.id(), by: member), FormState(), request, footer))
  }

  func decline(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<CommitteeCase> = try request.id()
    let sheet = try await readProposals(id, by: member)
    guard let motive = OperatorMotive(rawValue: request.form["motif"]) else {
      let state = FormState(
        request.form, messages: [UserMessage("Choisir une raison.", field: "motif")])
      return .html(
        operatorSheetPage(sheet, state, request, footer), status: .unprocessableContent)
    }
    try await AnswerProposal(dependencies).decline(id, because: motive, by: member)
    return .seeOther(
      "/siao/propositions", flash: "C’est noté. La demande garde son ancienneté au SIAO.")
  }

  func answer(_ request: PageRequest, _ member: Member) async throws -> Response {
    let back = localPath(request.form.filled("retour") ?? "/siao")
    let answer: HouseholdAnswer
    switch request.form["reponse"] {
    case "oui": answer = .yes(request.form.filled("entree").flatMap { Day($0) })
    case "non":
      guard let motive = HouseholdMotive(rawValue: request.form["motif"]) else {
        throw Refusal.invalid(CommitteeMessages.motiveMissing)
      }
      answer = .no(motive)
    default: throw Refusal.notFound
    }
    try await AnswerProposal(dependencies)(answer, to: try request.id(), by: member)
    return .seeOther(
      back,
      flash: answer.isYes
        ? "La réponse est notée, la mesure est ouverte."
        : "La réponse est notée. La demande garde son ancienneté.")
  }
}

extension HouseholdAnswer {
  fileprivate var isYes: Bool {
    if case .yes = self { true } else { false }
  }
}
