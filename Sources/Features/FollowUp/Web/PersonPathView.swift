import Domain
import Kernel
import UseCases
import WebSupport

/// `/personnes/{id}/parcours`: goals in her words, who does what by when, the three strands on one
/// line of time.
func personPathPage(_ path: PersonPath, _ request: PageRequest, _ footer: Footer) -> HTML {
  let header = path.header
  let base = "/personnes/\(header.person.id)/parcours"
  let actions: HTML =
    header.mayWrite
    ? """
    \(buttonLink("Noter un objectif", to: "\(base)/objectifs", .alt, icon: Icon.pencil.html))\
    \(buttonLink("Ajouter une étape", to: "\(base)/etapes", icon: Icon.plus.html))
    """ : ""
  let main: HTML =
    path.isFirstPage
    ? """
    \(goalsSection(path, request))
    \(stepsSection(path, request))
    \(timelineSection(path))
    """ : timelineSection(path)
  return pageLayout(
    title: "Parcours \(French.of(header.person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(header, current: .steps, actions: actions))
      <div class="stack l">\(main)</div>
      """)
}

private func goalsSection(_ path: PersonPath, _ request: PageRequest) -> HTML {
  let name = path.header.person.firstName ?? "elle"
  let standing = path.goals.filter { $0.state == .underWay }
  let settled = path.goals.filter { $0.state != .underWay }
  let body: HTML =
    standing.isEmpty
    ? """
    <p class="muted">Aucun objectif n’est en cours ici. Les demander à \(name), avec ses mots, \
    quand elle le souhaite.</p>
    """
    : "<div class=\"grid\">\(standing.html { goalCard($0, path, request) })</div>"
  let before: HTML? =
    settled.isEmpty
    ? nil
    : """
    <details class="more"><summary>\(French.count(settled.count, "objectif")) d’avant</summary>\
    <ul class="stack">\(settled.html { goal in
      """
      <li><span>«\u{A0}\(goal.words)\u{A0}»</span> <span class="small muted">\(goal.state.label), \
      le \(time(goal.stateOn))</span>\(path.header.mayWrite
        ? goalButton("Reprendre", goal, .underWay, path, request) : nil)</li>
      """
    })</ul></details>
    """
  return """
    <section class="stack" aria-labelledby="t-objectifs">\
    <h2 id="t-objectifs">Où \(name) veut aller</h2>\(body)\(before)</section>
    """
}

private func goalCard(_ goal: Goal, _ path: PersonPath, _ request: PageRequest) -> HTML {
  let buttons: HTML? =
    path.header.mayWrite
    ? """
    <div class="row no-print">\(goalButton("C’est atteint", goal, .reached, path, request))\
    \(goalButton("Mettre de côté", goal, .setAside, path, request))</div>
    """ : nil
  return """
    <div class="stack s">\(voice(
      goal.words, footer: "\(goal.strand.label), le \(time(goal.saidOn))", small: true))\
    \(buttons)</div>
    """
}

private func goalButton(
  _ text: String, _ goal: Goal, _ state: GoalState, _ path: PersonPath, _ request: PageRequest
) -> HTML {
  actionButton(
    text, post: "/personnes/\(path.header.person.id)/parcours/objectifs/\(goal.id)",
    request: request, .altMini,
    hidden: [("etat", state.code), ("version", String(goal.version))],
    describedAs: goal.words)
}

private func stepsSection(_ path: PersonPath, _ request: PageRequest) -> HTML {
  let body: HTML =
    path.steps.isEmpty
    ? "<p class=\"muted\">Aucune étape en cours. Le prochain pas se choisit ensemble.</p>"
    : "<ul class=\"list\">\(path.steps.html { stepLine($0, path, request) })</ul>"
  return """
    <section class="card flush wrap" aria-labelledby="t-etapes"><div class="card-h">\
    <h2 id="t-etapes">Qui fait quoi, pour quand</h2></div>\(body)</section>
    """
}

private func stepLine(_ line: StepLine, _ path: PersonPath, _ request: PageRequest) -> HTML {
  let step = line.step
  let today = path.header.today
  let name = path.header.person.firstName ?? "elle"
  var meta = [step.strand.label, line.carrier.map { "portée par \($0)" } ?? "portée par \(name)"]
  if let day = step.dueOn { meta.append("pour le \(French.day(day))") }
  if !step.origin.isEmpty, line.isFull { meta.append(step.origin) }
  let address = "/personnes/\(path.header.person.id)/parcours/etapes/\(step.id)"
  let buttons: HTML? =
    path.header.mayWrite && line.isFull
    ? """
    \(actionButton(
      "C’est fait", post: address, request: request, .mini,
      hidden: [("etat", StepState.done.code), ("version", String(step.version))],
      describedAs: step.wording))\
    <a class="btn mini alt" href="\(address)">Revoir<span class="vh">, \(step.wording)</span></a>
    """ : nil
  return """
    <li><div><p class="what">\(line.wording)</p><p class="meta">\(meta.joined(separator: ", "))</p>\
    </div><div class="side">\(stepBadge(line, today))\(buttons)</div></li>
    """
}

private func stepBadge(_ line: StepLine, _ today: Day) -> HTML? {
  if line.isOrphan { return badge("À reprendre", .warn, icon: Icon.relay.html) }
  if line.step.isLate(on: today) { return badge("Jour passé", .warn, icon: Icon.clock) }
  return line.step.state == .underWay ? badge("En cours", .info) : nil
}

private func timelineSection(_ path: PersonPath) -> HTML {
  let base = "/personnes/\(path.header.person.id)/parcours"
  let older: HTML? = path.next.map {
    "<li><a href=\"\(base)?apres=\($0.text)\">Plus ancien</a></li>"
  }
  let newer: HTML? =
    path.isFirstPage ? nil : "<li><a href=\"\(base)\">Revenir à aujourd’hui</a></li>"
  let pages: HTML? =
    older == nil && newer == nil
    ? nil
    : """
    <nav class="pages" aria-label="Pages du parcours"><ul>\(newer)\(older)</ul></nav>
    """
  guard !path.coming.isEmpty || !path.past.isEmpty else {
    return emptyState(
      "Rien n’est encore écrit sur les trois brins. Une étape suffit pour commencer.")
  }
  return """
    \(tracks(
      coming: path.coming, past: path.past, today: path.header.today,
      caption: "Trois brins avancent ensemble. Aucun n’attend les autres.",
      showsToday: path.isFirstPage))\(pages)
    """
}
