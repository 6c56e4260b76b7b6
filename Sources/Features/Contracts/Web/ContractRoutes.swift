import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/salaries` | members of an employer | the contracts their structure keeps |
  /// | GET | `/personnes/{id}/contrats` | her circle, the employer who hired her | her work and her hours |
  /// | GET, POST | `/personnes/{id}/contrats/nouveau` | the employer who hired her | a contract it signed |
  /// | GET | `/contrats/{id}` | her circle, its employer | what was signed |
  /// | POST | `/contrats/{id}/…` | its employer | amendments, suspensions, timetable, end |
  package mutating func addContracts(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = ContractPages(dependencies, footer, readings)
    get("/salaries", members: .companions, "les contrats de sa structure, pour un employeur") {
      try await desk.employees($0, $1)
    }
    get(
      "/personnes/:id/contrats", members: .companions, "son cercle et l’employeur qui l’a embauchée"
    ) {
      try await desk.ofPerson($0, $1)
    }
    get("/personnes/:id/contrats/nouveau", members: .companions, "l’employeur qui l’a embauchée") {
      try await desk.blank($0, $1)
    }
    post("/personnes/:id/contrats/nouveau", members: .companions, "l’employeur qui l’a embauchée") {
      try await desk.enter($0, $1)
    }
    get("/contrats/:id", members: .companions, "son cercle et l’employeur qui le tient") {
      try await desk.show($0, $1)
    }
    post("/contrats/:id/avenants", members: .companions, "l’employeur qui le tient") {
      try await desk.amend($0, $1)
    }
    post("/contrats/:id/suspensions", members: .companions, "l’employeur qui le tient") {
      try await desk.suspend($0, $1)
    }
    post("/contrats/:id/reprise", members: .companions, "l’employeur qui le tient") {
      try await desk.resume($0, $1)
    }
    post("/contrats/:id/emploi-du-temps", members: .companions, "l’employeur qui le tient") {
      try await desk.setTimetable($0, $1)
    }
    post("/contrats/:id/fin", members: .companions, "l’employeur qui le tient") {
      try await desk.end($0, $1)
    }
  }
}

private struct ContractPages: Sendable {
  private let dependencies: Dependencies
  private let read: ReadContracts
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    read = ReadContracts(dependencies, readings)
    self.footer = footer
  }

  func employees(_ request: PageRequest, _ member: Member) async throws -> Response {
    let all = request.query.has("tous", "oui")
    let list = try await ReadEmployees(dependencies)(
      all: all, after: place(request.query), by: member)
    return .html(employeesView(list, all: all, request: request, footer: footer))
  }

  func ofPerson(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await read(of: try request.id(), by: member)
    return .html(contractsView(page, request: request, footer: footer))
  }

  func blank(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await mine(try request.id(), member)
    let typed = Form([("contrat", page.current?.contract.kind.code ?? ContractKind.cddi.code)])
    return .html(
      newContractView(page, state: FormState(typed), request: request, footer: footer))
  }

  func enter(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    do {
      let id = try await EnterContract(dependencies)(
        try ContractForm.draft(request.form), with: person, by: member)
      return .seeOther("/contrats/\(id)", flash: "Le contrat est gardé.")
    } catch Refusal.invalid(let messages) {
      let page = try await mine(person, member)
      return .html(
        newContractView(
          page, state: FormState(request.form, messages: messages), request: request,
          footer: footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (page, seen) = try await read(try request.id(), by: member)
    return .html(contractView(page, seen, request: request, footer: footer))
  }

  func amend(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("avenants", request, member, done: "L’avenant est gardé.") { id, version in
      let typed = try ContractForm.amendment(request.form)
      try await AmendContract(dependencies)(
        id, from: typed.from, to: typed.terms, reason: ContractForm.reason(request.form),
        version: version, by: member)
    }
  }

  func suspend(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("suspensions", request, member, done: "Le contrat est suspendu.") {
      id, version in
      let typed = try ContractForm.suspension(request.form)
      try await SuspendContract(dependencies)(
        id, from: typed.first, to: typed.last, typed.motive, version: version, by: member)
    }
  }

  func resume(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("reprise", request, member, done: "La reprise est notée.") { id, version in
      try await ResumeContract(dependencies)(
        id, after: try ContractForm.lastDay(request.form), version: version, by: member)
    }
  }

  func setTimetable(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("emploi-du-temps", request, member, done: "L’emploi du temps est gardé.") {
      id, version in
      try await SetTimetable(dependencies)(
        try ContractForm.timetable(request.form), of: id, version: version, by: member)
    }
  }

  func end(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("fin-du-contrat", request, member, done: "La fin du contrat est notée.") {
      id, version in
      try await EndContract(dependencies)(
        id, on: try ContractForm.lastDay(request.form), try ContractForm.cause(request.form),
        version: version, by: member)
    }
  }

  /// One act, then the contract again; with what was typed when something must be corrected.
  private func act(
    _ panel: String, _ request: PageRequest, _ member: Member, done: String,
    _ change: (ID<Contract>, Int) async throws -> Void
  ) async throws -> Response {
    let id: ID<Contract> = try request.id()
    do {
      // Who may not know of it learns nothing from what is wrong with a form.
      _ = try await read(id, by: member)
      try await change(id, Int(request.form["version"]) ?? 0)
    } catch Refusal.invalid(let messages) {
      let (page, seen) = try await read(id, by: member)
      return .html(
        contractView(
          page, seen, opened: panel, state: FormState(request.form, messages: messages),
          request: request, footer: footer),
        status: .unprocessableContent)
    }
    return .seeOther("/contrats/\(id)", flash: done)
  }

  private func mine(_ person: ID<Person>, _ member: Member) async throws -> PersonContracts {
    let page = try await read(of: person, by: member)
    guard page.mayEnter else { throw Refusal.notAllowed(ContractMessages.notYours) }
    return page
  }
}

/// Where the page before ended, as its link says.
func place(_ query: Form) -> ContractPlace? {
  guard let day = Day(query["depuis"]), let id = ID<Contract>(parsing: query["apres"]) else {
    return nil
  }
  return ContractPlace(startsOn: day, id: id)
}
