import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addAbsences(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadAbsences(dependencies)
    let page = "/equipe/absences"
    get(page, members: .companions, "chacun voit qui remplace qui dans son équipe") {
      request, member in
      let absences = try await read(by: member)
      let state = FormState(
        Form([("absent", member.account.text), ("debut", absences.today.description)]))
      return .html(absencesPage(absences, member, state, request, footer))
    }
    let record = RecordAbsence(dependencies)
    post(page, members: .companions, "chacun note son absence, le chef de service toutes") {
      request, member in
      do {
        let form = request.form
        guard let first = Day(form["debut"]), let last = Day(form["fin"]) else {
          throw Refusal.invalid(
            UserMessage(
              "Donner deux jours qui existent.", field: Day(form["debut"]) == nil ? "debut" : "fin")
          )
        }
        guard let absent = ID<Account>(parsing: form["absent"]) else { throw Refusal.notFound }
        guard let standIn = ID<Account>(parsing: form["remplacant"]) else {
          throw Refusal.invalid(UserMessage("Choisir qui remplace.", field: "remplacant"))
        }
        try await record(of: absent, standIn: standIn, from: first, until: last, by: member)
        return .seeOther(
          "/equipe/absences",
          flash: "C’est noté. Le remplacement s’arrêtera de lui-même le dernier jour.")
      } catch Refusal.invalid(let messages) {
        let absences = try await read(by: member)
        return .html(
          absencesPage(
            absences, member, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let end = EndAbsence(dependencies)
    post("\(page)/:absence", members: .companions, "retour plus tôt que prévu") {
      request, member in
      try await end(try request.id("absence"), by: member)
      return .seeOther(
        "/equipe/absences", flash: "L’absence est terminée. Le remplacement aussi, dès maintenant.")
    }
  }
}

private func absencesPage(
  _ absences: TeamAbsences, _ member: Member, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Absences et remplacements", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Aujourd’hui", "/aujourd-hui")], here: "Absences et remplacements"))
      <div class="stack s"><h1>Absences et remplacements</h1>\
      <p class="muted measure">Pendant une absence, un collègue de la même structure lit et écrit à \
      la place de la personne absente, sous son propre nom. Le lendemain du dernier jour, il ne lit \
      plus rien de plus.</p></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(list(absences, request))</div>
      <aside class="stack l" aria-label="Noter une absence">\(form(absences, state, request))\
      </aside></div>
      """)
}

private func list(_ absences: TeamAbsences, _ request: PageRequest) -> HTML {
  guard !absences.lines.isEmpty else {
    return emptyState("Tout le monde est là. Aucune absence n’est prévue.")
  }
  return """
    <section class="card flush wrap" aria-labelledby="t-absences"><div class="card-h">\
    <h2 id="t-absences">En cours et à venir</h2></div><ul class="list">\
    \(absences.lines.html { line in
      let period = line.absence.period
      let isNow = period.contains(absences.today)
      return """
        <li><div><p class="what">\(line.name), remplacement par \(line.standIn)</p>\
        <p class="meta">Du \(time(period.first)) au \(time(period.last))</p></div>\
        <div class="side">\(isNow ? badge("En ce moment", .info) : nil)\(line.mayEnd
          ? actionButton(
            isNow ? "Terminer maintenant" : "Retirer", post: "/equipe/absences/\(line.absence.id)",
            request: request, .altMini, describedAs: "l’absence de \(line.name)") : nil)</div></li>
        """
    })</ul></section>
    """
}

private func form(_ absences: TeamAbsences, _ state: FormState, _ request: PageRequest) -> HTML {
  """
  <form class="card stack" method="post">\(request.csrfField)<h2>Noter une absence</h2>
  \(selectField("absent", "Qui sera absent", absences.absentees.map { ($0.account.text, $0.name) }, in: state))
  \(selectField(
    "remplacant", "Qui remplace",
    [(value: "", label: "Choisir")] + absences.standIns.map { ($0.account.text, $0.name) },
    in: state, hint: "Quelqu’un qui sera là tous ces jours."))
  \(textField("debut", "Premier jour", in: state, type: "date", short: true, extra: " required"))
  \(textField("fin", "Dernier jour", in: state, type: "date", short: true, extra: " required"))
  <div class="row"><button class="btn">Noter l’absence</button></div></form>
  """
}
