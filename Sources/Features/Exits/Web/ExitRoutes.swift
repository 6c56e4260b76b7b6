import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/sorties` | companions of an employer | who is there, who left |
  /// | GET POST | `/personnes/:id/sorties/nouvelle` | the employer that employs her | to write that she left |
  /// | GET POST | `/sorties/:id` | companions of the structure she left | its own record |
  /// | POST | `/sorties/:id/suivi` | her circle, the structure she left | her agreement to news |
  /// | GET POST | `/personnes/:id/rebondir` | her circle | a way on, with her |
  /// | POST | `/personnes/:id/lignes-suivies` | her circle | the rows of the grid she follows |
  /// | GET POST | `/suivis`, `/suivis/:id` and below | who takes her news; whom she agreed | her answers |
  /// | GET POST | `/structures/:id/dialogue-de-gestion` and below | its people; the State's service for counts | the yearly file |
  /// | GET | `/dialogue-de-gestion` | institutions | the files of the territory |
  /// | GET POST | `/mon-espace/apres` and below | herself | what follows her contract |
  package mutating func addExits(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    addExitRecords(ExitDesk(dependencies, footer, readings))
    addFollowUps(dependencies, footer, readings)
    addYearlyFiles(dependencies, footer)
    addMyAfterWork(dependencies, footer)
  }

  private mutating func addExitRecords(_ desk: ExitDesk) {
    get("/sorties", members: .companions, "l’employeur voit qui est là et qui est parti") {
      try await desk.list($0, $1)
    }
    let own = "l’employeur qui l’emploie note sa sortie"
    get("/personnes/:id/sorties/nouvelle", members: .companions, own) {
      try await desk.start($0, $1)
    }
    post("/personnes/:id/sorties/nouvelle", members: .companions, own) {
      try await desk.record($0, $1)
    }
    let left = "la structure qu’elle a quittée tient son propre dossier"
    get("/sorties/:id", members: .companions, left) { try await desk.show($0, $1) }
    post("/sorties/:id", members: .companions, left) { try await desk.revise($0, $1) }
    post(
      "/sorties/:id/suivi", members: .companions, "son accord, noté par qui prendra des nouvelles"
    ) {
      try await desk.agree($0, $1)
    }
    let circle = "le cercle prépare la suite avec elle"
    get("/personnes/:id/rebondir", members: .companions, circle) { try await desk.restart($0, $1) }
    post("/personnes/:id/rebondir", members: .companions, circle) {
      try await desk.moveRestart($0, $1)
    }
    post("/personnes/:id/lignes-suivies", members: .companions, "le cercle note ce qu’elle choisit")
    {
      try await desk.followRows($0, $1)
    }
  }
}

private struct ExitDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadExits
  private let readRestart: ReadRestart

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadExits(dependencies, readings: readings)
    readRestart = ReadRestart(dependencies, readings: readings)
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let list = try await read.list(
      by: member, present: request.query.filled("presents").flatMap { ID(parsing: $0) },
      after: request.query.filled("apres").flatMap { ID(parsing: $0) })
    return .html(exitsPage(list, member, request, footer))
  }

  func start(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await RecordExit(dependencies).start(try request.id(), by: member)
    return .html(newExitPage(start, FormState(ExitForm.form(start)), request, footer))
  }

  func record(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    // Whoever does not employ her learns nothing, whatever was typed.
    let start = try await RecordExit(dependencies).start(person, by: member)
    do {
      let id = try await RecordExit(dependencies)(
        try ExitForm.entry(request.form), of: person, by: member)
      return .seeOther(
        "/sorties/\(id)", flash: "La sortie est notée. Son dossier reste ouvert.")
    } catch Refusal.invalid(let messages) {
      return .html(
        newExitPage(start, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let exit = try await read(try request.id(), by: member)
    return .html(exitPage(exit, FormState(ExitForm.form(exit.exit)), request, footer))
  }

  func revise(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PathExit> = try request.id()
    let exit = try await read(id, by: member)
    do {
      try await ReviseExit(dependencies)(
        try ExitForm.entry(request.form), id, version: Int(request.form["version"]) ?? 0,
        by: member)
      return .seeOther("/sorties/\(id)", flash: "C’est écrit. Le compte de l’année suit.")
    } catch Refusal.invalid(let messages) {
      return .html(
        exitPage(exit, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func agree(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<PathExit> = try request.id()
    let back = localPath(request.form.filled("retour") ?? "/suivis")
    do {
      try await AgreeToFollowUp(dependencies)(
        followUpProposal(request.form), after: id, by: member)
      return .seeOther(back, flash: "Son accord est noté. Elle le voit dans son espace.")
    } catch Refusal.invalid(let messages) {
      let problems = FormState(request.form, messages: messages)
      return .html(
        agreementAgainPage(id, back: back, problems, request, footer),
        status: .unprocessableContent)
    }
  }

  func restart(_ request: PageRequest, _ member: Member) async throws -> Response {
    let reading = try await readRestart(try request.id(), by: member)
    return .html(restartPage(reading, FormState(), request, footer))
  }

  func moveRestart(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    let path = "/personnes/\(person)/rebondir"
    let move = MoveRestart(dependencies)
    do {
      switch request.form["acte"] {
      case "plus_tard":
        try await move.postpone(
          person, until: request.form.filled("jour").flatMap { Day($0) }, by: member)
        return .seeOther(path, flash: "La suite reviendra ce jour-là.")
      case let code where RestartOutcome(rawValue: code) != nil:
        try await move.settle(person, as: RestartOutcome(rawValue: code)!, by: member)
        return .seeOther(path, flash: "C’est noté. Une suite peut se rouvrir quand elle veut.")
      default:
        try await move.ask(for: person, by: member)
        return .seeOther(path, flash: "La suite est ouverte.")
      }
    } catch Refusal.invalid(let messages) {
      let reading = try await readRestart(person, by: member)
      return .html(
        restartPage(reading, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func followRows(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    guard let structure = ID<Structure>(parsing: request.form["structure"]) else {
      throw Refusal.notFound
    }
    try await FollowMyRows(dependencies)(
      followedThemes(request.form), with: structure, of: person, by: member)
    return .seeOther("/personnes/\(person)/rebondir", flash: "Ses lignes sont notées.")
  }
}

func followedThemes(_ form: Form) -> Set<GridTheme> {
  Set(form.all("ligne").compactMap { GridTheme(rawValue: $0) })
}
