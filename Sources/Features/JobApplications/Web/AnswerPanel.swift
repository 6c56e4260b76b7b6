import Domain
import Kernel
import UseCases
import WebSupport

/// The employer's answers: one action each, only those the table of transitions allows from here.
func answerPanel(_ page: ReadableApplication, _ state: FormState, _ request: PageRequest) -> HTML {
  let choices = ApplicationTransition.choices(from: page.application.state, for: .employer)
  guard !choices.isEmpty else { return closedPanel(page) }
  return """
    <section class="card flush" aria-labelledby="t-r">
    <div class="card-h"><h2 id="t-r">Votre réponse</h2></div>
    \(choices.html { choice($0, page, state, request) })</section>\(datesLink(page))
    <section class="stack s" aria-labelledby="t-b"><h2 id="t-b">Pourquoi une réponse compte</h2>
    <p class="small muted">Une attente sans nouvelles pèse plus qu’un non. Le silence est compté à \
    part des refus. Aucune candidature n’est refusée par une minuterie.</p></section>
    """
}

private func datesLink(_ page: ReadableApplication) -> HTML? {
  guard page.application.state == .hired else { return nil }
  return buttonLink(
    "Changer les dates de l’embauche", to: "/candidatures/\(page.application.id)/dates", .altFull,
    icon: Icon.calendar.html)
}

private func closedPanel(_ page: ReadableApplication) -> HTML {
  """
  <section class="card stack s" aria-labelledby="t-r"><h2 id="t-r">\
  \(page.application.state.label)</h2><p class="muted">Il n’y a rien à répondre.</p></section>
  """
}

private func choice(
  _ to: ApplicationState, _ page: ReadableApplication, _ state: FormState, _ request: PageRequest
) -> HTML {
  switch to {
  case .underReview: underReview(page, request)
  case .interview:
    panel(
      "entretien", Icon.calendar.html, "Proposer un entretien", "Un à trois créneaux", page, state,
      request
    ) {
      """
      \(textField("creneau1", "Premier créneau", in: state, type: "datetime-local"))
      \(textField("creneau2", "Deuxième créneau (facultatif)", in: state, type: "datetime-local"))
      \(textField("creneau3", "Troisième créneau (facultatif)", in: state, type: "datetime-local"))
      \(textField("lieu", "Où, et avec qui", in: state, extra: " maxlength=\"200\""))
      <button class="btn full">Proposer l’entretien</button>
      """
    }
  case .later:
    panel("plus_tard", Icon.clock, "Plus tard", "Avec une date", page, state, request) {
      """
      \(textField("jusquau", "Je reviens vers elle le", in: state, type: "date"))
      <button class="btn full">Donner cette date</button>
      """
    }
  case .refused: refusal(page, state, request)
  case .hired: hire(page, state, request)
  case .hireCancelled:
    """
    <form class="answer" action="/candidatures/\(page.application.id)/annuler-embauche" \
    method="post">\(request.csrfField)\(versionField(page))<button>\(Icon.restart.html)<span>\
    Annuler l’embauche<small>Son équipe et elle sont prévenues. Rien d’autre ne se ferme.</small>\
    </span></button></form>
    """
  case .draft, .sent, .withdrawn, .closedElsewhere: ""
  }
}

private func underReview(_ page: ReadableApplication, _ request: PageRequest) -> HTML {
  let isReopened = !page.application.state.isOpen
  return """
    <form class="answer" action="/candidatures/\(page.application.id)/reponse" method="post">\
    \(request.csrfField)\(versionField(page))<button name="reponse" value="etude">\(Icon.eye)\
    <span>\(isReopened ? "Reprendre cette candidature" : "Je l’étudie")\
    <small>Un geste. Elle est prévenue.</small></span></button></form>
    """
}

private func refusal(_ page: ReadableApplication, _ state: FormState, _ request: PageRequest)
  -> HTML
{
  let reasons = RefusalReason.offered(to: page.employer.kind)
  return panel(
    "pas_cette_fois", Icon.close.html, "Pas cette fois", "Motif, phrase pour elle, date", page,
    state, request
  ) {
    """
    \(selectField("motif", "Motif", reasons, none: "Choisir", in: state))
    \(textArea("phrase", "La phrase qu’elle lira", in: state, hint: "Facile à lire, sans reproche."))
    <details class="more"><summary>Des phrases toutes prêtes</summary>\
    <ul class="bullets small">\(reasons.html {
      "<li><strong>\($0.label)</strong>. \($0.exampleForHer)</li>"
    })</ul></details>
    \(textField(
      "des", "À recontacter dès", in: state, hint: "Un mois, même approximatif. Vous serez tous prévenus.",
      type: "month"))
    <button class="btn full">Envoyer cette réponse</button>
    """
  }
}

private func hire(_ page: ReadableApplication, _ state: FormState, _ request: PageRequest) -> HTML {
  let needsReason = state.message(for: "raison") != nil || !state.values["raison"].isEmpty
  let reason: HTML? =
    needsReason
    ? textArea(
      "raison", "Pourquoi continuer quand même", in: state,
      hint: "Une règle d’usage dit autre chose. Une phrase suffit, et l’embauche se fait.") : nil
  return panel(
    "embauche", Icon.work.html, "L’embaucher", "Date, heures, contrat", page, state, request
  ) {
    """
    \(textField("debut", "Premier jour", in: state, type: "date"))
    \(textField("fin", "Dernier jour (facultatif)", in: state, type: "date"))
    \(selectField("contrat", "Contrat", ContractKind.allCases, in: contractState(page, state)))
    \(textField("heures", "Heures par semaine", in: state, extra: " inputmode=\"numeric\""))
    \(reason)\(eligibilityNote(page))
    <p class="small muted">Ses autres candidatures ouvertes se fermeront en le disant.</p>
    <button class="btn full">Confirmer l’embauche</button>
    """
  }
}

/// A SIAE hires with a PASS IAE: when nothing opens one yet, where to begin.
private func eligibilityNote(_ page: ReadableApplication) -> HTML? {
  guard page.eligibility == .toDo else { return nil }
  return """
    <p class="small">L’éligibilité n’est pas encore validée. \
    <a href="/candidatures/\(page.application.id)/eligibilite">La vérifier sur critères</a>, ou la \
    demander à un prescripteur habilité.</p>
    """
}

/// The contract of the post she applied to, until another is chosen.
private func contractState(_ page: ReadableApplication, _ state: FormState) -> FormState {
  guard state.values.filled("contrat") == nil, let post = page.posts.first else { return state }
  return FormState(
    state.values.setting("contrat", post.contract.code), messages: state.messages)
}

private func panel(
  _ answer: String, _ icon: HTML, _ title: String, _ small: String, _ page: ReadableApplication,
  _ state: FormState, _ request: PageRequest, fields: () -> HTML
) -> HTML {
  // Each panel shows only what was typed in it.
  let isOpen = state.values["reponse"] == answer
  return """
    <details class="answer" name="reponse"\(if: isOpen, " open")><summary>\(icon)<span>\(title)\
    <small>\(small)</small></span></summary>
    <form class="stack" action="/candidatures/\(page.application.id)/reponse" method="post">\
    \(request.csrfField)\(versionField(page))\
    <input type="hidden" name="reponse" value="\(answer)">\(fields())</form></details>
    """
}

private func versionField(_ page: ReadableApplication) -> HTML {
  "<input type=\"hidden\" name=\"version\" value=\"\(page.version)\">"
}
