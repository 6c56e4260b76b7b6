import Domain
import Kernel
import UseCases
import WebSupport

/// The control of one employer: each self-prescription drawn, each proof, what comes next.
func controlView(
  _ sheet: ReadControls.Sheet, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let control = sheet.control
  let isAuthority = if case .authority = sheet.viewer { true } else { false }
  return pageLayout(
    title: "Contrôle, \(sheet.structure.name)", section: .controls, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Contrôles", "/controles")], here: sheet.structure.name))
      <div class="head"><h1>Contrôle des autoprescriptions, \(sheet.structure.name)</h1>
      <p>Embauches du \(time(control.campaign.period.first)) au \(time(control.campaign.period.last)). \
      \(French.count(sheet.prescriptions.count, "autoprescription tirée", "autoprescriptions tirées")) au sort.</p></div>
      \(state.summary)
      <div class="row">\(stageBadge(control, sheet.today))<span class="muted">\(dueText(control, sheet.today))</span></div>
      \(outcomeNote(control))
      \(sheet.prescriptions.enumerated().html { position, drawn in
        prescriptionCard(drawn, position + 1, sheet, isAuthority: isAuthority, request)
      })
      \(isAuthority ? authorityActions(sheet, state, request) : employerActions(sheet, request))
      <p class="small muted">Les papiers ne servent qu’à ce contrôle. Ils sont effacés \(ControlCampaign.daysKeptAfterClosing)\u{A0}jours après sa clôture, et au plus tard le \(time(control.campaign.keepsProofsUntil)). La personne voit dans son journal qui les a lus.</p>
      """)
}

private func outcomeNote(_ control: EmployerControl) -> HTML? {
  guard case .closed(let outcome, let day) = control.stage else { return nil }
  let why: HTML? = outcome.reason.isEmpty ? nil : "<p>\(outcome.reason)</p>"
  return note(
    "<p><b>Clos le \(time(day)). \(outcome.label)</b></p>\(why)",
    outcome == .conforming ? .ok : .info)
}

private func prescriptionCard(
  _ drawn: SampledPrescription, _ number: Int, _ sheet: ReadControls.Sheet, isAuthority: Bool,
  _ request: PageRequest
) -> HTML {
  let title = sheet.names[drawn.person] ?? "Autoprescription \(number)"
  return """
    <section class="card stack" aria-labelledby="t-\(drawn.id)"><div class="card-h"><h2 id="t-\(drawn.id)">\(title)</h2>\
    <span class="muted small">Diagnostic du \(time(drawn.madeOn)), embauche le \(time(drawn.hiredOn))</span></div>
    <ul class="stack">\(drawn.criteria.sorted { $0.number < $1.number }.html { criterion in
      proofLine(criterion, drawn, sheet, isAuthority: isAuthority, request)
    })</ul>
    \(isAuthority ? ruleAnswer(drawn.verdict(for: sheet.structure.kind)) : nil)</section>
    """
}

private func proofLine(
  _ criterion: EligibilityCriterion, _ drawn: SampledPrescription, _ sheet: ReadControls.Sheet,
  isAuthority: Bool, _ request: PageRequest
) -> HTML {
  let path =
    "/controles/\(sheet.control.campaign.id)/\(sheet.control.structure)/preuves/\(drawn.id)/\(criterion.code)"
  let proof = drawn.proof(of: criterion)
  return """
    <li class="stack s"><p><b>\(criterion.label)</b> <span class="small muted">\(criterion.proof), \(criterion.proofAge.label).</span></p>\
    <div class="row">\(proof.map { proofState($0, path) } ?? badge("Preuve à donner", .warn))</div>\
    \(isAuthority ? decisionForm(proof, path, sheet, request) : paperForm(proof, path, sheet, request))</li>
    """
}

private func proofState(_ proof: ControlProof, _ path: String) -> HTML {
  let mark: HTML =
    switch proof.decision {
    case .accepted: badge(ProofDecision.accepted.label, .ok, icon: Icon.fits)
    case .refused: badge(ProofDecision.refused.label, .warn)
    case nil: badge("À regarder", .info)
    }
  let file: HTML =
    proof.hasFile
    ? "<a href=\"\(path)\">\(proof.fileName)</a>"
    : "<span class=\"muted\">\(proof.fileName), effacé</span>"
  let why: HTML? = proof.note.isEmpty ? nil : " <span>\(proof.note)</span>"
  return
    "\(mark)\(file) <span class=\"small muted\">Donné le \(time(proof.addedOn)), gardé jusqu’au \(time(proof.keepUntil)) au plus.</span>\(why)"
}

private func paperForm(
  _ proof: ControlProof?, _ path: String, _ sheet: ReadControls.Sheet, _ request: PageRequest
) -> HTML? {
  guard sheet.control.stage.awaitsEmployer, proof?.decision != .accepted else { return nil }
  return """
    <form class="row" method="post" action="\(path)" enctype="multipart/form-data">\(request.csrfField)\
    <label class="small">Papier en PDF, 5\u{A0}Mo au plus <input type="file" name="preuve" accept="application/pdf,.pdf"></label>\
    <button class="btn mini alt">\(proof == nil ? "Ajouter" : "Remplacer")</button></form>
    """
}

private func decisionForm(
  _ proof: ControlProof?, _ path: String, _ sheet: ReadControls.Sheet, _ request: PageRequest
) -> HTML? {
  guard proof != nil, !sheet.control.stage.isClosed else { return nil }
  return """
    <form class="row" method="post" action="\(path)/avis">\(request.csrfField)\
    <label class="small">Ce qui manque, s’il manque quelque chose <input type="text" name="note" maxlength="1000"></label>\
    <button class="btn mini" name="avis" value="acceptee">Accepter</button>\
    <button class="btn mini alt" name="avis" value="refusee">À revoir</button></form>
    """
}

private func employerActions(_ sheet: ReadControls.Sheet, _ request: PageRequest) -> HTML? {
  guard sheet.control.stage.awaitsEmployer else { return nil }
  return actionButton(
    "Envoyer les preuves à la DDETS",
    post: "/controles/\(sheet.control.campaign.id)/\(sheet.control.structure)/envoyer",
    request: request)
}

private func authorityActions(
  _ sheet: ReadControls.Sheet, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let control = sheet.control
  guard !control.stage.isClosed else { return nil }
  let path = "/controles/\(control.campaign.id)/\(control.structure)"
  return """
    <section class="card stack" aria-labelledby="t-suite"><h2 id="t-suite">La suite</h2>
    <form class="row" method="post" action="\(path)/contradictoire">\(request.csrfField)\
    \(textField("echeance", "Ouvrir la phase contradictoire, réponse avant le", in: state, type: "date", short: true))\
    <button class="btn alt">Demander une réponse</button></form>
    <form class="stack" method="post" action="\(path)/clore">\(request.csrfField)\
    \(selectField("issue", "Clore le contrôle", [(value: "", label: "Choisir l’issue"), (value: "conforme", label: "Autoprescriptions justifiées"), (value: "sans_sanction", label: "Preuves manquantes, sans sanction"), (value: "information", label: "Séance d’information"), (value: "suspension", label: "Suspension de l’autoprescription"), (value: "retrait", label: "Retrait de l’autoprescription"), (value: "reduction", label: "Réduction de l’aide au poste")], in: state))
    <div class="row">\(textField("debut", "Premier jour, pour une suspension ou un retrait", in: state, type: "date", short: true))\
    \(textField("fin", "Dernier jour, pour une suspension", in: state, type: "date", short: true))\
    \(textField("part", "Part de l’aide, en %", in: state, type: "number", short: true, extra: " min=\"1\" max=\"100\""))</div>
    \(textArea("raison", "Pourquoi, l’employeur le lira", in: state))
    <div class="row"><button class="btn">Clore le contrôle</button></div></form>\(ruleDetails(ControlRulebook.phases))</section>
    """
}
