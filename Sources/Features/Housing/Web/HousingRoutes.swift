import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/{id}/logement` | her circle | where she lives, and lived |
  /// | GET, POST | `/personnes/{id}/logement/mesures/nouvelle` | the team of her file | a measure begins |
  /// | POST | `/personnes/{id}/logement/menage`, `…/menage/separer` | the team of her file | who moves with her |
  /// | GET | `/logement/mesures/{id}` | its operator, its SIAO, the team of her file | how the home holds |
  /// | POST | `/logement/mesures/{id}/…` | the same | reviews, first signs, sliding lease, end, news |
  /// | GET | `/logement` | whoever works with persons | places of one's structure, measures one carries |
  /// | GET, POST | `/logement/lieux/…`, `/logement/arrivees/…`, `/logement/sejours/…` | those who keep the places | who sleeps where |
  package mutating func addHousing(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = HousingPages(dependencies, footer, readings)
    get("/personnes/:id/logement", members: .companions, "le cercle lit ce qui lui est ouvert") {
      try await desk.ofPerson($0, $1)
    }
    let opens = "l’équipe de son dossier ouvre une mesure avec elle"
    get("/personnes/:id/logement/mesures/nouvelle", members: .companions, opens) {
      try await desk.blank($0, $1)
    }
    post("/personnes/:id/logement/mesures/nouvelle", members: .companions, opens) {
      try await desk.open($0, $1)
    }
    let holds = "l’opérateur, le SIAO et l’équipe de son dossier"
    get("/logement/mesures/:id", members: .companions, holds) { try await desk.show($0, $1) }
    post("/logement/mesures/:id/points", members: .companions, holds) {
      try await desk.hold($0, $1)
    }
    post("/logement/mesures/:id/points/prevoir", members: .companions, holds) {
      try await desk.plan($0, $1)
    }
    post("/logement/mesures/:id/signes", members: .companions, holds) {
      try await desk.note($0, $1)
    }
    post("/logement/mesures/:id/signes/regles", members: .companions, holds) {
      try await desk.settle($0, $1)
    }
    post("/logement/mesures/:id/bail-glissant", members: .companions, holds) {
      try await desk.slide($0, $1)
    }
    post("/logement/mesures/:id/fin", members: .companions, holds) { try await desk.end($0, $1) }
    post("/logement/mesures/:id/nouvelles", members: .companions, holds) {
      try await desk.answer($0, $1)
    }
    addPlaces(dependencies, footer, readings: readings)
  }
}

private struct HousingPages: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadHousing

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadHousing(dependencies, readings: readings)
  }

  func ofPerson(_ request: PageRequest, _ member: Member) async throws -> Response {
    let homes = try await read(of: try request.id(), by: member)
    return .html(personHomesPage(homes, FormState(), request, footer))
  }

  func blank(_ request: PageRequest, _ member: Member) async throws -> Response {
    let start = try await read.start(try request.id(), by: member)
    return .html(newMeasurePage(start, FormState(MeasureForm.blank(start)), request, footer))
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    let start = try await read.start(
      person, commune: request.form["commune"], by: member)
    do {
      let id = try await OpenHousingMeasure(dependencies)(
        try MeasureForm.facts(request.form, of: person, start), by: member)
      return .seeOther("/logement/mesures/\(id)", flash: "La mesure est notée.")
    } catch Refusal.invalid(let messages) {
      var fit: HousingFit?
      if let facts = try? MeasureForm.facts(request.form, of: person, start) {
        fit = try await read.fit(facts, by: member)
      }
      return .html(
        newMeasurePage(
          start, FormState(request.form, messages: MeasureForm.shown(messages)), fit: fit, request,
          footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let opened = try await read.measure(try request.id(), by: member)
    return .html(measurePage(opened, request: request, footer: footer))
  }

  func hold(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("point", request, member, done: "Le point est noté. Elle peut le lire.") {
      id, version in
      guard let review = ID<HousingReview>(parsing: request.form["point"]) else {
        throw HousingRefusal.reviewNotFound.refusal
      }
      try await ChangeHousingMeasure(dependencies).hold(
        review, of: id, on: try HousingForm.day(request.form), words: request.form["mots"],
        version: version, by: member)
    }
  }

  func plan(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("prevoir", request, member, done: "Le point est prévu.") { id, version in
      try await ChangeHousingMeasure(dependencies).plan(
        on: try HousingForm.day(request.form), of: id, version: version, by: member)
    }
  }

  func note(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(
      "signe", request, member,
      done: "C’est noté, avec sa date seulement. Une synthèse peut être proposée."
    ) { id, version in
      guard let kind = HousingSignKind(rawValue: request.form["signe"]) else {
        throw Refusal.invalid(UserMessage("Choisir ce qui s’est passé.", field: "signe"))
      }
      try await ChangeHousingMeasure(dependencies).note(
        kind, seenOn: try HousingForm.day(request.form), in: id, version: version, by: member)
    }
  }

  func settle(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("signe", request, member, done: "C’est réglé.") { id, version in
      guard let sign = ID<HousingSign>(parsing: request.form["signe"]) else {
        throw HousingRefusal.signNotFound.refusal
      }
      try await ChangeHousingMeasure(dependencies).settle(
        sign, of: id, version: version, by: member)
    }
  }

  func slide(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act(
      "glisse", request, member, done: "Le bail est à son nom. L’adresse ne change pas."
    ) { id, version in
      try await ChangeHousingMeasure(dependencies).slide(
        id, on: try HousingForm.day(request.form), version: version, by: member)
    }
  }

  func end(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("fin", request, member, done: "La fin est notée, avec ce qui suit.") {
      id, version in
      try await ChangeHousingMeasure(dependencies).end(
        id, try HousingForm.end(request.form), version: version, by: member)
    }
  }

  func answer(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await act("nouvelles", request, member, done: "Merci. Ces nouvelles sont gardées.") {
      id, version in
      guard let answer = HomeCheckAnswer(rawValue: request.form["reponse"]),
        let since = HomeCheckStart(rawValue: request.form["depuis"]),
        let month = Int(request.form["mois"])
      else { throw Refusal.invalid(HousingMessages.answerMissing) }
      try await ChangeHousingMeasure(dependencies).answer(
        HomeCheckRound(since: since, month: month), answer, of: id, version: version, by: member)
    }
  }

  /// One act, then the measure again; with what was typed when something must be corrected.
  private func act(
    _ panel: String, _ request: PageRequest, _ member: Member, done: String,
    _ change: (ID<HousingMeasure>, Int) async throws -> Void
  ) async throws -> Response {
    let id: ID<HousingMeasure> = try request.id()
    do {
      // Who may not know of it learns nothing from what is wrong with a form.
      _ = try await read.measure(id, by: member)
      try await change(id, Int(request.form["version"]) ?? 0)
    } catch Refusal.invalid(let messages) {
      let opened = try await read.measure(id, by: member)
      return .html(
        measurePage(
          opened, panel: panel, state: FormState(request.form, messages: messages),
          request: request, footer: footer),
        status: .unprocessableContent)
    }
    return .seeOther("/logement/mesures/\(id)", flash: done)
  }
}
