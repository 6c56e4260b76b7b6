import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/agenda` | whoever receives persons | her week, or the structure's |
  /// | GET, POST | `/agenda/heures`, `/agenda/seances` | whoever receives persons | offer hours, open a session |
  /// | GET, POST | `/agenda/seances/{id}` and below | the structure | register, take attendance |
  /// | POST | `/agenda/creneaux/{id}/retirer` | who offers it, the head | an hour nobody took |
  /// | GET, POST | `/agenda/textes` | the structure | texts to send by telephone |
  /// | GET, POST | `/agenda/reglages` | the structure | calendar addresses, choices |
  /// | GET | `/calendrier/{jeton}` | everyone | a secret address; initials only |
  package mutating func addAgenda(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = AgendaPages(dependencies: dependencies, footer: footer)
    let own = "qui reçoit des personnes, dans sa structure"
    get("/agenda", members: .companions, own) { try await desk.week($0, $1) }
    get("/agenda/heures", members: .companions, own) { try desk.askHours($0, $1) }
    post("/agenda/heures", members: .companions, own) { try await desk.offer($0, $1) }
    get("/agenda/seances", members: .companions, own) { try desk.askSession($0, $1) }
    post("/agenda/seances", members: .companions, own) { try await desk.openSession($0, $1) }
    get("/agenda/seances/:id", members: .companions, own) { try await desk.session($0, $1) }
    post("/agenda/seances/:id/inscrire", members: .companions, own) {
      try await desk.register($0, $1)
    }
    post("/agenda/seances/:id/presences", members: .companions, own) {
      try await desk.attend($0, $1)
    }
    post(
      "/agenda/creneaux/:id/retirer", members: .companions,
      "qui propose cette heure, ou la direction"
    ) { try await desk.withdraw($0, $1) }
    get("/agenda/textes", members: .companions, own) { try await desk.texts($0, $1) }
    get("/agenda/textes.csv", members: .companions, own) { try await desk.textFile($0, $1) }
    post("/agenda/textes", members: .companions, own) { try await desk.textsSent($0, $1) }
    get("/agenda/reglages", members: .companions, own) { try await desk.settings($0, $1) }
    post("/agenda/reglages", members: .companions, "administration et direction") {
      try await desk.set($0, $1)
    }
    post("/agenda/reglages/calendrier", members: .companions, own) {
      try await desk.calendar($0, $1)
    }
    get(
      "/calendrier/:jeton", .everyone,
      "une adresse secrète, révocable : heures et initiales, rien d’autre"
    ) { request in
      let file = try await CalendarAddresses(dependencies).file(
        request.parameters["jeton"] ?? "")
      return .file(
        Array(file.utf8), type: "text/calendar; charset=utf-8", name: "rendez-vous.ics",
        attached: false)
    }
  }
}

private struct AgendaPages: Sendable {
  let dependencies: Dependencies
  let footer: Footer

  func week(_ request: PageRequest, _ member: Member) async throws -> Response {
    let week = try await ReadAgenda(dependencies)(
      Day(request.query["semaine"]), mine: request.query["qui"] != "structure",
      after: ID<AppointmentSlot>(parsing: request.query["apres"]), by: member)
    return .html(agendaView(week, member: member, request: request, footer: footer))
  }

  // MARK: Offering

  func askHours(_ request: PageRequest, _ member: Member) throws -> Response {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let day = request.query.filled("jour") ?? dependencies.moment.today.description
    let state = FormState(
      Form([("jour", day), ("de", "09:00"), ("a", "12:00"), ("duree", "30"), ("semaines", "1")]))
    return .html(slotFormView(state, request: request, footer: footer))
  }

  func offer(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    do {
      let plan = try AgendaForm.plan(form)
      let done = try await OfferSlots(dependencies)(
        plan, for: AppointmentMotive(rawValue: form["motif"]), at: AgendaForm.place(form),
        by: member)
      let already = done.asked - done.added
      let rest =
        already > 0 ? " \(French.count(already, "heure était", "heures étaient")) déjà là." : ""
      return .seeOther(
        "/agenda?semaine=\(plan.day)",
        flash: "\(French.count(done.added, "heure proposée", "heures proposées")).\(rest)")
    } catch Refusal.invalid(let messages) {
      return .html(
        slotFormView(FormState(form, messages: messages), request: request, footer: footer),
        status: .unprocessableContent)
    }
  }

  func withdraw(_ request: PageRequest, _ member: Member) async throws -> Response {
    let back = AgendaForm.back(request.form)
    do {
      try await OfferSlots(dependencies).withdraw(try request.id(), by: member)
      return .seeOther(back, flash: "Cette heure n’est plus proposée.")
    } catch Refusal.invalid(let messages) {
      return .seeOther(
        back, flash: messages.map { "\($0.title) \($0.detail)" }.joined(separator: " "))
    }
  }

  // MARK: Sessions

  func askSession(_ request: PageRequest, _ member: Member) throws -> Response {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let state = FormState(
      Form([
        ("jour", dependencies.moment.today.adding(days: 7).description), ("de", "14:00"),
        ("duree", "90"), ("places", "12"),
      ]))
    return .html(sessionFormView(state, request: request, footer: footer))
  }

  func openSession(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    do {
      let id = try await OfferSlots(dependencies).session(
        String(form["nom"].prefix(80)), AppointmentMotive(rawValue: form["motif"]),
        starts: try AgendaForm.start(form), minutes: Int(form["duree"]) ?? 0,
        seats: Int(form["places"]) ?? 0, at: AgendaForm.place(form), by: member)
      return .seeOther("/agenda/seances/\(id)", flash: "La séance est ouverte.")
    } catch Refusal.invalid(let messages) {
      return .html(
        sessionFormView(FormState(form, messages: messages), request: request, footer: footer),
        status: .unprocessableContent)
    }
  }

  func session(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(try await sessionPage(request, member, FormState()))
  }

  func register(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AppointmentSlot> = try request.id()
    let form = request.form
    do {
      try await RunSession(dependencies).register(
        ID<Person>(parsing: form["personne"]), at: id,
        evenAtWork: form.has("pendant_travail", "oui"), by: member)
      return .seeOther("/agenda/seances/\(id)", flash: "Sa place est gardée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await sessionPage(request, member, FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  func attend(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AppointmentSlot> = try request.id()
    var said: [ID<Appointment>: Attendance] = [:]
    for pair in request.form.pairs where pair.name.hasPrefix("p-") {
      if let appointment = ID<Appointment>(parsing: String(pair.name.dropFirst(2))),
        let attendance = Attendance(rawValue: trimmed(pair.value))
      {
        said[appointment] = attendance
      }
    }
    do {
      try await RunSession(dependencies).attend(said, at: id, by: member)
      return .seeOther("/agenda/seances/\(id)", flash: "Les présences sont gardées.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await sessionPage(request, member, FormState(request.form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  private func sessionPage(_ request: PageRequest, _ member: Member, _ state: FormState)
    async throws -> HTML
  {
    let sheet = try await RunSession(dependencies)(try request.id(), by: member)
    return sessionView(sheet, state: state, request: request, footer: footer)
  }

  // MARK: Texts

  func texts(_ request: PageRequest, _ member: Member) async throws -> Response {
    let lines = try await TextsToSend(dependencies)(by: member)
    return .html(textsView(lines, request: request, footer: footer))
  }

  func textFile(_ request: PageRequest, _ member: Member) async throws -> Response {
    let file = try await TextsToSend(dependencies).file(by: member)
    return .file(Array(file.utf8), type: "text/csv; charset=utf-8", name: "textes.csv")
  }

  func textsSent(_ request: PageRequest, _ member: Member) async throws -> Response {
    let ids = request.form.all("texte")
    let count = try await TextsToSend(dependencies).noteSent(ids, by: member)
    return .seeOther(
      "/agenda/textes",
      flash: "\(French.count(count, "texte noté comme envoyé", "textes notés comme envoyés")).")
  }

  // MARK: Settings

  func settings(_ request: PageRequest, _ member: Member) async throws -> Response {
    let desk = try await CalendarAddresses(dependencies).read(by: member)
    return .html(
      appointmentSettingsView(
        desk, state: AgendaForm.state(desk.settings), request: request, footer: footer))
  }

  func set(_ request: PageRequest, _ member: Member) async throws -> Response {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    do {
      try await SetAppointments(dependencies)(AgendaForm.settings(request.form), by: member)
      return .seeOther("/agenda/reglages", flash: "Ces choix sont gardés.")
    } catch Refusal.invalid(let messages) {
      let desk = try await CalendarAddresses(dependencies).read(by: member)
      return .html(
        appointmentSettingsView(
          desk, state: FormState(request.form, messages: messages), request: request,
          footer: footer),
        status: .unprocessableContent)
    }
  }

  func calendar(_ request: PageRequest, _ member: Member) async throws -> Response {
    let which = CalendarAddresses.Which(rawValue: request.form["lequel"]) ?? .mine
    let addresses = CalendarAddresses(dependencies)
    if request.form["geste"] == "arreter" {
      try await addresses.stop(which, by: member)
      return .seeOther(
        "/agenda/reglages", flash: "L’adresse n’ouvre plus rien. Vos rendez-vous restent ici.")
    }
    try await addresses.change(which, by: member)
    return .seeOther(
      "/agenda/reglages",
      flash: "La nouvelle adresse est prête. L’ancienne, s’il y en avait une, n’ouvre plus rien.")
  }
}
