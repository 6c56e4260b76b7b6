import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/pass/{id}` | her circle, the employer who hired her | her days, and what to do next |
  /// | GET, POST | `/pass/{id}/numero` | the same | the number is on the certificate they hold |
  /// | GET, POST | `/personnes/{id}/pass` | the same | her last PASS, or one she already had |
  package mutating func addPass(
    _ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings
  ) {
    let desk = PassDesk(dependencies, footer, readings)
    get("/pass/:id", members: .companions, "son cercle et l’employeur qui l’a embauchée") {
      try await desk.show($0, $1)
    }
    get("/pass/:id/numero", members: .companions, "son cercle et l’employeur qui l’a embauchée") {
      try await desk.askNumber($0, $1)
    }
    post("/pass/:id/numero", members: .companions, "son cercle et l’employeur qui l’a embauchée") {
      try await desk.takeNumber($0, $1)
    }
    get("/personnes/:id/pass", members: .companions, "son cercle et l’employeur qui l’a embauchée")
    {
      try await desk.ofPerson($0, $1)
    }
    post("/personnes/:id/pass", members: .companions, "son cercle et l’employeur qui l’a embauchée")
    {
      try await desk.takeExisting($0, $1)
    }
  }
}

private struct PassDesk: Sendable {
  private let read: ReadPass
  private let readLife: ReadPassLife
  private let record: RecordPass
  private let today: @Sendable () -> Day
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    read = ReadPass(dependencies, readings)
    readLife = ReadPassLife(dependencies, readings)
    record = RecordPass(dependencies)
    today = { dependencies.moment.today }
    self.footer = footer
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let reading = try await read(try request.id(), by: member)
    return .html(
      passView(
        PassPage(reading, on: today()),
        life: passLifeCards(
          try await readLife(reading.pass.id, by: member), on: today(), request: request),
        request: request, footer: footer))
  }

  func askNumber(_ request: PageRequest, _ member: Member) async throws -> Response {
    let pass = try await read(try request.id(), by: member)
    return .html(
      numberForm(pass, FormState(recorded(pass.pass)), request))
  }

  func takeNumber(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PassIAE> = try request.id()
    let form = request.form
    do {
      let certificate = try PassCertificate(
        number: form["numero"], start: form["debut"], end: form["fin"])
      try await record(id, certificate, version: Int(form["version"]) ?? 0, by: member)
    } catch let error {
      guard let messages = messages(of: error) else { throw error }
      let pass = try await read(id, by: member)
      return .html(
        numberForm(pass, FormState(form, messages: messages), request),
        status: .unprocessableContent)
    }
    return .seeOther("/pass/\(id)", flash: "Le numéro du PASS est gardé.")
  }

  func ofPerson(_ request: PageRequest, _ member: Member) async throws -> Response {
    let found = try await read(ofPerson: try request.id(), by: member)
    if let last = found.last, last.isValid(on: today()) { return .seeOther("/pass/\(last.id)") }
    return .html(
      personPassView(found, on: today(), state: FormState(), request: request, footer: footer))
  }

  func takeExisting(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    let form = request.form
    do {
      let certificate = try PassCertificate(
        number: form["numero"], start: form["debut"], end: form["fin"])
      let id = try await record(existingOf: person, certificate, by: member)
      return .seeOther("/pass/\(id)", flash: "Le PASS est gardé.")
    } catch let error {
      guard let messages = messages(of: error) else { throw error }
      let found = try await read(ofPerson: person, by: member)
      return .html(
        personPassView(
          found, on: today(), state: FormState(form, messages: messages), request: request,
          footer: footer),
        status: .unprocessableContent)
    }
  }

  private func numberForm(_ reading: PassReading, _ state: FormState, _ request: PageRequest)
    -> HTML
  {
    passNumberView(
      PassPage(reading, on: today()), state: state, request: request, footer: footer)
  }

  private func recorded(_ pass: PassIAE) -> Form {
    Form([
      ("numero", pass.number?.display ?? ""), ("debut", pass.validity.first.description),
      ("fin", pass.validity.last.description), ("version", String(pass.version)),
    ])
  }

  private func messages(of error: any Error) -> [UserMessage]? {
    switch error {
    case Refusal.invalid(let messages): messages
    case let invalid as InvalidInput: invalid.messages
    default: nil
    }
  }
}
