import Domain
import Hummingbird
import Kernel
import NIOCore
import Surroundings
import UseCases
import WebSupport

extension RouteAccess {
  /// Whoever writes hours down: those who keep contracts, and technical supervisors.
  static let hoursKeepers = RouteAccess.members([.member, .headOfService, .technicalSupervisor])
}

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/equipe/heures` | employers' members and technical supervisors | first names and hours of their team |
  /// | GET, POST | `/equipe/savoir-faire/{id}` | the same | what they saw of somebody's work |
  /// | GET | `/equipe/mois`, `/equipe/mois.csv` | employers' members | payroll and the ASP |
  package mutating func addHours(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = HoursPages(dependencies: dependencies, footer: footer)
    get("/equipe/heures", members: .hoursKeepers, "les prénoms et les heures de son équipe") {
      try await desk.sheet($0, $1)
    }
    post("/equipe/heures", members: .hoursKeepers, "les prénoms et les heures de son équipe") {
      try await desk.take($0, $1)
    }
    get("/equipe/savoir-faire/:id", members: .hoursKeepers, "ce qu’on a vu de son travail") {
      try await desk.skills($0, $1)
    }
    post("/equipe/savoir-faire/:id", members: .hoursKeepers, "ce qu’on a vu de son travail") {
      try await desk.takeSkill($0, $1)
    }
    get("/equipe/mois", members: .companions, "qui tient les contrats, pour un employeur") {
      try await desk.month($0, $1)
    }
    get("/equipe/mois.csv", members: .companions, "qui tient les contrats, pour un employeur") {
      try await desk.file($0, $1)
    }
  }
}

private struct HoursPages: Sendable {
  let dependencies: Dependencies
  let footer: Footer

  func sheet(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await page(request, member, week(request.query), FormState(), status: .ok)
  }

  /// A browser shows the page again; the small script of the page, or what waited for the network,
  /// gets one sentence and never a refusal it could not show.
  func take(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    let week = week(form) ?? WorkWeek(containing: dependencies.moment.today)
    var (lines, problems) = typed(form)
    if form.has("egal") { lines += try await planned(form, week, member) }
    let isDeferred = form.has("differe")
    if !problems.isEmpty, !isDeferred {
      return try await page(
        request, member, week, FormState(form, messages: problems), status: .unprocessableContent)
    }
    var key = String(form["cle"].prefix(80))
    if key.isEmpty { key = dependencies.newID(HoursSheet.self).text }
    do {
      let receipt = try await RecordHours(dependencies)(
        HoursSheet(week: week, key: key, lines: lines), by: member)
      if isDeferred {
        return .plain(
          ([receipt.sentence] + problems.map { "\($0.title) \($0.detail)" })
            .joined(separator: " "))
      }
      return .seeOther("/equipe/heures?semaine=\(week.monday)", flash: receipt.sentence)
    } catch Refusal.invalid(let messages) {
      if isDeferred {
        return .plain(
          (problems + messages).map { "\($0.title) \($0.detail)" }.joined(separator: " "))
      }
      return try await page(
        request, member, week, FormState(form, messages: messages), status: .unprocessableContent)
    }
  }

  func skills(_ request: PageRequest, _ member: Member) async throws -> Response {
    let sheet = try await NoteSkillSeen(dependencies).sheet(try request.id(), by: member)
    return .html(skillSheetView(sheet, state: FormState(), request: request, footer: footer))
  }

  func takeSkill(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Contract> = try request.id()
    let note = NoteSkillSeen(dependencies)
    let sheet = try await note.sheet(id, by: member)
    do {
      try await note(request.form["savoir"], under: id, by: member)
    } catch Refusal.invalid(let messages) {
      return .html(
        skillSheetView(
          sheet, state: FormState(request.form, messages: messages), request: request,
          footer: footer),
        status: .unprocessableContent)
    }
    return .seeOther("/equipe/savoir-faire/\(id)", flash: "C’est gardé. \(sheet.name) le lira.")
  }

  func month(_ request: PageRequest, _ member: Member) async throws -> Response {
    let today = dependencies.moment.today
    let month = try await export(request, member)
    return .html(monthView(month, today: today, request: request, footer: footer))
  }

  func file(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = HoursFile(rawValue: request.query["pour"]) ?? .payroll
    let month = try await export(request, member)
    return .file(
      csvFile(file.rows(month)), type: "text/csv; charset=utf-8", name: file.name(month))
  }

  private func export(_ request: PageRequest, _ member: Member) async throws -> MonthOfHours {
    let month =
      WorkMonth(request.query["mois"]) ?? WorkMonth(containing: dependencies.moment.today)
    return try await ExportMonthlyHours(dependencies)(month, by: member)
  }

  private func page(
    _ request: PageRequest, _ member: Member, _ week: WorkWeek?, _ state: FormState,
    status: HTTPResponse.Status
  ) async throws -> Response {
    let sheet = try await ReadTeamHours(dependencies)(
      week, after: place(request.query), by: member)
    return .html(
      teamHoursView(sheet, state: state, member: member, request: request, footer: footer),
      status: status)
  }

  private func week(_ form: Form) -> WorkWeek? {
    Day(form["semaine"]).map { WorkWeek(containing: $0) }
  }

  /// What is foreseen, for those whose field was left empty.
  private func planned(_ form: Form, _ week: WorkWeek, _ member: Member) async throws
    -> [HoursSheet.Line]
  {
    let sheet = try await ReadTeamHours(dependencies)(week, by: member)
    return sheet.rows.compactMap { row in
      guard !row.isSuspended, form.has("h-\(row.contract)"), form["h-\(row.contract)"].isEmpty,
        let time = WorkedTime(minutes: row.planned * 60)
      else { return nil }
      return HoursSheet.Line(contract: row.contract, time: time, seen: row.version)
    }
  }

  /// What was typed, line by line, and what cannot be hours. Empty fields are left alone.
  private func typed(_ form: Form) -> ([HoursSheet.Line], [UserMessage]) {
    var lines: [HoursSheet.Line] = []
    var problems: [UserMessage] = []
    for pair in form.pairs where pair.name.hasPrefix("h-") {
      let typed = trimmed(pair.value)
      guard !typed.isEmpty, let contract = ID<Contract>(parsing: String(pair.name.dropFirst(2)))
      else { continue }
      do throws(WorkedTimeFault) {
        lines.append(
          HoursSheet.Line(
            contract: contract, time: try WorkedTime.reading(typed),
            seen: Int(form["v-\(contract)"])))
      } catch {
        problems.append(error.message(typed, field: pair.name))
      }
    }
    return (lines, problems)
  }
}

extension Response {
  fileprivate static func plain(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
