import Domain
import Kernel
import UseCases
import WebSupport

/// One measure: what it is, what differs, what is next, what was said, and what may happen to it.
///
/// - Parameter panel: the form shown again with what was typed.
func measurePage(
  _ opened: OpenedMeasure, panel: String? = nil, state: FormState = FormState(),
  request: PageRequest, footer: Footer
) -> HTML {
  let name = opened.seen.person.name
  let status = opened.measure.status(on: opened.today)
  let way: [(String, String)] =
    opened.mayOpenFile
    ? [
      ("Personnes", "/personnes"), (name, "/personnes/\(opened.measure.person)"),
      ("Logement", "/personnes/\(opened.measure.person)/logement"),
    ] : [("Logement", "/logement")]
  return pageLayout(
    title: "\(opened.label), \(name)", section: opened.mayOpenFile ? .people : .housing,
    request: request, footer: footer,
    content: """
      \(breadcrumbs(way, here: opened.label))
      <div class="stack s"><div class="split"><div class="person">\(avatar(name, isPerson: true))\
      <div><h1>\(opened.label)</h1><p class="muted">\(name), depuis le \
      \(time(opened.measure.startsOn))</p></div></div>\(statusBadge(status))</div>\
      \(opened.wish.map { voice($0.words, footer: "\(name), le \(time($0.saidOn))", small: true) })</div>
      \((panel.map { state.apart($0) } ?? state).summary)
      <div class="cols"><div class="stack l">\(signsNote(opened, request))\
      \(fitCard(opened))\(factsCard(opened))\(checks(opened, request))\(story(opened))</div>
      <aside class="stack l" aria-label="Noter ce qui se passe">\(coming(opened))\
      \(acts(opened, panel, state, request))\(ended(opened))</aside></div>
      """)
}

func statusBadge(_ status: HousingMeasureStatus) -> HTML {
  switch status {
  case .toCome: badge(status.label, .info, icon: Icon.clock)
  case .running: badge(status.label, .housing, icon: Icon.home.html)
  case .slid: badge(status.label, .ok, icon: Icon.fits)
  case .ended: badge(status.label)
  }
}

/// First signs propose to talk together, soon and without blame.
private func signsNote(_ opened: OpenedMeasure, _ request: PageRequest) -> HTML? {
  let measure = opened.measure
  guard let latest = measure.openSigns.first else { return nil }
  let meeting: HTML? =
    opened.mayCallSynthesis
    ? buttonLink(
      "Proposer une synthèse",
      to:
        "/personnes/\(measure.person)/rencontres/nouvelle?genre=synthese&motif=\(percentEncoded(latest.kind.synthesisMotive))",
      icon: Icon.people.html) : nil
  let settle: HTML? =
    opened.seen.mayNote
    ? """
    \(measure.openSigns.html { sign in
      actionButton(
        "C’est réglé", post: "/logement/mesures/\(measure.id)/signes/regles", request: request,
        .alt,
        hidden: [("signe", sign.id.text), ("version", String(measure.version))],
        describedAs: sign.kind.label)
    })
    """ : nil
  return note(
    """
    <strong>Un premier signe, à regarder ensemble</strong>\
    <ul>\(measure.openSigns.html { "<li>\($0.kind.label), le \(time($0.seenOn))</li>" })</ul>\
    <p class="measure">Ce n’est pas une faute. En parler tôt, à plusieurs et avec elle, aide le \
    logement à tenir.</p><div class="row">\(meeting)\(settle)</div>
    """, .warn, icon: Icon.warning.html)
}

private func fitCard(_ opened: OpenedMeasure) -> HTML? {
  let measure = opened.measure
  guard measure.isRunning, !opened.fit.isFitting else { return nil }
  let chosen = HousingWayForward.allCases.filter(measure.facts.ways.contains)
  let reason: HTML? = measure.facts.writtenReason.map {
    "<p><strong>Pourquoi elle a été choisie</strong><br>\($0)</p>"
  }
  let ways: HTML =
    chosen.isEmpty
    ? "<p><strong>Ce qui peut aider</strong></p><ul class=\"dots stack s\">\(opened.fit.waysForward.html { "<li>\($0.label)</li>" })</ul>"
    : "<p><strong>Ce qui a été choisi avec elle</strong></p><ul class=\"dots stack s\">\(chosen.html { "<li>\($0.label)</li>" })</ul>"
  return """
    <section class="card stack" aria-labelledby="t-ecart"><h2 id="t-ecart">À regarder</h2>\
    \(opened.fit.remarks.html { "<p class=\"measure\">\($0.sentence)</p>" })\(reason)\(ways)</section>
    """
}

private func factsCard(_ opened: OpenedMeasure) -> HTML {
  let measure = opened.measure
  let job: HTML =
    opened.job.map { job in
      let end: HTML? = job.endsOn.map { ", jusqu’au \(time($0))" }
      return "\(job.weeklyHours)\u{A0}h par semaine, \(job.employer)\(end)"
    } ?? ""
  return """
    <section class="card stack" aria-labelledby="t-mesure"><h2 id="t-mesure">La mesure</h2>\(facts([
      ("Elle a besoin de", "\(measure.facts.supportNeeded.label)"),
      ("La mesure offre", "\(measure.facts.supportOffered.label)"),
      ("Portée par", "\(opened.operatorName)"),
      ("Notée par", "\(opened.openedBy)"),
      ("Premier jour", time(measure.startsOn)),
      ("Commune", opened.commune.map { "\($0)" } ?? ""),
      ("Transport", "\(measure.facts.transport.label)"),
      ("Son travail", job),
      ("Demande SIAO", measure.facts.request.map { "\($0)" } ?? ""),
    ]))</section>
    """
}

