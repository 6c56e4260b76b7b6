import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/mon-espace/me-prevenir` | herself | how she wants to hear of news |
  package mutating func addHerChannel(_ dependencies: Dependencies, _ footer: Footer) {
    let choose = ChooseHerChannel(dependencies)
    @Sendable func page(
      _ request: PageRequest, _ state: FormState? = nil
    ) async throws -> Response {
      let known = try await choose.state(of: try request.herself)
      let state = state ?? FormState(Form([("moyen", known.chosen?.code ?? "")]))
      return .html(
        herChannelView(known.possible, state, request: request, footer: footer),
        status: state.messages.isEmpty ? .ok : .unprocessableContent)
    }
    let codeFirst = ReadMySpace(dependencies)
    get("/mon-espace/me-prevenir", .herself, "ce qui est à elle") { request in
      if try await codeFirst.mustChooseCode(try request.herself) {
        return .seeOther("/mon-espace/code")
      }
      return try await page(request)
    }
    post("/mon-espace/me-prevenir", .herself, "ce qui est à elle") { request in
      guard let channel = HerChannel(rawValue: request.form["moyen"]) else {
        return try await page(
          request, FormState(request.form, messages: [HerChannelMessages.unknown]))
      }
      do {
        try await choose(channel, by: try request.herself)
      } catch Refusal.invalid(let messages) {
        return try await page(request, FormState(request.form, messages: messages))
      }
      return .seeOther("/mon-espace", flash: "C’est noté.")
    }
  }
}

func herChannelView(
  _ possible: [HerChannel], _ state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let phoneless: HTML =
    possible.count == HerChannel.allCases.count
    ? ""
    : "<p class=\"small muted\">Pour un texto ou un courriel, donnez votre numéro ou votre adresse à la personne qui vous aide.</p>"
  return mySpaceLayout(
    title: "Me prévenir", request: request, footer: footer,
    content: """
      <h1>Me prévenir</h1>\(state.summary)
      \(idea("f-prevenir", "Quand il y a du nouveau", .letter, """
        <p>Choisissez comment vous voulez le savoir.</p><p>Vous pouvez changer quand vous voulez.</p>\
        <form class="stack" method="post" action="/mon-espace/me-prevenir">\(request.csrfField)\
        <fieldset class="stack s"><legend>Mon choix</legend>\
        \(possible.html { channel in
          radio("moyen", value: channel.code, channel.label, in: state, hint: channel.plainExplanation)
        })</fieldset>\(phoneless)\
        <p><button class="btn">Garder mon choix</button></p></form>\
        <p><a href="/mon-espace">Revenir</a></p>
        """))
      """)
}
