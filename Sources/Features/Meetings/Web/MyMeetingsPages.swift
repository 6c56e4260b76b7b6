import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addMyMeetings(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = MyMeetingsDesk(dependencies, footer)
    let mine = "ce qui est à elle"
    get("/mon-espace/rencontres", .herself, mine) { try await desk.inside($0, desk.show) }
    post("/mon-espace/rencontres/:id", .herself, mine) { try await desk.inside($0, desk.say) }
    post("/mon-espace/rencontres/:id/relu", .herself, mine) {
      try await desk.inside($0, desk.readBack)
    }
  }
}

private struct MyMeetingsDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadMyMeetings

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadMyMeetings(dependencies)
  }

  /// Until her code is chosen, every page of her space leads to it.
  func inside(
    _ request: PageRequest,
    _ page: @Sendable (PageRequest, ID<Person>) async throws -> Response
  ) async throws -> Response {
    guard case .herself(let person) = request.visitor else { throw SignInNeeded() }
    if try await ReadMySpace(dependencies).mustChooseCode(person) {
      return .seeOther("/mon-espace/code")
    }
    return try await page(request, person)
  }

  @Sendable func show(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    .html(myMeetingsView(try await read(person), FormState(), request, footer))
  }

  @Sendable func say(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    do {
      try await SayForMeeting(dependencies)(
        request.form["mots"], choice: HerChoice(rawValue: request.form["elle"]),
        in: try request.id(), byHerself: person)
      return .seeOther("/mon-espace/rencontres", flash: "C’est gardé.")
    } catch Refusal.invalid(let messages) {
      return .html(
        myMeetingsView(
          try await read(person), FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  @Sendable func readBack(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await read.noteReadBack(try request.id(), byHerself: person)
    return .seeOther("/mon-espace/rencontres", flash: "C’est noté. Vous avez lu.")
  }
}

/// On the first page of her space; nil when there is nothing to say.
func meetingsIdea(_ meetings: MyMeetings) -> HTML? {
  guard !meetings.isEmpty else { return nil }
  let next: HTML? = meetings.toCome.first.map { line in
    """
    <p>\(line.meeting.plan.kind.plainLabel).</p>\
    <p>\(MeetingPlainWords.when(line.meeting.plan))</p>\
    \(sentences(MeetingPlainWords.place(line.meeting.plan)))\
    \(sentences(MeetingPlainWords.choice(line.meeting.herPart)))
    """
  }
  let past: HTML? =
    meetings.past.isEmpty ? nil : "<p>Vous pouvez lire ce qui s’est dit la dernière fois.</p>"
  return idea(
    "f-rencontres", "Mes réunions", .people,
    """
    \(next)\(past)\
    <p class="no-print">\(buttonLink("Voir mes réunions", to: "/mon-espace/rencontres", .alt))</p>
    """)
}

func myMeetingsView(
  _ meetings: MyMeetings, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let nothing: HTML? =
    meetings.isEmpty
    ? idea("f-rien", "Pas de réunion", .people, "<p>Aucune réunion n’est prévue.</p>") : nil
  return mySpaceLayout(
    title: "Mes réunions", request: request, footer: footer,
    content: """
      <h1>Mes réunions</h1>\(state.summary)\(nothing)
      \(meetings.toCome.html { toCome($0, state, request) })\
      \(meetings.past.html { past($0, request) })
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}

private func toCome(_ line: MyMeetings.Line, _ state: FormState, _ request: PageRequest) -> HTML {
  let meeting = line.meeting
  let plan = meeting.plan
  let own = FormState(
    Form([("mots", meeting.herPart.words), ("elle", meeting.herPart.choice.code)]),
    messages: state.messages
  ).apart(meeting.id.text)
  let people: HTML? =
    line.people.isEmpty
    ? nil
    : "<p>Il y aura\u{A0}:</p><ul class=\"bullets\">\(line.people.html { "<li>\($0)</li>" })</ul>"
  let reason: HTML? =
    plan.reason.isEmpty ? nil : "<p>On va parler de ceci\u{A0}: \(plan.reason)</p>"
  let choices: HTML? =
    meeting.committee == nil
    ? """
    <fieldset class="stack"><legend>Vous venez\u{A0}?</legend>\
    \(radio("elle", value: HerChoice.comes.code, "Je viens", in: own))\
    \(radio("elle", value: HerChoice.choseNotTo.code, "Je ne viens pas", in: own))</fieldset>
    """ : nil
  return idea(
    "f-\(meeting.id)", "Ma prochaine réunion", .people,
    """
    <p>\(plan.kind.plainLabel).</p><p>\(MeetingPlainWords.when(plan))</p>\
    \(sentences(MeetingPlainWords.place(plan)))\(people)\(reason)\
    <p>Ne pas venir ne change rien à votre logement ni à vos droits.</p>\
    <form class="stack no-print" method="post" action="/mon-espace/rencontres/\(meeting.id)">\
    \(request.csrfField)\(choices)\
    \(textArea("mots", "Ce que je veux dire", in: own, extra: " rows=\"4\""))\
    <button class="btn">Garder</button></form>
    """)
}

private func past(_ line: MyMeetings.Line, _ request: PageRequest) -> HTML {
  let meeting = line.meeting
  let decided: HTML? =
    line.decisions.isEmpty
    ? nil
    : """
    <p>Voici ce qui est décidé\u{A0}:</p>\(line.decisions.html { decision in
      """
      <p><strong>\(decision.words)</strong><br>\
      \(MeetingPlainWords.carrier(decision.who, dueOn: decision.dueOn))</p>
      """
    })
    """
  let readBack: HTML?
  if let back = meeting.minutes.readBack {
    readBack = "<p>Vous avez lu ce texte le \(time(back.on)).</p>"
  } else if !meeting.minutes.plain.isEmpty {
    readBack = """
      <p>Si une phrase n’est pas juste, dites-le à la personne qui vous aide.</p>\
      <form class="no-print" method="post" action="/mon-espace/rencontres/\(meeting.id)/relu">\
      \(request.csrfField)<button class="btn alt">\(Icon.tick.html)J’ai lu</button></form>
      """
  } else {
    readBack = nil
  }
  let voiced: HTML? =
    meeting.herPart.words.isEmpty
    ? nil
    : "<p>Vous aviez dit\u{A0}:</p><blockquote class=\"voice s\"><p>«\u{A0}\(meeting.herPart.words)\u{A0}»</p></blockquote>"
  return idea(
    "f-\(meeting.id)", "Ma réunion du \(French.day(meeting.plan.starts.day))", .letter,
    """
    <p>\(meeting.plan.kind.plainLabel).</p>\(voiced)\
    \(meeting.minutes.plainLines.html { "<p>\($0)</p>" })\(decided)\(readBack)
    """)
}
