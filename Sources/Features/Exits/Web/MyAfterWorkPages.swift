import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addMyAfterWork(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = MyAfterWorkDesk(dependencies, footer)
    let mine = "ce qui est à elle"
    get("/mon-espace/apres", .herself, mine) { try await desk.inside($0, desk.show) }
    post("/mon-espace/apres/suite", .herself, mine) { try await desk.inside($0, desk.ask) }
    post("/mon-espace/apres/nouvelles/:id", .herself, mine) {
      try await desk.inside($0, desk.agree)
    }
    post("/mon-espace/apres/stop/:id", .herself, mine) { try await desk.inside($0, desk.stop) }
    post("/mon-espace/apres/lignes", .herself, mine) { try await desk.inside($0, desk.rows) }
    post("/mon-espace/apres/un-an/:id", .herself, mine) {
      try await desk.inside($0, desk.answerAfterYear)
    }
  }
}

private struct MyAfterWorkDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadMyAfterWork

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadMyAfterWork(dependencies)
  }

  /// Until her code is chosen, every page of her space leads to it.
  func inside(
    _ request: PageRequest,
    _ page: @Sendable (PageRequest, ID<Person>) async throws -> Response
  ) async throws -> Response {
    try await insideHerSpace(request, ReadMySpace(dependencies), page)
  }

  @Sendable func show(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    .html(myAfterWorkView(try await read(person), FormState(), request, footer))
  }

  @Sendable func ask(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await MoveRestart(dependencies).ask(byHerself: person)
    return .seeOther("/mon-espace/apres", flash: "C’est demandé. On va vous en parler.")
  }

  @Sendable func agree(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    do {
      try await AgreeToFollowUp(dependencies)(
        FollowUpProposal(
          channel: FollowUpChannel(rawValue: request.form["moyen"]),
          isSharedWithEmployer: request.form.has("employeur", "oui"), given: .ownSpace),
        after: try request.id(), byHerself: person)
      return .seeOther("/mon-espace/apres", flash: "C’est d’accord. On prendra de vos nouvelles.")
    } catch Refusal.invalid(let messages) {
      return .html(
        myAfterWorkView(
          try await read(person), FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  @Sendable func stop(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await StopFollowUp(dependencies)(try request.id(), byHerself: person)
    return .seeOther(
      "/mon-espace/apres", flash: "C’est fait. Personne ne prend plus de vos nouvelles.")
  }

  @Sendable func answerAfterYear(_ request: PageRequest, _ person: ID<Person>) async throws
    -> Response
  {
    let form = request.form
    func feeling(_ field: String) -> SurveyFeeling? { SurveyFeeling(rawValue: form[field]) }
    do {
      try await AnswerAfterYear(dependencies)(
        AfterYearSurvey(
          work: feeling("travail"), home: feeling("logement"), help: feeling("aide"),
          words: trimmed(form["mots"])),
        to: try request.id(), byHerself: person)
      return .seeOther("/mon-espace/apres", flash: "C’est gardé. Merci de l’avoir dit.")
    } catch Refusal.invalid(let messages) {
      return .html(
        myAfterWorkView(
          try await read(person), FormState(form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  @Sendable func rows(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    guard let structure = ID<Structure>(parsing: request.form["structure"]) else {
      throw Refusal.notFound
    }
    try await FollowMyRows(dependencies)(
      followedThemes(request.form), with: structure, byHerself: person)
    return .seeOther("/mon-espace/apres", flash: "Votre choix est gardé.")
  }
}

/// What her space says after a contract. One idea each; to be read back by people concerned.
enum MyExitSentences {
  /// On the first page of her space; empty when nothing has ended.
  static func summary(_ after: MyAfterWork) -> [String] {
    var lines: [String] = []
    if let exit = after.exits.first {
      lines.append(
        "Votre contrat avec \(exit.employer) s’est terminé le \(French.day(exit.leftOn)).")
    }
    if after.exits.isEmpty, let rows = after.rows {
      lines.append("Vous travaillez avec \(rows.employer).")
      lines.append("Vous pouvez choisir ce qui compte pour vous.")
    }
    if after.restart != nil { lines += restart(after) }
    if after.exits.contains(where: { $0.asksAfterYear(on: after.today) }) {
      lines.append("Un an après\u{A0}: dites comment ça va. Quatre images, trois questions.")
    }
    if after.exits.contains(where: { $0.followUp?.isRunning ?? false }) {
      lines.append("Quelqu’un prend de vos nouvelles, parce que vous avez dit oui.")
    } else if after.exits.contains(where: \.mayAgree) {
      lines.append("Voulez-vous que quelqu’un prenne de vos nouvelles\u{A0}? Vous décidez.")
    }
    return lines
  }

  static func restart(_ after: MyAfterWork) -> [String] {
    let who = after.referent.map { "\($0) veut en parler avec vous." }
    return ["C’est possible de recommencer."] + (who.map { [$0] } ?? [])
      + ["Vous pouvez dire non. Votre logement et vos droits restent les mêmes."]
  }

  static func answers(_ followUp: AfterExitFollowUp, on day: Day) -> [String] {
    followUp.schedule(on: day).compactMap { round in
      guard case .answered(let answer) = round.state else { return nil }
      let housing =
        answer.housing == .notSaid ? "" : ", \(answer.housing.label.lowercasedFirst)"
      return
        "À \(French.count(round.month, "mois", "mois"))\u{A0}: \(answer.work.label.lowercasedFirst)\(housing)."
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

func myAfterWorkView(
  _ after: MyAfterWork, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let nothing: HTML? =
    after.exits.isEmpty && after.rows == nil
    ? idea("f-rien", "Pas de contrat terminé", .again, "<p>Rien n’est noté ici.</p>") : nil
  return mySpaceLayout(
    title: "Mon travail, et après", request: request, footer: footer,
    content: """
      <h1>Mon travail, et après</h1>\(state.summary)\(nothing)
      \(startAgain(after, request))\
      \(after.exits.html { afterYear($0, after.today, state, request) ?? "" })\
      \(after.exits.html { news($0, after.today, state, request) })\
      \(after.rows.map { followedRows($0, request) })
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}

private func startAgain(_ after: MyAfterWork, _ request: PageRequest) -> HTML {
  let body: HTML =
    after.restart == nil
    ? """
    <p>C’est possible de recommencer quand vous voulez.</p>\
    \(actionButton("Je veux en parler", post: "/mon-espace/apres/suite", request: request))
    """
    : """
    \(sentences(MyExitSentences.restart(after)))\
    <p class="no-print">\(buttonLink("Changer mes mots", to: "/mon-espace/mots", .alt, icon: Icon.pencil.html))</p>
    """
  return idea("f-reprendre", "Je peux recommencer", .again, body)
}

private func news(
  _ exit: MyAfterWork.Exit, _ today: Day, _ state: FormState, _ request: PageRequest
) -> HTML {
  let id = "f-\(exit.id)"
  if let followUp = exit.followUp, followUp.isRunning {
    let readers =
      followUp.isSharedWithEmployer
      ? "\(exit.follower ?? "Cette personne") et \(exit.employer) lisent vos réponses."
      : "Seulement \(exit.follower ?? "cette personne") lit vos réponses."
    let next = followUp.next(on: today).map {
      "<p>La prochaine fois\u{A0}: le \(time($0.dueOn)).</p>" as HTML
    }
    return idea(
      id, "Qui prend de mes nouvelles", .people,
      """
      <p>\(exit.follower ?? "Quelqu’un") prend de vos nouvelles \(followUp.channel.plainLabel), \
      après votre contrat avec \(exit.employer).</p>\(next)<p>\(readers)</p>\
      \(sentences(MyExitSentences.answers(followUp, on: today)))\
      <p>Vous pouvez dire stop. Rien d’autre ne change.</p>\
      <form class="no-print" method="post" action="/mon-espace/apres/stop/\(followUp.id)">\
      \(request.csrfField)<button class="btn alt">\(Icon.hidden.html)Je dis stop</button></form>
      """)
  }
  guard exit.mayAgree else { return "" }
  return idea(
    id, "Voulez-vous donner de vos nouvelles\u{A0}?", .people,
    """
    <p>Votre contrat avec \(exit.employer) s’est terminé.</p>\
    <p>Quelqu’un peut prendre de vos nouvelles pendant un an. Cinq fois.</p>\
    <p>Vous pouvez dire non. Rien d’autre ne change.</p>\
    <form class="stack no-print" method="post" action="/mon-espace/apres/nouvelles/\(exit.id)">\
    \(request.csrfField)\(selectField(
      "moyen", "Comment\u{A0}?", FollowUpChannel.allCases, none: "Je choisis", in: state))\
    \(checkBox(
      "employeur", "\(exit.employer) peut lire mes réponses", in: state))\
    <button class="btn">Oui, je suis d’accord</button></form>
    """)
}

private func followedRows(_ rows: MyAfterWork.Rows, _ request: PageRequest) -> HTML {
  let state = FormState(Form(rows.chosen.map { ("ligne", $0.code) }))
  return idea(
    "f-lignes", "Ce que je veux compter", .wish,
    """
    <p>\(rows.employer) peut montrer le chemin fait par ses salariés. Sans nom.</p>\
    <p>Vous choisissez ce qui compte pour vous. Vous pouvez ne rien choisir.</p>\
    <form class="stack no-print" method="post" action="/mon-espace/apres/lignes">\(request.csrfField)\
    <input type="hidden" name="structure" value="\(rows.structure)">\
    \(rows.possible.html { checkBox("ligne", value: $0.code, $0.plainLabel, in: state) })\
    <button class="btn alt">Garder mon choix</button></form>
    """)
}
