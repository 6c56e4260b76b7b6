import Domain
import Kernel
import UseCases
import WebSupport

/// The page of the prescription diagnosis.
func prescriptionView(
  _ sheet: PrescribePath.Sheet, check: HTML? = nil, state: FormState, request: PageRequest
) -> HTML {
  let name = sheet.person.name
  let first = sheet.person.firstName ?? "la personne"
  let person = sheet.person.id
  return """
    \(breadcrumbs([("Personnes", "/personnes"), (name, "/personnes/\(person)"), ("Diagnostic", "/personnes/\(person)/diagnostic")], here: "Diagnostic de prescription"))
    <div class="head"><h1>Choisir avec \(first) ce qui part</h1>
    <p>Le diagnostic de prescription est tiré du point fait ensemble. \(first) choisit chaque élément. \
    Les employeurs ne liront que ce qu’elle accepte, candidature par candidature.</p></div>
    \(state.summary)
    \(check)\(currentNote(sheet))
    \(shortlistCard(sheet.shortlist, mayWrite: true, request))
    \(sheet.standing.isAuthorised ? prescriptionForm(sheet, first, state, request) : insteadView(sheet, first, state, request))
    """
}

private func currentNote(_ sheet: PrescribePath.Sheet) -> HTML? {
  guard let current = sheet.current else { return nil }
  let validity = current.validityText
  return note(
    """
    <p><b>Éligibilité validée le \(time(current.madeOn)).</b> \(validity). \
    Elle reste utile au-delà tant qu’un PASS IAE est valide.</p>
    <p class="small muted">\(EligibilityValidity.source)</p>
    """, .ok, icon: Icon.fits)
}

private func prescriptionForm(
  _ sheet: PrescribePath.Sheet, _ first: String, _ state: FormState, _ request: PageRequest
) -> HTML {
  let person = sheet.person.id
  let items: HTML =
    sheet.sendable.isEmpty
    ? emptyState(
      "Rien n’est encore écrit avec \(first).",
      action: buttonLink("Faire le point avec elle", to: "/personnes/\(person)/diagnostic", .alt))
    : sheet.sendable.html { entry in
      checkBox("element", value: entry.item.code, entry.item.label, in: state, hint: entry.words)
    }
  let last = French.day(
    sheet.today.adding(months: EligibilityValidity.prescriberMonths).adding(days: -1))
  return """
    <form class="cols" method="post" action="/personnes/\(person)/diagnostic/prescription">\(request.csrfField)
    <div class="stack l">
    <section class="stack" aria-labelledby="t-elements"><h2 id="t-elements">Ce qui pourra être envoyé</h2>
    <p class="muted measure">Cocher ce qu’elle choisit. Ces choix préparent la candidature\u{A0}: son accord est redemandé pour chaque employeur.</p>
    <div class="card stack s">\(items)</div>
    <p class="small"><a href="/personnes/\(person)/diagnostic/phrases">Relire ou changer les phrases avec elle</a></p></section>
    <section class="stack" aria-labelledby="t-criteres"><h2 id="t-criteres">Critères administratifs, facultatifs</h2>
    <p class="muted measure">Un prescripteur habilité n’a pas à en donner. Ils restent dans votre structure\u{A0}: aucun employeur ne les lit ici. Ils servent à remplir Les emplois de l’inclusion.</p>
    \(gatheredNote(sheet))
    \(suggestionNote(sheet.suggested, name: first))
    <details class="more"\(if: !state.values.all("critere").isEmpty || state.message(for: "criteres") != nil, " open")><summary>Ajouter des critères</summary>\
    \(criteriaFields(state: state, suggested: sheet.suggested, proofDates: true))</details></section>
    <div class="row"><button class="btn">Valider son éligibilité aujourd’hui</button>\(checkButton)\
    <a class="btn quiet" href="/personnes/\(person)">Plus tard</a></div>
    <p class="small muted">L’éligibilité sera valable jusqu’au \(last) inclus. Un refus d’employeur ne l’enlève pas.</p>
    </div>
    <aside class="stack"><div class="card soft stack s" role="group" aria-labelledby="t-signes"><h2 id="t-signes">Quelques indices</h2>
    <ul class="bullets small">\(PrescriptionPaths.signs.html { "<li>\($0)</li>" })</ul>
    <h3>Cadre ordinaire</h3><ul class="bullets small">\(PrescriptionPaths.ordinary.html { "<li>\($0)</li>" })</ul>
    <h3>Cadre accompagné</h3><ul class="bullets small">\(PrescriptionPaths.supported.html { "<li>\($0)</li>" })</ul>
    <p class="small muted">Guide de la prescription IAE, mars 2023, partie 2.1. Rien ici n’est une condition.</p></div></aside>
    </form>
    \(declarationCard(person, request: request))
    """
}

