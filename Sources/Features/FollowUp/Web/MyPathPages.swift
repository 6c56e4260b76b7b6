import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addMyPath(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = MyPathDesk(dependencies, footer)
    let mine = "ce qui est à elle"
    get("/mon-espace/parcours", .herself, mine) { try await desk.inside($0, desk.show) }
    post("/mon-espace/parcours/etapes/:etape", .herself, mine) {
      try await desk.inside($0, desk.move)
    }
    post("/mon-espace/parcours/relais/:relais", .herself, mine) {
      try await desk.inside($0, desk.answer)
    }
  }
}

private struct MyPathDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
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
    .html(myPathView(try await ReadMyPath(dependencies)(person), request, footer))
  }

  @Sendable func move(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await ChangeFollowUpStep(dependencies).byHerself(
      try request.id("etape"), to: .done, version: Int(request.form["version"]) ?? 0, of: person)
    return .seeOther("/mon-espace/parcours", flash: "Bravo. C’est noté\u{A0}: fait.")
  }

  @Sendable func answer(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let state = try await AnswerHandover(dependencies).byHerself(
      yes: request.form["reponse"] == "oui", to: try request.id("relais"), of: person)
    let told: String
    switch state {
    case .accepted: told = "C’est fait. La nouvelle personne vous aide maintenant."
    case .proposed: told = "Votre oui est noté. On attend la réponse de l’autre personne."
    case .refusedByHer, .refusedByIncoming, .withdrawn:
      told = "C’est noté. Rien ne change. On va vous en parler."
    }
    return .seeOther("/mon-espace/parcours", flash: told)
  }
}

/// « Où je vais », on the first page of her space.
func pathIdea(_ path: MyPath) -> HTML? {
  guard !path.isEmpty else { return nil }
  let relay: HTML? =
    path.relay?.handover.herYes == nil && path.relay != nil
    ? "<p><strong>On vous pose une question\u{A0}: qui vous aide\u{A0}?</strong></p>" : nil
  let next = path.steps.first.map { line in
    "La prochaine étape\u{A0}: \(line.wording)."
  }
  return idea(
    "f-parcours", "Où je vais", .again,
    """
    \(relay)\(path.goals.prefix(2).html { goal in
      "<blockquote class=\"voice s\"><p>«\u{A0}\(goal.words)\u{A0}»</p></blockquote>"
    })\(sentences([next].compactMap { $0 }))\
    <p class="no-print">\(buttonLink("Voir mes étapes", to: "/mon-espace/parcours", .alt))</p>
    """)
}

func myPathView(_ path: MyPath, _ request: PageRequest, _ footer: Footer) -> HTML {
  mySpaceLayout(
    title: "Où je vais", request: request, footer: footer,
    content: """
      <div class="stack"><h1>Où je vais</h1></div>
      \(relayIdea(path, request))
      \(idea("f-objectifs", "Ce que je veux", .wish, goals(path)))
      \(idea("f-etapes", "Ce qui est à faire", .letter, steps(path, request)))
      \(idea("f-porte", "Qui fait quoi pour moi", .people, carriers(path)))
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}

private func relayIdea(_ path: MyPath, _ request: PageRequest) -> HTML? {
  guard let relay = path.relay else { return nil }
  let leaving = relay.outgoing.map { "Aujourd’hui, c’est \($0)." }
  let body: HTML =
    relay.handover.herYes == nil
    ? """
    \(sentences([leaving, "On vous propose\u{A0}: \(relay.incoming)."].compactMap { $0 }))\
    <p>C’est vous qui dites oui ou non.</p>\
    <p>Si vous dites non, rien ne change. Votre logement et vos droits restent les mêmes.</p>\
    <p>Si vous dites oui, cette personne pourra lire vos prochaines étapes.</p>\
    <form class="row no-print" method="post" \
    action="/mon-espace/parcours/relais/\(relay.handover.id)">\(request.csrfField)\
    <button class="btn" name="reponse" value="oui">Je dis oui</button>\
    <button class="btn alt" name="reponse" value="non">Je préfère autrement</button></form>
    """
    : "\(sentences(["Vous avez dit oui à \(relay.incoming).", "On attend sa réponse."]))"
  return idea("f-relais", "Qui va m’aider", .people, body)
}

private func goals(_ path: MyPath) -> HTML {
  guard !path.goals.isEmpty else {
    return "<p>Rien n’est encore écrit. Dites à la personne qui vous aide où vous voulez aller.</p>"
  }
  return path.goals.html {
    "<blockquote class=\"voice\"><p>«\u{A0}\($0.words)\u{A0}»</p></blockquote>"
  }
}

private func steps(_ path: MyPath, _ request: PageRequest) -> HTML {
  guard !path.steps.isEmpty else { return "<p>Il n’y a rien à faire pour le moment.</p>" }
  return """
    <ul class="seen">\(path.steps.html { line in
      let who = line.carrier.map { "\($0) s’en occupe." } ?? "C’est à vous."
      let when = line.step.dueOn.map { "Pour le \(French.day($0))." }
      let done: HTML? =
        line.step.carrier == .herself
        ? """
        <form class="no-print" method="post" \
        action="/mon-espace/parcours/etapes/\(line.step.id)">\(request.csrfField)\
        <input type="hidden" name="version" value="\(line.step.version)">\
        <button class="btn alt">C’est fait<span class="vh">, \(line.wording)</span></button></form>
        """ : nil
      return """
        <li><div><p><strong>\(line.wording)</strong></p>\
        \(sentences([who, when].compactMap { $0 }))</div>\(done)</li>
        """
    })</ul>
    """
}

private func carriers(_ path: MyPath) -> HTML {
  let carried = path.themes.filter { $0.carrier != nil }
  guard !carried.isEmpty else {
    return "<p>Ce n’est pas encore noté. Demandez à la personne qui vous aide.</p>"
  }
  return carried.html { "<p><strong>\($0.theme.label).</strong><br>\($0.carrier!).</p>" }
}
