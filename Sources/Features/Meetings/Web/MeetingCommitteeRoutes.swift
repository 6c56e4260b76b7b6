import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addMeetingCommittees(
    _ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings
  ) {
    let desk = MeetingCommitteeDesk(dependencies, footer, readings)
    let seats = "les structures autour de la table d’un comité"
    get("/comites", members: .companions, seats) { try await desk.list($0, $1) }
    let opens = "un employeur ou la coordination ouvre un comité"
    get("/comites/nouveau", members: .companions, opens) { try await desk.start($0, $1) }
    post("/comites/nouveau", members: .companions, opens) { try await desk.open($0, $1) }
    get("/comites/:id", members: .companions, seats) { try await desk.show($0, $1) }
    get("/comites/:id/pdf", members: .companions, seats) { try await desk.paper($0, $1) }
    post("/comites/:id/bilan", members: .companions, "la structure qui organise écrit le bilan") {
      try await desk.balance($0, $1)
    }
    let page = "chacun voit les personnes qu’il peut lire, et elles seules"
    get("/comites/:id/personnes/:n", members: .companions, page) { try await desk.page($0, $1) }
    post("/comites/:id/personnes/:n", members: .companions, page) { try await desk.write($0, $1) }
    post("/comites/:id/personnes/:n/decisions", members: .companions, page) {
      try await desk.decide($0, $1)
    }
    post("/comites/:id/personnes/:n/mots", members: .companions, page) {
      try await desk.say($0, $1)
    }
    post("/comites/:id/personnes/:n/relu", members: .companions, page) {
      try await desk.readBack($0, $1)
    }
  }
}

