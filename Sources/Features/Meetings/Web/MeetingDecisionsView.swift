import Domain
import Kernel
import UseCases
import WebSupport

/// What was decided, and the form of one more decision.
func decisionsCard(
  _ contents: MeetingContents, _ state: FormState, _ request: PageRequest, base: String,
  hidden: HTML = ""
) -> HTML? {
  let lines = contents.decisions
  let hasBegun = contents.meeting.plan.starts.day <= contents.today
  let form: HTML? =
    contents.mayWrite && hasBegun && !contents.meeting.isCancelled
    ? decisionForm(contents, state, request, base: base, hidden: hidden) : nil
  guard !lines.isEmpty || form != nil else { return nil }
  let list: HTML =
    lines.isEmpty
    ? "<p class=\"muted\">Rien n’est décidé encore.</p>"
    : """
    <ul class="list bare">\(lines.html { line in
      let due: HTML = line.decision.dueOn.map { ", avant le \(time($0))" } ?? ""
      return """
        <li><div><p class="what">\(line.decision.words)</p>\
        <p class="meta">\(line.who)\(due)</p></div>\
        <div class="side">\(badge(line.decision.strand.label, line.decision.strand.tone))</div></li>
        """
    })</ul>
    """
  return """
    <section class="card stack" aria-labelledby="t-decide"><h2 id="t-decide">Décidé ensemble</h2>\
    \(list)\(form)</section>
    """
}

private func decisionForm(
  _ contents: MeetingContents, _ state: FormState, _ request: PageRequest, base: String,
  hidden: HTML
) -> HTML {
  let mine = ["decision", "echeance", "qui", "qui_nom"]
  let isOpen = state.messages.contains { mine.contains($0.field ?? "") }
  let carriers: [(value: String, label: String)] =
    [("elle", contents.person.firstName), ("moi", "Moi")]
    + contents.carriers.map { (value: $0.key, label: "\($0.name), \($0.detail)") }
    + [("autre", "Quelqu’un d’autre, à nommer")]
  return """
    <details class="more no-print"\(if: isOpen, " open")><summary>Ajouter une décision</summary>\
    <form class="stack" method="post" action="\(base)/decisions">\(request.csrfField)\(hidden)\
    \(textField("decision", "Ce qui est décidé", in: state,
      hint: "Un verbe et une chose. Cela devient un pas de son parcours."))\
    <div class="row">\(selectField("qui", "Qui s’en occupe", carriers, in: state))\
    \(textField("echeance", "Avant le", in: state, type: "date", short: true))\
    \(selectField("brin", "Pour", Strand.allCases, in: state))</div>\
    \(textField("qui_nom", "Son nom, si c’est quelqu’un d’autre", in: state))\
    <button class="btn alt">Ajouter cette décision</button></form></details>
    """
}
