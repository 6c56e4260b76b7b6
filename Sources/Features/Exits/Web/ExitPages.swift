import Domain
import Kernel
import UseCases
import WebSupport

/// Who is there, who left.
func exitsPage(
  _ list: ExitList, _ member: Member, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let present: HTML =
    list.present.isEmpty
    ? emptyState("Personne n’est noté comme présent. Une embauche acceptée apparaît ici.")
    : """
    <div class="card flush"><ul class="list">\(list.present.html { presentRow($0, list.today) })</ul></div>
    """
  let exits: HTML =
    list.exits.isEmpty
    ? emptyState("Aucune sortie notée. Une sortie termine un contrat, jamais un chemin.")
    : exitTable(list.exits, caption: "Les dernières d’abord")
  return pageLayout(
    title: "Sorties", section: .exits, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Présences et sorties</h1>\
      <p>Ce que devient chaque personne après son contrat, et ce que l’État en compte.</p></div>\
      <div class="row">\(buttonLink(
        "Dialogue de gestion", to: "/structures/\(member.structure)/dialogue-de-gestion",
        icon: Icon.list.html))\(buttonLink("Nouvelles à prendre", to: "/suivis", .alt))</div></div>
      \(EmployeeTab.strip(.exits))
      <section class="stack" aria-labelledby="t-la"><h2 id="t-la">Dans la structure</h2>\(present)\
      \(more(list.nextPresent.map { "presents=\($0)" }))</section>
      <section class="stack" aria-labelledby="t-parties"><h2 id="t-parties">Sorties</h2>\(exits)\
      \(more(list.nextExit.map { "apres=\($0)" }))</section>
      """)
}

private func more(_ query: String?) -> HTML? {
  query.map {
    """
    <nav class="pages" aria-label="Pages"><ul><li><a href="/sorties?\($0)">Suite de la liste</a>\
    </li></ul></nav>
    """
  }
}

private func presentRow(_ row: ExitList.Present, _ today: Day) -> HTML {
  let since: HTML =
    row.firstOn.map { $0 > today ? "Arrive le \(time($0))" : "Depuis le \(time($0))" }
    ?? "Premier jour à préciser"
  let end: HTML? = row.foreseenEnd.map { ", jusqu’au \(time($0))" }
  return """
    <li><div><p class="what">\(row.name)</p><p class="meta">\(since)\(end).</p></div>\
    <div class="side"><a class="btn mini alt" href="/personnes/\(row.person)/sorties/nouvelle">\
    Noter sa sortie<span class="vh">, \(row.name)</span></a></div></li>
    """
}

func newExitPage(
  _ start: ExitStart, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Sortie \(French.of(start.name))", section: .exits, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("Sorties", "/sorties")], here: "Noter une sortie"))
      <div class="stack s"><h1>Noter la sortie \(French.of(start.name))</h1>\
      <p class="measure">Une sortie termine un contrat. Elle ne ferme pas son dossier\u{A0}: une suite \
      s’ouvre pour elle et pour qui l’accompagne.</p></div>
      \(state.summary)
      <form class="card stack l" method="post" action="/personnes/\(start.person)/sorties/nouvelle">\
      \(request.csrfField)\(exitFields(state))\
      <p class="small muted">Après, vous gardez son identité, son contrat et cette page. Le reste de \
      son dossier se referme pour votre structure, sauf ce qu’elle a accepté pour la suite.</p>\
      <button class="btn full">Noter sa sortie</button></form>
      \(ruleDetails([ExitRules.counting, ExitRules.neutralised, ExitRules.month]))
      """)
}

