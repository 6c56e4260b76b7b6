import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/mon-espace/connexion` | everyone | her door; tries are counted |
  /// | GET | `/mon-espace`, `/mon-espace/lecteurs`, `/mon-espace/candidatures/{id}` | herself | everything that is hers |
  /// | GET, POST | `/mon-espace/code`, `/mon-espace/mots`, `/mon-espace/accords/{id}` | herself | her code, her words, her agreements |
  /// | POST | `/mon-espace/candidatures/{id}/retirer`, `/mon-espace/quitter` | herself; everyone | to take back, to leave |
  package mutating func addMySpace(
    _ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool
  ) {
    let room = MySpaceRoom(dependencies, footer, behindTLS: behindTLS)
    get("/mon-espace/connexion", .everyone, "sa porte") { room.door($0) }
    post("/mon-espace/connexion", .everyone, "sa porte ; essais comptés") {
      try await room.open($0)
    }
    post("/mon-espace/quitter", .everyone, "termine la session de ce navigateur") {
      try await room.leave($0)
    }
    get("/mon-espace/code", .herself, "son code") { try await room.askCode($0, $0.herself) }
    post("/mon-espace/code", .herself, "son code") { try await room.takeCode($0, $0.herself) }
    let mine = "ce qui est à elle"
    get("/mon-espace", .herself, mine) { try await room.inside($0, room.show) }
    get("/mon-espace/mots", .herself, mine) { try await room.inside($0, room.askWords) }
    post("/mon-espace/mots", .herself, mine) { try await room.inside($0, room.takeWords) }
    get("/mon-espace/lecteurs", .herself, mine) { try await room.inside($0, room.readers) }
    get("/mon-espace/accords/:id", .herself, mine) { try await room.inside($0, room.askStop) }
    post("/mon-espace/accords/:id", .herself, mine) { try await room.inside($0, room.stop) }
    get("/mon-espace/candidatures/:id", .herself, mine) {
      try await room.inside($0, room.application)
    }
    post("/mon-espace/candidatures/:id/retirer", .herself, mine) {
      try await room.inside($0, room.withdraw)
    }
  }
}

extension PageRequest {
  /// The person whose space this is.
  var herself: ID<Person> {
    get throws {
      guard case .herself(let person) = visitor else { throw SignInNeeded() }
      return person
    }
  }
}

private struct MySpaceRoom: Sendable {
  private let dependencies: Dependencies
  private let read: ReadMySpace
  private let keepForm: KeepForm
  private let footer: Footer
  private let behindTLS: Bool

  init(_ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool) {
    self.dependencies = dependencies
    read = ReadMySpace(dependencies)
    keepForm = KeepForm(dependencies)
    self.footer = footer
    self.behindTLS = behindTLS
  }

  // MARK: The door

  func door(_ request: PageRequest) -> Response {
    if case .herself = request.visitor { return .seeOther("/mon-espace") }
    return .html(spaceDoorView(SpaceDoorPage(), request: request, footer: footer))
  }

  func open(_ request: PageRequest) async throws -> Response {
    let form = request.form
    do {
      let opened = try await OpenSpace(dependencies)(
        handle: form["identifiant"], code: form["code"],
        address: clientAddress(request, behindTLS: behindTLS), replacing: request.sessionSecret)
      var response = try await next(form, opened, request)
      response.setSession(opened.secret.text, behindTLS: behindTLS)
      return response
    } catch Refusal.invalid(let messages) {
      var page = SpaceDoorPage()
      page.state = FormState(
        Form([("identifiant", form["identifiant"])]), messages: messages)
      page.sealed = form.filled("garde")
      return .html(
        spaceDoorView(page, request: request, footer: footer), status: .unprocessableContent)
    }
  }

  /// Where she was going; or, when her words were waiting, those words.
  private func next(_ form: Form, _ opened: OpenSpace.Opened, _ request: PageRequest) async throws
    -> Response
  {
    if opened.mustChooseCode { return .seeOther("/mon-espace/code") }
    guard let sealed = form.filled("garde") else {
      let target = form.filled("retour").map(localPath) ?? "/mon-espace"
      return .seeOther(target.hasPrefix("/mon-espace") ? target : "/mon-espace")
    }
    guard let kept = try await keepForm.open(sealed, byHerself: opened.person) else {
      return .seeOther("/mon-espace", flash: "Ces mots sont à quelqu’un d’autre, ou trop vieux.")
    }
    let inside = PageRequest(
      path: request.path, visitor: .herself(opened.person),
      csrfToken: csrfToken(opened.secret.text), headers: request.headers)
    return .html(keptSpaceFormView(kept, request: inside, footer: footer))
  }

  func leave(_ request: PageRequest) async throws -> Response {
    if let secret = request.sessionSecret { try await SignOut(dependencies)(secret) }
    var response = Response.seeOther(
      "/mon-espace/connexion", flash: "Votre espace est fermé. À bientôt.")
    response.clearSession()
    return response
  }

  // MARK: The code

  func askCode(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let isFirst = try await read.mustChooseCode(person)
    return .html(
      chooseCodeView(isFirst: isFirst, state: FormState(), request: request, footer: footer))
  }

  func takeCode(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let form = request.form
    do {
      try await ChooseSpaceCode(dependencies)(
        form["code"], again: form["encore"], present: form["present"], of: person,
        session: request.sessionSecret ?? "")
      return .seeOther("/mon-espace", flash: "Votre code est gardé.")
    } catch Refusal.invalid(let messages) {
      let isFirst = try await read.mustChooseCode(person)
      return .html(
        chooseCodeView(
          isFirst: isFirst, state: FormState(Form(), messages: messages), request: request,
          footer: footer),
        status: .unprocessableContent)
    }
  }

  // MARK: Inside

  /// A page of her space, once her code is chosen; before that, the page that asks for it.
  func inside(
    _ request: PageRequest,
    _ page: @Sendable (PageRequest, ID<Person>) async throws -> Response
  ) async throws -> Response {
    try await insideHerSpace(request, read, page)
  }

  @Sendable func show(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let contents = try await read(person)
    return .html(mySpaceView(MySpacePage(contents), request: request, footer: footer))
  }

  @Sendable func askWords(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let words = try await read(person).person.wish?.words ?? ""
    return .html(
      myWordsView(FormState(Form([("mots", words)])), request: request, footer: footer))
  }

  @Sendable func takeWords(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    do {
      try await SayMyWords(dependencies)(request.form["mots"], by: person)
      return .seeOther("/mon-espace", flash: "Vos mots sont gardés.")
    } catch Refusal.invalid(let messages) {
      return .html(
        myWordsView(
          FormState(request.form, messages: messages), request: request, footer: footer),
        status: .unprocessableContent)
    }
  }

  @Sendable func readers(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let readings = try await read.readers(of: person)
    return .html(readersView(readings, request: request, footer: footer))
  }

  @Sendable func askStop(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let agreement = try await read.agreement(try request.id(), of: person)
    return .html(stopView(agreement, request: request, footer: footer))
  }

  @Sendable func stop(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await WithdrawAgreement(dependencies)(try request.id(), of: person, by: .herself)
    return .seeOther("/mon-espace", flash: "C’est fait. Ils ne le voient plus.")
  }

  @Sendable func application(_ request: PageRequest, _ person: ID<Person>) async throws -> Response
  {
    let mine = try await read.application(try request.id(), of: person)
    return .html(myApplicationView(mine, request: request, footer: footer))
  }

  @Sendable func withdraw(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await WithdrawApplication(dependencies)(try request.id(), byHerself: person)
    return .seeOther("/mon-espace", flash: "Votre candidature est retirée.")
  }
}
