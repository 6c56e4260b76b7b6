import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addCommittees(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let room = CommitteeRoom(dependencies, footer, readings)
    let why = "le SIAO du territoire tient ses commissions"
    get("/siao/cas/:id", members: .companions, why) { try await room.open($0, $1) }
    post("/siao/cas/:id", members: .companions, why) { try await room.decide($0, $1) }
    post("/siao/cas/:id/retirer", members: .companions, why) { try await room.remove($0, $1) }
    get("/siao/commissions", members: .companions, why) { try await room.list($0, $1) }
    post("/siao/commissions", members: .companions, why) { try await room.plan($0, $1) }
    get("/siao/commissions/:id", members: .companions, why) { try await room.show($0, $1) }
    post("/siao/commissions/:id", members: .companions, why) { try await room.add($0, $1) }
    post("/siao/commissions/:id/fin", members: .companions, why) { try await room.end($0, $1) }
  }
}

private struct CommitteeRoom: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadCommittees
  private let run: RunCommittee

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadCommittees(dependencies, readings: readings)
    run = RunCommittee(dependencies)
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(committeesPage(try await read.list(by: member), FormState(), request, footer))
  }

  func plan(_ request: PageRequest, _ member: Member) async throws -> Response {
    let list = try await read.list(by: member)
    do {
      let id = try await run.plan(
        LocalTime(request.form["quand"]), place: request.form["lieu"], by: member)
      return .seeOther("/siao/commissions/\(id)", flash: "La commission est prévue.")
    } catch Refusal.invalid(let messages) {
      return .html(
        committeesPage(list, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(committeePage(try await read(try request.id(), by: member), request, footer))
  }

  func add(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AllocationCommittee> = try request.id()
    let requests = request.form.all("demande").compactMap { ID<HousingRequest>(parsing: $0) }
    _ = try await read(id, by: member)
    guard !requests.isEmpty else {
      return .seeOther(
        "/siao/commissions/\(id)", flash: "Cochez au moins une demande avant d’ajouter.")
    }
    try await run.add(requests, to: id, by: member)
    return .seeOther("/siao/commissions/\(id)", flash: "L’ordre du jour est à jour.")
  }

  func end(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AllocationCommittee> = try request.id()
    try await run.end(id, by: member)
    return .seeOther(
      "/siao/commissions/\(id)",
      flash: "La commission est terminée. Ce qu’elle n’a pas décidé peut aller à la prochaine.")
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let reading = try await read.oneCase(try request.id(), by: member)
    return .html(
      committeeCasePage(
        reading, fit: nil, FormState(DecisionForm.start(reading)), request, footer))
  }

  func decide(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<CommitteeCase> = try request.id()
    let reading = try await read.oneCase(id, by: member)
    let draft = DecisionForm.draft(request.form)
    do {
      try await DecideCase(dependencies)(
        draft, of: id, version: Int(request.form["version"]) ?? 0, by: member)
      let next =
        reading.next.map { "/siao/cas/\($0)" } ?? "/siao/commissions/\(reading.committee.id)"
      return .seeOther(
        next, flash: "La décision pour \(reading.sheet.name) est écrite, son référent est prévenu.")
    } catch Refusal.invalid(let messages) {
      let fit = try await read.fit(of: draft, for: id, by: member)
      let form =
        fit.map { !$0.isFitting } ?? false
        ? DecisionForm.proposingRelay(request.form) : request.form
      return .html(
        committeeCasePage(
          reading, fit: fit, FormState(form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func remove(_ request: PageRequest, _ member: Member) async throws -> Response {
    let committee = try await run.remove(try request.id(), by: member)
    return .seeOther("/siao/commissions/\(committee)", flash: "Retirée de l’ordre du jour.")
  }
}
