import Domain
import Kernel
import UseCases
import WebSupport

/// Her request, on her file.
func housingRequestFilePage(
  _ file: HousingRequestFile, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = file.header.person
  let base = "/personnes/\(person.id)/demande-siao"
  let content: HTML =
    if let sheet = file.standing {
      """
      <div class="cols"><div class="stack l">\(evaluationCard(sheet, base: "\(base)/evaluation", request))\
      \(proposalCards(sheet, request))\(wantCard(sheet))</div>
      <aside class="stack l" aria-label="La demande">\(standingCard(sheet))\
      <section class="card soft stack" aria-labelledby="t-faire"><h2 id="t-faire">Avec \(person.firstName ?? "elle")</h2>\
      \(buttonLink("Compléter la demande", to: "\(base)/modifier", .altFull))\
      \(actionButton(
        "Un toit a été trouvé autrement", post: "\(base)/close", request: request, .altFull))\
      \(actionButton("Retirer la demande", post: "\(base)/retirer", request: request, .altFull))\
      <p class="small muted">Retirer prend effet tout de suite\u{A0}: le SIAO et l’opérateur ne voient \
      plus rien. Cela ne change rien à son hébergement ni à ses droits. Une nouvelle demande reste \
      possible.</p></section></aside></div>
      """
    } else {
      """
      \(emptyState(
        "Aucune demande au SIAO n’est en cours. Elle se prépare avec \(person.firstName ?? "elle"), à son rythme.",
        action: buttonLink("Préparer une demande", to: "\(base)/nouvelle")))\(pastCard(file))
      """
    }
  return pageLayout(
    title: "Demande au SIAO, \(person.name)", section: .people, request: request, footer: footer,
    content: """
      \(personFrame(file.header, current: .housing))
      <div class="stack s"><h2>Demande au SIAO</h2><p class="muted measure">La personne \
      demande un logement ou un hébergement. \(readers(file)) Cette demande est son accord, et rien d’autre de son dossier \
      ne s’ouvre.</p></div>
      \(content)
      """)
}

private func readers(_ file: HousingRequestFile) -> HTML {
  file.desks.isEmpty
    ? "Aucun SIAO de ce territoire n’est encore sur Cordée\u{A0}: elle attend ici."
    : "\(file.desks.joined(separator: " et ")) la lit, et l’opérateur d’une mesure qu’on lui propose."
}

