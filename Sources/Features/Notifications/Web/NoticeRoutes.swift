import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/compte/nouvelles` | signed in | how one's own letters come |
  package mutating func addNotices(_ dependencies: Dependencies, _ footer: Footer) {
    let choose = ChooseNoticePace(dependencies)
    get("/compte/nouvelles", .signedIn, "le rythme de ses propres lettres") { request in
      let pace = try await choose.current(of: try request.knownAccount)
      return .html(
        noticePaceView(
          FormState(Form([("rythme", pace.code)])), request: request, footer: footer))
    }
    post("/compte/nouvelles", .signedIn, "le rythme de ses propres lettres") { request in
      guard let pace = NoticePace(rawValue: request.form["rythme"]) else {
        return .html(
          noticePaceView(
            FormState(request.form, messages: [paceMissing]), request: request, footer: footer),
          status: .unprocessableContent)
      }
      try await choose(pace, by: try request.knownAccount)
      return .seeOther("/compte", flash: "Votre choix est gardé.")
    }
  }
}

private let paceMissing = UserMessage(
  "Quel rythme\u{A0}?", detail: "Choisissez l’une des trois réponses.", field: "rythme")

func noticePaceView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Mes nouvelles", request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Mon compte", "/compte")], here: "Mes nouvelles"))
      <div class="head"><h1>Mes nouvelles par courriel</h1>\
      <p>Une lettre ne porte aucun mot sensible. La page Aujourd’hui montre tout, quel que soit ce choix.</p></div>\
      \(state.summary)
      <form class="card stack" method="post" action="/compte/nouvelles">\(request.csrfField)\
      <fieldset class="stack s"><legend>Quand une chose vous attend</legend>\
      \(NoticePace.allCases.html { pace in
        radio("rythme", value: pace.code, pace.label, in: state, hint: pace.explanation)
      })</fieldset>\
      <p class="small muted">Les invitations et les mots de passe oubliés partent toujours tout de suite.</p>\
      <div class="row"><button class="btn">Garder ce choix</button>\
      <a class="btn alt" href="/compte">Revenir</a></div></form>
      """)
}
