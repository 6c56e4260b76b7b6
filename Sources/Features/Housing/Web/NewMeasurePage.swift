import Domain
import Kernel
import UseCases
import WebSupport

/// Opens a measure with her. What differs is said above the form, with what can be done; a sentence
/// says why it is chosen all the same.
func newMeasurePage(
  _ start: MeasureStart, _ state: FormState, fit: HousingFit? = nil, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = start.header.person
  let base = "/personnes/\(person.id)"
  return pageLayout(
    title: "Une mesure pour \(person.name)", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, base), ("Logement", "\(base)/logement")],
        here: "Une mesure"))
      <div class="stack s"><h1>Une mesure pour \(person.firstName ?? "elle")</h1>\
      <p class="muted measure">Ce dont elle a besoin d’abord, ce que la mesure offre ensuite. Cordée \
      compare les deux, et le trajet vers son travail. Rien n’est bloqué.</p></div>
      \(wishOf(person))\(fit.flatMap { fitNote($0, title: "Cette mesure ne correspond peut-être pas") })\
      \(state.summary)
      <form class="card stack" method="post">\(request.csrfField)
      \(selectField("besoin", "L’accompagnement dont elle a besoin", HousingSupportLevel.allCases,
        none: "Choisir avec elle", in: state))
      \(selectField("mesure", "La mesure", HousingMeasureKind.allCases, none: "Choisir", in: state,
        hint: "Un appartement de coordination thérapeutique se dit «\u{A0}logement accompagné\u{A0}» hors du SIAO et de l’opérateur."))
      \(selectField("operateur", "Qui la porte", [(value: "", label: "Choisir")]
        + start.operators.map { (value: $0.id.text, label: $0.name) }, in: state))
      \(selectField("offre", "L’accompagnement que la mesure offre", HousingSupportLevel.allCases,
        none: "Choisir", in: state))
      <div class="row">\(textField("debut", "Premier jour", in: state, type: "date", short: true))
      \(textField("commune", "Commune, jamais l’adresse", in: state,
        extra: " list=\"communes\" data-source=\"/api/v1/suggestions/communes?q=\" autocomplete=\"off\""))\
      <datalist id="communes"></datalist></div>
      \(selectField("transport", "Transport en commun", PublicTransport.allCases, in: state))
      \(fit.flatMap { differing($0, state) })
      <div class="row"><button class="btn">Noter cette mesure</button>\
      \(buttonLink("Revenir", to: "\(base)/logement", .quiet))</div></form>
      """)
}

private func wishOf(_ person: Disclosed<Person>) -> HTML? {
  person.wish.map {
    voice(
      $0.words, footer: "\(person.firstName ?? person.name), le \(time($0.saidOn))", small: true)
  }
}

/// Why, and what is done about it: shown when something differs.
private func differing(_ fit: HousingFit, _ state: FormState) -> HTML? {
  guard !fit.isFitting else { return nil }
  let reason: HTML? =
    fit.asksReason
    ? textArea(
      "raison", "Pourquoi la choisir quand même", in: state,
      hint: "Une phrase, relue au prochain point. Ne rien écrire sur la santé.") : nil
  return """
    \(reason)<fieldset class="stack s"><legend>Ce qui peut aider, choisi avec elle</legend>\
    \(fit.waysForward.html { checkBox("suite", value: $0.code, $0.label, in: state) })</fieldset>
    """
}

/// What differs, in plain words. A question, never a refusal.
func fitNote(_ fit: HousingFit, title: String) -> HTML? {
  guard !fit.isFitting else { return nil }
  let tone: Tone = fit.asksReason ? .warn : .info
  return note(
    """
    <strong>\(title)</strong>\
    \(fit.remarks.html { "<p class=\"measure\">\($0.sentence)</p>" })\
    <p class="measure">Rien n’est bloqué. Cordée compare des faits\u{A0}; vous décidez avec elle.</p>
    """, tone, icon: fit.asksReason ? Icon.warning.html : Icon.info)
}
