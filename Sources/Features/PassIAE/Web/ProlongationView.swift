import Domain
import Kernel
import UseCases
import WebSupport

func prolongationView(
  _ life: PassLife, on today: Day, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let id = life.pass.id
  let end = life.pass.validity.last
  let used = life.pass.prolongedDays
  let rows = ProlongationReason.offered(to: life.kind).html { reason -> HTML in
    let most = ProlongationRules.mostDays(reason, usedDays: used)
    let left: HTML =
      most > 0
      ? "Jusqu’au \(time(end.adding(days: most)))" : "Plafond atteint, tous motifs ensemble"
    return """
      <tr><th scope="row">\(reason.label)</th><td data-th="Au plus">\(left)</td>\
      <td data-th="Accord">\(reason.needsPrescriber ? "d’un prescripteur habilité" : "sans accord")</td>\
      <td data-th="À préparer">\(reason.papers.map(\.label).joined(separator: " ; "))</td></tr>
      """
  }
  return pageLayout(
    title: "Prolonger le PASS IAE", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs([("PASS IAE \(French.of(life.name))", "/pass/\(id)")], here: "Prolonger"))
      <div class="head"><h1>Prolonger le PASS \(French.of(life.name))</h1>\
      <p>Il se termine le \(time(end)). La prolongation commence ce jour-là. \
      \(used == 0 ? "Aucune prolongation jusqu’ici." : "Déjà prolongé de \(French.count(used, "jour")).")</p></div>\(state.summary)
      <section class="card wrap" aria-labelledby="t-motifs"><table class="table fold">\
      <caption id="t-motifs">Les motifs</caption><thead><tr><th scope="col">Motif</th>\
      <th scope="col">Au plus</th><th scope="col">Accord</th><th scope="col">À préparer</th></tr></thead>\
      <tbody>\(rows)</tbody></table>\(ruleDetails(ProlongationRulebook.counter))</section>
      <form class="card stack measure" method="post" action="/pass/\(id)/prolonger">\(request.csrfField)\
      <input type="hidden" name="version" value="\(life.pass.version)">\
      \(selectField("motif", "Motif", ProlongationReason.offered(to: life.kind), none: "Choisir", in: state))\
      \(textField("fin", "Nouvelle fin", in: state, type: "date", short: true, extra: " required"))\
      \(textArea("explication", "Pourquoi", in: state,
        hint: "Demandé quand un prescripteur doit répondre. Jamais sa santé"))\
      \(textArea("avis", "Ce qu’elle en dit", in: state,
        hint: "Ses mots, si elle le veut bien. Ils partent avec la demande"))\
      \(checkBox("verifie", "J’ai vérifié ce motif avec elle", in: state,
        hint: "Âge ou reconnaissance, quand Cordée ne les connaît pas"))\
      \(paperBoxes(
        ProlongationPaper.allCases.filter { paper in
          ProlongationReason.offered(to: life.kind).contains { $0.papers.contains(paper) }
        }, state))\
      \(prescriberField(life, state))\
      \(passReasonField(state, isAsked: life.role == .prescriber))<button class="btn full">Prolonger, ou demander l’accord</button></form>
      """)
}

/// Whom the request goes to. A prescriber who begins by herself agrees for her own structure.
private func prescriberField(_ life: PassLife, _ state: FormState) -> HTML {
  if life.role == .prescriber {
    return """
      <input type="hidden" name="prescripteur" value="\(life.prescribers.first?.id.text ?? "")">\
      \(note("<p><b>\(PassLifeMessages.askedByEmployer.title)</b> \(PassLifeMessages.askedByEmployer.detail)</p>", .info))\
      \(ruleDetails(ProlongationRulebook.who))
      """
  }
  return selectField(
    "prescripteur", "Prescripteur habilité, pour les trois motifs qui demandent son accord",
    [(value: "", label: "Aucun")] + life.prescribers.map { (value: $0.id.text, label: $0.name) },
    in: state, hint: "Toutes les structures habilitées du territoire, par ordre alphabétique")
}

private func paperBoxes(_ papers: [ProlongationPaper], _ state: FormState) -> HTML? {
  guard !papers.isEmpty else { return nil }
  return """
    <fieldset class="stack s"><legend>Papiers que vous avez vus</legend>\
    \(papers.html { checkBox("papier", value: $0.code, $0.label, in: state) })\
    <p class="small muted">Le papier reste à la personne. Sont gardés votre nom et la date.</p></fieldset>
    """
}

/// What was seen of the papers of a reason, and what nobody ticked.
func paperLines(_ reason: ProlongationReason, _ seen: [SeenPaperLine]) -> HTML? {
  guard !reason.papers.isEmpty else { return nil }
  return """
    <ul class="bullets small">\(reason.papers.html { paper -> HTML in
      let lines = seen.filter { $0.paper == paper }
      guard !lines.isEmpty else { return "<li>\(paper.label)\u{A0}: pas encore vu.</li>" }
      let who = lines.map { "vu par \($0.by) le \(French.day($0.on))" }.joined(separator: ", ")
      return "<li>\(paper.label)\u{A0}: \(who).</li>"
    })</ul>
    """
}

func prolongationsListView(
  _ list: ReadProlongations.List, on today: Day, request: PageRequest, footer: Footer
) -> HTML {
  let lines = list.waiting.html { line -> HTML in
    """
    <li><div><p class="what"><a href="/prolongations/\(line.request.id)">\(line.request.shownName)</a></p>\
    <p class="meta">\(line.employer), le \(time(line.request.askedOn)). \(line.request.reason.label).</p></div>\
    <div class="side">\(badge(French.count(line.request.askedOn.days(to: today), "jour"), .info, icon: Icon.clock))\
    <a class="btn mini" href="/prolongations/\(line.request.id)">Répondre</a></div></li>
    """
  }
  let waiting: HTML =
    list.waiting.isEmpty
    ? emptyState("Aucune demande n’attend votre structure.") : "<ul class=\"list\">\(lines)</ul>"
  let answered = list.answered.html { line in
    """
    <li><div><p class="what"><a href="/prolongations/\(line.request.id)">\(line.request.shownName)</a></p>\
    <p class="meta">\(line.employer). \(line.request.answer == .granted ? "Accordée" : "Pas accordée")\
    \(line.request.answeredOn.map { " le \(French.day($0))" } ?? "").</p></div></li>
    """
  }
  let already: HTML? =
    list.answered.isEmpty
    ? nil
    : """
    <section class="card flush wrap" aria-labelledby="t-rep"><div class="card-h">\
    <h2 id="t-rep">Répondues</h2></div><ul class="list">\(answered)</ul></section>
    """
  return pageLayout(
    title: "Demandes de prolongation", section: .people, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Demandes de prolongation</h1>\
      <p>Tout membre de votre structure peut répondre. La personne attend aussi.</p></div>\
      <div class="row">\(buttonLink("PASS IAE qui se terminent", to: "/pass", .alt))</div></div>
      <section class="card flush wrap" aria-labelledby="t-att"><div class="card-h">\
      <h2 id="t-att">À traiter</h2></div>\(waiting)</section>
      \(already)
      """)
}