/// What an orienteur, or a structure whose standing is to be checked, can do.
private func insteadView(
  _ sheet: PrescribePath.Sheet, _ first: String, _ state: FormState, _ request: PageRequest
) -> HTML {
  let person = sheet.person.id
  let title =
    sheet.standing == .toBeChecked
    ? "Votre habilitation est à vérifier."
    : "Votre structure oriente, elle ne valide pas l’éligibilité."
  let nearby: HTML? =
    sheet.authorisedNearby.isEmpty
    ? nil
    : "<p class=\"small\">Par exemple, sur le territoire\u{A0}: \(sheet.authorisedNearby.joined(separator: ", ")).</p>"
  return """
    \(note("<p><b>\(title)</b> \(first) peut candidater quand même. Voici ce que vous pouvez faire.</p><p><a href=\"/structures/\(sheet.structure)/habilitation\">Voir l’habilitation de votre structure, et comment la demander</a></p>", .info))
    <div class="cols even">
    <section class="card stack s" aria-labelledby="t-collegue"><h2 id="t-collegue">Demander à un prescripteur habilité</h2>
    <p>Avec l’accord de \(first), un prescripteur habilité qui l’accompagne valide l’éligibilité. Aucun critère n’est alors nécessaire.</p>\(nearby)</section>
    <section class="card stack s" aria-labelledby="t-autoprescription"><h2 id="t-autoprescription">Envoyer la candidature avec les critères</h2>
    <p>L’employeur peut valider lui-même, par autoprescription\u{A0}: un critère de niveau 1, ou 3 critères de niveau 2 en chantier (ACI) et en entreprise d’insertion, 2 en association intermédiaire et en intérim d’insertion.</p>
    <p class="small">Pour une personne sans logement, la déclaration d’un travailleur social de moins de 3\u{A0}mois suffit comme preuve.</p>
    \(buttonLink("Voir des employeurs avec elle", to: "/personnes/\(person)/employeurs", .alt))</section>
    </div>
    \(declarationCard(person, request: request))
    \(sheet.gathers ? gatheringForm(sheet, first, state, request) : criteriaList(sheet, first))
    """
}

/// The criteria to read, for whoever gathers nothing here.
private func criteriaList(_ sheet: PrescribePath.Sheet, _ first: String) -> HTML {
  """
  <section class="stack" aria-labelledby="t-liste"><h2 id="t-liste">Les critères et leurs preuves</h2>
  \(suggestionNote(sheet.suggested, name: first))
  <div class="wrap"><table class="table fold"><caption class="vh">Les 18 critères, leur niveau et leur preuve</caption>
  <thead><tr><th scope="col">Critère</th><th scope="col">Niveau</th><th scope="col">Preuve</th><th scope="col">Âge de la preuve</th></tr></thead>
  <tbody>\(EligibilityCriterion.allCases.html { criterion in
    "<tr><th scope=\"row\">\(criterion.label)</th><td data-th=\"Niveau\">\(criterion.level.rawValue)</td><td data-th=\"Preuve\">\(criterion.proof)</td><td data-th=\"Âge\">\(criterion.proofAge.label)</td></tr>"
  })</tbody></table></div></section>
  """
}
