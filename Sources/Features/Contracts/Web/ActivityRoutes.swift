import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension RouteAccess {
  /// Whoever runs activities, and volunteers.
  static let activityLeaders = RouteAccess.members([.member, .headOfService, .volunteer])
}

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/activites` | members and volunteers of the structure | what it offers |
  /// | GET | `/activites/{id}` | the same | first names and attendance of their group |
  /// | POST | `/activites/{id}/presences` | the same | who came |
  /// | POST | `/activites/{id}/places` | whoever accompanies her there | she begins |
  /// | GET | `/personnes/{id}/activites` | her circle, the employer who hired her | what she takes part in |
  /// | POST | `/personnes/{id}/tapaj`, `/tapaj/{id}/paye` | the employer who hired her | days worked and paid |
  package mutating func addActivities(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = ActivityPages(
      dependencies: dependencies, footer: footer,
      read: ReadPersonActivities(dependencies, readings))
    let leaders = "les activités de sa structure, et les prénoms de son groupe"
    get("/activites", members: .activityLeaders, leaders) { try await desk.list($0, $1) }
    post("/activites", members: .companions, "qui accompagne dans cette structure") {
      try await desk.open($0, $1)
    }
    get("/activites/:id", members: .activityLeaders, leaders) { try await desk.show($0, $1) }
    post("/activites/:id/presences", members: .activityLeaders, leaders) {
      try await desk.attend($0, $1)
    }
    post("/activites/:id/places", members: .companions, "qui l’accompagne dans cette structure") {
      try await desk.join($0, $1)
    }
    get(
      "/personnes/:id/activites", members: .companions,
      "son cercle et l’employeur qui l’a embauchée"
    ) {
      try await desk.ofPerson($0, $1)
    }
    post("/personnes/:id/tapaj", members: .companions, "l’employeur qui l’a embauchée") {
      try await desk.noteTapaj($0, $1)
    }
    post("/tapaj/:id/paye", members: .companions, "l’employeur qui l’a embauchée") {
      try await desk.pay($0, $1)
    }
  }
}

private struct ActivityPages: Sendable {
  let dependencies: Dependencies
  let footer: Footer
  let read: ReadPersonActivities

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(try await listPage(request, member, FormState()))
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    do {
      guard let kind = ActivityKind(rawValue: form["sorte"]) else {
        throw Refusal.invalid(ActivityMessages.kindMissing)
      }
      let id = try await OpenActivity(dependencies)(
        String(form["nom"].prefix(80)), kind,
        skills: form["savoirs"].split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
          .filter { !$0.isEmpty },
        by: member)
      return .seeOther("/activites/\(id)", flash: "L’activité est ouverte.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await listPage(request, member, FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(try await sheetPage(request, member, Day(request.query["jour"]), FormState()))
  }

  func attend(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Activity> = try request.id()
    let form = request.form
    let take = TakeAttendance(dependencies)
    _ = try await take.sheet(id, on: nil, by: member)
    do {
      guard let day = Day(form["jour"]) else { throw Refusal.invalid(ActivityMessages.dayMissing) }
      try await take(try minutes(form), to: id, on: day, by: member)
      return .seeOther("/activites/\(id)?jour=\(day)", flash: "Les présences sont gardées.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await sheetPage(
          request, member, Day(form["jour"]), FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  func join(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Activity> = try request.id()
    let form = request.form
    _ = try await TakeAttendance(dependencies).sheet(id, on: nil, by: member)
    do {
      guard let person = ID<Person>(parsing: form["personne"]) else {
        throw Refusal.invalid(ActivityMessages.personMissing)
      }
      try await JoinActivity(dependencies)(
        person, id, try period(form), rate: form.filled("taux").map { Int($0) ?? 0 },
        reason: ContractForm.reason(form), by: member)
      return .seeOther("/activites/\(id)", flash: "Sa place est notée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await sheetPage(request, member, nil, FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  func ofPerson(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await read(of: try request.id(), by: member)
    return .html(
      personActivitiesView(
        page, state: FormState(), hourlySMIC: Self.cents(request.query["smic"]), request: request,
        footer: footer))
  }

  func noteTapaj(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    let form = request.form
    do {
      guard let phase = TapajPhase(rawValue: form["phase"]) else {
        throw Refusal.invalid(ActivityMessages.phaseMissing)
      }
      let period = try period(form)
      let time: WorkedTime
      do throws(WorkedTimeFault) { time = try WorkedTime.reading(form["heures"]) } catch {
        throw Refusal.invalid(error.message(form["heures"], field: "heures"))
      }
      guard time.minutes > 0 else {
        throw Refusal.invalid(ActivityMessages.hours(form["heures"], field: "heures"))
      }
      try await NoteTapaj(dependencies)(
        NoteTapaj.Draft(
          phase: phase, days: DayRange(period.start, period.end ?? period.start)!, time: time,
          informedOn: Day(form["informe"]), reason: ContractForm.reason(form)),
        of: person, by: member)
      return .seeOther("/personnes/\(person)/activites", flash: "Ces jours sont gardés.")
    } catch Refusal.invalid(let messages) {
      let page = try await read(of: person, by: member)
      return .html(
        personActivitiesView(
          page, state: FormState(form, messages: messages), request: request, footer: footer),
        status: .unprocessableContent)
    }
  }

  func pay(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person = try await NoteTapaj(dependencies).pay(try request.id(), by: member)
    return .seeOther("/personnes/\(person)/activites", flash: "C’est noté comme payé.")
  }

  /// « 12,02 » as cents; nil when it is not an amount.
  static func cents(_ text: String) -> Int? {
    let sides = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard let first = sides.first, first.count <= 3, let euros = Int(first), euros >= 0 else {
      return nil
    }
    guard sides.count == 2 else { return euros * 100 }
    guard (1...2).contains(sides[1].count), sides[1].allSatisfy(\.isNumber),
      let decimals = Int(sides[1])
    else { return nil }
    return euros * 100 + (sides[1].count == 1 ? decimals * 10 : decimals)
  }

  private func listPage(_ request: PageRequest, _ member: Member, _ state: FormState)
    async throws -> HTML
  {
    let activities = try await ReadActivities(dependencies)(by: member)
    return activitiesView(
      activities, mayRun: ActivityAccess.mayRun(member), state: state, request: request,
      footer: footer)
  }

  private func sheetPage(
    _ request: PageRequest, _ member: Member, _ day: Day?, _ state: FormState
  ) async throws -> HTML {
    let sheet = try await TakeAttendance(dependencies).sheet(
      try request.id(), on: day, by: member)
    return activityView(sheet, state: state, request: request, footer: footer)
  }

  private func period(_ form: Form) throws -> ContractPeriod {
    var problems: [UserMessage] = []
    let start = ContractForm.day(
      form, "debut", missing: ActivityMessages.startMissing, &problems)
    let end = ContractForm.day(form, "fin", missing: nil, &problems)
    guard let start, problems.isEmpty else { throw Refusal.invalid(problems) }
    guard let period = ContractPeriod(start, end) else {
      throw Refusal.invalid(ActivityMessages.endBeforeStart)
    }
    return period
  }

  private func minutes(_ form: Form) throws -> [ID<ActivityPlace>: Int] {
    var minutes: [ID<ActivityPlace>: Int] = [:]
    var problems: [UserMessage] = []
    for pair in form.pairs where pair.name.hasPrefix("p-") {
      guard let place = ID<ActivityPlace>(parsing: String(pair.name.dropFirst(2))) else {
        continue
      }
      let typed = trimmed(pair.value)
      if typed.isEmpty {
        minutes[place] = 0
      } else if let time = try? WorkedTime.reading(typed), time.minutes <= ActivityPresence.most {
        minutes[place] = time.minutes
      } else {
        problems.append(ActivityMessages.hours(typed, field: pair.name))
      }
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return minutes
  }
}
