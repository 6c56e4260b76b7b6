import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/rdv` | everyone | the code of an invitation; tries are counted |
  /// | POST | `/rdv/heure`, `/rdv/empechement` | everyone, with the code | take an hour, say that one cannot come |
  package mutating func addCodeDoor(
    _ dependencies: Dependencies, _ footer: Footer, behindTLS: Bool
  ) {
    let door = CodeDoor(
      choose: ChooseByCode(dependencies), footer: footer, behindTLS: behindTLS)
    get("/rdv", .everyone, "la porte des invitations, sans compte") { door.ask($0) }
    post("/rdv", .everyone, "le code d’une invitation ; essais comptés") {
      try await door.open($0)
    }
    post("/rdv/heure", .everyone, "le code d’une invitation ; essais comptés") {
      try await door.take($0)
    }
    post("/rdv/empechement", .everyone, "le code d’une invitation ; essais comptés") {
      try await door.cannotCome($0)
    }
  }
}

private struct CodeDoor: Sendable {
  let choose: ChooseByCode
  let footer: Footer
  let behindTLS: Bool

  private func address(_ request: PageRequest) -> String {
    clientAddress(request, behindTLS: behindTLS)
  }

  func ask(_ request: PageRequest) -> Response {
    let typed = Form([("code", InvitationCode(request.query["code"])?.display ?? "")])
    return .html(codeDoorView(FormState(typed), request: request, footer: footer))
  }

  func open(_ request: PageRequest) async throws -> Response {
    try await inside(request, FormState(), told: nil)
  }

  func take(_ request: PageRequest) async throws -> Response {
    let form = request.form
    do {
      try await choose.take(
        chosenHour(form), with: form["code"], evenAtWork: form.has("pendant_travail", "oui"),
        from: address(request))
      return try await inside(request, FormState(), told: "C’est noté. À bientôt.")
    } catch Refusal.invalid(let messages) {
      return try await refused(request, messages)
    }
  }

  func cannotCome(_ request: PageRequest) async throws -> Response {
    do {
      try await choose.cannotCome(
        CannotComeReason(rawValue: request.form["raison"]) ?? .other, with: request.form["code"],
        from: address(request))
      return try await inside(
        request, FormState(), told: "C’est dit. Vous pouvez choisir une autre heure.")
    } catch Refusal.invalid(let messages) {
      return try await refused(request, messages)
    }
  }

  /// The hours again, with what is wrong; or the door, when the code itself is.
  private func refused(_ request: PageRequest, _ messages: [UserMessage]) async throws -> Response {
    let state = FormState(request.form, messages: messages)
    if messages.contains(where: { $0.field == "code" }) { return closed(request, messages) }
    return try await inside(request, state, told: nil)
  }

  private func inside(_ request: PageRequest, _ state: FormState, told: String?) async throws
    -> Response
  {
    let code = request.form["code"]
    do {
      let page = try await choose(code, from: address(request))
      return .html(
        invitedView(page, code: code, state: state, told: told, request: request, footer: footer),
        status: state.messages.isEmpty ? .ok : .unprocessableContent)
    } catch Refusal.invalid(let messages) {
      return closed(request, messages)
    }
  }

  private func closed(_ request: PageRequest, _ messages: [UserMessage]) -> Response {
    let state = FormState(Form([("code", request.form["code"])]), messages: messages)
    return .html(
      codeDoorView(state, request: request, footer: footer), status: .unprocessableContent)
  }
}

/// Eight signs to type.
func codeDoorView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  plainLayout(
    title: "Choisir mon rendez-vous", request: request, footer: footer, tools: "",
    content: """
      <h1>Choisir mon rendez-vous</h1>\(state.summary)
      \(idea("f-code", "J’écris mon code", .key, """
        <p>Il est sur votre lettre ou dans votre message.</p>\
        <form class="stack" method="post" action="/rdv">\(request.csrfField)\
        \(textField("code", "Mon code", in: state, hint: "Huit signes, comme K7RM 4TXD",
          extra: " autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" maxlength=\"20\" required"))\
        <p><button class="btn">Voir les heures</button></p></form>\
        <p>Pas de code\u{A0}? Demandez à la personne qui vous aide.</p>
        """))
      """)
}

/// What an invitation opens.
///
/// - Parameter told: what was just done.
func invitedView(
  _ page: InvitedPage, code: String, state: FormState, told: String?, request: PageRequest,
  footer: Footer
) -> HTML {
  let hidden: HTML = "\(request.csrfField)<input type=\"hidden\" name=\"code\" value=\"\(code)\">"
  let done: HTML? = told.map { note("<p>\($0)</p>", .ok, icon: Icon.fits, role: "status") }
  return plainLayout(
    title: "Choisir mon rendez-vous", request: request, footer: footer,
    tools:
      "<button class=\"btn alt no-print\" type=\"button\" data-imprimer>\(Icon.print.html)Imprimer</button>",
    content: """
      <h1>Bonjour \(page.firstName)</h1>\(done)\(state.summary)
      \(page.appointment.map { appointmentIdea($0, host: page.hours.hosts[$0.slot.host] ?? page.host) })\
      \(page.appointment == nil ? nil : cannotComeIdea("/rdv/empechement", hidden: hidden))\
      \(invitedHours(page, state, "/rdv/heure", hidden: hidden))
      """)
}

/// When and where, in short sentences.
func appointmentIdea(_ appointment: Appointment, host: String?, structure: String? = nil) -> HTML {
  let slot = appointment.slot
  let with: HTML? = host.map { "<p>Avec \($0).</p>" }
  let at: HTML? = structure.map { "<p>\($0).</p>" }
  let session: HTML? = slot.isCollective ? "<p>\(slot.title).</p>" : nil
  return idea(
    "f-rdv-\(appointment.id)", "Mon rendez-vous", .again,
    """
    <p><strong>\(TodayPage.capital(whenWords(slot.starts))).</strong></p>\(session)\(with)\(at)\
    <p>Où\u{A0}: \(slot.place).</p><p>Cela dure \(lengthWords(slot.minutes)).</p>
    """)
}

func cannotComeIdea(_ path: String, hidden: HTML) -> HTML {
  idea(
    "f-empeche", "Je ne peux pas venir", .people,
    """
    <p>Cela arrive. Dites-le, une autre heure se trouvera.</p>\
    <p>Rien ne change pour votre logement ni pour vos droits.</p>\
    <form class="stack no-print" method="post" action="\(path)">\(hidden)\
    \(CannotComeReason.allCases.html {
      "<p><button class=\"btn alt\" name=\"raison\" value=\"\($0.code)\">\($0.label)</button></p>"
    })</form>
    """)
}

/// The hours of an invitation, to take one or another one.
func invitedHours(
  _ page: InvitedPage, _ state: FormState, _ path: String, hidden: HTML
) -> HTML {
  let title = page.appointment == nil ? "Je choisis une heure" : "Je change d’heure"
  guard !page.hours.isEmpty else {
    let help: HTML? =
      page.helpPhone.isEmpty
      ? nil : "<p>Téléphonez\u{A0}: <strong>\(page.helpPhone)</strong></p>"
    return page.appointment == nil
      ? idea(
        "f-heures", title, .wish,
        "<p>Il n’y a plus d’heure libre.</p><p>Demandez à la personne qui vous aide. Elle en ouvrira.</p>\(help)"
      )
      : ""
  }
  let until: HTML? = page.invitation.lastDay.map {
    "<p>Vous pouvez choisir jusqu’au \(time($0)).</p>"
  }
  return idea(
    "f-heures", title, .wish,
    """
    \(page.appointment == nil ? until : nil)\
    <form class="stack no-print" method="post" action="\(path)">\(hidden)\
    \(hourChoices(page.hours, in: state, isHers: true, asks: "Oui, je demande une heure pendant mon travail"))\
    <p><button class="btn">Je prends cette heure</button></p></form>
    """)
}
