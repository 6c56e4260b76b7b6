import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addWishes(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadWishes(dependencies)
    let say = SayWish(dependencies)
    get("/personnes/:id/envie", members: .companions, "le cercle lit ce qu’elle a dit") {
      request, member in
      let wishes = try await read(try request.id(), by: member)
      let today = Form([("jour", wishes.header.today.description)])
      return .html(wishPage(wishes, FormState(today), request, footer))
    }
    post("/personnes/:id/envie", members: .companions, "le cercle écrit ce qu’elle veut") {
      request, member in
      let id = try request.id(of: Person.self)
      do {
        let day = request.form.filled("jour")
        if let day, Day(day) == nil {
          throw Refusal.invalid(UserMessage("Donner un jour qui existe.", field: "jour"))
        }
        try await say(
          request.form["envie"], saidOn: day.flatMap { Day($0) }, of: id, by: member)
        return .seeOther("/personnes/\(id)", flash: "C’est noté, avec ses mots.")
      } catch Refusal.invalid(let messages) {
        let wishes = try await read(id, by: member)
        return .html(
          wishPage(wishes, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func wishPage(
  _ wishes: WishHistory, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = wishes.header.person
  let name = person.firstName ?? "elle"
  return pageLayout(
    title: "Ce que veut \(person.name)", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Ce qu’elle veut"))
      <div class="stack s"><h1>Ce que veut \(name)</h1>\
      <p class="muted measure">Ses mots exacts. Ils ouvrent son dossier, et sa recherche.</p></div>
      \(state.summary)
      \(wishes.header.mayWrite ? wishForm(person, name, state, request) : nil)
      <section class="stack" aria-labelledby="t-avant"><h2 id="t-avant">Ce qu’elle a dit</h2>\
      \(history(wishes))</section>
      """)
}

private func wishForm(
  _ person: Disclosed<Person>, _ name: String, _ state: FormState, _ request: PageRequest
) -> HTML {
  """
  <form class="card stack" method="post">\(request.csrfField)
  \(textArea(
    "envie", "Aujourd’hui, \(name) veut", in: state,
    hint: "Écrire comme elle le dit. Ne rien écrire sur la santé.", extra: " required"))
  \(textField("jour", "Dit le", in: state, type: "date", short: true))
  <div class="row"><button class="btn">Garder ses mots</button>\
  \(buttonLink("Revenir au dossier", to: "/personnes/\(person.id)", .quiet))</div></form>
  """
}

private func history(_ wishes: WishHistory) -> HTML {
  guard !wishes.wishes.isEmpty else {
    return "<p class=\"muted\">Rien encore. Il n’est jamais trop tard pour demander.</p>"
  }
  return """
    <div class="stack">\(wishes.wishes.html {
      voice($0.words, footer: "Le \(time($0.saidOn))", small: true)
    })</div>
    """
}
