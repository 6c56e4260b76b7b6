import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/:id/candidatures` | companions | her circle follows her applications |
  /// | GET POST | `/personnes/:id/candidatures/nouvelle` | companions | her circle prepares one with her |
  /// | GET POST | `/candidatures/:id/modifier` | companions | her circle changes a draft |
  /// | GET | `/candidatures/:id/relire` | companions | her circle reads it again with her |
  /// | POST | `/candidatures/:id/envoyer`, `/jeter`, `/retirer`, `/proposer` | companions | her circle sends, discards, withdraws, proposes again |
  /// | GET | `/candidatures` | companions | received by the structure, or sent for persons one accompanies |
  /// | GET | `/candidatures/:id`, `/cv` | companions | both sides read what is agreed |
  /// | POST | `/candidatures/:id/reponse`, `/annuler-embauche` | companions | the employer that received it answers |
  /// | GET POST | `/candidatures/:id/dates` | companions | the employer moves the days of its hire |
  /// | POST | `/candidatures/:id/pass` | companions | both sides open the PASS a hire waited for |
  /// | POST | `/candidatures/:id/messages` | companions | both sides talk |
  package mutating func addJobApplications(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings,
    applicationReadings: ApplicationReadings
  ) {
    addApplicationLists(dependencies, footer, readings: readings)
    addComposer(dependencies, footer, readings: readings)
    addDraftActs(dependencies, footer, readings: readings)
    addApplicationPage(dependencies, footer, readings: applicationReadings)
    addHire(dependencies, footer, readings: applicationReadings)
  }

  private mutating func addApplicationLists(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let list = ListApplications(dependencies)
    get("/candidatures", members: .companions, "reçues par la structure, ou des personnes suivies")
    {
      request, member in
      let onlyMine = request.query["envoi"] == "moi"
      let page = try await list(
        pile: ApplicationPile(rawValue: request.query["etat"]), onlyMine: onlyMine,
        after: ApplicationCursor(request.query["apres"]), by: member)
      return .html(applicationsPage(page, onlyMine: onlyMine, request, footer))
    }
    let hers = ListPersonApplications(dependencies, readings: readings)
    get("/personnes/:id/candidatures", members: .companions, "le cercle suit ses candidatures") {
      request, member in
      .html(
        personApplicationsPage(try await hers(try request.id(), by: member), request, footer))
    }
  }

  private mutating func addComposer(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let compose = ComposeApplication(dependencies, readings: readings)
    let save = SaveApplicationDraft(dependencies)
    let path = "/personnes/:id/candidatures/nouvelle"
    get(path, members: .companions, "le cercle prépare une candidature") { request, member in
      let post: ID<JobPost>? = request.query.filled("poste").flatMap { ID(parsing: $0) }
      guard post != nil || request.query.filled("structure") != nil else {
        // An employer comes first: it is chosen from her wishes.
        return .seeOther("/personnes/\(try request.id(of: Person.self))/employeurs")
      }
      let workshop = try await compose(
        for: try request.id(),
        to: request.query.filled("structure").flatMap { ID(parsing: $0) }, post: post, by: member)
      let state = FormState(ComposerForm.initial(workshop, post: post))
      return .html(composerPage(workshop, state, request, footer))
    }
    post(path, members: .companions, "le cercle prépare une candidature") { request, member in
      let person: ID<Person> = try request.id()
      let structure: ID<Structure>? =
        request.query.filled("structure").flatMap { ID(parsing: $0) }
      guard let structure else { throw Refusal.notFound }
      do {
        let id = try await save(
          try ComposerForm(form: request.form).draft(), of: person, to: structure, by: member)
        return afterSaving(id, of: person, request)
      } catch Refusal.invalid(let messages) {
        let workshop = try await compose(for: person, to: structure, post: nil, by: member)
        let state = FormState(request.form, messages: messages)
        return .html(
          composerPage(workshop, state, request, footer), status: .unprocessableContent)
      }
    }
    get("/candidatures/:id/modifier", members: .companions, "le cercle reprend un brouillon") {
      request, member in
      let workshop = try await compose(draft: try request.id(), by: member)
      let state = FormState(ComposerForm.initial(workshop, post: nil))
      return .html(composerPage(workshop, state, request, footer))
    }
    post("/candidatures/:id/modifier", members: .companions, "le cercle reprend un brouillon") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      do {
        try await save(
          try ComposerForm(form: request.form).draft(), in: id,
          version: Int(request.form["version"]) ?? 0, by: member)
        let person = try await compose(draft: id, by: member).person.id
        return afterSaving(id, of: person, request)
      } catch Refusal.invalid(let messages) {
        let workshop = try await compose(draft: id, by: member)
        return .html(
          composerPage(workshop, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      } catch Refusal.changedMeanwhile(let message) {
        // Nothing typed is lost: it comes back over the other version, which is one click away.
        let workshop = try await compose(draft: id, by: member)
        return .html(
          composerPage(workshop, FormState(request.form, messages: [message]), request, footer),
          status: .conflict)
      }
    }
  }

  private mutating func addDraftActs(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let compose = ComposeApplication(dependencies, readings: readings)
    let send = SendApplication(dependencies)
    get("/candidatures/:id/relire", members: .companions, "le cercle relit avec elle") {
      request, member in
      let workshop = try await compose(draft: try request.id(), by: member)
      return .html(reviewPage(workshop, FormState(), request, footer))
    }
    post("/candidatures/:id/envoyer", members: .companions, "le cercle envoie") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      do {
        try await send(
          id, version: Int(request.form["version"]) ?? 0, repeatReason: request.form["raison"],
          by: member)
        return .seeOther(
          "/candidatures/\(id)",
          flash: "La candidature est partie. L’employeur lit ce qui est accordé, et rien d’autre.")
      } catch Refusal.invalid(let messages) {
        let workshop = try await compose(draft: id, by: member)
        return .html(
          reviewPage(workshop, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let discard = DiscardApplicationDraft(dependencies)
    post("/candidatures/:id/jeter", members: .companions, "le cercle jette un brouillon") {
      request, member in
      let person = try await discard(try request.id(), by: member)
      return .seeOther(
        "/personnes/\(person)/candidatures", flash: "Le brouillon est jeté. Rien n’était partagé.")
    }
    let again = ProposeAgain(dependencies)
    post("/candidatures/:id/proposer", members: .companions, "le cercle propose à nouveau") {
      request, member in
      .seeOther("/candidatures/\(try await again(try request.id(), by: member))/modifier")
    }
    let withdraw = WithdrawApplication(dependencies)
    post("/candidatures/:id/retirer", members: .companions, "le cercle retire avec elle") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      try await withdraw(id, version: Int(request.form["version"]) ?? 0, by: member)
      return .seeOther(
        "/candidatures/\(id)", flash: "La candidature est retirée. L’employeur n’en lit plus rien.")
    }
  }

  private mutating func addApplicationPage(
    _ dependencies: Dependencies, _ footer: Footer, readings: ApplicationReadings
  ) {
    let read = ReadApplication(dependencies, readings: readings)
    get("/candidatures/:id", members: .companions, "les deux côtés lisent ce qui est accordé") {
      request, member in
      .html(
        applicationPage(
          try await read(try request.id(), by: member), FormState(), request, footer))
    }
    get("/candidatures/:id/cv", members: .companions, "les deux côtés lisent le CV accordé") {
      request, member in
      let cv = try await read.cv(try request.id(), by: member)
      return .file(cv.bytes, type: "application/pdf", name: cv.name)
    }
    let answer = AnswerApplication(dependencies)
    let hire = HirePerson(dependencies)
    post("/candidatures/:id/reponse", members: .companions, "l’employeur répond") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      let version = Int(request.form["version"]) ?? 0
      do {
        switch try AnswerForm.act(request.form) {
        case .answer(let chosen):
          try await answer(chosen, to: id, version: version, by: member)
        case .hire(let terms):
          try await hire(terms, for: id, version: version, by: member)
        }
        return .seeOther(
          "/candidatures/\(id)", flash: "Votre réponse est partie. Son équipe est prévenue.")
      } catch Refusal.invalid(let messages) {
        return try await shownAgain(id, messages, request, member, read, footer)
      }
    }
    let cancel = CancelHire(dependencies)
    post("/candidatures/:id/annuler-embauche", members: .companions, "l’employeur annule") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      try await cancel(id, version: Int(request.form["version"]) ?? 0, by: member)
      return .seeOther(
        "/candidatures/\(id)", flash: "L’embauche est annulée. Son équipe est prévenue.")
    }
    let write = WriteMessage(dependencies)
    post("/candidatures/:id/messages", members: .companions, "les deux côtés se parlent") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      do {
        try await write(request.form["message"], about: id, by: member)
        return .seeOther("/candidatures/\(id)", flash: "Le message est parti.")
      } catch Refusal.invalid(let messages) {
        return try await shownAgain(id, messages, request, member, read, footer)
      }
    }
  }
}

extension Site {
  /// What follows a hire: its days, and the PASS it waited for.
  fileprivate mutating func addHire(
    _ dependencies: Dependencies, _ footer: Footer, readings: ApplicationReadings
  ) {
    let read = ReadApplication(dependencies, readings: readings)
    let move = MoveHire(dependencies)
    let employer = "l’employeur déplace les jours de son embauche"
    get("/candidatures/:id/dates", members: .companions, employer) { request, member in
      let page = try await read(try request.id(), by: member)
      guard page.reader == .employer, case .hired(let terms) = page.application.status else {
        throw Refusal.notFound
      }
      return .html(hireDatesPage(page, hireDatesState(terms), request, footer))
    }
    post("/candidatures/:id/dates", members: .companions, employer) { request, member in
      let id: ID<JobApplication> = try request.id()
      do {
        let dates = try AnswerForm.dates(request.form)
        try await move(
          id, start: dates.start, end: dates.end,
          reason: String(request.form["raison"].prefix(600)),
          version: Int(request.form["version"]) ?? 0, by: member)
        return .seeOther(
          "/candidatures/\(id)",
          flash: "Les dates sont changées. Elle et son équipe sont prévenues.")
      } catch Refusal.invalid(let messages) {
        let page = try await read(id, by: member)
        guard page.reader == .employer else { throw Refusal.notFound }
        return .html(
          hireDatesPage(page, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let open = OpenPassOfHire(dependencies)
    post("/candidatures/:id/pass", members: .companions, "les deux côtés ouvrent le PASS attendu") {
      request, member in
      let id: ID<JobApplication> = try request.id()
      do {
        return .seeOther(
          "/pass/\(try await open(id, by: member))",
          flash: "Le PASS IAE est ouvert, à partir du premier jour de l’embauche.")
      } catch Refusal.invalid(let messages) {
        return try await shownAgain(id, messages, request, member, read, footer)
      }
    }
  }
}

/// The application as it stands now, with what was wrong in the form.
private func shownAgain(
  _ id: ID<JobApplication>, _ messages: [UserMessage], _ request: PageRequest, _ member: Member,
  _ read: ReadApplication, _ footer: Footer
) async throws -> Response {
  let page = try await read(id, by: member)
  return .html(
    applicationPage(page, FormState(request.form, messages: messages), request, footer),
    status: .unprocessableContent)
}

private func afterSaving(_ id: ID<JobApplication>, of person: ID<Person>, _ request: PageRequest)
  -> Response
{
  request.form["action"] == "relire"
    ? .seeOther("/candidatures/\(id)/relire")
    : .seeOther(
      "/personnes/\(person)/candidatures",
      flash: "Le brouillon est gardé. Rien n’est partagé tant qu’il n’est pas envoyé.")
}
