import Domain
import Kernel
import UseCases
import WebSupport

/// All PHC and CVG employees and their homes on one page; silences of employers beside.
func territoryBoardPage(
  _ board: TerritoryBoard, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let total = board.rows.reduce(0) { $0 + $1.total }
  return pageLayout(
    title: "Salariés PHC et Convergence", section: .territoryBoard, request: request,
    footer: footer,
    content: """
      <div class="head"><h1>Salariés PHC et Convergence</h1><p class="measure">\(French.count(total, "contrat en cours", "contrats en cours")) \
      dans \(French.count(board.rows.count, "structure")). Des nombres pour tous, des prénoms pour les seules personnes dont vous êtes dans le cercle.</p></div>
      <div class="grid narrow">\(EmployeeHome.allCases.html { home in
        let fraction = QuotaFraction(board.totals[home] ?? 0, of: total)
        return "<dl class=\"card kpi\"><dt>\(home.label)</dt><dd>\(fraction.part)</dd><dd>\(fraction.sentence)</dd></dl>"
      })</div>
      \(structuresTable(board))\(quotaCards(board.quotas))\(knownTable(board))\(silenceTable(board))
      """)
}

private func structuresTable(_ board: TerritoryBoard) -> HTML {
  guard !board.rows.isEmpty else {
    return emptyState("Aucun contrat PHC ou Convergence n’est en cours dans ce territoire.")
  }
  let heads: HTML = EmployeeHome.allCases.html { "<th scope=\"col\" class=\"n\">\($0.label)</th>" }
  let rows: HTML = board.rows.html { row in
    """
    <tr><th scope="row">\(row.structure)<span class="meta">\(row.programmes.map { $0.rawValue.uppercased() }.sorted(by: >).joined(separator: ", "))</span></th>\
    <td class="n" data-th="Contrats">\(row.total)</td>\(EmployeeHome.allCases.html { home in
      "<td class=\"n\" data-th=\"\(home.label)\">\(row.counts[home] ?? 0)</td>"
    })</tr>
    """
  }
  return """
    <section class="card wrap"><table class="table fold"><caption>Où en est le logement, par chantier</caption>\
    <thead><tr><th scope="col">Structure</th><th scope="col" class="n">Contrats</th>\(heads)</tr></thead>\
    <tbody>\(rows)</tbody></table></section>
    """
}

private func knownTable(_ board: TerritoryBoard) -> HTML? {
  guard !board.known.isEmpty else { return nil }
  let rows: HTML = board.known.html { one in
    """
    <tr><th scope="row"><a href="/personnes/\(one.person)">\(one.name)</a></th><td data-th="Chantier">\(one.structure)</td>\
    <td data-th="Logement">\(one.home.label)</td><td data-th="Travail">\(one.hours)\u{A0}h\(one.endsOn.map { ", jusqu’au \(French.day($0))" } ?? "")</td></tr>
    """
  }
  return """
    <section class="card wrap"><table class="table fold"><caption>Personnes que vous accompagnez</caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Chantier</th><th scope="col">Logement</th>\
    <th scope="col">Travail</th></tr></thead><tbody>\(rows)</tbody></table></section>
    """
}

/// Silences of 45 days: employers and counts, nobody. Never said as a refusal.
private func silenceTable(_ board: TerritoryBoard) -> HTML {
  let body: HTML =
    board.silences.isEmpty
    ? emptyState(
      "Aucune candidature n’attend une réponse humaine depuis \(SIAORules.sharedSilenceDays) jours."
    )
    : """
    <table class="table fold"><caption class="vh">Silences par employeur</caption><thead><tr>\
    <th scope="col">Employeur</th><th scope="col" class="n">Candidatures</th><th scope="col" class="n">La plus ancienne</th></tr></thead>\
    <tbody>\(board.silences.html { silence in
      """
      <tr><th scope="row"><a href="/structures/\(silence.structure)">\(silence.name)</a></th>\
      <td class="n" data-th="Candidatures">\(silence.count)</td>\
      <td class="n" data-th="La plus ancienne">\(French.count(silence.oldestOn.days(to: board.today), "jour"))</td></tr>
      """
    })</tbody></table>
    """
  return """
    <section class="card wrap stack" aria-labelledby="t-sil"><h2 id="t-sil">Silences de \(SIAORules.sharedSilenceDays) jours et plus</h2>\
    <p class="small muted">Un silence n’est pas un refus\u{A0}: chaque candidature peut encore recevoir une réponse. Aucune personne n’est nommée ici.</p>\
    \(body)\(ruleDetails(SIAORules.silence))</section>
    """
}