private func pastCard(_ file: HousingRequestFile) -> HTML? {
  guard !file.past.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-avant"><h2 id="t-avant">Avant</h2>\
    <ul class="list bare">\(file.past.html { request in
      """
      <li><div><p class="what">\(request.want.solutions.map(\.shortLabel).joined(separator: ", "))</p>\
      <p class="meta">Demande du \(time(request.seniorityFrom)). \(request.state.label).</p></div></li>
      """
    })</ul></section>
    """
}

/// Where the request stands: state, seniority, lists.
func standingCard(_ sheet: HousingRequestSheet) -> HTML {
  let request = sheet.request
  let today = sheet.now.today
  let lists: HTML = sheet.waitsFor.html { waiting in
    "<li>\(waiting.kind.label), depuis le \(time(waiting.since))</li>"
  }
  return """
    <section class="card stack" aria-labelledby="t-ou"><h2 id="t-ou">Où en est la demande</h2>\
    <p>\(requestBadge(request.state))</p>\(facts([
      ("Ancienneté", "\(HousingSeniority.text(from: request.seniorityFrom, on: today)), depuis le \(time(request.seniorityFrom))"),
      ("Listes d’attente", sheet.waitsFor.isEmpty ? "" : "<ul class=\"dots\">\(lists)</ul>"),
      ("Numéro SI SIAO", "\(request.want.reference)"),
      ("Faite avec", "\(sheet.author), \(sheet.madeBy)"),
    ]))\(ruleDetails(SIAORules.seniority))</section>
    """
}

/// What she wants, as she asked it.
func wantCard(_ sheet: HousingRequestSheet) -> HTML {
  let want = sheet.request.want
  let words: HTML? =
    want.words.isEmpty
    ? nil : voice(want.words, footer: "Dit le \(time(ParisTime.day(of: sheet.request.receivedAt)))")
  return """
    <section class="card stack" aria-labelledby="t-veut"><h2 id="t-veut">Ce qui est demandé</h2>\(words)\
    \(facts([
      ("Dans cet ordre", "\(want.solutions.map(\.label).joined(separator: ", puis "))"),
      ("Où", "\(sheet.places.isEmpty ? "Partout dans le territoire" : sheet.places.joined(separator: ", puis "))"),
      ("Foyer", "\(householdText(want))"),
      ("Accompagnement souhaité", "\(want.support.label)"),
      ("Pourquoi", "\(want.supportWhy)"),
      ("Travail", workText(sheet)),
      ("Programme", "\(want.programmes.map(\.label).sorted().joined(separator: ", "))"),
    ]))</section>
    """
}

private func workText(_ sheet: HousingRequestSheet) -> HTML {
  guard let work = sheet.work else { return "" }
  let site: HTML? = sheet.workSite.map { ", à \($0)" }
  let hours: HTML? = work.hoursOfDay.map { "<br>\($0)" }
  return "\(work.sentence)\(site)\(hours)"
}

/// « 1 adulte et 2 enfants ».
func householdText(_ want: HousingWant) -> String {
  let adults = French.count(want.adults, "adulte")
  return want.children == 0 ? adults : "\(adults) et \(French.count(want.children, "enfant"))"
}

func requestBadge(_ state: HousingRequestState) -> HTML {
  switch state {
  case .received, .evaluating: badge(state.label, .info, icon: Icon.clock)
  case .ready: badge(state.label, .info, icon: Icon.fits)
  case .waiting: badge(state.label, .plain, icon: Icon.list.html)
  case .proposed: badge(state.label, .housing, icon: Icon.home.html)
  case .housed: badge(state.label, .ok, icon: Icon.home.html)
  case .withdrawn, .closed: badge(state.label)
  }
}

/// The two evaluations and their clocks: no red, a delay that passed is a fact.
func evaluationCard(
  _ sheet: HousingRequestSheet, base: String, _ request: PageRequest
) -> HTML {
  """
  <section class="card flush wrap" aria-labelledby="t-eval"><div class="card-h"><h2 id="t-eval">Évaluations</h2></div>\
  <ul class="list">\(HousingEvaluationKind.allCases.html { kind in
    let reading = sheet.reading(kind)
    let button: HTML? =
      if case .made = reading {
        nil
      } else if sheet.access == .none || !sheet.request.state.isOpen {
        nil
      } else {
        actionButton(
          "Noter qu’elle est faite", post: base, request: request, .altMini,
          hidden: [("evaluation", kind.code)], describedAs: kind.label)
      }
    return """
      <li><div><p class="what">\(kind.label)</p><p class="meta">\(reading.sentence)</p></div>\
      <div class="side">\(evaluationBadge(reading))\(button)</div></li>
      """
  })</ul></section>
  """
}

func evaluationBadge(_ reading: EvaluationReading) -> HTML {
  switch reading {
  case .made: badge("Faite", .ok, icon: Icon.fits)
  case .running: badge("Dans le délai", .info, icon: Icon.clock)
  case .over: badge("Délai passé", .plain, icon: Icon.clock)
  }
}

func housingRequestFormPage(
  _ file: HousingRequestFile, _ state: FormState, isNew: Bool, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = file.header.person
  let base = "/personnes/\(person.id)/demande-siao"
  let title = isNew ? "Préparer une demande au SIAO" : "Compléter la demande au SIAO"
  let agreement: HTML? =
    isNew
    ? """
    <fieldset class="card soft stack"><legend><h2>Son accord</h2></legend>\
    \(checkBox(
      "accord", "Elle veut que cette demande parte", in: state,
      hint: "Le SIAO la lit, et l’opérateur d’une mesure qu’on lui propose. Personne d’autre. Elle peut la retirer d’un geste, depuis son espace ou avec vous."))</fieldset>
    """
    : nil
  return pageLayout(
    title: "\(title), \(person.name)", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)"), ("Demande au SIAO", base)],
        here: isNew ? "Préparer" : "Compléter"))
      <div class="stack s"><h1>\(title)</h1><p class="measure">À remplir avec \(person.firstName ?? "elle"). Ce qui n’est pas \
      dit peut attendre.</p></div>
      \(state.summary)
      <form class="stack l" method="post" action="\(base)/\(isNew ? "nouvelle" : "modifier")">\(request.csrfField)\
      <input type="hidden" name="version" value="\(state.values["version"])">\
      \(housingRequestFields(file, state, isNew: isNew))\(agreement)\
      <button class="btn full">\(isNew ? "Envoyer la demande avec elle" : "Garder ces changements")</button></form>
      """)
}
