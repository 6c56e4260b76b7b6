import Domain
import Kernel
import UseCases
import WebSupport

/// The file of one structure: written by it, answered by the DDETS.
func authorisationView(
  _ sheet: ReadAuthorisationFile.Sheet, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let name = sheet.structure.name
  let home = "/structures/\(sheet.structure.id)/habilitation"
  return pageLayout(
    title: "Dossier d’habilitation, \(name)",
    section: sheet.viewer == .authority ? .authorisations : .structure, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Habilitation", home)], here: "Dossier"))
      <div class="head"><h1>Dossier d’habilitation, \(name)</h1>
      <p>Le préfet habilite une structure sur quatre axes, après l’avis du CDIAE, pour cinq ans au plus.</p></div>
      \(state.summary)
      <div class="row">\(stageBadge(sheet.file?.stage ?? .preparing))\(standingBadge(sheet.standing))</div>
      \(stageNote(sheet))
      <div class="cols"><div class="stack l">\(body(sheet, state, request))</div>
      <aside class="stack">\(evidence(sheet))\(ruleCard())</aside></div>
      """)
}

private func stageBadge(_ stage: AuthorisationStage) -> HTML {
  switch stage {
  case .preparing: badge(stage.label)
  case .submitted, .opinion: badge(stage.label, .info)
  case .granted: badge(stage.label, .ok, icon: Icon.fits)
  case .declined: badge(stage.label, .warn)
  }
}

private func stageNote(_ sheet: ReadAuthorisationFile.Sheet) -> HTML? {
  switch sheet.file?.stage {
  case nil, .preparing: nil
  case .submitted(let day):
    note(
      "<p><b>Déposé le \(time(day)).</b> La DDETS l’étudie, puis le CDIAE donne son avis.</p>",
      .info)
  case .opinion(let opinion, let day, let submitted):
    note(
      "<p><b>\(opinion.label) du CDIAE, le \(time(day)).</b> Dossier déposé le \(time(submitted)). Le préfet décide.</p>",
      .info)
  case .granted(let period, let reference):
    note(
      "<p><b>Habilitation accordée du \(time(period.first)) au \(time(period.last)) inclus</b>, arrêté \(reference).</p><p>Cordée préviendra six mois avant la fin.</p>",
      .ok, icon: Icon.fits)
  case .declined(let day, let reason):
    note(
      "<p><b>Demande non retenue le \(time(day)).</b> \(reason)</p><p>Elle peut être reprise et complétée.</p>",
      .warn, icon: Icon.warning.html)
  }
}

private func body(
  _ sheet: ReadAuthorisationFile.Sheet, _ state: FormState, _ request: PageRequest
) -> HTML {
  let isOpen = sheet.file?.isOpen ?? true
  if sheet.file == nil, hasNothingToAsk(sheet) {
    return note("<p>Cette structure n’a pas d’habilitation à demander.</p>", .info)
  }
  switch (sheet.viewer, isOpen) {
  case (.writer, true): return form(sheet, state, request)
  case (.authority, _): return written(sheet.file) + answers(sheet, state, request)
  case (.writer, false): return written(sheet.file) + renewal(sheet, request)
  case (.reader, _):
    return written(sheet.file)
      + note("<p>La direction ou l’administration de la structure écrit ce dossier.</p>", .info)
  }
}

private func hasNothingToAsk(_ sheet: ReadAuthorisationFile.Sheet) -> Bool {
  if case .authorised(.nationalList) = sheet.standing { return true }
  return sheet.structure.kind.family == .employer
}

private func form(
  _ sheet: ReadAuthorisationFile.Sheet, _ state: FormState, _ request: PageRequest
) -> HTML {
  """
  <form class="stack l" method="post" action="/structures/\(sheet.structure.id)/habilitation/dossier">\(request.csrfField)
  <input type="hidden" name="version" value="\(sheet.file?.version ?? 0)">
  \(AuthorisationAxis.allCases.enumerated().html { position, axis in
    "<section class=\"card stack s\">\(textArea("axe_\(axis.code)", "\(position + 1). \(axis.label)", in: state, hint: axis.hint))</section>"
  })
  <section class="card stack s">\(textArea("partenariats", "Partenariats et instances", in: state, hint: "Ce que Cordée ne compte pas\u{A0}: conventions avec des SIAE, CTA, comités, visites. Facultatif, utile au renouvellement."))</section>
  <div class="row"><button class="btn" name="geste" value="deposer">Déposer à la DDETS</button>\
  <button class="btn alt" name="geste" value="garder">Garder pour plus tard</button></div>
  <p class="small muted">Avant le dépôt, seule votre structure lit ce dossier. Aucun nom de personne accompagnée n’y a sa place.</p>
  </form>
  """
}

private func written(_ file: AuthorisationFile?) -> HTML {
  guard let file else {
    return emptyState("Aucune demande n’a été préparée.")
  }
  let partnerships: HTML? =
    file.partnerships.isEmpty
    ? nil
    : "<section class=\"card stack s\"><h2>Partenariats et instances</h2><p>\(file.partnerships)</p></section>"
  return AuthorisationAxis.allCases.html { axis in
    "<section class=\"card stack s\"><h2>\(axis.label)</h2><p>\(file.axes[axis] ?? "Rien d’écrit.")</p></section>"
  } + (partnerships ?? HTML())
}

private func renewal(_ sheet: ReadAuthorisationFile.Sheet, _ request: PageRequest) -> HTML {
  switch sheet.file?.stage {
  case .granted, .declined:
    actionButton(
      "Préparer un nouveau dossier",
      post: "/structures/\(sheet.structure.id)/habilitation/renouveler", request: request, .alt)
  default: HTML()
  }
}

private func answers(
  _ sheet: ReadAuthorisationFile.Sheet, _ state: FormState, _ request: PageRequest
) -> HTML {
  let path = "/structures/\(sheet.structure.id)/habilitation"
  let opinion: HTML = """
    <section class="card stack" aria-labelledby="t-avis"><h2 id="t-avis">Avis du CDIAE</h2>
    <form class="stack" method="post" action="\(path)/avis">\(request.csrfField)
    \(selectField("avis", "Avis", CDIAEOpinion.allCases, none: "Choisir", in: state))
    \(textField("le", "Rendu le", in: state, type: "date", short: true))
    <div class="row"><button class="btn">Noter l’avis</button></div></form></section>
    """
  let decision: HTML = """
    <section class="card stack" aria-labelledby="t-decision"><h2 id="t-decision">Décision du préfet</h2>
    <form class="stack" method="post" action="\(path)/decision">\(request.csrfField)
    <div class="row">\(textField("debut", "Premier jour", in: state, type: "date", short: true))\
    \(textField("fin", "Dernier jour", in: state, hint: "Cinq ans au plus", type: "date", short: true))</div>
    \(textField("reference", "Référence de l’arrêté", in: state))
    <div class="row"><button class="btn" name="decision" value="oui">Noter l’habilitation</button></div></form>
    <details class="more"><summary>La demande n’est pas retenue</summary>
    <form class="stack" method="post" action="\(path)/decision">\(request.csrfField)
    \(textArea("raison", "Pourquoi, en quelques mots que la structure lira", in: state))
    <div class="row"><button class="btn alt" name="decision" value="non">Noter que la demande n’est pas retenue</button></div></form></details></section>
    """
  switch sheet.file?.stage {
  case .submitted: return opinion
  case .opinion: return decision + opinion
  default: return HTML()
  }
}

private func evidence(_ sheet: ReadAuthorisationFile.Sheet) -> HTML {
  let counted = sheet.evidence
  let hidesSmall = sheet.viewer == .authority
  func shown(_ number: Int) -> HTML {
    hidesSmall && (1..<AuthorisationEvidence.leastShownToInstitutions).contains(number)
      ? "moins de \(AuthorisationEvidence.leastShownToInstitutions)"
      : HTML(text: French.number(number))
  }
  return """
    <section class="card stack s" aria-labelledby="t-preuves"><h2 id="t-preuves">Ce que Cordée a compté</h2>
    <p class="small muted">Du \(time(counted.period.first)) au \(time(counted.period.last)). Ces chiffres éclairent le renouvellement.</p>
    \(facts([
      ("Diagnostics de prescription", shown(counted.prescriptions)),
      ("Candidatures envoyées", shown(counted.applicationsSent)),
      ("Employeurs différents", shown(counted.employers)),
      ("Embauches", shown(counted.hires)),
    ]))</section>
    """
}

private func ruleCard() -> HTML {
  """
  <div class="card soft stack s">\(ruleDetails(PrescriberRulebook.prefect))</div>
  """
}

/// What waits for a DDETS: files to study, orders that end.
func authorisationsView(
  _ desk: ReadAuthorisations.Desk, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Habilitations", section: .authorisations, request: request, footer: footer,
    content: """
      <div class="head"><h1>Habilitations du territoire</h1><p>Les dossiers déposés et les arrêtés qui prennent fin.</p></div>
      <section class="card flush" aria-labelledby="t-dossiers"><div class="card-h"><h2 id="t-dossiers">Dossiers à étudier</h2>\
      <span class="count">\(desk.waiting.count)</span></div>
      \(waitingList(desk))</section>
      <section class="card flush" aria-labelledby="t-fins"><div class="card-h"><h2 id="t-fins">Arrêtés qui prennent fin dans les six mois, ou finis</h2>\
      <span class="count">\(desk.ending.count)</span></div>
      \(endingList(desk))</section>
      """)
}

private func waitingList(_ desk: ReadAuthorisations.Desk) -> HTML {
  if desk.waiting.isEmpty { return emptyState("Aucun dossier n’attend.") }
  return """
    <ul class="list">\(desk.waiting.html { entry in
      """
      <li><div><p class="what"><a href="/structures/\(entry.structure)/habilitation/dossier">\(entry.name)</a></p>\
      <p class="meta">\(entry.file.stage.label)</p></div><div class="side">\
      <a class="btn mini" href="/structures/\(entry.structure)/habilitation/dossier">Ouvrir</a></div></li>
      """
    })</ul>
    """
}

private func endingList(_ desk: ReadAuthorisations.Desk) -> HTML {
  if desk.ending.isEmpty { return emptyState("Aucun arrêté ne prend fin bientôt.") }
  return """
    <ul class="list">\(desk.ending.html { structure in
      """
      <li><div><p class="what"><a href="/structures/\(structure.id)/habilitation">\(structure.name)</a></p>\
      <p class="meta">\(endText(structure))</p></div></li>
      """
    })</ul>
    """
}

private func endText(_ structure: Structure) -> String {
  guard case .byPrefect(let period, let reference) = structure.authorisation else { return "" }
  return "Arrêté \(reference), jusqu’au \(French.day(lastDay(ofPrefectOrder: period))) inclus"
}
