import Domain
import Kernel
import UseCases
import WebSupport

/// The SIAO's board: requests by state and clock, the committee to come, reserved measures.
func siaoBoardPage(_ board: SIAOBoard, _ request: PageRequest, _ footer: Footer) -> HTML {
  pageLayout(
    title: "Demandes et mesures", section: .housingRequests, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Demandes et mesures</h1>\
      <p>\(French.count(board.counts.open, "demande ouverte", "demandes ouvertes")). \(committeeSentence(board))</p></div>\
      <div class="row">\(buttonLink("Listes d’attente", to: "/siao/listes", .alt, icon: Icon.list.html))\
      \(board.committee.map { buttonLink("Ouvrir la commission", to: "/siao/commissions/\($0.id)") } ?? buttonLink("Prévoir une commission", to: "/siao/commissions"))</div></div>
      \(stateTiles(board))
      \(quotaCards(board.quotas))
      \(requestsTable(board))
      <div class="cols even">\(motivesTable(board))\(needsCard(board.needs))</div>
      """)
}

private func committeeSentence(_ board: SIAOBoard) -> String {
  guard let committee = board.committee else { return "Aucune commission n’est prévue." }
  return
    "Commission du \(French.longDay(committee.startsAt.day)), \(French.count(board.cases, "demande")) à l’ordre du jour."
}

private func stateTiles(_ board: SIAOBoard) -> HTML {
  let states: HTML = HousingRequestState.open.html { state in
    """
    <dl class="card kpi"><dt><a href="/siao?etat=\(state.code)">\(state.label)</a></dt>\
    <dd>\(French.number(board.counts.byState[state] ?? 0))</dd><dd>sur \(French.number(board.counts.open))</dd></dl>
    """
  }
  return """
    <div class="stack s"><div class="grid narrow">\(states)</div>\
    <p class="small">Évaluations à faire, délai passé\u{A0}: \
    <a href="/siao?delai=flash">flash, après 72 heures (\(French.number(board.counts.flashOver)))</a>, \
    <a href="/siao?delai=approfondie">approfondie, après deux mois (\(French.number(board.counts.deepOver)))</a>.</p></div>
    """
}

/// Reserved measures as tiles, one by one, with the fraction in words.
func quotaCards(_ families: [QuotaList.Family]) -> HTML {
  families.html { family in
    let fraction = family.fraction
    let anchor = "t-q-\(family.year)-\(family.quotas[0].id)"
    let tiles: HTML = family.quotas.html { quota in
      let short = quota.kind.shortLabel
      return """
        \((0..<min(60, quota.ledger.allocated)).html { number in
          "<li>\(Icon.home.html)\(short)<span class=\"vh\"> \(number + 1), attribuée</span></li>"
        })\((0..<min(60, quota.ledger.free)).html { _ in
          "<li class=\"free\">\(Icon.plus.html)\(short)<span class=\"vh\">,</span> libre</li>"
        })
        """
    }
    let byKind = family.quotas.map {
      "\($0.kind.shortLabel)\u{A0}: \($0.ledger.fraction.text)"
    }.joined(separator: ". ")
    return """
      <section class="card stack" aria-labelledby="\(anchor)"><div class="card-h">\
      <h2 id="\(anchor)">Mesures réservées \(family.programmes) en \(family.year)</h2>\
      <a class="small" href="/quotas/\(family.quotas[0].id)">Registre des attributions</a></div>\
      <p><strong>\(French.count(fraction.part, "mesure attribuée", "mesures attribuées")) sur \(fraction.whole)</strong> \
      <span class="muted">(\(fraction.sentence)).</span></p>\
      <ol class="ledger" aria-label="Les \(fraction.whole) mesures">\(tiles)</ol>\
      <p class="small muted">\(byKind). Une mesure refusée par le ménage revient ici\u{A0}; sa demande garde son ancienneté.</p></section>
      """
  }
}

private func requestsTable(_ board: SIAOBoard) -> HTML {
  let query = board.query
  let title =
    if let over = query.over {
      "\(over.label) à faire, délai passé"
    } else {
      query.state.map { "Demandes\u{A0}: \($0.label.lowercased())" } ?? "Demandes ouvertes"
    }
  let filter = FormState(
    Form([("etat", query.state?.code ?? ""), ("programme", query.programme?.code ?? "")]))
  let rows: HTML = board.lines.html { requestRow($0, board) }
  let table: HTML =
    board.lines.isEmpty
    ? emptyState("Aucune demande ici en ce moment.")
    : """
    <table class="table fold"><caption class="vh">\(title), de la plus ancienne à la plus récente</caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Ce qu’elle veut</th>\
    <th scope="col">Accompagnement souhaité</th><th scope="col">Travail</th><th scope="col">Où en est</th>\
    <th scope="col" class="n">Ancienneté</th></tr></thead><tbody>\(rows)</tbody></table>
    """
  return """
    <section class="card wrap stack" aria-labelledby="t-d"><div class="card-h"><h2 id="t-d">\(title)</h2>\
    <form class="row" action="/siao" method="get">\
    \(selectField("etat", "Montrer", HousingRequestState.open, none: "Toutes les demandes", in: filter))\
    \(selectField("programme", "Programme", HousingWant.reservable, none: "Tous", in: filter))\
    <button class="btn alt">Filtrer</button></form></div>\(table)\(nextPage(board))</section>
    """
}

private func requestRow(_ line: HousingBoardLine, _ board: SIAOBoard) -> HTML {
  let request = line.request
  let want = request.want
  let work: HTML = board.work[request.id].map { "\($0.sentence)" } ?? ""
  let words: HTML? =
    want.words.isEmpty ? nil : "<span class=\"said\">«\u{A0}\(want.words)\u{A0}»</span>"
  let kinds = want.solutions.map(\.shortLabel).joined(separator: ", puis ")
  let names = want.programmes.map { $0.rawValue.uppercased() }.sorted().joined(separator: ", ")
  let programmes: HTML? = names.isEmpty ? nil : "<span class=\"meta\">\(names)</span>"
  return """
    <tr><th scope="row"><a href="/siao/demandes/\(request.id)">\(line.name)</a>\
    <span class="meta">\(line.madeBy)</span></th>\
    <td data-th="Ce qu’elle veut">\(words)<span class="meta">\(kinds). \(householdText(want)).</span></td>\
    <td data-th="Accompagnement souhaité">\(want.support.label)</td>\
    <td data-th="Travail">\(work)\(programmes)</td>\
    <td data-th="Où en est">\(requestBadge(request.state))\(clockLine(request, board.now))</td>\
    <td class="n" data-th="Ancienneté">\(HousingSeniority.text(from: request.seniorityFrom, on: board.now.today))</td></tr>
    """
}

/// The clock that runs, when one does.
private func clockLine(_ request: HousingRequest, _ now: Moment) -> HTML? {
  for kind in HousingEvaluationKind.allCases where request.evaluation(kind) == nil {
    guard request.state == .received || request.state == .evaluating else { return nil }
    let reading = EvaluationClock(kind, of: request).reading(at: now.instant)
    return "<span class=\"meta\">\(kind.label). \(reading.sentence).</span>"
  }
  return nil
}

private func nextPage(_ board: SIAOBoard) -> HTML? {
  guard let next = board.next else { return nil }
  return """
    <nav class="pages" aria-label="Suite de la liste"><ul><li>\
    <a href="/siao?etat=\(board.query.state?.code ?? "")&amp;programme=\(board.query.programme?.code ?? "")&amp;apres=\(next)">Demandes suivantes</a></li></ul></nav>
    """
}

private func motivesTable(_ board: SIAOBoard) -> HTML {
  let rows: HTML = board.motives.html { row in
    """
    <tr><th scope="row">\(row.label)<span class="meta">\(row.isHousehold ? "ménage" : "opérateur")</span></th>\
    <td class="n" data-th="Nombre">\(row.count)</td></tr>
    """
  }
  guard !board.motives.isEmpty else {
    return """
      <section class="stack" aria-labelledby="t-ref"><h2 id="t-ref">Propositions refusées</h2>\
      \(emptyState("Aucun refus depuis janvier."))</section>
      """
  }
  return """
    <section class="stack wrap" aria-labelledby="t-ref"><table class="table">\
    <caption id="t-ref">Propositions refusées depuis janvier<span>Le motif est celui de la personne ou de \
    l’opérateur. Aucun refus n’enlève d’ancienneté.</span></caption><thead><tr><th scope="col">Motif</th>\
    <th scope="col" class="n">Nombre</th></tr></thead><tbody>\(rows)</tbody></table></section>
    """
}

/// Needs nothing answers, as bars.
func needsCard(_ needs: [UnmetNeedCount]) -> HTML {
  let most = max(1, needs.map(\.count).max() ?? 1)
  let bars: HTML = needs.html { need in
    """
    <li><span>\(need.label)</span><strong class="num">\(need.count)</strong>\
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="f-log" x="0" width="\(need.count * 100 / most)" height="8"/></svg></li>
    """
  }
  return """
    <section class="stack" aria-labelledby="t-b"><div class="card-h"><h2 id="t-b">Besoins sans réponse</h2>\
    <a class="small" href="/besoins">Tout le registre</a></div>\
    \(needs.isEmpty ? emptyState("Aucun besoin compté depuis janvier.") : "<ul class=\"bars\">\(bars)</ul>")\
    <p class="small muted">Besoins comptés depuis janvier, sans aucun nom.</p></section>
    """
}

/// The SIAO's own page of a request.
func siaoRequestPage(
  _ sheet: HousingRequestSheet, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let path = "/siao/demandes/\(sheet.request.id)"
  return pageLayout(
    title: "Demande \(French.of(sheet.name))", section: .housingRequests, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Demandes", "/siao")], here: sheet.name))
      <div class="head"><div class="row"><h1>Demande \(French.of(sheet.name))</h1>\(requestBadge(sheet.request.state))</div>\
      <p>Ce qu’elle a choisi de dire au SIAO. Son dossier, lui, reste fermé.</p></div>
      <div class="cols"><div class="stack l">\(wantCard(sheet))\
      \(evaluationCard(sheet, base: "\(path)/evaluation", request))\(proposalCards(sheet, request))</div>\
      <aside class="stack l" aria-label="La demande">\(standingCard(sheet))\(deskActions(sheet, path, request))</aside></div>
      \(ruleDetails(SIAORules.flash))\(ruleDetails(SIAORules.deep))
      """)
}

private func deskActions(
  _ sheet: HousingRequestSheet, _ path: String, _ request: PageRequest
) -> HTML? {
  guard sheet.access == .desk, sheet.request.state.isOpen else { return nil }
  return """
    <section class="card soft stack" aria-labelledby="t-faire"><h2 id="t-faire">Au SIAO</h2>\
    \(sheet.request.state == .proposed || sheet.proposals.contains { $0.one.decision == nil }
      ? "" : actionButton("Porter à la prochaine commission", post: "\(path)/commission", request: request, .full))\
    \(actionButton("Un toit a été trouvé autrement", post: "\(path)/close", request: request, .altFull))\
    </section>
    """
}
