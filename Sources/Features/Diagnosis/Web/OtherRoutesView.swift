import Domain
import Kernel
import UseCases
import WebSupport

/// Eligibility for an employer that opens no PASS IAE: a GEIQ checks its own criteria, the others
/// read their own way in.
func otherRouteView(
  _ sheet: SelfPrescribe.Sheet, check: GEIQCheck?, state: FormState, request: PageRequest
) -> HTML {
  switch sheet.kind {
  case .geiq: geiqView(sheet, check: check, state: state, request: request)
  case .ea, .eatt: routeNote(sheet, OtherRoutesRulebook.adaptedCompany)
  case .esat: routeNote(sheet, OtherRoutesRulebook.esat)
  default:
    note(
      "<p><b>\(sheet.kind.label)\u{A0}: aucun PASS IAE n’est à ouvrir.</b> Aucun critère n’est demandé pour étudier la candidature.</p>",
      .info)
  }
}

/// What a GEIQ ticked and what the rule answers.
struct GEIQCheck {
  let verdict: RuleVerdict

  init(_ criteria: Set<GEIQCriterion>, hasPrescriberDiagnosis: Bool) {
    verdict = GEIQEligibility.answer(criteria, byAuthorisedPrescriber: hasPrescriberDiagnosis)
      .verdict(
        byAuthorisedPrescriber: hasPrescriberDiagnosis,
        [
          RuleFact("Diagnostic d’un prescripteur habilité", hasPrescriberDiagnosis ? "oui" : "non"),
          RuleFact("Critères cochés", String(criteria.count)),
        ])
  }
}

private func routeNote(_ sheet: SelfPrescribe.Sheet, _ rule: Rule) -> HTML {
  """
  \(note("<p><b>\(sheet.kind.label)\u{A0}: aucun PASS IAE n’est à ouvrir.</b></p><p>\(rule.explanation)</p>\(ruleDetails(rule))", .info))
  <div class="row">\(buttonLink("Revenir à la candidature", to: "/candidatures/\(sheet.application)"))</div>
  """
}

private func criteriaError(_ state: FormState) -> HTML? {
  state.message(for: "criteres").map {
    "<p class=\"err\" id=\"champ-criteres\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</p>"
  }
}

/// What this GEIQ kept, and until when.
private func keptCard(_ kept: GEIQDiagnosis, on today: Day) -> HTML {
  let holds = kept.isValid(on: today)
  let until = French.day(kept.expiresOn.adding(days: -1))
  let criteria = GEIQCriterion.allCases.filter { kept.criteria.contains($0) }
  let list: HTML =
    criteria.isEmpty
    ? "<p>Sans critère\u{A0}: un prescripteur habilité avait validé l’éligibilité.</p>"
    : "<ul class=\"bullets\">\(criteria.html { "<li>\($0.label)</li>" })</ul>"
  return """
    <section class="card stack s" aria-labelledby="t-garde"><h2 id="t-garde">Gardé par votre \
    structure le \(time(kept.madeOn))</h2>\
    <p>\(holds ? badge("Valable jusqu’au \(until) inclus", .ok, icon: Icon.fits) : badge("Terminé depuis le \(until)"))</p>\
    <p class="kpi"><strong>\(French.number(kept.allowance))\u{A0}€</strong><span class="small muted">\
    d’aide de l’État pour l’accompagnement</span></p>\(list)\
    <p class="small muted">Preuves à garder jusqu’au \(time(kept.proofsUntil)). Un nouveau diagnostic \
    prend la place de celui-ci et repart pour six mois.</p>\(ruleDetails(OtherRoutesRulebook.geiqAllowance))</section>
    """
}

private func geiqView(
  _ sheet: SelfPrescribe.Sheet, check: GEIQCheck?, state: FormState, request: PageRequest
) -> HTML {
  let prescriber: HTML? =
    sheet.hasPrescriberDiagnosis
    ? note(
      "<p><b>L’éligibilité est validée par un prescripteur habilité.</b> L’aide entière est ouverte, sans critère.</p>",
      .ok, icon: Icon.fits)
    : nil
  let answer: HTML? = check.map {
    """
    <section class="card stack" id="verification" aria-labelledby="t-verification" role="status">\
    <h2 id="t-verification">Ce que dit la règle</h2>\(ruleAnswer($0.verdict))</section>
    """
  }
  let groups: [(String, [GEIQCriterion])] = [
    ("Niveau 1", GEIQCriterion.allCases.filter { $0.level == .level1 }),
    ("Niveau 2", GEIQCriterion.allCases.filter { $0.level == .level2 }),
    (
      "Annexe 1, et critères qui en précisent d’autres",
      GEIQCriterion.allCases.filter { $0.level == nil }
    ),
  ]
  return """
    \(prescriber)\(answer)\(sheet.geiq.map { keptCard($0, on: sheet.today) })
    <form class="stack l" method="post" action="/candidatures/\(sheet.application)/eligibilite">\(request.csrfField)
    <p class="muted measure">Un GEIQ n’ouvre pas de PASS IAE. Ses critères ouvrent une aide de l’État pour l’accompagnement. Cordée la calcule et garde ce que vous cochez, dans votre structure seulement. Le diagnostic se saisit aussi sur Les emplois de l’inclusion.</p>
    \(criteriaError(state))\(groups.html { group in
      """
      <fieldset class="card"><legend>\(group.0)</legend><div class="stack s">\(group.1.html { criterion in
        checkBox("critere_geiq", value: criterion.code, criterion.label, in: state, hint: criterion.parent.map { "Compte avec «\u{A0}\($0.label)\u{A0}»." })
      })</div></fieldset>
      """
    })
    <div class="row"><button class="btn">Garder le diagnostic</button>\
    <button class="btn alt" name="geste" value="verifier">Vérifier et calculer l’aide</button>\
    <a class="btn quiet" href="/candidatures/\(sheet.application)">Revenir à la candidature</a></div>
    \(ruleDetails(OtherRoutesRulebook.geiqCriteria))</form>
    """
}