private struct MeetingCommitteeDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadCommittee
  private let print: PrintCommittee

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadCommittee(dependencies, readings: readings)
    print = PrintCommittee(dependencies, readings: readings)
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let list = try await read.list(by: member)
    return .html(
      meetingCommitteesPage(list.lines, mayOpen: list.mayOpen, list.today, member, request, footer))
  }

  func start(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await OpenCommittee(dependencies).start(by: member)
    var pairs = [("duree", "120"), ("heure", "14:00"), ("programme", "phc"), ("programme", "cvg")]
    if start.employers.count == 1 {
      pairs.append(("employeur", start.employers[0].structure.text))
    }
    return .html(newMeetingCommitteePage(start, FormState(Form(pairs)), member, request, footer))
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await OpenCommittee(dependencies).start(by: member)
    do {
      let id = try await OpenCommittee(dependencies)(try entry(request.form), by: member)
      return .seeOther("/comites/\(id)", flash: "Le comité est ouvert, une page par personne.")
    } catch Refusal.invalid(let messages) {
      return .html(
        newMeetingCommitteePage(
          start, FormState(request.form, messages: messages), member, request, footer),
        status: .unprocessableContent)
    }
  }

  private func entry(_ form: Form) throws -> CommitteeEntry {
    var problems: [UserMessage] = []
    let day = Day(form["jour"])
    if day == nil { problems.append(MeetingSentences.dayMissing) }
    let starts = LocalTime("\(day.map(\.description) ?? "2000-01-01")T\(form["heure"])")
    if starts == nil { problems.append(MeetingSentences.hourMissing) }
    guard problems.isEmpty, let starts else { throw Refusal.invalid(problems) }
    func structures(_ name: String) -> Set<ID<Structure>> {
      Set(form.all(name).compactMap { ID(parsing: $0) })
    }
    return CommitteeEntry(
      starts: starts, minutes: Int(form["duree"]) ?? 0, place: form["lieu"],
      employers: structures("employeur"), others: structures("autre"),
      programmes: form.has("programme", "tous")
        ? [] : Set(form.all("programme").compactMap { Programme(rawValue: $0) }))
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let contents = try await read(try request.id(), by: member)
    return .html(meetingCommitteePage(contents, balanceState(contents), request, footer))
  }

  private func balanceState(_ contents: CommitteeContents) -> FormState {
    let balance = contents.committee.balance
    return FormState(
      Form([
        ("bien", balance.wentWell), ("embauches", balance.prospects),
        ("regles", balance.ruleNews), ("clos", balance.closedOn == nil ? "" : "oui"),
      ]))
  }

  func paper(_ request: PageRequest, _ member: Member) async throws -> Response {
    let bytes = try await print(try request.id(), by: member)
    return .file(bytes, type: "application/pdf", name: "comite.pdf", attached: false)
  }

  func balance(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Committee> = try request.id()
    let form = request.form
    do {
      try await CloseCommittee(dependencies)(
        CommitteeBalance(
          wentWell: form["bien"], prospects: form["embauches"], ruleNews: form["regles"]),
        of: id, version: Int(form["version"]) ?? 0, isClosed: form.has("clos", "oui"), by: member)
      return .seeOther("/comites/\(id)", flash: "Le bilan est gardé.")
    } catch Refusal.invalid(let messages) {
      let contents = try await read(id, by: member)
      return .html(
        meetingCommitteePage(contents, FormState(form, messages: messages), request, footer),
        status: .unprocessableContent)
    } catch Refusal.changedMeanwhile(let message) {
      let contents = try await read(id, by: member)
      return .html(
        meetingCommitteePage(contents, FormState(form, messages: [message]), request, footer),
        status: .conflict)
    }
  }

  func page(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await load(request, member)
    return .html(
      meetingCommitteePersonPage(
        page, FormState(meetingCommitteeForm(page.contents)), crossing: false, request, footer))
  }

  private func load(_ request: PageRequest, _ member: Member) async throws -> CommitteePage {
    guard let rank = request.parameters["n"].flatMap({ Int($0) }) else { throw Refusal.notFound }
    return try await read.page(try request.id(), rank: rank, by: member)
  }

  /// The page whose form was sent: the ranks may have moved since it was shown.
  private func sent(_ request: PageRequest, _ member: Member) async throws -> CommitteePage {
    let page = try await load(request, member)
    guard request.form["page"] == page.contents.meeting.id.text else { throw Refusal.notFound }
    return page
  }

  func write(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await sent(request, member)
    let path = "/comites/\(page.committee.id)"
    do {
      try await WriteMinutes(dependencies)(
        MeetingForm.minutes(request.form), of: page.contents.meeting.id,
        version: Int(request.form["version"]) ?? 0, by: member)
      guard request.form.has("suite", "oui") else {
        return .seeOther("\(path)/personnes/\(page.rank)", flash: "C’est gardé.")
      }
      return .seeOther(
        page.rank < page.count ? "\(path)/personnes/\(page.rank + 1)" : path,
        flash: page.rank < page.count
          ? "C’est gardé. Personne suivante." : "C’était la dernière personne. Reste le bilan.")
    } catch Refusal.invalid(let messages) {
      return .html(
        meetingCommitteePersonPage(
          page, FormState(request.form, messages: messages), crossing: false, request, footer),
        status: .unprocessableContent)
    } catch Refusal.changedMeanwhile(let message) {
      let now = try await load(request, member)
      return .html(
        meetingCommitteePersonPage(
          now, FormState(request.form, messages: [message]), crossing: true, request, footer),
        status: .conflict)
    }
  }

  func decide(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { meeting in
      let entry = try MeetingForm.decision(request.form)
      try await DecideInMeeting(dependencies)(
        entry.words, strand: entry.strand, carrier: entry.carrier, dueOn: entry.dueOn,
        in: meeting, by: member)
      return "C’est noté. Cela fait partie de ses prochains pas."
    }
  }

  func say(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { meeting in
      try await SayForMeeting(dependencies)(
        request.form["mots"], choice: nil, in: meeting, by: member)
      return "Ses mots sont gardés."
    }
  }

  func readBack(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await acting(request, member) { meeting in
      try await WriteMinutes(dependencies).noteReadBack(meeting, by: member)
      return "C’est noté\u{A0}: elle a relu."
    }
  }

  private func acting(
    _ request: PageRequest, _ member: Member, _ act: (ID<Meeting>) async throws -> String
  ) async throws -> Response {
    let page = try await sent(request, member)
    do {
      let flash = try await act(page.contents.meeting.id)
      return .seeOther("/comites/\(page.committee.id)/personnes/\(page.rank)", flash: flash)
    } catch Refusal.invalid(let messages) {
      let values = meetingCommitteeForm(page.contents).adding(request.form)
      return .html(
        meetingCommitteePersonPage(
          page, FormState(values, messages: messages), crossing: false, request, footer),
        status: .unprocessableContent)
    }
  }
}

extension Form {
  /// The same form with what another one says.
  fileprivate func adding(_ other: Form) -> Form {
    other.pairs.reduce(self) { $0.setting($1.name, $1.value) }
  }
}