func exitPage(
  _ reading: ExitReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let exit = reading.exit
  return pageLayout(
    title: "Sortie \(French.of(reading.name))", section: .exits, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Sorties", "/sorties")], here: reading.name))
      <div class="head"><div class="row"><h1>Sortie \(French.of(reading.name))</h1>\
      \(exitBadge(reading.judgement.verdict))</div>\
      <p>Dans la structure du \(time(exit.presence.first)) au \(time(exit.presence.last)).</p></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(judgementCard(reading))\
      \(revisionCard(reading, state, request))</div>
      <aside class="stack l" aria-label="Après sa sortie">\(followUpCard(reading, state, request))\
      \(passCard(reading))\(restartCard(reading))</aside></div>
      """)
}

private func judgementCard(_ reading: ExitReading) -> HTML {
  let judgement = reading.judgement
  let situation = situationText(reading.exit.situation)
  let months = ParisMonths.text(reading.exit.presence)
  return """
    <section class="card stack" aria-labelledby="t-compte"><h2 id="t-compte">Comment elle compte</h2>\
    \(facts([
      ("Présence", "\(months)"), ("Ce qui suit", "\(situation)"),
      ("Appréciée jusqu’au", time(reading.exit.facts.judgedUntil)),
      ("Compte comme", exitBadge(judgement.verdict)),
    ]))<p>\(judgement.because)</p>\
    \(judgement.isForAHuman ? ruleAnswer(judgement.answer, of: judgement.rule) : ruleDetails(judgement.rule))\
    </section>
    """
}

private func revisionCard(
  _ reading: ExitReading, _ state: FormState, _ request: PageRequest
) -> HTML {
  let isOpen = !state.messages.isEmpty || reading.exit.situation.next == .unknown
  return """
    <section class="card stack" aria-labelledby="t-preciser"><h2 id="t-preciser">Préciser</h2>\
    <details class="more"\(if: isOpen, " open")><summary>Écrire ou corriger sa situation</summary>\
    <form class="stack l" method="post" action="/sorties/\(reading.exit.id)">\(request.csrfField)\
    <input type="hidden" name="version" value="\(state.values["version"])">\(exitFields(state))\
    <button class="btn">Garder cette situation</button></form></details></section>
    """
}

private func followUpCard(
  _ reading: ExitReading, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let body: HTML
  if let summary = reading.followUp, summary.isRunning {
    body = followUpSummaryView(summary, request: request)
  } else if reading.mayStartFollowUp {
    let stopped: HTML? =
      reading.followUp == nil ? nil : "<p>Elle a dit stop. Elle peut changer d’avis.</p>"
    body = """
      \(stopped)<p>Elle décide si quelqu’un prend de ses nouvelles. Son référent peut aussi le lui \
      proposer.</p><details class="more"><summary>Noter son accord</summary>\
      \(followUpForm(
        reading.exit.id, name: reading.name, isEmployer: true,
        back: "/sorties/\(reading.exit.id)", state: FormState(emptyFollowUpForm),
        request: request))</details>
      """
  } else {
    return nil
  }
  return """
    <section class="card stack" aria-labelledby="t-nouvelles"><h2 id="t-nouvelles">Prendre de ses \
    nouvelles</h2>\(body)\(ruleDetails(ExitRules.followUp))</section>
    """
}

private func passCard(_ reading: ExitReading) -> HTML? {
  reading.pass.map {
    """
    <section class="card stack s" aria-labelledby="t-pass"><h2 id="t-pass">Son PASS IAE</h2>\
    <p>S’il lui reste des jours, votre structure peut les garder pour elle en déclarant une \
    suspension.</p><p>\(buttonLink("Voir son PASS", to: "/pass/\($0)", .alt))</p></section>
    """
  }
}

private func restartCard(_ reading: ExitReading) -> HTML {
  let text: HTML
  switch PathRestart.opening(after: reading.exit, recordedOn: reading.exit.leftOn) {
  case let day? where day > reading.today:
    text = "Une suite s’ouvrira le \(time(day)), avant la fin de ce qu’elle a trouvé."
  case .some:
    text = """
      Elle et son référent en sont prévenus dans Cordée\u{A0}: redire l’envie, refaire le point, \
      chercher un autre chemin.
      """
  case nil:
    text = "Rien ne s’ouvre de soi-même. Elle, ou qui l’accompagne, peut demander une suite."
  }
  return """
    <section class="card soft stack s" aria-labelledby="t-suite"><h2 id="t-suite">La suite</h2>\
    <p>\(text)</p><p>Son dossier ne se ferme pas.</p>\(ruleDetails(ExitRules.restart))</section>
    """
}

/// « 8 mois et 12 jours ».
enum ParisMonths {
  static func text(_ period: DayRange) -> String {
    let end = period.last.adding(days: 1)
    var months = 0
    while period.first.adding(months: months + 1) <= end { months += 1 }
    let days = period.first.adding(months: months).days(to: end)
    switch (months, days) {
    case (0, _): return French.count(days, "jour")
    case (_, 0): return French.count(months, "mois", "mois")
    default: return "\(French.count(months, "mois", "mois")) et \(French.count(days, "jour"))"
    }
  }
}

/// The agreement's form again, with what is missing.
func agreementAgainPage(
  _ exit: ID<PathExit>, back: String, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Son accord", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Revenir", back)], here: "Son accord"))
      <h1>Prendre de ses nouvelles</h1>\(state.summary)
      <div class="card">\(followUpForm(
        exit, name: "elle", isEmployer: request.visitor.member?.family == .employer, back: back,
        state: state, request: request))</div>
      """)
}
