import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/:id/rencontres` | her circle, her employer | the meetings they sit at, the dates of the others |
  /// | GET POST | `/personnes/:id/rencontres/nouvelle` | her circle, her employer | to propose one |
  /// | GET | `/rencontres/:id` and its paper | her circle, those at the table | what each may read of it |
  /// | GET POST | `/rencontres/:id/modifier`, `annuler`, `mots`, `compte-rendu`, `decisions`, `relu` | the structure that organises | to prepare it and write its minutes |
  /// | GET POST | `/comites` and below | the structures at the table | a committee over many persons |
  /// | GET POST | `/mon-espace/rencontres` and below | herself | her meetings, her words |
  package mutating func addMeetings(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = MeetingWebDesk(dependencies, footer, readings)
    let near = "son cercle et son employeur se retrouvent avec elle"
    get("/personnes/:id/rencontres", members: .companions, near) { try await desk.list($0, $1) }
    get("/personnes/:id/rencontres/nouvelle", members: .companions, near) {
      try await desk.start($0, $1)
    }
    post("/personnes/:id/rencontres/nouvelle", members: .companions, near) {
      try await desk.plan($0, $1)
    }
    let table = "chacun lit ce qu’il peut lire de la rencontre"
    get("/rencontres/:id", members: .companions, table) { try await desk.show($0, $1) }
    get("/rencontres/:id/pdf", members: .companions, table) { try await desk.paper($0, $1) }
    get("/rencontres/:id/calendrier.ics", members: .companions, table) {
      try await desk.calendar($0, $1)
    }
    let organiser = "la structure qui organise prépare et écrit"
    get("/rencontres/:id/modifier", members: .companions, organiser) {
      try await desk.startChange($0, $1)
    }
    post("/rencontres/:id/modifier", members: .companions, organiser) {
      try await desk.change($0, $1)
    }
    post("/rencontres/:id/annuler", members: .companions, organiser) {
      try await desk.cancel($0, $1)
    }
    post("/rencontres/:id/mots", members: .companions, organiser) { try await desk.say($0, $1) }
    get("/rencontres/:id/compte-rendu", members: .companions, organiser) {
      try await desk.startMinutes($0, $1)
    }
    post("/rencontres/:id/compte-rendu", members: .companions, organiser) {
      try await desk.write($0, $1)
    }
    post("/rencontres/:id/decisions", members: .companions, organiser) {
      try await desk.decide($0, $1)
    }
    post("/rencontres/:id/relu", members: .companions, organiser) {
      try await desk.readBack($0, $1)
    }
    addMeetingCommittees(dependencies, footer, readings)
    addMyMeetings(dependencies, footer)
  }
}

private struct MeetingWebDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadMeetings
  private let print: PrintMeeting

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadMeetings(dependencies, readings: readings)
    print = PrintMeeting(dependencies, readings: readings)
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(meetingsListPage(try await read.of(try request.id(), by: member), request, footer))
  }

  func start(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await PlanMeeting(dependencies).start(try request.id(), by: member)
    return .html(
      meetingFormPage(
        start, FormState(MeetingForm.new(start, query: request.query)), request, footer))
  }

  func plan(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    // Whoever may not meet her learns nothing, whatever was typed.
    let start = try await PlanMeeting(dependencies).start(person, by: member)
    do {
      let id = try await PlanMeeting(dependencies)(
        try MeetingForm.entry(request.form), about: person, by: member)
      return .seeOther(
        "/rencontres/\(id)", flash: "La rencontre est proposée. Les invités sont prévenus.")
    } catch Refusal.invalid(let messages) {
      return .html(
        meetingFormPage(start, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let contents = try await read(try request.id(), by: member)
    return .html(meetingPage(contents, FormState(), request, footer))
  }

  func paper(_ request: PageRequest, _ member: Member) async throws -> Response {
    let register = MinutesRegister(rawValue: request.query["registre"]) ?? .professional
    let bytes = try await print(try request.id(), register, by: member)
    return .file(
      bytes, type: "application/pdf", name: "rencontre-\(register.code).pdf", attached: false)
  }

  func calendar(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await read.calendar(try request.id(), by: member)
    return .file(
      Array(file.utf8), type: "text/calendar; charset=utf-8", name: "rencontre.ics")
  }

  func startChange(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await ChangeMeeting(dependencies).start(try request.id(), by: member)
    return .html(meetingFormPage(start, FormState(start.form), request, footer))
  }

  func change(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Meeting> = try request.id()
    let start = try await ChangeMeeting(dependencies).start(id, by: member)
    do {
      try await ChangeMeeting(dependencies)(
        try MeetingForm.entry(request.form), id, version: Int(request.form["version"]) ?? 0,
        by: member)
      return .seeOther("/rencontres/\(id)", flash: "C’est changé. Les invités sont prévenus.")
    } catch Refusal.invalid(let messages) {
      return .html(
        meetingFormPage(start, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func cancel(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { id in
      try await ChangeMeeting(dependencies).cancel(
        id, because: request.form["raison"], by: member)
      return "La rencontre est annulée. Les invités sont prévenus."
    }
  }

  func say(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { id in
      try await SayForMeeting(dependencies)(
        request.form["mots"], choice: HerChoice(rawValue: request.form["elle"]), in: id,
        by: member)
      return "Ses mots sont gardés."
    }
  }

  func decide(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { id in
      let entry = try MeetingForm.decision(request.form)
      try await DecideInMeeting(dependencies)(
        entry.words, strand: entry.strand, carrier: entry.carrier, dueOn: entry.dueOn, in: id,
        by: member)
      return "C’est noté. Cela fait partie de ses prochains pas."
    }
  }

  func readBack(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { id in
      try await WriteMinutes(dependencies).noteReadBack(id, by: member)
      return "C’est noté\u{A0}: elle a relu."
    }
  }

  func startMinutes(_ request: PageRequest, _ member: Member) async throws -> Response {
    let contents = try await writable(try request.id(), by: member)
    return .html(
      minutesPage(contents, FormState(minutesForm(contents)), crossing: false, request, footer))
  }

  func write(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Meeting> = try request.id()
    let contents = try await writable(id, by: member)
    do {
      try await WriteMinutes(dependencies)(
        MeetingForm.minutes(request.form), of: id, version: Int(request.form["version"]) ?? 0,
        by: member)
      return .seeOther("/rencontres/\(id)", flash: "Le compte rendu est gardé.")
    } catch Refusal.invalid(let messages) {
      return .html(
        minutesPage(
          contents, FormState(request.form, messages: messages), crossing: false, request, footer),
        status: .unprocessableContent)
    } catch Refusal.changedMeanwhile(let message) {
      let now = try await read(id, by: member)
      return .html(
        minutesPage(
          now, FormState(request.form, messages: [message]), crossing: true, request, footer),
        status: .conflict)
    }
  }

  private func writable(_ id: ID<Meeting>, by member: Member) async throws -> MeetingContents {
    let contents = try await read(id, by: member)
    guard contents.mayWrite else {
      throw Refusal.notAllowed(
        UserMessage("La structure qui organise écrit dans cette rencontre."))
    }
    return contents
  }

  private func acting(
    _ request: PageRequest, _ member: Member, _ act: (ID<Meeting>) async throws -> String
  ) async throws -> Response {
    let id: ID<Meeting> = try request.id()
    do {
      return .seeOther("/rencontres/\(id)", flash: try await act(id))
    } catch Refusal.invalid(let messages) {
      let contents = try await read(id, by: member)
      return .html(
        meetingPage(contents, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }
}

extension MeetingStart {
  fileprivate var form: Form { meeting.map { MeetingForm.form($0, self) } ?? Form() }
}
