import Domain
import Kernel
import UseCases
import WebSupport

/// Declares a suspension, or prepares it for the structure that may.
func suspensionView(
  _ life: PassLife, on today: Day, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let id = life.pass.id
  let back = [("PASS IAE \(French.of(life.name))", "/pass/\(id)")]
  let prepare: HTML? =
    life.madeLastHire
    ? nil
    : """
    <section class="card stack" aria-labelledby="t-preparer"><h2 id="t-preparer">Préparer la demande</h2>\
    <p>Son équipe reçoit une lettre, sans aucun nom, avec un lien vers cette page déjà remplie. \
    Elle la déclare sur Les emplois de l’inclusion, puis ici.</p>\
    <form class="stack" method="post" action="/pass/\(id)/suspendre/demande">\(request.csrfField)\
    \(selectField("motif", "Motif", SuspensionReason.offered(to: .aci), in: state.apart("demande")))\
    \(textField("debut", "Depuis le", in: state.apart("demande"), type: "date", short: true))\
    <button class="btn full">Envoyer à \(life.lastEmployer ?? "sa structure")</button></form></section>
    """
  return pageLayout(
    title: "Suspendre le PASS IAE", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(back, here: "Suspendre"))
      <div class="stack s"><h1>Suspendre le PASS \(French.of(life.name))</h1>\
      <p>Ses jours s’arrêtent de compter, et sa fin est repoussée d’autant, moins un jour. Une \
      nouvelle embauche le fait reprendre. Rien ne change pour ses droits ni pour son hébergement.</p></div>
      \(state.summary)\(who(life))\(prepare)
      <form class="card stack" method="post" action="/pass/\(id)/suspendre">\(request.csrfField)\
      <h2>\(life.madeLastHire ? "La suspension" : "La noter ici quand même")</h2>\
      \(suspensionFields(life, state))\
      <button class="btn \(life.madeLastHire ? "" : "alt ")full">Garder les jours qui restent</button></form>
      """)
}

private func who(_ life: PassLife) -> HTML {
  life.madeLastHire
    ? ruleAnswer(.fits, of: SuspensionRulebook.whoToday)
    : ruleAnswer(
      .humanDecides(
        reason:
          "Aujourd’hui, seule la structure de la dernière embauche déclare une suspension sur Les emplois de l’inclusion. Le guide de 2023 le permettait aussi aux prescripteurs habilités."
      ), of: SuspensionRulebook.whoToday)
}

private func suspensionFields(_ life: PassLife, _ state: FormState) -> HTML {
  """
  <input type="hidden" name="version" value="\(life.pass.version)">\
  \(selectField("motif", "Motif", SuspensionReason.offered(to: life.kind), none: "Choisir", in: state))\
  \(textField("debut", "Premier jour sans contrat", in: state, type: "date", short: true, extra: " required"))\
  \(textField("fin", "Dernier jour, s’il est connu", in: state,
    hint: "Laissez vide si personne ne sait\u{A0}: trente-six mois au plus, une embauche l’arrêtera",
    type: "date", short: true))\
  \(textArea("explication", "Ce qu’il faut savoir (facultatif)", in: state,
    hint: "Jamais sa santé ni sa vie privée"))\
  \(passReasonField(state, isAsked: !life.madeLastHire))
  """
}

/// Shown when the practice does not allow the gesture: from the start, or once the rules said so.
func passReasonField(_ state: FormState, isAsked: Bool = false) -> HTML? {
  guard isAsked || state.message(for: "raison") != nil || state.values.filled("raison") != nil
  else { return nil }
  return textArea(
    "raison", "Si Les emplois ne le permet pas\u{A0}: pourquoi continuer", in: state,
    hint: "La date de l’État ne change qu’une fois le geste fait sur Les emplois")
}

/// Changes a suspension that is in progress.
func suspensionChangeView(
  _ life: PassLife, _ suspension: Suspension, on today: Day, state: FormState,
  request: PageRequest, footer: Footer
) -> HTML {
  let path = "/pass/\(life.pass.id)/suspensions/\(suspension.id)"
  let version: HTML = "<input type=\"hidden\" name=\"version\" value=\"\(life.pass.version)\">"
  let lost = suspension.period.first.days(to: today) + 1
  let needsReason = passReasonField(state, isAsked: !life.madeLastHire)
  return pageLayout(
    title: "Suspension du PASS IAE", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("PASS IAE \(French.of(life.name))", "/pass/\(life.pass.id)")], here: "Suspension"))
      <div class="stack s"><h1>Suspension en cours</h1>\
      <p>Du \(time(suspension.period.first)) au \(time(suspension.period.last)), \
      \(suspension.reason.label.lowercased()).</p></div>\(state.summary)
      <form class="card stack" method="post" action="\(path)/reprise">\(request.csrfField)\(version)\
      <h2>Elle a repris</h2>\(textField("reprise", "Premier jour de reprise", in: state, type: "date", short: true, extra: " required"))\
      \(needsReason)<button class="btn full">Arrêter la suspension la veille</button></form>
      <form class="card stack" method="post" action="\(path)">\(request.csrfField)\
      <h2>Changer les dates ou le motif</h2>\(suspensionFields(life, state))\
      <button class="btn alt full">Garder ces dates</button></form>
      <form class="card stack" method="post" action="\(path)/supprimer">\(request.csrfField)\(version)\
      <h2>Elle n’a pas eu lieu</h2><p>Supprimer cette suspension compte comme utilisés les \
      \(French.count(lost, "jour")) depuis son début.</p>\(needsReason)\
      <button class="btn stop full">Supprimer la suspension</button></form>
      """)
}