/// Still at home at 3, 6 and 12 months.
private func checks(_ opened: OpenedMeasure, _ request: PageRequest) -> HTML {
  let measure = opened.measure
  let rows = measure.homeChecks(on: opened.today)
  var ask: HTML?
  if opened.seen.mayNote, let due = measure.dueCheck(on: opened.today) {
    ask = """
      <div class="row">\(HomeCheckAnswer.allCases.html { answer in
        actionButton(
          answer.label, post: "/logement/mesures/\(measure.id)/nouvelles", request: request,
          answer == .stillHoused ? .primary : .alt,
          hidden: [
            ("reponse", answer.code), ("depuis", due.round.since.code),
            ("mois", String(due.round.month)), ("version", String(measure.version)),
          ])
      })</div><p class="small muted">«\u{A0}Non jointe\u{A0}» reste à part et ne compte contre personne.</p>
      """
  }
  return """
    <section class="card stack wrap" aria-labelledby="t-tient"><h2 id="t-tient">Le logement tient-il\u{A0}?\
    </h2>\(ask)<table class="table fold"><caption class="vh">Nouvelles à 3, 6 et 12 mois</caption>\
    <thead><tr><th scope="col">Quand</th><th scope="col">Le</th><th scope="col">Réponse</th></tr></thead>\
    <tbody>\(rows.html { row in
      """
      <tr><th scope="row">\(row.round.label)</th><td data-th="Le">\(time(row.dueOn))</td>\
      <td data-th="Réponse">\(checkState(row.state))</td></tr>
      """
    })</tbody></table></section>
    """
}

private func checkState(_ state: ScheduledHomeCheck.State) -> HTML {
  switch state {
  case .toCome: "À venir"
  case .due: badge("À prendre", .info, icon: Icon.clock)
  case .answered(.stillHoused): badge(HomeCheckAnswer.stillHoused.label, .ok, icon: Icon.fits)
  case .answered(let answer): badge(answer.label)
  case .leftBefore: "Elle habite ailleurs"
  case .passed: "Rien de noté"
  }
}

private func story(_ opened: OpenedMeasure) -> HTML? {
  let measure = opened.measure
  var lines: [(Day, HTML)] = measure.reviews.compactMap { review -> (Day, HTML)? in
    review.heldOn.map { day in
      (
        day,
        """
        <li class="log"><strong>\(review.motive.label)</strong><p class="keep-lines">\(review.words)</p>\
        \(time(day))</li>
        """
      )
    }
  }
  lines += measure.signs.map { sign -> (Day, HTML) in
    let settled: HTML? = sign.settledOn.map { ", réglé le \(time($0))" }
    return (
      sign.seenOn,
      "<li><strong>\(sign.kind.label)</strong><br>\(time(sign.seenOn))\(settled)</li>"
    )
  }
  lines.append(
    (
      measure.startsOn,
      "<li class=\"log\"><strong>Premier jour</strong><br>\(time(measure.startsOn))</li>"
    ))
  if let end = measure.end {
    lines.append(
      (
        end.on,
        "<li class=\"log\"><strong>\(end.kind.label)</strong><p class=\"meta\">\(end.way.label)</p>\(time(end.on))</li>"
      ))
  }
  return """
    <section class="card stack" aria-labelledby="t-hist"><h2 id="t-hist">Ce qui s’est passé</h2>\
    <ol class="flow">\(lines.sorted { $0.0 > $1.0 }.html { $0.1 })</ol></section>
    """
}

private func coming(_ opened: OpenedMeasure) -> HTML? {
  let planned = opened.measure.reviews.filter { !$0.isHeld }
  guard opened.measure.isRunning, !planned.isEmpty else { return nil }
  return """
    <section class="stack s" aria-labelledby="t-prevu"><h2 id="t-prevu">Points prévus</h2>\
    <ul class="list bare">\(planned.prefix(6).html { review in
      let late: HTML? =
        review.plannedOn <= opened.today
        ? " \(badge("À faire", .info, icon: Icon.clock))" : nil
      return """
        <li><div><p class="what">\(review.motive.label)</p>\
        <p class="meta">\(time(review.plannedOn))\(late)</p></div></li>
        """
    })</ul></section>
    """
}

/// It ended: what comes next, never whose fault.
private func ended(_ opened: OpenedMeasure) -> HTML? {
  guard let end = opened.measure.end else { return nil }
  let detail: HTML
  switch end.kind {
  case .leaseSlid:
    detail = """
      <p>Le bail est à son nom depuis le \(time(end.on)). L’adresse, les voisins et les repères \
      restent les mêmes.</p>
      """
  case .returned:
    detail = """
      <p>Le logement est rendu depuis le \(time(end.on)). Cela arrive, et dit surtout ce dont elle a \
      besoin.</p><p><strong>La suite\u{A0}:</strong> \(end.way.label).</p>
      """
  default:
    detail =
      "<p>Depuis le \(time(end.on)).</p><p><strong>La suite\u{A0}:</strong> \(end.way.label).</p>"
  }
  let roof: HTML? =
    end.isWithoutHome
    ? "<p>Elle n’a pas de toit pour le moment\u{A0}: le 115 et le SIAO peuvent être appelés avec elle.</p>"
    : nil
  let file: HTML? =
    opened.mayOpenFile
    ? buttonLink("Voir son logement", to: "/personnes/\(opened.measure.person)/logement", .alt)
    : nil
  return """
    <section class="card soft stack s" aria-labelledby="t-apres"><h2 id="t-apres">\(end.kind.label)</h2>\
    \(detail)\(roof)<p>\(file)</p></section>
    """
}