func prolongationAnswerView(
  _ reading: ReadProlongations.Reading, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let asked = reading.request
  let path = "/prolongations/\(asked.id)"
  let moved: HTML? =
    reading.endHasMoved
    ? note(
      "<strong>La fin du PASS a bougé depuis la demande</strong><p>Les dates ci-dessous ont été comptées de nouveau, pour le même nombre de jours.</p>\(ruleDetails(ProlongationRulebook.dates))",
      .info, icon: Icon.clock) : nil
  return pageLayout(
    title: "Demande de prolongation", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("Demandes de prolongation", "/prolongations")], here: asked.shownName))
      <div class="stack s"><h1>Prolonger le PASS \(French.of(asked.shownName))\u{A0}?</h1>\
      <p>\(reading.employer) le demande depuis le \(time(asked.askedOn)).</p></div>\(state.summary)\(moved)
      <section class="card stack">\(facts([
        ("Motif", "\(asked.reason.label)"),
        ("Durée", "\(French.count(asked.days, "jour"))"),
        ("Fin actuelle", time(reading.period.first)), ("Nouvelle fin", time(reading.period.last)),
        ("Ce qu’écrit l’employeur", "\(asked.explanation)"),
        ("Numéro du PASS", "\(reading.pass.number?.display ?? "pas encore connu")"),
        ("Papiers", paperLines(asked.reason, reading.papers) ?? "Aucun n’est demandé."),
      ]))</section>\(answer(reading, path, state, request))
      """)
}

private func answer(
  _ reading: ReadProlongations.Reading, _ path: String, _ state: FormState,
  _ request: PageRequest
) -> HTML {
  if let answer = reading.request.answer {
    guard case .denied(let reason, let actions, let text) = answer else {
      return note("<strong>Accordée</strong>", .ok, icon: Icon.fits)
    }
    return note(
      "<strong>Pas accordée\u{A0}: \(reason.label)</strong><p>\(text)</p><p>\(actions.map(\.label).joined(separator: ", "))</p>",
      .info)
  }
  guard reading.isAuthorised else {
    return ruleAnswer(
      .doesNotFit(
        reason: PassLifeMessages.noLongerAuthorised.title,
        wayForward: PassLifeMessages.noLongerAuthorised.detail),
      of: ProlongationRulebook.prescriber)
  }
  return """
    <form class="card stack" method="post" action="\(path)/accorder">\(request.csrfField)\
    <input type="hidden" name="fin" value="\(reading.period.last)">\
    \(paperBoxes(reading.request.reason.papers, state))\
    <p>L’employeur et la personne seront prévenus. La prolongation se fait aussi sur Les emplois de \
    l’inclusion.</p><button class="btn full">Accorder jusqu’au \(French.day(reading.period.last))</button></form>
    <form class="card stack" method="post" action="\(path)/refuser">\(request.csrfField)\
    <h2>Ne pas l’accorder</h2>\
    \(selectField("refus", "Raison", ProlongationDenial.allCases, none: "Choisir", in: state))\
    <fieldset class="stack s"><legend>Ce qui peut suivre (quand l’IAE ne convient plus)</legend>\
    \(ProlongationAction.allCases.html { checkBox("suite", value: $0.code, $0.label, in: state) })</fieldset>\
    \(textArea("explication", "Votre explication", in: state, hint: "L’employeur et la personne la liront"))\
    <button class="btn alt full">Répondre sans accorder</button></form>
    """
}
