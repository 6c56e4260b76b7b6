import Domain
import Kernel
import UseCases
import WebSupport

/// The employer changes the days of a hire.
func hireDatesPage(
  _ page: ReadableApplication, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let path = "/candidatures/\(page.application.id)"
  let needsReason = state.message(for: "raison") != nil || !state.values["raison"].isEmpty
  let reason: HTML? =
    needsReason
    ? textArea(
      "raison", "Pourquoi continuer quand même", in: state,
      hint: "Une règle d’usage dit autre chose. Une phrase suffit, et les dates changent.") : nil
  return pageLayout(
    title: "Dates d’embauche \(French.of(page.name))", section: .applications, request: request,
    footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Candidatures", "/candidatures"), (page.name, path)], here: "Dates de l’embauche"))
      <div class="head"><h1>Changer les dates de l’embauche</h1>
      <p>Elle et son équipe sont prévenues des nouvelles dates.</p></div>
      \(state.summary)
      <form class="card stack" method="post" action="\(path)/dates">\(request.csrfField)\
      <input type="hidden" name="version" value="\(page.version)">\
      \(textField("debut", "Premier jour", in: state, type: "date", short: true))\
      \(textField(
        "fin", "Dernier jour (facultatif)", in: state, hint: "Laisser vide s’il n’y en a pas.",
        type: "date", short: true))\
      \(reason)\(effect(page))
      <div class="row"><button class="btn">Changer les dates</button>\
      <a class="btn quiet" href="\(path)">Ne rien changer</a></div></form>
      """)
}

/// What the new first day does to her PASS.
private func effect(_ page: ReadableApplication) -> HTML? {
  guard case .opened(let pass) = page.hirePass else { return nil }
  let sentence =
    switch (pass.state, pass.status(on: page.today)) {
    case (.recorded, .future):
      "Son PASS IAE est délivré par Les emplois de l’inclusion : changer aussi les dates là-bas, puis les corriger sur la page du PASS."
    case (_, .future):
      "Son PASS IAE n’a pas commencé : il suivra le nouveau premier jour, avec ses \(pass.validity.dayCount) jours."
    case (_, _):
      "Son PASS IAE a commencé le \(French.day(pass.validity.first)) : ses dates ne changent pas."
    }
  return "<p class=\"small muted\">\(sentence)</p>"
}

/// The dates as they stand, in the form's fields.
func hireDatesState(_ terms: HireTerms) -> FormState {
  FormState(
    Form([("debut", terms.startsOn.description), ("fin", terms.endsOn?.description ?? "")]))
}
