import Domain
import Kernel
import UseCases
import WebSupport

/// One waiting list: its order, the rule of the territory, and why each stands there.
func waitingListPage(
  _ list: WaitingListReading, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let entries = HousingMeasureKind.allCases.filter { list.counts[$0] != nil || $0 == list.kind }
    .map {
      TabEntry(
        $0.shortLabel, "/siao/listes?solution=\($0.code)", count: list.counts[$0] ?? 0,
        isCurrent: $0 == list.kind)
    }
  let rows: HTML = list.places.enumerated().html { index, row in
    """
    <tr><td class="n" data-th="Rang">\(index + 1)</td>\
    <th scope="row"><a href="/siao/demandes/\(row.line.request.id)">\(row.line.name)</a>\
    <span class="meta">\(row.line.request.want.support.label)</span></th>\
    <td data-th="Pourquoi à cette place">\(row.place.because(list.order, on: list.today))</td></tr>
    """
  }
  let table: HTML =
    list.places.isEmpty
    ? emptyState("Personne n’attend sur cette liste.")
    : """
    <div class="card wrap"><table class="table fold"><caption>\(list.kind.label)<span>\(list.order.explanation)</span></caption>\
    <thead><tr><th scope="col" class="n">Rang</th><th scope="col">Personne</th>\
    <th scope="col">Pourquoi à cette place</th></tr></thead><tbody>\(rows)</tbody></table></div>
    """
  return pageLayout(
    title: "Listes d’attente", section: .housingRequests, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Demandes", "/siao")], here: "Listes d’attente"))
      <div class="head"><h1>Listes d’attente</h1><p class="measure">Cordée range selon un fait choisi par le \
      territoire. Elle ne note et ne classe personne. La commission peut choisir autrement, et dit pourquoi.</p></div>
      \(tabs("Solutions attendues", entries))\(table)
      \(orderCard(list, request))\(ruleDetails(SIAORules.order))\(ruleDetails(SIAORules.seniority))
      """)
}

private func orderCard(_ list: WaitingListReading, _ request: PageRequest) -> HTML {
  let since: HTML? = list.chosenOn.map { ", depuis le \(time($0))" }
  let state = FormState(Form([("ordre", list.order.code)]))
  let form: HTML? =
    list.mayChoose
    ? """
    <details class="more"><summary>Changer la règle du territoire</summary>\
    <form class="stack" method="post" action="/siao/listes">\(request.csrfField)\
    \(WaitingOrder.allCases.html { radio("ordre", value: $0.code, $0.label, in: state, hint: $0.explanation) })\
    <button class="btn alt">Garder cette règle</button></form></details>
    """
    : nil
  return """
    <section class="card soft stack" aria-labelledby="t-regle"><h2 id="t-regle">La règle du territoire</h2>\
    <p>\(list.order.label)\(since). \(list.order.explanation)</p>\(form)</section>
    """
}
