import Domain
import Kernel
import UseCases
import WebSupport

/// Her contracts and her hours, for her circle and for the employer who keeps them.
func contractsView(_ page: PersonContracts, request: PageRequest, footer: Footer) -> HTML {
  let name = page.person.name
  return pageLayout(
    title: "Contrats et heures \(French.of(name))", section: section(page), request: request,
    footer: footer,
    content: """
      \(contractsTop(page, here: nil))
      <div class="cols"><div class="stack l">\(staircaseCard(page))\(topNote(page))\
      \(contractsTable(page))</div>
      <aside class="stack l" aria-label="Autour de ses heures">\(resources(page))\
      \(skills(page))\(passLink(page))</aside></div>
      """)
}

private func section(_ page: PersonContracts) -> Section {
  page.header == nil ? .employees : .people
}

/// The top of the page: her file's, or the way from the list of employees.
func contractsTop(_ page: PersonContracts, here: String?) -> HTML {
  let base = "/personnes/\(page.person.id)/contrats"
  let enter: HTML? =
    page.mayEnter && here == nil
    ? buttonLink("Noter un contrat", to: "\(base)/nouveau", .alt, icon: Icon.plus.html) : nil
  if let header = page.header, here == nil {
    return personFrame(header, current: .contracts, actions: enter ?? "")
  }
  let first =
    page.header == nil
    ? [("Salariés", "/salaries")]
    : [("Personnes", "/personnes"), (page.person.name, "/personnes/\(page.person.id)")]
  let way = here == nil ? first : first + [("Contrats", base)]
  return """
    \(breadcrumbs(way, here: here ?? page.person.name))
    <div class="stack"><div class="split"><div class="person">\
    \(avatar(page.person.name, isPerson: true))<div><h1>\(here ?? page.person.name)</h1>\
    <p class="muted">\(here == nil ? subtitle(page) : page.person.name)</p></div></div>\
    <div class="row no-print">\(enter)</div></div>\(here == nil ? wish(page) : nil)</div>
    """
}

private func wish(_ page: PersonContracts) -> HTML? {
  page.person.wish.map {
    voice(
      $0.words,
      footer: "\(page.person.firstName ?? page.person.name), le \(time($0.saidOn))", small: true)
  }
}

private func subtitle(_ page: PersonContracts) -> String {
  guard let current = page.current else { return "Aucun contrat noté" }
  return
    "\(current.contract.kind.label), \(current.contract.status(on: page.today).label.lowercased()), depuis le \(French.day(current.contract.period.start))"
}

private func staircaseCard(_ page: PersonContracts) -> HTML? {
  guard let staircase = page.staircase else { return nil }
  let isPHC = page.contracts.contains { $0.contract.kind == .cddiPHC }
  let hint: HTML? =
    isPHC
    ? "<p class=\"small muted\">De 4 à 20 h. Monter, descendre ou s’arrêter fait partie du chemin.</p>"
    : nil
  let content: HTML =
    staircase.isEmpty
    ? emptyState(
      page.contracts.contains { $0.contract.status(on: page.today) != .ended }
        ? "Les heures viendront de l’équipe, semaine après semaine. Rien n’est encore noté."
        : "Aucune heure n’a été notée dans Cordée.")
    : hoursChart(staircase, name: page.person.firstName ?? page.person.name, talksOfTop: isPHC)
  return """
    <section class="card stack" aria-labelledby="t-esc"><div class="card-h">\
    <h2 id="t-esc">Ses heures, semaine après semaine</h2>\(hint)</div>\(content)</section>
    """
}

/// Twenty hours: a proposal to talk, three people, nothing automatic.
private func topNote(_ page: PersonContracts) -> HTML? {
  guard let staircase = page.staircase, staircase.isAtTop,
    page.current?.contract.kind == .cddiPHC
  else { return nil }
  let name = page.person.firstName ?? page.person.name
  return note(
    """
    <strong>\(name) a fait 20 h. Et si vous en parliez à trois\u{A0}?</strong>\
    <p>Rester à 20 h, essayer un CDDI, ou faire autrement\u{A0}: c’est \(name) qui choisit. Rien ne \
    change tout seul. Avant de signer, voir ensemble l’effet sur ses aides et sur sa participation \
    à l’hébergement.</p>\(ruleDetails(ContractRules.firstHours))
    """, .info)
}

