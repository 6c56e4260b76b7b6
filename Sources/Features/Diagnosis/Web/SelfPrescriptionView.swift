import Domain
import Kernel
import UseCases
import WebSupport

/// The page where an employer validates an eligibility by itself.
func selfPrescriptionView(
  _ sheet: SelfPrescribe.Sheet, check: HTML? = nil, geiq: GEIQCheck? = nil, state: FormState,
  request: PageRequest
) -> HTML {
  let name = sheet.person.name
  return """
    \(breadcrumbs([("Candidatures", "/candidatures"), (name, "/candidatures/\(sheet.application)")], here: "Éligibilité"))
    <div class="head"><h1>Éligibilité de \(name)</h1>
    <p>Une embauche avec un PASS IAE demande un diagnostic\u{A0}: celui d’un prescripteur habilité, ou le vôtre, sur critères.</p></div>
    \(state.summary)
    \(check)\(content(sheet, geiq: geiq, state: state, request: request))
    """
}

private func content(
  _ sheet: SelfPrescribe.Sheet, geiq: GEIQCheck?, state: FormState, request: PageRequest
) -> HTML {
  guard let required = sheet.required else {
    return otherRouteView(sheet, check: geiq, state: state, request: request)
  }
  if let current = sheet.current, case .authorisedPrescriber = current.author {
    return """
      \(note("<p><b>L’éligibilité est déjà validée par un prescripteur habilité</b>, le \(time(current.madeOn)). \(current.validityText). Rien d’autre n’est à demander.</p><p class=\"small muted\">\(EligibilityValidity.source)</p>", .ok, icon: Icon.fits))
      <div class="row">\(buttonLink("Revenir à la candidature", to: "/candidatures/\(sheet.application)"))</div>
      """
  }
  let own: HTML? = sheet.current.map { ownRecord($0, sheet) }
  return """
    \(own)
    <form class="cols" method="post" action="/candidatures/\(sheet.application)/eligibilite">\(request.csrfField)
    <div class="stack l">
    <section class="stack" aria-labelledby="t-criteres"><h2 id="t-criteres">Critères et preuves qu’elle remet</h2>
    <p class="muted measure">Cocher seulement ce qu’elle montre elle-même, et noter la date écrite sur le papier. Le papier n’est pas gardé ici.</p>
    \(suggestionNote(sheet.suggested, name: "elle"))
    \(criteriaFields(state: state, suggested: sheet.suggested, proofDates: true))</section>
    \(textArea("raison", "S’il manque une preuve, pourquoi enregistrer quand même", in: state, hint: "Facultatif quand toutes les preuves sont là."))
    <div class="row"><button class="btn">Enregistrer l’éligibilité</button>\(checkButton)\
    <a class="btn quiet" href="/candidatures/\(sheet.application)">Revenir à la candidature</a></div>
    </div>
    <aside class="stack"><div class="card soft stack s" role="group" aria-labelledby="t-regle"><h2 id="t-regle">La règle</h2>
    <ul class="bullets small"><li>\(sheet.kind.label)\u{A0}: un critère de niveau 1, ou \(required) critères de niveau 2.</li>\
    <li>Valable 92\u{A0}jours à partir d’aujourd’hui.</li>\
    <li>La preuve est attendue en cas de contrôle\u{A0}: la demander avant l’embauche.</li>\
    <li>Ces critères restent dans votre structure. Ils n’apparaissent nulle part ailleurs.</li></ul>
    <p class="small muted">\(EligibilityValidity.source)</p>
    <p class="small">Les critères ne suffisent pas\u{A0}? Un prescripteur habilité peut valider sans critère. Le demander dans la conversation de la candidature.</p></div></aside>
    </form>
    """
}

private func ownRecord(_ current: EligibilityDiagnosis, _ sheet: SelfPrescribe.Sheet) -> HTML {
  let criteria = current.criteria.sorted { $0.number < $1.number }
  return """
    <section class="card stack s" aria-labelledby="t-actuelle"><h2 id="t-actuelle">Enregistrée par votre structure le \(time(current.madeOn))</h2>
    <p>\(badge(current.validityText, .ok))</p>
    <ul class="stack s">\(criteria.html { criterion in
      let proof = sheet.currentProofs.first { $0.criterion == criterion }
      let freshness = proof?.freshness(on: sheet.today) ?? .undated
      return "<li>\(criterion.label). <span class=\"small muted\">\(criterion.officialLabel)</span> \(badge(freshness.label, freshness.tone))</li>"
    })</ul></section>
    """
}
