import Domain
import Kernel
import UseCases
import WebSupport

/// The register of unmet needs.
func needsPage(
  _ reading: NeedsReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let most = max(1, reading.rows.compactMap(\.count).max() ?? 1)
  let rows: HTML = reading.rows.html { row in
    let bar: HTML? = row.count.map {
      """
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="f-log" x="0" width="\($0 * 100 / most)" height="8"/></svg>
      """
    }
    return
      "<li><span>\(row.label)</span><strong class=\"num\">\(shown(row.count))</strong>\(bar)</li>"
  }
  let masked: HTML? =
    reading.isExact
    ? nil
    : "<p class=\"small muted\">Les nombres de 1 à 4 sont cachés, avec un deuxième pour qu’on ne puisse pas les retrouver.</p>"
  return pageLayout(
    title: "Besoins sans réponse", section: .needs, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Besoins sans réponse</h1><p class="measure">Ce qui a été voulu et qui \
      n’existe pas, ou pas assez, dans le territoire. Du \(French.day(reading.since)) au \(French.day(reading.today)).</p></div>\
      <div class="row">\(buttonLink("Télécharger (CSV)", to: "/besoins.csv", .alt))</div></div>
      \(state.summary)
      <section class="card stack" aria-labelledby="t-nb"><h2 id="t-nb">\(reading.total.map { French.count($0, "besoin compté", "besoins comptés") } ?? "Moins de 5 besoins comptés")</h2>\
      \(reading.rows.isEmpty ? emptyState("Aucun besoin compté en douze mois.") : "<ul class=\"bars\">\(rows)</ul>")\(masked)\
      <p class="small muted">Un besoin se compte depuis l’orientation d’une personne, depuis une commission, ou ici. Aucune personne, aucun dossier, aucune structure n’y est liée.</p></section>
      \(addCard(reading, state, request))
      """)
}

private func shown(_ count: Int?) -> String { count.map(String.init) ?? "caché" }

private func addCard(
  _ reading: NeedsReading, _ state: FormState, _ request: PageRequest
) -> HTML? {
  guard reading.mayAdd else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-aj"><h2 id="t-aj">Ajouter un besoin</h2>\
    <form class="stack" method="post" action="/besoins">\(request.csrfField)<div class="grid narrow">\
    \(selectField("nature", "Ce qui manque", UnmetNeedKind.allCases, none: "Choisir", in: state))\
    \(selectField("solution", "Si c’est un logement, lequel", HousingMeasureKind.allCases, none: "Sans précision", in: state))\
    \(textField("commune", "Commune", in: state, hint: "Facultative."))</div>\
    \(checkBox("rural", "En milieu rural", in: state))<button class="btn alt">Compter ce besoin</button></form></section>
    """
}

/// A line of column names, then a line a need. An empty number is one that must not be told.
func needsCSV(_ reading: NeedsReading) -> [UInt8] {
  csvFile(
    [["besoin", "nombre", "du", "au"]]
      + reading.rows.map { row in
        [
          row.label, row.count.map(String.init) ?? "", reading.since.description,
          reading.today.description,
        ]
      })
}