private func resources(_ page: PersonContracts) -> HTML? {
  guard let current = page.current, current.contract.kind.isCDDI,
    current.contract.status(on: page.today) != .ended
  else { return nil }
  let next: HTML? =
    current.contract.kind == .cddiPHC
    ? page.staircase?.nextLevel.map {
      "<p class=\"small muted\">Palier suivant, quand c’est voulu\u{A0}: \($0)\u{A0}h.</p>"
    } : nil
  return """
    <section class="card soft stack s" aria-labelledby="t-res"><h2 id="t-res">Avant que ses heures \
    changent</h2>\(next)<ul class="dots stack s">\(ResourcesNotice.lines.html { "<li>\($0)</li>" })</ul>\
    <p class="small muted">\(ResourcesNotice.way)</p></section>
    """
}

private func skills(_ page: PersonContracts) -> HTML? {
  guard !page.skills.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-sav"><h2 id="t-sav">Savoir-faire vus au travail\
    </h2><ul class="row">\(page.skills.html { "<li>\(tag($0.words))</li>" })</ul></section>
    """
}

private func passLink(_ page: PersonContracts) -> HTML? {
  let activities: HTML? =
    page.mayNoteTapaj
    ? "<p><a href=\"/personnes/\(page.person.id)/activites\">Jours TAPAJ</a></p>" : nil
  guard let pass = page.pass else { return activities }
  return """
    <section class="card stack s" aria-labelledby="t-pass"><h2 id="t-pass">PASS IAE</h2>\
    <p>Jusqu’au \(time(pass.validity.last)).</p>\
    <p><a href="/pass/\(pass.id)">Ouvrir son PASS</a></p></section>\(activities)
    """
}

private func contractsTable(_ page: PersonContracts) -> HTML {
  guard !page.contracts.isEmpty else {
    return emptyState(
      "Aucun contrat n’est noté. Le premier s’écrit tout seul à l’embauche.",
      action: page.mayEnter
        ? buttonLink(
          "Noter un contrat", to: "/personnes/\(page.person.id)/contrats/nouveau") : nil)
  }
  return """
    <section class="card wrap" aria-labelledby="t-con"><table class="table fold">\
    <caption id="t-con">Contrats</caption><thead><tr><th scope="col">Contrat</th>\
    <th scope="col">Employeur</th><th scope="col">Du</th><th scope="col">Au</th>\
    <th scope="col" class="n">Heures</th></tr></thead><tbody>\(page.contracts.html { seen in
      let contract = seen.contract
      let end: HTML = contract.period.end.map { time($0) } ?? "sans date"
      return """
        <tr><th scope="row"><a href="/contrats/\(contract.id)">\(contract.kind.label)</a>\
        <span class="meta">\(statusWords(contract, on: page.today))</span></th>\
        <td data-th="Employeur">\(seen.employer)</td>\
        <td data-th="Du">\(time(contract.period.start))</td><td data-th="Au">\(end)</td>\
        <td class="n" data-th="Heures">\(hoursRange(contract))</td></tr>
        """
    })</tbody></table></section>
    """
}

/// « En cours, 1 avenant », « Terminé d’un commun accord ».
func statusWords(_ contract: Contract, on day: Day) -> String {
  let start = contract.endCause?.label ?? contract.status(on: day).label
  let count = contract.amendments.count
  return count == 0 ? start : "\(start), \(French.count(count, "avenant"))"
}

/// « 26 h », « 4 à 12 h »: what the contract foresaw, from its first terms to its last.
func hoursRange(_ contract: Contract) -> String {
  let all = [contract.firstTerms.weeklyHours] + contract.amendments.map(\.after.weeklyHours)
  let least = all.min()!, most = all.max()!
  return least == most ? "\(most)\u{A0}h" : "\(least) à \(most)\u{A0}h"
}
