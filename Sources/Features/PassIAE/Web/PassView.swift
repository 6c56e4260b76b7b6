import Domain
import Kernel
import WebSupport

func passView(_ page: PassPage, life: HTML, request: PageRequest, footer: Footer) -> HTML {
  let back: [(String, String)] =
    page.mayOpenFile
    ? [("Personnes", "/personnes"), (page.name, "/personnes/\(page.person)")]
    : request.visitor.member?.family == .employer ? [("Salariés", "/salaries")] : []
  return pageLayout(
    title: "PASS IAE \(French.of(page.name))", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs(back, here: "PASS IAE"))
      \(heading(page))
      <div class="cols"><div class="stack l">\(days(page))\(passSheetCard(page))\(life)\
      \(history(page))</div>
      <aside class="stack l" aria-label="À propos de ce PASS">\(origin(page))\(hires(page))\
      \(about)</aside></div>
      """)
}

private func heading(_ page: PassPage) -> HTML {
  let number: HTML =
    page.number.map { "Numéro <strong class=\"num\">\($0)</strong>" }
    ?? "Son numéro n’est pas encore connu."
  return """
    <div class="head"><div class="row"><h1>PASS IAE \(French.of(page.name))</h1>\
    \(statusBadge(page))</div><p>\(number)</p></div>\(demonstrationNote(page))
    """
}

private func statusBadge(_ page: PassPage) -> HTML {
  if page.state == .expected { return badge("Attendu", .info, icon: Icon.clock) }
  switch page.status {
  case .valid: return badge(page.status.label, .ok, icon: Icon.fits)
  case .future: return badge(page.status.label, .info, icon: Icon.calendar.html)
  case .suspended, .expired: return badge(page.status.label, icon: Icon.different)
  }
}

private func demonstrationNote(_ page: PassPage) -> HTML? {
  guard page.isDemonstration else { return nil }
  return note(
    """
    <strong>PASS de démonstration</strong><p>Ce numéro est inventé pour la démonstration. Il \
    n’ouvre aucune aide au poste.</p>
    """, .info)
}

private func days(_ page: PassPage) -> HTML {
  let title: HTML
  switch page.status {
  case .future: title = "Commence le \(time(page.validity.first))"
  case .expired: title = "Terminé le \(time(page.validity.last))"
  case .valid, .suspended:
    title = "\(French.count(page.bar.left, "jour restant", "jours restants"))"
  }
  let ending: HTML =
    page.status == .expired
    ? "Il avait commencé le \(time(page.validity.first))."
    : "Du \(time(page.validity.first)) au \(time(page.validity.last)), dernier jour compris."
  let waiting: HTML? = page.waiting.map { waitingNote($0) }
  return """
    <section class="card stack" aria-labelledby="t-jours"><h2 id="t-jours">Ses jours</h2>\
    <p class="kpi"><strong>\(title)</strong><span class="small muted">\(ending)</span></p>\
    \(passBar(page.bar))\(waiting)\
    <p class="small"><a href="/pass/\(page.id)/jours">Compter les jours un par un</a></p></section>
    """
}

/// The bar of the PASS: used, suspended, remaining, in the tones of the look, and in words.
func passBar(_ bar: PassBar) -> HTML {
  let parts = [
    (bar.used, "f-act"), (bar.suspended, "f-ink"), (bar.remaining, "f-voice"),
    (bar.prolonged, "f-log"),
  ]
  var shapes = HTML()
  var x = 0.0
  for (days, tone) in parts where days > 0 {
    let width = Double(days) / Double(max(1, bar.total)) * 100
    shapes +=
      "<rect class=\"\(tone)\" x=\"\(tenth(x))\" width=\"\(tenth(width))\" height=\"8\"/>"
    x += width
  }
  let suspended: HTML? =
    bar.suspended > 0
    ? legend("f-ink", "Suspendus\u{A0}: \(French.count(bar.suspended, "jour")), gardés") : nil
  let prolonged: HTML? =
    bar.prolonged > 0
    ? legend("f-log", "Restants, par prolongation\u{A0}: \(French.count(bar.prolonged, "jour"))")
    : nil
  return """
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\(shapes)\
    </svg><ul class="legend">\(legend("f-act", "Utilisés\u{A0}: \(French.count(bar.used, "jour"))"))\
    \(suspended)\(legend("f-voice", "Restants\u{A0}: \(French.count(bar.remaining, "jour"))"))\
    \(prolonged)</ul>
    """
}

private func legend(_ tone: String, _ text: String) -> HTML {
  """
  <li><svg viewBox="0 0 18 14" aria-hidden="true"><rect class="\(tone)" width="18" height="14" \
  rx="2"/></svg>\(text)</li>
  """
}

private func tenth(_ number: Double) -> String { String((number * 10).rounded() / 10) }

/// Until when, and who lifts it.
func waitingNote(_ waiting: WaitingPeriod) -> HTML {
  note(
    """
    <strong>Délai de carence jusqu’au \(time(waiting.lastDay))</strong>\
    <p>D’ici là, un employeur ne peut pas ouvrir un nouveau PASS avec son seul diagnostic. Un \
    prescripteur habilité (France Travail, mission locale, CHRS…) lève ce délai\u{A0}: il fait un \
    diagnostic avec elle, ou envoie lui-même la candidature.</p>\
    \(ruleDetails(PassIAERules.waitingPeriod))
    """, .info, icon: Icon.clock)
}

private func origin(_ page: PassPage) -> HTML {
  let text: HTML
  switch page.state {
  case .expected:
    text = """
      <p>Personne ne l’a encore délivré. Quand Les emplois de l’inclusion aura donné son numéro, \
      écrivez-le ici.</p>\
      \(buttonLink("Écrire son numéro", to: "/pass/\(page.id)/numero", .full, icon: Icon.pencil.html))
      """
  case .recorded:
    text = """
      <p>L’original est sur Les emplois de l’inclusion, dans l’espace de son employeur. \
      L’attestation s’y télécharge. Ici, seuls le numéro et les dates sont gardés.</p>\
      \(buttonLink("Imprimer un résumé", to: "/pass/\(page.id)/attestation.pdf", .altFull, icon: Icon.print.html))\
      \(buttonLink("Corriger le numéro ou les dates", to: "/pass/\(page.id)/numero", .altFull))
      """
  case .issued:
    text = """
      <p>Il a été délivré par Cordée, sous le préfixe du territoire.</p>\
      \(buttonLink("Son attestation (PDF)", to: "/pass/\(page.id)/attestation.pdf", .altFull, icon: Icon.print.html))
      """
  }
  return """
    <section class="card stack" aria-labelledby="t-origine"><h2 id="t-origine">D’où il vient</h2>\
    <p>\(badge(page.state.label))</p>\(text)</section>
    """
}

private func hires(_ page: PassPage) -> HTML? {
  guard !page.hires.isEmpty else { return nil }
  return """
    <section class="stack s" aria-labelledby="t-embauches"><h2 id="t-embauches">Embauches</h2>\
    <ul class="list bare">\(page.hires.html { hire in
      let terms: HTML? = hire.terms.isEmpty ? nil : "<br>\(hire.terms)"
      return "<li><div><p class=\"what\">\(hire.employer)</p><p class=\"meta\">À partir du \(time(hire.startsOn))\(terms)</p></div></li>"
    })</ul></section>
    """
}

private let about: HTML = """
  <section class="card soft stack s" aria-labelledby="t-regles"><h2 id="t-regles">Ce qu’il faut \
  savoir</h2>\(PassIAERules.duration.explanation)\
  \(ruleDetails([PassIAERules.reuse, PassIAERules.delivery]))</section>
  """

private func history(_ page: PassPage) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-histoire"><h2 id="t-histoire">Ce qui s’est passé\
  </h2><ol class="flow">\(page.events.html { event in
    """
    <li><strong>\(event.what)</strong><p>\(event.detail)</p><p class="meta">\(time(event.at)), \
    par \(event.who)</p></li>
    """
  })</ol></section>
  """
}
