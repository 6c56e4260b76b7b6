import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension RouteAccess {
  /// The structure's own people, and institutions for counts: the use case decides.
  fileprivate static let yearlyFile = RouteAccess.members([
    .member, .headOfService, .institution,
  ])
}

extension Site {
  mutating func addYearlyFiles(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = YearlyFileDesk(dependencies, footer)
    get(
      "/dialogue-de-gestion", members: .members([.institution]),
      "les dossiers du territoire, en nombres"
    ) { try await desk.territory($0, $1) }
    let path = "/structures/:id/dialogue-de-gestion"
    let why = "ses équipes lisent tout\u{A0}; la DDETS lit des nombres"
    get(path, members: .yearlyFile, why) { try await desk.show($0, $1) }
    get("\(path)/csv", members: .yearlyFile, why) { try await desk.csv($0, $1) }
    get("\(path)/pdf", members: .yearlyFile, why) { try await desk.pdf($0, $1) }
    let own = "la liste derrière les nombres, pour ses équipes"
    get("\(path)/sorties", members: .companions, own) { try await desk.list($0, $1) }
    get("\(path)/liste", members: .companions, own) { try await desk.listCSV($0, $1) }
    post("\(path)/axes", members: .companions, "ses équipes écrivent leurs actions de l’année") {
      try await desk.writeAxes($0, $1)
    }
    post(path, members: .companions, "la direction écrit l’objectif") {
      try await desk.setTarget($0, $1)
    }
  }
}

private struct YearlyFileDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadYearlyFile

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadYearlyFile(dependencies)
  }

  func territory(_ request: PageRequest, _ member: Member) async throws -> Response {
    let exits = try await read.territory(year: year(request), by: member)
    return .html(territoryExitsPage(exits, request, footer))
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await file(request, member)
    return .html(yearlyFilePage(file, FormState(targetForm(file)), request, footer))
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await whole(request, member)
    let part = ExitPart(rawValue: request.query["part"]) ?? .leavers
    return .html(yearlyListPage(file, part, request, footer))
  }

  func csv(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await file(request, member)
    return .file(Array(file.csv.utf8), type: csvType, name: name(file, "chiffres", "csv"))
  }

  func listCSV(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await whole(request, member)
    return .file(Array(file.listCSV.utf8), type: csvType, name: name(file, "sorties", "csv"))
  }

  func pdf(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await file(request, member)
    let bytes = try await dependencies.printer.print(file.paper)
    return .file(
      bytes, type: "application/pdf", name: name(file, "dialogue de gestion", "pdf"),
      attached: false)
  }

  func setTarget(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await whole(request, member)
    do {
      let target = try YearlyTargetForm.target(
        request.form, of: file.structure.id, in: file.period.year)
      try await SetExitTarget(dependencies)(target, by: member)
      return .seeOther(
        yearlyPath(file), flash: "L’objectif est écrit. Les nombres se lisent face à lui.")
    } catch Refusal.invalid(let messages) {
      return .html(
        yearlyFilePage(file, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func writeAxes(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await whole(request, member)
    var typed: [ExitAxis: (words: String, version: Int)] = [:]
    for axis in ExitAxis.allCases where request.form.has("axe_\(axis.code)") {
      typed[axis] = (
        trimmed(request.form["axe_\(axis.code)"]),
        Int(request.form["version_\(axis.code)"]) ?? 0
      )
    }
    do {
      try await WriteExitAxes(dependencies)(
        typed, of: file.structure.id, year: file.period.year, by: member)
      return .seeOther(yearlyPath(file), flash: "Les quatre axes sont écrits.")
    } catch Refusal.invalid(let messages) {
      return .html(
        yearlyFilePage(file, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  private func file(_ request: PageRequest, _ member: Member) async throws -> YearlyFile {
    try await read(try request.id(), year: year(request), by: member)
  }

  private func whole(_ request: PageRequest, _ member: Member) async throws -> YearlyFile {
    let file = try await file(request, member)
    guard file.reading == .whole else { throw Refusal.notFound }
    return file
  }

  private func year(_ request: PageRequest) throws -> Int? {
    guard let text = request.query.filled("annee") else { return nil }
    guard let year = Int(text) else { throw Refusal.notFound }
    return year
  }

  private func name(_ file: YearlyFile, _ what: String, _ ending: String) -> String {
    "\(what) \(file.structure.name) \(file.period.year).\(ending)"
  }

  private let csvType = "text/csv; charset=utf-8"
}

func yearlyPath(_ file: YearlyFile, _ page: String = "", year: Int? = nil) -> String {
  "/structures/\(file.structure.id)/dialogue-de-gestion\(page)?annee=\(year ?? file.period.year)"
}

private func targetForm(_ file: YearlyFile) -> Form {
  Form(
    [
      ("objectif", file.target.dynamic.map(String.init) ?? ""),
      ("objectif_durable", file.target.durable.map(String.init) ?? ""),
      ("periode_debut", file.target.period?.first.description ?? ""),
      ("periode_fin", file.target.period?.last.description ?? ""),
      ("version", String(file.target.version)),
    ] + ExitAxis.allCases.map { ("axe_\($0.code)", file.axes[$0]?.words ?? "") })
}

/// What the form of a target says, as text.
enum YearlyTargetForm {
  static func target(_ form: Form, of structure: ID<Structure>, in year: Int) throws -> ExitTarget {
    var problems: [UserMessage] = []
    func percent(_ field: String) -> Int? {
      guard let text = form.filled(field) else { return nil }
      guard let number = Int(text) else {
        problems.append(ExitSentences.percentage(field))
        return nil
      }
      return number
    }
    var target = ExitTarget(
      structure: structure, year: year, dynamic: percent("objectif"),
      durable: percent("objectif_durable"), version: Int(form["version"]) ?? 0)
    let texts = [form.filled("periode_debut"), form.filled("periode_fin")]
    if texts != [nil, nil] {
      let days = texts.compactMap { $0 }.compactMap { Day($0) }
      if days.count == 2, let period = DayRange(days[0], days[1]) {
        target.period = period
      } else {
        problems.append(ExitSentences.periodIncomplete)
      }
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return target
  }
}
