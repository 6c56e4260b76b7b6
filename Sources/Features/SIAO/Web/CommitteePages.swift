import Domain
import Kernel
import UseCases
import WebSupport

/// The committees of a SIAO: to come, held.
func committeesPage(
  _ list: CommitteeList, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let isOpen = !state.messages.isEmpty || list.toCome.isEmpty
  return pageLayout(
    title: "Commissions", section: .allocations, request: request, footer: footer,
    content: """
      <div class="head"><h1>Commissions</h1><p class="measure">Une demande, une décision, une raison que la personne \
      peut lire.</p></div>\(state.summary)
      <section class="stack" aria-labelledby="t-venir"><h2 id="t-venir">À venir</h2>\
      \(list.toCome.isEmpty ? emptyState("Aucune commission n’est prévue.") : committeeList(list.toCome, list))\
      <details class="more"\(if: isOpen, " open")><summary>Prévoir une commission</summary>\
      <form class="card stack" method="post" action="/siao/commissions">\(request.csrfField)<div class="row">\
      \(textField("quand", "Jour et heure", in: state, type: "datetime-local", short: true))\
      \(textField("lieu", "Lieu", in: state, hint: "Une salle, ou « à distance »."))</div>\
      <button class="btn">Prévoir cette commission</button></form></details></section>
      <section class="stack" aria-labelledby="t-passees"><h2 id="t-passees">Passées</h2>\
      \(list.held.isEmpty ? emptyState("Aucune pour l’instant.") : committeeList(list.held, list))</section>
      """)
}

private func committeeList(_ committees: [AllocationCommittee], _ list: CommitteeList) -> HTML {
  """
  <div class="card flush"><ul class="list">\(committees.html { committee in
    let counts = list.counts[committee.id] ?? (cases: 0, decided: 0)
    return """
      <li><div><p class="what"><a href="/siao/commissions/\(committee.id)">\(French.longDay(committee.startsAt.day))</a></p>\
      <p class="meta">\(French.time(hour: committee.startsAt.hour, minute: committee.startsAt.minute))\
      \(committee.place.isEmpty ? "" : ", \(committee.place)"). \(counts.decided)/\(counts.cases) décidées.</p></div></li>
      """
  })</ul></div>
  """
}

/// One committee: its agenda and what may join it.
func committeePage(
  _ reading: CommitteeReading, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let committee = reading.committee
  let first = reading.cases.first { $0.one.decision == nil && $0.line != nil }
  let actions: HTML? =
    committee.isHeld
    ? nil
    : """
    <div class="row no-print">\(first.map { buttonLink("Décider la première", to: "/siao/cas/\($0.one.id)") })\
    \(actionButton("Terminer la commission", post: "/siao/commissions/\(committee.id)/fin", request: request, .alt))</div>
    """
  return pageLayout(
    title: "Commission du \(French.day(committee.startsAt.day))", section: .allocations,
    request: request, footer: footer,
    content: """
      \(breadcrumbs([("Demandes", "/siao"), ("Commissions", "/siao/commissions")], here: French.day(committee.startsAt.day)))
      <div class="head split"><div class="stack s"><h1>Commission du \(French.longDay(committee.startsAt.day))</h1>\
      <p>\(French.time(hour: committee.startsAt.hour, minute: committee.startsAt.minute))\(committee.place.isEmpty ? "" : ", \(committee.place)"). \
      \(French.count(reading.cases.count, "demande")) à l’ordre du jour, \(reading.decided) \(reading.decided < 2 ? "décidée" : "décidées").\
      \(committee.isHeld ? " Terminée." : "")</p></div>\(actions)</div>
      \(agenda(reading, request))\(candidates(reading, request))
      """)
}

