import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/{id}/rendez-vous` | her circle, the employer who hired her | what is to come, what was |
  /// | POST | `/personnes/{id}/rendez-vous/inviter`, `/prendre`, `/terminer` | the same | invite, take an hour with her |
  /// | GET, POST | `/rendez-vous/{id}` and below | her circle there, who receives, the head | say what happened, move |
  /// | GET, POST | `/invitations-rdv/{id}` and below | whoever may invite her there | letter, text, take back |
  package mutating func addAppointments(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = AppointmentPages(
      dependencies: dependencies, footer: footer,
      read: ReadPersonAppointments(dependencies, readings))
    let circle = "son cercle, et l’employeur qui l’a embauchée"
    get("/personnes/:id/rendez-vous", members: .companions, circle) {
      try await desk.ofPerson($0, $1)
    }
    post("/personnes/:id/rendez-vous/inviter", members: .companions, circle) {
      try await desk.invite($0, $1)
    }
    post("/personnes/:id/rendez-vous/prendre", members: .companions, circle) {
      try await desk.book($0, $1)
    }
    post("/personnes/:id/rendez-vous/terminer", members: .companions, circle) {
      try await desk.close($0, $1)
    }
    let here = "son cercle dans cette structure, qui la reçoit, la direction"
    get("/rendez-vous/:id", members: .companions, here) { try await desk.show($0, $1) }
    post("/rendez-vous/:id/suite", members: .companions, here) { try await desk.say($0, $1) }
    post("/rendez-vous/:id/deplacer", members: .companions, here) { try await desk.move($0, $1) }
    let inviter = "qui peut l’inviter dans cette structure"
    get("/invitations-rdv/:id", members: .companions, inviter) {
      try await desk.invitation($0, $1)
    }
    get("/invitations-rdv/:id/lettre", members: .companions, inviter) {
      try await desk.letter($0, $1)
    }
    post("/invitations-rdv/:id/annuler", members: .companions, inviter) {
      try await desk.takeBack($0, $1)
    }
  }
}

private struct AppointmentPages: Sendable {
  let dependencies: Dependencies
  let footer: Footer
  let read: ReadPersonAppointments

  func ofPerson(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(
      try await personPage(
        request, member, AppointmentMotive(rawValue: request.query["motif"]), FormState()))
  }

  func invite(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    do {
      let id = try await InviteToAppointment(dependencies)(
        try request.id(), to: AppointmentMotive(rawValue: form["motif"]),
        InvitationChannel(rawValue: form["moyen"]), withMe: form["avec"] == "moi", by: member)
      return .seeOther("/invitations-rdv/\(id)", flash: "L’invitation est prête.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await personPage(
          request, member, AppointmentMotive(rawValue: form["motif"]),
          FormState(form.setting("geste", "inviter"), messages: messages)),
        status: .unprocessableContent)
    }
  }

  func book(_ request: PageRequest, _ member: Member) async throws -> Response {
    let form = request.form
    do {
      let id = try await BookAppointment(dependencies)(
        chosenHour(form), for: try request.id(), AppointmentMotive(rawValue: form["motif"]),
        evenAtWork: form.has("pendant_travail", "oui"), convenes: form.has("convoquer", "oui"),
        by: member)
      return .seeOther("/rendez-vous/\(id)", flash: "Le rendez-vous est noté.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await personPage(
          request, member, AppointmentMotive(rawValue: form["motif"]),
          FormState(form.setting("geste", "prendre"), messages: messages)),
        status: .unprocessableContent)
    }
  }

  func close(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person: ID<Person> = try request.id()
    do {
      try await BookAppointment(dependencies).close(
        AppointmentMotive(rawValue: request.form["motif"]), of: person, by: member)
    } catch Refusal.invalid(let messages) {
      return .html(
        try await personPage(request, member, nil, FormState(request.form, messages: messages)),
        status: .unprocessableContent)
    }
    return .seeOther(
      "/personnes/\(person)/rendez-vous",
      flash: "C’est noté comme terminé. Une nouvelle invitation le rouvre.")
  }

  private func personPage(
    _ request: PageRequest, _ member: Member, _ motive: AppointmentMotive?, _ state: FormState
  ) async throws -> HTML {
    let page = try await read(of: try request.id(), planning: motive, by: member)
    return personAppointmentsView(page, state: state, request: request, footer: footer)
  }

  // MARK: One appointment

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(try await page(request, member, FormState()))
  }

  func say(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Appointment> = try request.id()
    let form = request.form
    do {
      try await BookAppointment(dependencies).say(
        Attendance(rawValue: form["suite"]), of: id, version: Int(form["version"]) ?? 0,
        by: member)
      return .seeOther("/rendez-vous/\(id)", flash: "C’est noté.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await page(request, member, FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  func move(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Appointment> = try request.id()
    let form = request.form
    do {
      try await BookAppointment(dependencies).move(
        id, to: chosenHour(form), evenAtWork: form.has("pendant_travail", "oui"),
        version: Int(form["version"]) ?? 0, by: member)
      return .seeOther("/rendez-vous/\(id)", flash: "L’heure est changée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        try await page(request, member, FormState(form, messages: messages)),
        status: .unprocessableContent)
    }
  }

  private func page(_ request: PageRequest, _ member: Member, _ state: FormState) async throws
    -> HTML
  {
    let page = try await ReadAppointment(dependencies)(try request.id(), by: member)
    return appointmentView(page, state: state, request: request, footer: footer)
  }

  // MARK: One invitation

  func invitation(_ request: PageRequest, _ member: Member) async throws -> Response {
    let sent = try await ReadSentInvitation(dependencies)(try request.id(), by: member)
    return .html(sentInvitationView(sent, request: request, footer: footer))
  }

  func letter(_ request: PageRequest, _ member: Member) async throws -> Response {
    let sent = try await ReadSentInvitation(dependencies)(try request.id(), by: member)
    return .html(invitationLetterView(sent, request: request, footer: footer))
  }

  func takeBack(_ request: PageRequest, _ member: Member) async throws -> Response {
    let person = try await ReadSentInvitation(dependencies).takeBack(try request.id(), by: member)
    return .seeOther(
      "/personnes/\(person)/rendez-vous",
      flash: "L’invitation est reprise. Son code n’ouvre plus rien.")
  }
}
