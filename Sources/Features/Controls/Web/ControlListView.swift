import Domain
import Kernel
import UseCases
import WebSupport

/// The controls of a territory, or of one employer, with their due dates.
func controlListView(
  _ desk: ReadControls.Desk, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let isAuthority = if case .authority = desk.viewer { true } else { false }
  return pageLayout(
    title: "Contrôles des autoprescriptions", section: .controls, request: request, footer: footer,
    content: """
      <div class="head"><h1>Contrôles des autoprescriptions</h1>
      <p>\(isAuthority ? "La DDETS tire au sort des employeurs de son département, puis certaines de leurs autoprescriptions, et demande les preuves." : "La DDETS vérifie les preuves de certaines de vos autoprescriptions. Chaque contrôle dit ce qui est demandé et jusqu’à quand.")</p></div>
      \(state.summary)
      \(list(desk, isAuthority: isAuthority))
      \(isAuthority ? campaignForm(state, request) : nil)
      """)
}

private func list(_ desk: ReadControls.Desk, isAuthority: Bool) -> HTML {
  guard !desk.controls.isEmpty else {
    return emptyState(
      isAuthority ? "Aucun contrôle n’est ouvert." : "Aucun contrôle ne vous concerne.")
  }
  return """
    <section class="card flush" aria-labelledby="t-liste"><div class="card-h"><h2 id="t-liste">Contrôles</h2>\
    <span class="count">\(desk.controls.count)</span></div><ul class="list">\(desk.controls.html { entry in
      let control = entry.control
      let path = "/controles/\(control.campaign.id)/\(control.structure)"
      return """
        <li><div><p class="what"><a href="\(path)">\(isAuthority ? entry.name : "Contrôle ouvert le \(French.day(control.campaign.openedOn))")</a></p>\
        <p class="meta">Embauches du \(French.day(control.campaign.period.first)) au \(French.day(control.campaign.period.last)). \(dueText(control, desk.today))</p></div>\
        <div class="side">\(stageBadge(control, desk.today))<a class="btn mini\(if: !(control.stage.awaitsEmployer && !isAuthority), " alt")" href="\(path)">Ouvrir</a></div></li>
        """
    })</ul></section>
    """
}

func dueText(_ control: EmployerControl, _ today: Day) -> String {
  guard let due = control.dueOn else { return "" }
  return today > due
    ? "Réponse attendue avant le \(French.day(due)), dépassé."
    : "Réponse attendue jusqu’au \(French.day(due)) inclus."
}

func stageBadge(_ control: EmployerControl, _ today: Day) -> HTML {
  switch control.stage {
  case .closed(.conforming, _): badge(control.stage.label, .ok, icon: Icon.fits)
  case .closed: badge(control.stage.label)
  case .proofsAsked, .adversarial:
    badge(control.stage.label, control.isLate(on: today) ? .warn : .info)
  case .sent, .answered: badge(control.stage.label, .info)
  }
}

private func campaignForm(_ state: FormState, _ request: PageRequest) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-ouvrir"><h2 id="t-ouvrir">Ouvrir un contrôle</h2>
  <form class="stack" method="post" action="/controles">\(request.csrfField)
  <div class="row">\(textField("debut", "Embauches du", in: state, type: "date", short: true))\
  \(textField("fin", "au", in: state, type: "date", short: true))</div>
  <div class="row">\(textField("part", "Part des employeurs, en %", in: state, hint: "De 20 à 40. Vide\u{A0}: \(ControlSampling.usualEmployerShare).", type: "number", short: true, extra: " min=\"20\" max=\"40\""))\
  \(textField("echeance", "Preuves attendues avant le", in: state, hint: "Vide\u{A0}: dans six semaines.", type: "date", short: true))</div>
  <div class="row"><button class="btn">Tirer au sort</button></div></form>
  \(ruleDetails([ControlRulebook.employers, ControlRulebook.hires, ControlRulebook.phases]))</section>
  """
}