private func agenda(_ reading: CommitteeReading, _ request: PageRequest) -> HTML {
  guard !reading.cases.isEmpty else {
    return emptyState("L’ordre du jour est vide. Choisissez des demandes ci-dessous.")
  }
  let rows: HTML = reading.cases.html { row in
    guard let line = row.line else {
      return """
        <tr><td class="n" data-th="N°">\(row.one.rank)</td><th scope="row">Demande retirée</th>\
        <td data-th="Ce qu’elle veut"></td><td data-th="Travail"></td><td class="n" data-th="Ancienneté"></td>\
        <td data-th="Décision"><span class="muted">Elle l’a décidé.</span></td></tr>
        """
    }
    let want = line.request.want
    let words: HTML? =
      want.words.isEmpty ? nil : "<span class=\"said\">«\u{A0}\(want.words)\u{A0}»</span>"
    let remove: HTML? =
      row.one.decision == nil && !reading.committee.isHeld
      ? actionButton(
        "Retirer de l’ordre du jour", post: "/siao/cas/\(row.one.id)/retirer", request: request,
        .quiet, describedAs: line.name)
      : nil
    return """
      <tr><td class="n" data-th="N°">\(row.one.rank)</td>\
      <th scope="row"><a href="/siao/cas/\(row.one.id)">\(line.name)</a><span class="meta">\(line.madeBy)</span></th>\
      <td data-th="Ce qu’elle veut">\(words)<span class="meta">\(want.solutions.map(\.shortLabel).joined(separator: ", puis ")). \
      \(want.support.label).</span></td>\
      <td data-th="Travail">\(row.work.map { "\($0.sentence)" } ?? "")</td>\
      <td class="n" data-th="Ancienneté">\(HousingSeniority.text(from: line.request.seniorityFrom, on: reading.today))</td>\
      <td data-th="Décision">\(decisionCell(row))\(remove)</td></tr>
      """
  }
  return """
    <section class="card wrap"><table class="table fold"><caption>Ordre du jour</caption><thead><tr>\
    <th scope="col" class="n">N°</th><th scope="col">Personne</th><th scope="col">Ce qu’elle veut</th>\
    <th scope="col">Travail</th><th scope="col" class="n">Ancienneté</th><th scope="col">Décision</th></tr></thead>\
    <tbody>\(rows)</tbody></table></section>
    """
}

private func decisionCell(_ row: CommitteeReading.Line) -> HTML {
  switch row.one.decision?.choice {
  case nil: badge("À décider", .info, icon: Icon.clock)
  case .proposal(let proposal):
    """
    \(badge(proposal.kind.shortLabel, .housing, icon: Icon.home.html))\
    <span class="meta">\(row.operator ?? "")</span>\(outcomeLine(row.one.outcome))
    """
  case .waitingList(let kinds):
    badge("Liste\u{A0}: \(kinds.map(\.shortLabel).joined(separator: ", "))")
  case .postponed: badge("À revoir")
  case .otherWay: badge("Autre voie")
  }
}

private func candidates(_ reading: CommitteeReading, _ request: PageRequest) -> HTML? {
  guard !reading.committee.isHeld else { return nil }
  let body: HTML =
    reading.candidates.isEmpty
    ? "<p class=\"muted\">Toutes les demandes qui peuvent l’être sont à l’ordre du jour.</p>"
    : """
    <form class="stack" method="post" action="/siao/commissions/\(reading.committee.id)">\(request.csrfField)\
    <div class="stack s">\(reading.candidates.html { line in
      checkBox(
        "demande", value: line.request.id.text,
        "\(line.name), \(line.request.want.solutions.map(\.shortLabel).joined(separator: ", "))",
        in: FormState(),
        hint:
          "\(line.request.state.label). Depuis \(HousingSeniority.text(from: line.request.seniorityFrom, on: reading.today)).")
    })</div><button class="btn alt">Ajouter à l’ordre du jour</button></form>
    """
  return """
    <section class="card stack no-print" aria-labelledby="t-ajouter"><h2 id="t-ajouter">Ajouter des demandes</h2>\
    <p class="small muted">Les soixante plus anciennes qui n’attendent pas de réponse.</p>\(body)</section>
    """
}
