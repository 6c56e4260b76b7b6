import Domain
import Kernel
import UseCases
import WebSupport

/// « Rebondir »: what stopped, and the ways on, chosen with her.
func restartPage(
  _ reading: RestartReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = reading.header.person
  return pageLayout(
    title: "La suite \(French.of(person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(reading.header, current: .path))
      \(state.summary)
      <div class="cols"><div class="stack l">\(waiting(reading, state, request))\
      \(ways(reading))</div>
      <aside class="stack l" aria-label="Après ses contrats">\
      \(reading.exits.html { exitCard($0, reading, request) })\
      <div class="card soft stack s"><p>Cordée ne ferme jamais un dossier parce qu’un contrat \
      s’arrête.</p>\(ruleDetails(ExitRules.restart))</div></aside></div>
      """)
}

private func waiting(
  _ reading: RestartReading, _ state: FormState, _ request: PageRequest
) -> HTML {
  let name = reading.header.person.firstName ?? "elle"
  let path = "/personnes/\(reading.header.person.id)/rebondir"
  guard let restart = reading.restart else {
    let ask: HTML? =
      reading.header.mayWrite
      ? actionButton("Ouvrir une suite avec \(name)", post: path, request: request) : nil
    return """
      <section class="card stack" aria-labelledby="t-suite"><h2 id="t-suite">Une suite</h2>\
      <p>Rien n’attend pour le moment. Une suite s’ouvre d’elle-même quand un contrat s’arrête, et \
      quand on la demande.</p>\(ask)</section>
      """
  }
  let since: HTML =
    restart.opensOn > reading.today
    ? "Elle reviendra le \(time(restart.opensOn))." : "Ouverte depuis le \(time(restart.opensOn))."
  let acts: HTML? =
    reading.header.mayWrite
    ? """
    <div class="row">\(actionButton(
      "C’est reparti", post: path, request: request, hidden: [("acte", RestartOutcome.underWay.code)]))\
    \(actionButton(
      "\(name) n’en veut pas pour le moment", post: path, request: request, .alt,
      hidden: [("acte", RestartOutcome.notNow.code)]))</div>\
    <details class="more"><summary>En reparler plus tard</summary>\
    <form class="row" method="post" action="\(path)">\(request.csrfField)\
    <input type="hidden" name="acte" value="plus_tard">\
    \(textField("jour", "Le", in: state, type: "date", short: true, extra: " required"))\
    <button class="btn alt">Y revenir ce jour-là</button></form></details>
    """ : nil
  return """
    <section class="card stack" aria-labelledby="t-suite"><div class="card-h">\
    <h2 id="t-suite">Une suite à préparer avec \(name)</h2>\
    \(badge("Rebondir", .info, icon: Icon.restart.html))</div>\
    <p><strong>\(restart.reason.label)</strong> \(since)</p>\
    <p>Dire non est possible. Cela ne change rien à son logement ni à ses droits.</p>\(acts)</section>
    """
}

private func ways(_ reading: RestartReading) -> HTML {
  let base = "/personnes/\(reading.header.person.id)"
  let pass: HTML? = reading.pass.map {
    way(
      "Son PASS IAE court toujours",
      "Il reste \(French.count($0.remainingDays(on: reading.today), "jour")). Une nouvelle embauche le reprend.",
      "Voir son PASS", "/pass/\($0.id)")
  }
  return """
    <section class="card flush" aria-labelledby="t-chemins"><div class="card-h">\
    <h2 id="t-chemins">Trois chemins, dans l’ordre qu’elle veut</h2></div><ul class="list">\
    \(way("Redire l’envie", "Elle a peut-être changé. Ses mots ouvrent tout le reste.", "L’écrire avec elle", "\(base)/envie"))\
    \(way("Refaire le point", "Ce que ce travail lui a appris, ce qui a aidé, ce qui a gêné.", "Faire le point", "\(base)/diagnostic"))\
    \(way("Chercher un autre chemin", "Un autre employeur, une immersion, une formation.", "Chercher", "\(base)/employeurs"))\
    \(pass)</ul></section>
    """
}

private func way(_ title: String, _ text: String, _ action: String, _ path: String) -> HTML {
  """
  <li><div><p class="what">\(title)</p><p class="meta">\(text)</p></div>\
  <div class="side"><a class="btn mini alt" href="\(path)">\(action)</a></div></li>
  """
}

private func exitCard(
  _ exit: RestartReading.Exit, _ reading: RestartReading, _ request: PageRequest
) -> HTML {
  let person = reading.header.person
  let back = "/personnes/\(person.id)/rebondir"
  let body: HTML?
  if let summary = exit.followUp, summary.isRunning {
    body = followUpSummaryView(summary, request: request)
  } else if exit.mayStartFollowUp {
    body = """
      <details class="more"><summary>Lui proposer de prendre de ses nouvelles</summary>\
      \(followUpForm(
        exit.id, name: person.name, isEmployer: false, back: back,
        state: FormState(emptyFollowUpForm), request: request))</details>
      """
  } else {
    body = nil
  }
  return """
    <section class="card stack" aria-labelledby="t-\(exit.id)"><h2 id="t-\(exit.id)">\
    \(exit.structure)</h2><p>Son dernier jour\u{A0}: \(time(exit.leftOn)).</p>\(body)\
    \(reading.header.mayWrite ? rows(exit, person.id, request) : nil)</section>
    """
}

private func rows(
  _ exit: RestartReading.Exit, _ person: ID<Person>, _ request: PageRequest
) -> HTML {
  let state = FormState(Form(exit.followedRows.map { ("ligne", $0.code) }))
  return """
    <details class="more"><summary>Les lignes de la grille qu’elle choisit de suivre\
    </summary><form class="stack s" method="post" action="/personnes/\(person)/lignes-suivies">\
    \(request.csrfField)<input type="hidden" name="structure" value="\(exit.employer)">\
    <p class="small muted">Elles seules entrent dans la distance parcourue que la structure montre à \
    l’État, en nombres, sans son nom.</p>\
    \(exit.possibleRows.html { checkBox("ligne", value: $0.code, $0.label, in: state) })\
    <button class="btn alt">Garder ces lignes</button></form></details>
    """
}
