import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

private let circleAndEmployer = "son cercle et l’employeur qui l’a embauchée"

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/pass` | companions | PASS that end in the files one follows, or of one's employees |
  /// | GET | `/pass/{id}/jours`, `/attestation.pdf` | her circle, the employer who hired her | the count of her days, and her paper |
  /// | GET, POST | `/pass/{id}/suspendre`, `/suspensions/…` | the same | practice: the last employer; the others with a reason |
  /// | GET, POST | `/pass/{id}/prolonger` | the same | the SIAE that hired her asks, or an authorised prescriber with a reason |
  /// | GET, POST | `/prolongations/…` | the structure asked | any member of it answers |
  package mutating func addPassLife(
    _ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings
  ) {
    let desk = PassLifeDesk(dependencies, footer, readings)
    get("/pass", members: .companions, "ses propres dossiers, ou ses salariés") {
      try await desk.ending($0, $1)
    }
    get("/pass/:id/jours", members: .companions, circleAndEmployer) { try await desk.days($0, $1) }
    get("/pass/:id/attestation.pdf", members: .companions, circleAndEmployer) {
      try await desk.paper($0, $1)
    }
    get("/pass/:id/suspendre", members: .companions, circleAndEmployer) {
      try await desk.askSuspension($0, $1)
    }
    post("/pass/:id/suspendre", members: .companions, circleAndEmployer) {
      try await desk.suspend($0, $1)
    }
    post("/pass/:id/suspendre/demande", members: .companions, circleAndEmployer) {
      try await desk.prepare($0, $1)
    }
    get("/pass/:id/suspensions/:suspension", members: .companions, circleAndEmployer) {
      try await desk.showSuspension($0, $1, FormState(), .ok)
    }
    post("/pass/:id/suspensions/:suspension", members: .companions, circleAndEmployer) {
      try await desk.change($0, $1, .edit)
    }
    post("/pass/:id/suspensions/:suspension/reprise", members: .companions, circleAndEmployer) {
      try await desk.change($0, $1, .back)
    }
    post("/pass/:id/suspensions/:suspension/supprimer", members: .companions, circleAndEmployer) {
      try await desk.change($0, $1, .delete)
    }
    get("/pass/:id/prolonger", members: .companions, circleAndEmployer) {
      try await desk.askProlongation($0, $1, FormState(), .ok)
    }
    post("/pass/:id/prolonger", members: .companions, circleAndEmployer) {
      try await desk.prolong($0, $1)
    }
    get("/prolongations", members: .companions, "les demandes faites à sa structure") {
      try await desk.requests($0, $1)
    }
    get("/prolongations/:id", members: .companions, "la structure à qui l’on demande") {
      try await desk.request($0, $1, FormState(), .ok)
    }
    post("/prolongations/:id/accorder", members: .companions, "la structure à qui l’on demande") {
      try await desk.grant($0, $1)
    }
    post("/prolongations/:id/refuser", members: .companions, "la structure à qui l’on demande") {
      try await desk.deny($0, $1)
    }
  }
}

private struct PassLifeDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let readings: FileReadings

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    self.readings = readings
  }

  private var today: Day { dependencies.moment.today }

  func ending(_ request: PageRequest, _ member: Member) async throws -> Response {
    let months = Int(request.query["mois"]).flatMap {
      ListEndingPasses.months.contains($0) ? $0 : nil
    }
    let cursor = EndingCursor(request.query["apres"])
    let page = try await ListEndingPasses(dependencies)(
      within: months ?? 3, after: cursor?.value, for: member)
    func line(_ line: ListEndingPasses.Line) -> EndingPassesPage.Line {
      EndingPassesPage.Line(
        pass: line.ending.pass, name: line.name, endsOn: line.ending.endsOn,
        isSuspended: line.ending.suspendedUntil != nil)
    }
    return .html(
      endingPassesView(
        EndingPassesPage(
          months: months ?? 3, lines: page.lines.map(line),
          longSuspended: page.longSuspended.map(line),
          next: page.next.map { "/pass?mois=\(months ?? 3)&apres=\(EndingCursor($0).text)" },
          today: today, isEmployer: member.family == .employer), request: request,
        footer: footer))
  }

  func days(_ request: PageRequest, _ member: Member) async throws -> Response {
    let life = try await life(request, member)
    return .html(
      passDaysView(
        PassDaysPage(life.pass, name: life.name, month: request.query["mois"]), request: request,
        footer: footer))
  }

  func paper(_ request: PageRequest, _ member: Member) async throws -> Response {
    let paper = try await PrintPass(dependencies, readings)(try request.id(), by: member)
    return .file(paper.bytes, type: "application/pdf", name: paper.name)
  }

  func askSuspension(_ request: PageRequest, _ member: Member) async throws -> Response {
    // A prepared request fills the form.
    let typed = Form([
      ("motif", request.query["motif"]), ("debut", request.query["debut"]),
    ])
    return try await suspensionForm(request, member, FormState(typed), .ok)
  }

  private func suspensionForm(
    _ request: PageRequest, _ member: Member, _ state: FormState, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let life = try await life(request, member)
    guard life.pass.status(on: today) == .valid else { return .seeOther("/pass/\(life.pass.id)") }
    return .html(
      suspensionView(life, on: today, state: state, request: request, footer: footer),
      status: status)
  }

  func suspend(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PassIAE> = try request.id()
    let form = request.form
    do {
      let draft = try SuspensionDraft(
        start: form["debut"], end: form["fin"], reason: form["motif"],
        explanation: form["explication"], reasonToGoOn: form["raison"])
      try await SuspendPass(dependencies)(
        draft, of: id, version: Int(form["version"]) ?? 0, by: member)
    } catch let error {
      guard let messages = userMessages(of: error) else { throw error }
      return try await suspensionForm(
        request, member, FormState(form, messages: messages), .unprocessableContent)
    }
    return .seeOther(
      "/pass/\(id)", flash: "Le PASS est suspendu. Les jours qui restent sont gardés.")
  }

  func prepare(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PassIAE> = try request.id()
    let form = request.form
    guard let reason = SuspensionReason(rawValue: form["motif"]), reason != .historical,
      let start = Day(form["debut"])
    else {
      let message =
        Day(form["debut"]) == nil
        ? PassLifeMessages.suspensionStartMissing : PassLifeMessages.reasonMissing
      return try await suspensionForm(
        request, member, FormState(form, messages: [message]), .unprocessableContent)
    }
    let isSent = try await PrepareSuspension(dependencies)(reason, from: start, of: id, by: member)
    return .seeOther(
      "/pass/\(id)",
      flash: isSent
        ? "La demande est partie. Vous pouvez aussi appeler la structure."
        : "Personne n’a de compte dans cette structure. Appelez-la pour lui demander la suspension."
    )
  }

  func showSuspension(
    _ request: PageRequest, _ member: Member, _ state: FormState, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let life = try await life(request, member)
    let id: ID<Suspension> = try request.id("suspension")
    guard let suspension = life.suspensions.first(where: { $0.id == id }) else {
      throw Refusal.notFound
    }
    guard suspension.period.contains(today) else { return .seeOther("/pass/\(life.pass.id)") }
    let state =
      status == .ok
      ? FormState(
        Form([
          ("motif", suspension.reason.code), ("debut", "\(suspension.period.first)"),
          ("fin", "\(suspension.period.last)"), ("explication", suspension.explanation),
        ])) : state
    return .html(
      suspensionChangeView(
        life, suspension, on: today, state: state, request: request, footer: footer),
      status: status)
  }

  enum Gesture { case edit, back, delete }

  func change(_ request: PageRequest, _ member: Member, _ gesture: Gesture) async throws
    -> Response
  {
    let pass: ID<PassIAE> = try request.id()
    let form = request.form
    let flash: String
    do {
      let change: ChangeSuspension.Change
      switch gesture {
      case .edit:
        change = .edit(
          try SuspensionDraft(
            start: form["debut"], end: form["fin"], reason: form["motif"],
            explanation: form["explication"], reasonToGoOn: form["raison"]))
        flash = "Les nouvelles dates sont gardées."
      case .back:
        guard let day = Day(form["reprise"]) else {
          throw InvalidInput([PassLifeMessages.dayUnknown("reprise")])
        }
        change = .back(on: day, reasonToGoOn: form["raison"])
        flash = "La suspension s’arrête la veille de la reprise."
      case .delete:
        change = .delete(reasonToGoOn: form["raison"])
        flash = "La suspension est supprimée. La fin du PASS a été recomptée."
      }
      try await ChangeSuspension(dependencies)(
        change, of: try request.id("suspension"), on: pass, version: Int(form["version"]) ?? 0,
        by: member)
    } catch let error {
      guard let messages = userMessages(of: error) else { throw error }
      return try await showSuspension(
        request, member, FormState(form, messages: messages), .unprocessableContent)
    }
    return .seeOther("/pass/\(pass)", flash: flash)
  }

  func askProlongation(
    _ request: PageRequest, _ member: Member, _ state: FormState, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let life = try await life(request, member)
    guard life.mayProlong else { throw Refusal.notAllowed(PassLifeMessages.notAnEmployer) }
    let state =
      status == .ok
      ? FormState(Form([("explication", PassLifeMessages.facts(of: life.pass, on: today))]))
      : state
    return .html(
      prolongationView(life, on: today, state: state, request: request, footer: footer),
      status: status)
  }

  func prolong(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PassIAE> = try request.id()
    let form = request.form
    do {
      let draft = try ProlongationDraft(
        reason: form["motif"], end: form["fin"], explanation: form["explication"],
        herWords: form["avis"], isConfirmed: form["verifie"] == "oui",
        addressedTo: form["prescripteur"],
        reasonToGoOn: form["raison"], papers: form.all("papier"))
      switch try await ProlongPass(dependencies)(
        draft, of: id, version: Int(form["version"]) ?? 0, by: member)
      {
      case .prolonged(let until):
        return .seeOther(
          "/pass/\(id)", flash: "Le PASS va maintenant jusqu’au \(French.day(until)).")
      case .asked:
        return .seeOther(
          "/pass/\(id)",
          flash: "La demande est partie. La structure est rappelée à dix, vingt et trente jours.")
      }
    } catch let error {
      guard let messages = userMessages(of: error) else { throw error }
      return try await askProlongation(
        request, member, FormState(form, messages: messages), .unprocessableContent)
    }
  }

  func requests(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(
      prolongationsListView(
        try await ReadProlongations(dependencies)(member), on: today, request: request,
        footer: footer))
  }

  func request(
    _ request: PageRequest, _ member: Member, _ state: FormState, _ status: HTTPResponse.Status
  ) async throws -> Response {
    .html(
      prolongationAnswerView(
        try await ReadProlongations(dependencies)(try request.id(), by: member), state: state,
        request: request, footer: footer), status: status)
  }

  func grant(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<ProlongationRequest> = try request.id()
    do {
      try await AnswerProlongation(dependencies)(
        .granted, to: id, seenEnd: Day(request.form["fin"]),
        papers: Set(request.form.all("papier").compactMap { ProlongationPaper(rawValue: $0) }),
        by: member)
    } catch Refusal.invalid(let messages) {
      return try await self.request(
        request, member, FormState(request.form, messages: messages), .unprocessableContent)
    }
    return .seeOther(
      "/prolongations", flash: "La prolongation est accordée. L’employeur est prévenu.")
  }

  func deny(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<ProlongationRequest> = try request.id()
    let form = request.form
    do {
      let answer = try ProlongationAnswer(
        denial: form["refus"], actions: form.all("suite"), explanation: form["explication"])
      try await AnswerProlongation(dependencies)(answer, to: id, seenEnd: nil, by: member)
    } catch let error {
      guard let messages = userMessages(of: error) else { throw error }
      return try await self.request(
        request, member, FormState(form, messages: messages), .unprocessableContent)
    }
    return .seeOther("/prolongations", flash: "La réponse est donnée, avec ses raisons.")
  }

  private func life(_ request: PageRequest, _ member: Member) async throws -> PassLife {
    try await ReadPassLife(dependencies, readings)(try request.id(), by: member)
  }
}

/// Where a page of the list begins, in an address: `2027-03-01.id`.
private struct EndingCursor {
  let value: ListEndingPasses.Cursor
  init(_ value: ListEndingPasses.Cursor) { self.value = value }
  init?(_ text: String) {
    guard let dot = text.firstIndex(of: "."), let day = Day(String(text[..<dot])),
      let pass = ID<PassIAE>(parsing: String(text[text.index(after: dot)...]))
    else { return nil }
    value = ListEndingPasses.Cursor(endsOn: day, pass: pass)
  }
  var text: String { "\(value.endsOn).\(value.pass)" }
}

func userMessages(of error: any Error) -> [UserMessage]? {
  switch error {
  case Refusal.invalid(let messages): messages
  case let invalid as InvalidInput: invalid.messages
  default: nil
  }
}
