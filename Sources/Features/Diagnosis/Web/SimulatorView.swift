import Domain
import Kernel
import WebSupport

/// The public simulator: boxes, then what each kind of structure answers. A plain GET form.
func simulatorView(_ situation: EligibilitySituation?, state: FormState) -> HTML {
  """
  <div class="head"><h1>Quelles portes s’ouvrent\u{A0}?</h1>
  <p>Cochez ce qui est vrai aujourd’hui. Cordée dit quels types d’employeurs inclusifs peuvent \
  embaucher, avec quelle preuve, et qui peut valider. Rien n’est gardé, aucun nom n’est demandé.</p></div>
  \(state.summary)
  \(situation.map { simulatorAnswer($0) })
  <form class="stack l" method="get" action="/simulateur">
  <section class="card stack s" aria-labelledby="t-qui"><h2 id="t-qui">Pour commencer</h2>
  \(checkBox("prescripteur", "Un prescripteur habilité l’accompagne", in: state, hint: "Par exemple\u{A0}: France Travail, mission locale, CHRS, CCAS, département. Il valide sans critère."))
  \(textField("age", "Âge, facultatif", in: state, type: "number", short: true, extra: " min=\"16\" max=\"99\" inputmode=\"numeric\""))
  \(checkBox("esat", "La CDAPH l’a orientée vers un ESAT", in: state))</section>
  <section class="stack" aria-labelledby="t-criteres"><h2 id="t-criteres">Les dix-huit critères administratifs</h2>
  \(criteriaFields(state: state, suggested: suggestions(situation), proofDates: false))</section>
  <details class="more"\(if: !state.values.all("critere_geiq").isEmpty, " open")><summary>Pour un GEIQ, d’autres critères comptent</summary>
  <fieldset class="card"><legend>Critères du GEIQ seulement</legend><div class="stack s">\(geiqOnly.html { criterion in
    checkBox("critere_geiq", value: criterion.code, criterion.label, in: state, hint: criterion.parent.map { "Compte avec «\u{A0}\($0.label)\u{A0}»." })
  })</div></fieldset></details>
  <div class="row"><button class="btn" name="voir" value="oui">Voir les portes ouvertes</button>\
  <a class="btn quiet" href="/simulateur">Tout effacer</a></div>
  <p class="small muted">Ce simulateur explique des règles. Il ne décide rien, ne classe personne et ne remplace pas un diagnostic. <a href="/regles">Lire les règles et leurs sources</a> · <a href="/suis-je-prescripteur">Suis-je prescripteur\u{A0}?</a></p>
  </form>
  """
}

private let geiqOnly = GEIQCriterion.allCases.filter {
  EligibilityCriterion(rawValue: $0.code) == nil
}

private func suggestions(_ situation: EligibilitySituation?) -> [CriterionSuggestion] {
  (situation?.suggestedByAge ?? []).map { CriterionSuggestion($0, "D’après l’âge donné.") }
}

private func simulatorAnswer(_ situation: EligibilitySituation) -> HTML {
  let answers = EligibilitySimulation.answers(to: situation)
  let open = answers.filter(\.verdict.answer.isFitting)
  let rest = answers.filter { !$0.verdict.answer.isFitting }
  let suggested: HTML? =
    situation.suggestedByAge.isEmpty
    ? nil
    : note(
      "<p>Avec cet âge, un critère de plus est peut-être vrai\u{A0}: \(situation.suggestedByAge.map(\.label).joined(separator: ", ")). Le cocher plus bas si c’est le cas.</p>",
      .info)
  let denied: HTML? =
    situation.deniedByAge.isEmpty
    ? nil
    : note(
      "<p>L’âge donné ne s’accorde pas avec\u{A0}: \(situation.deniedByAge.map(\.label).joined(separator: ", ")).</p>",
      .warn, icon: Icon.warning.html)
  let title =
    open.isEmpty
    ? "Aucune porte ne s’ouvre avec ces seules réponses"
    : French.count(open.count, "type d’employeur possible", "types d’employeurs possibles")
  let others: HTML? =
    rest.isEmpty
    ? nil
    : """
    <details class="more"\(if: open.isEmpty, " open")><summary>Les autres types, et ce qu’il manque</summary>\
    <div class="grid">\(rest.html(routeCard))</div></details>
    """
  return """
    <section class="stack l" id="reponse" aria-labelledby="t-reponse" role="status">
    <h2 id="t-reponse">\(title)</h2>
    \(suggested)\(denied)
    \(open.isEmpty ? wayIn : nil)
    <div class="grid">\(open.html(routeCard))</div>
    \(others)
    \(proofs(situation))</section>
    """
}

private let wayIn: HTML = note(
  "<p><b>Un prescripteur habilité peut valider sans aucun critère.</b> Chercher celui qui accompagne déjà la personne, ou en demander un près de chez elle.</p>",
  .info)

private func routeCard(_ answer: RouteAnswer) -> HTML {
  let initials: HTML? =
    answer.kind.shortLabel == answer.kind.label
    ? nil : "<span class=\"count\">\(answer.kind.shortLabel)</span>"
  return """
    <article class="card stack s"><div class="card-h"><h3>\(answer.kind.label)</h3>\(initials)</div>\
    <p>\(answer.kind.explanation)</p>\(ruleAnswer(answer.verdict))\
    \(if: answer.kind.isSIAE && answer.verdict.answer.isFitting, "<p class=\"small\">L’embauche se fait avec un PASS IAE de 730 jours, qui suit la personne d’un employeur à l’autre.</p>")\
    <p class="small"><a href="/employeurs?type=\(answer.kind.code)">Voir ces employeurs</a></p></article>
    """
}

private func proofs(_ situation: EligibilitySituation) -> HTML? {
  let ticked = situation.criteria.sorted { $0.number < $1.number }
  guard !ticked.isEmpty else { return nil }
  return """
    <section class="stack" aria-labelledby="t-preuves"><h3 id="t-preuves">Les papiers à réunir</h3>
    <p class="muted">Un prescripteur habilité n’en a pas besoin. Un employeur, oui.</p>
    <div class="wrap"><table class="table fold"><caption class="vh">Preuve de chaque critère coché</caption>
    <thead><tr><th scope="col">Critère</th><th scope="col">Niveau</th><th scope="col">Preuve</th><th scope="col">Âge de la preuve</th></tr></thead>
    <tbody>\(ticked.html { criterion in
      "<tr><th scope=\"row\">\(criterion.label)</th><td data-th=\"Niveau\">\(criterion.level.rawValue)</td><td data-th=\"Preuve\">\(criterion.proof)</td><td data-th=\"Âge\">\(criterion.proofAge.label)</td></tr>"
    })</tbody></table></div></section>
    """
}
