import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET POST | `/personnes/:id/demande-siao` and below | whoever made it with her, her referent | her request |
  /// | GET POST | `/siao` and below | the SIAO of the territory; the operator for its proposals | requests that stand |
  /// | GET POST | `/quotas` and below | the SIAO, the State's service; the coordination reads | reserved measures |
  /// | GET POST | `/besoins` | members of the territory | unmet needs, nobody's name |
  /// | GET | `/territoire/phc-cvg` | the territory's coordination | counts, and the persons she accompanies |
  /// | GET POST | `/mon-espace/demande-logement` and below | herself | what is hers |
  package mutating func addSIAO(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    addHousingRequests(HousingRequestRoom(dependencies, footer, readings))
    addSIAODesk(dependencies, footer, readings: readings)
    addCommittees(dependencies, footer, readings: readings)
    addQuotas(dependencies, footer)
    addTerritory(dependencies, footer)
    addMyHousing(dependencies, footer)
  }

  private mutating func addHousingRequests(_ room: HousingRequestRoom) {
    let why = "sa demande, avec qui la prépare avec elle"
    get("/personnes/:id/demande-siao", members: .companions, why) { try await room.show($0, $1) }
    get("/personnes/:id/demande-siao/nouvelle", members: .companions, why) {
      try await room.start($0, $1)
    }
    post("/personnes/:id/demande-siao/nouvelle", members: .companions, why) {
      try await room.send($0, $1)
    }
    get("/personnes/:id/demande-siao/modifier", members: .companions, why) {
      try await room.open($0, $1)
    }
    post("/personnes/:id/demande-siao/modifier", members: .companions, why) {
      try await room.change($0, $1)
    }
    post("/personnes/:id/demande-siao/evaluation", members: .companions, why) {
      try await room.evaluate($0, $1)
    }
    post("/personnes/:id/demande-siao/retirer", members: .companions, why) {
      try await room.withdraw($0, $1)
    }
    post("/personnes/:id/demande-siao/close", members: .companions, why) {
      try await room.close($0, $1)
    }
  }
}

private struct HousingRequestRoom: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadHousingRequests

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadHousingRequests(dependencies, readings: readings)
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await read.ofPerson(try request.id(), by: member)
    return .html(housingRequestFilePage(file, request, footer))
  }

  func start(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await read.ofPerson(try request.id(), by: member)
    if file.standing != nil { return .seeOther(path(file)) }
    return .html(
      housingRequestFormPage(
        file, FormState(HousingRequestForm.empty), isNew: true, request, footer))
  }

  func send(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    let file = try await read.ofPerson(person, by: member)
    do {
      _ = try await RequestHousing(dependencies)(
        HousingRequestForm.draft(request.form), of: person, by: member)
      return .seeOther(path(file), flash: "La demande est partie. Elle la voit dans son espace.")
    } catch Refusal.invalid(let messages) {
      return .html(
        housingRequestFormPage(
          file, FormState(request.form, messages: messages), isNew: true, request, footer),
        status: .unprocessableContent)
    }
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (file, sheet) = try await standing(request, member)
    return .html(
      housingRequestFormPage(
        file, FormState(HousingRequestForm.form(sheet)), isNew: false, request, footer))
  }

  func change(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (file, sheet) = try await standing(request, member)
    do {
      try await RequestHousing(dependencies).change(
        sheet.request.id, to: HousingRequestForm.draft(request.form),
        version: Int(request.form["version"]) ?? 0, by: member)
      return .seeOther(path(file), flash: "C’est gardé. Le SIAO lit la demande à jour.")
    } catch Refusal.invalid(let messages) {
      return .html(
        housingRequestFormPage(
          file, FormState(request.form, messages: messages), isNew: false, request, footer),
        status: .unprocessableContent)
    }
  }

  func evaluate(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (file, sheet) = try await standing(request, member)
    guard let kind = HousingEvaluationKind(rawValue: request.form["evaluation"]) else {
      throw Refusal.notFound
    }
    try await EvaluateHousingRequest(dependencies)(kind, of: sheet.request.id, by: member)
    return .seeOther(path(file), flash: "\(kind.label)\u{A0}: c’est noté.")
  }

  func withdraw(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (file, sheet) = try await standing(request, member)
    try await WithdrawHousingRequest(dependencies)(sheet.request.id, by: member)
    return .seeOther(path(file), flash: "La demande est retirée. Le SIAO ne la voit plus.")
  }

  func close(_ request: PageRequest, _ member: Member) async throws -> Response {
    let (file, sheet) = try await standing(request, member)
    try await WithdrawHousingRequest(dependencies).housedElsewhere(sheet.request.id, by: member)
    return .seeOther(path(file), flash: "C’est noté. La demande est close.")
  }

  private func standing(_ request: PageRequest, _ member: Member) async throws
    -> (HousingRequestFile, HousingRequestSheet)
  {
    let file = try await read.ofPerson(try request.id(), by: member)
    guard let sheet = file.standing else { throw Refusal.notFound }
    return (file, sheet)
  }

  private func path(_ file: HousingRequestFile) -> String {
    "/personnes/\(file.header.person.id)/demande-siao"
  }
}
