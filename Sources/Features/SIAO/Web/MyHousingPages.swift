import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addMyHousing(_ dependencies: Dependencies, _ footer: Footer) {
    let desk = MyHousingDesk(dependencies, footer)
    let mine = "ce qui est à elle"
    get("/mon-espace/demande-logement", .herself, mine) { try await desk.inside($0, desk.show) }
    post("/mon-espace/demande-logement/retirer", .herself, mine) {
      try await desk.inside($0, desk.withdraw)
    }
    post("/mon-espace/demande-logement/travail", .herself, mine) {
      try await desk.inside($0, desk.hideWork)
    }
    post("/mon-espace/demande-logement/reponse", .herself, mine) {
      try await desk.inside($0, desk.answer)
    }
  }
}

private struct MyHousingDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadMyHousing

  init(_ dependencies: Dependencies, _ footer: Footer) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadMyHousing(dependencies)
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
    .html(myHousingView(try await read(person), FormState(), request, footer))
  }

  @Sendable func withdraw(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await WithdrawHousingRequest(dependencies)(byHerself: person)
    return .seeOther("/mon-espace", flash: "C’est fait. Le SIAO ne voit plus votre demande.")
  }

  @Sendable func hideWork(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    try await WithdrawHousingRequest(dependencies).work(byHerself: person)
    return .seeOther(
      "/mon-espace/demande-logement", flash: "C’est fait. Le SIAO ne voit plus votre travail.")
  }

  @Sendable func answer(_ request: PageRequest, _ person: ID<Person>) async throws -> Response {
    let answer: HouseholdAnswer
    if request.form["reponse"] == "oui" {
      answer = .yes(nil)
    } else if let motive = HouseholdMotive(rawValue: request.form["motif"]) {
      answer = .no(motive)
    } else {
      let state = FormState(
        request.form, messages: [UserMessage("Choisissez une réponse.", field: "motif")])
      return .html(
        myHousingView(try await read(person), state, request, footer),
        status: .unprocessableContent)
    }
    try await AnswerProposal(dependencies)(answer, byHerself: person)
    return .seeOther("/mon-espace/demande-logement", flash: "Votre réponse est notée.")
  }
}

/// Her request in her own space, one idea a line.
private func myHousingView(
  _ mine: MyHousing?, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  guard let mine else {
    return mySpaceLayout(
      title: "Ma demande de logement", request: request, footer: footer,
      content: """
        <h1>Ma demande de logement</h1><p>Vous n’avez pas de demande en ce moment.</p>\
        <p>La personne qui vous aide peut en faire une avec vous.</p>\
        <p>\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
        """)
  }
  let want = mine.request.want
  let words: HTML? =
    want.words.isEmpty
    ? nil : "<blockquote class=\"voice\"><p>«\u{A0}\(want.words)\u{A0}»</p></blockquote>"
  let work: HTML? =
    mine.sharesWork
    ? """
    <p>Le SIAO voit aussi vos heures de travail.</p>\
    \(actionButton(
      "Ne plus montrer mon travail", post: "/mon-espace/demande-logement/travail",
      request: request, .alt, icon: Icon.hidden.html))
    """
    : nil
  return mySpaceLayout(
    title: "Ma demande de logement", request: request, footer: footer,
    content: """
      <h1>Ma demande de logement</h1>\(state.summary)
      \(myProposal(mine, state, request))
      \(idea("f-ou", "Où en est ma demande", .letter, MyHousingSentences.state(mine).html { "<p>\($0)</p>" }))
      \(idea("f-veux", "Ce que je demande", .wish, """
        \(words)\
        <p>Je voudrais\u{A0}: \(want.solutions.map(\.label).joined(separator: ", ou bien ")).</p>
        """))
      \(idea("f-voit", "Qui voit ma demande", .eye, """
        <p>\(mine.desks.isEmpty ? "Le SIAO" : mine.desks.joined(separator: ", ")) voit votre demande.</p>\
        <p>Le SIAO cherche des logements et des hébergements.</p>\
        <p>Aucun employeur ne la voit.</p>\(work)
        """))
      \(idea("f-stop", "Dire stop", .again, """
        <p>Vous pouvez retirer votre demande.</p><p>Vos droits et votre hébergement restent les mêmes.</p>\
        \(actionButton("Retirer ma demande", post: "/mon-espace/demande-logement/retirer", request: request, .alt))
        """))
      <p>\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}

private func myProposal(_ mine: MyHousing, _ state: FormState, _ request: PageRequest) -> HTML? {
  guard let proposal = mine.proposal else { return nil }
  let path = "/mon-espace/demande-logement/reponse"
  let place: HTML? = proposal.commune.map { "<p>C’est à \($0).</p>" }
  return idea(
    "f-proposition", "On vous propose un logement", .again,
    """
    <p><strong>\(proposal.kind.label).</strong></p><p>\(proposal.operator) s’en occupe.</p>\
    \(place)<p>Aide chez vous\u{A0}: \(proposal.support.label.lowercased()).</p>\
    <p>Possible à partir du \(French.day(proposal.freeFrom)).</p>\
    <p>Vous pouvez dire oui. Vous pouvez dire non. Si vous dites non, vous gardez votre place.</p>\
    \(actionButton("Je dis oui", post: path, request: request, .full, hidden: [("reponse", "oui")]))\
    <form class="stack" method="post" action="\(path)">\(request.csrfField)<input type="hidden" name="reponse" value="non">\
    <fieldset class="stack s"><legend>Je dis non. Pourquoi\u{A0}?</legend>\(HouseholdMotive.allCases.html {
      radio("motif", value: $0.code, $0.plainLabel, in: state)
    })</fieldset><button class="btn alt full">Je dis non</button></form>
    """)
}

/// What the request says to her, one idea each.
enum MyHousingSentences {
  static func state(_ mine: MyHousing) -> [String] {
    var lines: [String]
    switch mine.request.state {
    case .received, .evaluating:
      lines = ["Le SIAO a reçu votre demande.", "On va en parler avec vous."]
    case .ready: lines = ["Votre demande va passer en commission.", "La commission décide."]
    case .waiting:
      let kinds = mine.waitsFor.map(\.label).joined(separator: ", ")
      lines = ["Vous êtes sur une liste d’attente\u{A0}: \(kinds).", "Votre place est gardée."]
    case .proposed: lines = ["On vous propose un logement.", "Votre réponse est attendue."]
    case .housed: lines = ["Vous avez dit oui à un logement."]
    case .withdrawn: lines = ["Vous avez retiré votre demande."]
    case .closed: lines = ["Votre demande est terminée."]
    }
    if let reason = mine.lastReason, !reason.isEmpty {
      lines.append("La commission a écrit\u{A0}: «\u{A0}\(reason)\u{A0}»")
    }
    return lines
  }
}
