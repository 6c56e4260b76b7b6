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
    <p class="no-print"><a href="/personnes/\(header.person.id)/rencontres">Ses rencontres</a></p>
    \(timelineSection(path))
    """ : timelineSection(path)
  let body: HTML =
    path.isFirstPage
    ? """
    <div class="cols"><div class="stack l">\(main)</div>
    <aside class="stack l" aria-label="Qui porte quoi">\(themesCard(path))\(relayCard(path))\(momentsCard(path))\(sheetCard(path))\
    </aside></div>
    """ : "<div class=\"stack l\">\(main)</div>"
  return pageLayout(
    title: "Parcours \(French.of(header.person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(header, current: .steps, actions: actions))
      \(body)
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

private func themesCard(_ path: PersonPath) -> HTML {
  let address = "/personnes/\(path.header.person.id)/parcours/porteurs"
  let carried = path.themes.filter { $0.carrier != nil }
  let body: HTML =
    carried.isEmpty
    ? "<p class=\"muted\">Personne n’est noté. Qui porte le logement\u{A0}? Et le travail\u{A0}?</p>"
    : facts(
      carried.map { line in
        let mark: HTML? =
          line.isOrphan ? "<br>\(badge("À reprendre", .warn, icon: Icon.relay.html))" : nil
        return (line.theme.label, "\(line.carrier!)\(mark)")
      })
  let change: HTML? =
    path.header.mayWrite
    ? "<a class=\"small no-print\" href=\"\(address)\">Dire qui porte quoi</a>" : nil
  return """
    <section class="card stack s" aria-labelledby="t-porteurs"><h2 id="t-porteurs">Qui porte quoi\
    </h2>\(body)\(change)</section>
    """
}

private func momentsCard(_ path: PersonPath) -> HTML? {
  let address = "/personnes/\(path.header.person.id)/parcours/moments"
  guard path.header.mayWrite || !path.moments.isEmpty else { return nil }
  let list: HTML? =
    path.moments.isEmpty
    ? nil
    : """
    <ul class="stack s">\(path.moments.html { moment in
      let words: HTML? = moment.words.isEmpty ? nil : "<br>\(moment.words)"
      return """
        <li><span class="small muted">\(time(moment.day)), \(moment.minutes)\u{A0}min, \
        \(moment.act.label)</span>\(words)</li>
        """
    })</ul>
    """
  let add: HTML? =
    path.header.mayWrite
    ? "<a class=\"small no-print\" href=\"\(address)\">Noter un moment</a>" : nil
  return """
    <section class="card stack s" aria-labelledby="t-moments"><h2 id="t-moments">Moments passés \
    ensemble</h2><p class="small muted">Notés par votre structure, lus par elle et par la personne.\
    </p>\(list)\(add)</section>
    """
}

private func sheetCard(_ path: PersonPath) -> HTML {
  """
  <section class="card soft stack s no-print"><h2>Un entretien à plusieurs</h2>\
  <a class="small" href="/personnes/\(path.header.person.id)/fiche">Préparer la fiche</a></section>
  """
}

private func relayCard(_ path: PersonPath) -> HTML {
  let base = "/personnes/\(path.header.person.id)"
  if let relay = path.relay {
    return note(
      """
      <strong>Un relais attend</strong><p>\(relayWaits(relay, path.header.person.firstName)) \
      <a href="\(base)/relais/\(relay.id)">Voir le relais</a></p>
      """, .info, icon: Icon.relay.html)
  }
  guard let referent = path.header.referent else {
    return note(
      """
      <strong>Personne n’est référent</strong><p>Une personne de son cercle peut le devenir. \
      <a href="\(base)/cercle">Voir son cercle</a></p>
      """, .warn, icon: Icon.relay.html)
  }
  let propose: HTML? =
    path.mayRelay
    ? "<a class=\"small no-print\" href=\"\(base)/relais\">Proposer un relais</a>" : nil
  return """
    <section class="card soft stack s" aria-labelledby="t-relais"><h2 id="t-relais">Référent·e</h2>\
    <p><b>\(referent.name)</b>, \(referent.structure).</p>\(propose)</section>
    """
}

/// What a relay still waits for.
func relayWaits(_ relay: Handover, _ firstName: String?) -> String {
  let name = firstName ?? "la personne"
  switch (relay.incomingSaidYesAt, relay.herYes) {
  case (nil, nil): return "Il manque deux réponses."
  case (nil, _?): return "\(name) a dit oui. Il manque la réponse de qui prend le relais."
  case (_?, nil): return "Il manque la réponse \(French.of(name))."
  case (_?, _?): return "Les deux ont dit oui."
  }
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
