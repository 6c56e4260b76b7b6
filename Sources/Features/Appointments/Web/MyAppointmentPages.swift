import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/mon-espace/rendez-vous/{id}` | herself | hers: move it, say she cannot come |
  /// | POST | `/mon-espace/rendez-vous/{id}/deplacer`, `/empechement` | herself | the same |
  /// | GET, POST | `/mon-espace/invitations/{id}` | herself | choose an hour |
  package mutating func addMyAppointments(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = MyAppointmentDesk(dependencies, footer)
    let mine = "ce qui est à elle"
    get("/mon-espace/rendez-vous/:id", .herself, mine) { try await desk.inside($0, desk.show) }
    post("/mon-espace/rendez-vous/:id/deplacer", .herself, mine) {
      try await desk.inside($0, desk.move)
    }
    post("/mon-espace/rendez-vous/:id/empechement", .herself, mine) {
      try await desk.inside($0, desk.cannotCome)
    }
    get("/mon-espace/invitations/:id", .herself, mine) { try await desk.inside($0, desk.invited) }
    post("/mon-espace/invitations/:id", .herself, mine) { try await desk.inside($0, desk.take) }
  }
}

private struct MyAppointmentDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let choose: ChooseMyHour

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
    choose = ChooseMyHour(dependencies)
  }

  /// Until her code is chosen, every page of her space leads to it.
  func inside(
    _ request: PageRequest,
    _ page: @Sendable (PageRequest, ID<Person>) async throws -> Response
  ) async throws -> Response {
    try await insideHerSpace(request, ReadMySpace(dependencies), page)
  }

  @Sendable func show(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    .html(try await page(request, person, FormState()))
  }

  @Sendable func move(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let id: ID<Appointment> = try request.id()
    do {
      try await choose.move(
        id, to: chosenHour(request.form),
        evenAtWork: request.form.has("pendant_travail", "oui"), of: person)
      return .seeOther("/mon-espace/rendez-vous/\(id)", flash: "Votre heure est changée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await page(request, person, FormState(request.form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  @Sendable func cannotCome(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    do {
      try await choose.cannotCome(
        try request.id(), CannotComeReason(rawValue: request.form["raison"]) ?? .other,
        of: person)
      return .seeOther("/mon-espace", flash: "C’est dit. Une autre heure se trouvera.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await page(request, person, FormState(request.form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  private func page(_ request: PageRequest, _ person: ID<Person>, _ state: FormState) async throws
    -> HTML
  {
    let mine = try await choose.appointment(try request.id(), of: person)
    return myAppointmentView(mine, state: state, request: request, footer: footer)
  }

  @Sendable func invited(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await invitedPage(request, person, FormState())
  }

  @Sendable func take(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    do {
      try await choose.take(
        chosenHour(request.form), with: try request.id(),
        evenAtWork: request.form.has("pendant_travail", "oui"), of: person)
      return .seeOther("/mon-espace", flash: "Votre rendez-vous est noté.")
    } catch Refusal.invalid(let messages) {
      return try await invitedPage(
        request, person, FormState(request.form, messages: messages))
    }
  }

  private func invitedPage(_ request: PageRequest, _ person: ID<Person>, _ state: FormState)
    async throws -> Response
  {
    do {
      let id: ID<AppointmentInvitation> = try request.id()
      let page = try await choose.invited(id, of: person)
      return .html(
        mySpaceLayout(
          title: "Choisir mon rendez-vous", request: request, footer: footer,
          content: """
            <h1>Choisir mon rendez-vous</h1>\(state.summary)\
            \(invitedHours(page, state, "/mon-espace/invitations/\(id)", hidden: request.csrfField))
            <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
            """),
        status: state.messages.isEmpty ? .ok : .unprocessableContent)
    } catch Refusal.invalid(let messages) {
      return .seeOther(
        "/mon-espace", flash: messages.map { "\($0.title) \($0.detail)" }.joined(separator: " "))
    }
  }
}

/// On the first page of her space: what is to come, and what there is to choose.
func myAppointmentsIdea(_ mine: MyAppointments?) -> HTML? {
  guard let mine, !mine.isEmpty else { return nil }
  return idea(
    "f-rendez-vous", "Mes rendez-vous", .again,
    """
    \(mine.toCome.html { line in
      """
      <div class="stack s"><p><strong>\(TodayPage.capital(whenWords(line.appointment.slot.starts))).</strong></p>\
      <p>Avec \(line.host). Où\u{A0}: \(line.appointment.slot.place).</p>\
      <p class="no-print"><a class="btn alt" href="/mon-espace/rendez-vous/\(line.appointment.id)">\
      Changer ou ne pas venir<span class="vh">, \(whenWords(line.appointment.slot.starts))</span></a></p></div>
      """
    })\
    \(mine.invitations.html { line in
      let with = line.host.map { "avec \($0)" } ?? "avec \(line.structure)"
      return """
        <div class="stack s"><p>Un rendez-vous à choisir, \(with).</p>\
        <p class="no-print"><a class="btn" href="/mon-espace/invitations/\(line.invitation.id)">\
        Je choisis mon heure<span class="vh">, \(with)</span></a></p></div>
        """
    })
    """)
}

private func myAppointmentView(
  _ mine: ChooseMyHour.Mine, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let appointment = mine.line.appointment
  let base = "/mon-espace/rendez-vous/\(appointment.id)"
  let move: HTML? =
    mine.isPending && !mine.hours.isEmpty
    ? idea(
      "f-heures", "Je change d’heure", .wish,
      """
      <form class="stack no-print" method="post" action="\(base)/deplacer">\(request.csrfField)\
      \(hourChoices(mine.hours, in: state, isHers: true, asks: "Oui, je demande une heure pendant mon travail"))\
      <p><button class="btn">Je prends cette heure</button></p></form>
      """) : nil
  return mySpaceLayout(
    title: "Mon rendez-vous", request: request, footer: footer,
    content: """
      <h1>Mon rendez-vous</h1>\(state.summary)
      \(appointmentIdea(appointment, host: mine.line.host, structure: mine.line.structure))\
      \(mine.isPending ? cannotComeIdea("\(base)/empechement", hidden: request.csrfField) : nil)\
      \(move)
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}
