import Domain
import Kernel
import UseCases
import WebSupport

/// The reserved measures of a territory.
func quotasPage(
  _ list: QuotaList, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let isOpen = !state.messages.isEmpty || list.quotas.isEmpty
  let form: HTML? =
    list.mayRun
    ? """
    <section class="card stack" aria-labelledby="t-ouvrir"><h2 id="t-ouvrir">Ouvrir un quota</h2>\
    <details class="more"\(if: isOpen, " open")><summary>Réserver des mesures</summary>\
    <form class="stack" method="post" action="/quotas">\(request.csrfField)<div class="grid narrow">\
    \(textField("annee", "Année", in: state, type: "number", short: true))\
    \(selectField("type", "Mesure", HousingMeasureKind.allCases, none: "Choisir", in: state))\
    \(textField("nombre", "Combien", in: state, type: "number", short: true, extra: " min=\"1\""))</div>\
    <fieldset class="stack s"><legend>Pour qui</legend>\(HousingWant.reservable.html {
      checkBox("programme", value: $0.code, $0.label, in: state)
    })</fieldset>\
    \(textArea("raison", "Pourquoi, et qui l’a décidé", in: state))\
    <button class="btn">Ouvrir ce quota</button></form></details></section>
    """
    : nil
  let families: HTML = list.families.html { family in
    let rows: HTML = family.quotas.html { quota in
      """
      <tr><th scope="row"><a href="/quotas/\(quota.id)">\(quota.kind.label)</a></th>\
      <td class="n" data-th="Réservées">\(quota.ledger.dedicated)</td>\
      <td class="n" data-th="Attribuées">\(quota.ledger.allocated)</td>\
      <td class="n" data-th="Libres">\(quota.ledger.free)</td>\
      <td class="n" data-th="Part">\(quota.ledger.fraction.sentence)</td></tr>
      """
    }
    return """
      <section class="card wrap"><table class="table fold"><caption>\(family.year), \(family.programmes)\
      <span>\(family.fraction.sentence)</span></caption><thead><tr><th scope="col">Mesure</th>\
      <th scope="col" class="n">Réservées</th><th scope="col" class="n">Attribuées</th>\
      <th scope="col" class="n">Libres</th><th scope="col" class="n">Part</th></tr></thead>\
      <tbody>\(rows)</tbody></table></section>
      """
  }
  return pageLayout(
    title: "Mesures réservées", section: .quotas, request: request, footer: footer,
    content: """
      <div class="head"><h1>Mesures réservées</h1><p class="measure">Des mesures d’accompagnement dans le logement gardées \
      pour les salariés de certains programmes, comptées une à une.</p></div>
      \(state.summary)\(families)\
      \(list.quotas.isEmpty ? emptyState("Aucun quota n’est ouvert dans ce territoire.") : "")\(form)\(ruleDetails(SIAORules.quota))
      """)
}

/// One register, whole.
func quotaPage(
  _ reading: QuotaReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let quota = reading.quota
  let ledger = quota.ledger
  var balance = 0
  let rows: HTML = ledger.entries.map { entry -> (QuotaEntry, Int) in
    balance += entry.units
    return (entry, balance)
  }.reversed().html { entry, left in
    let household: HTML? = entry.allocation.flatMap { reading.households[$0] }.map {
      "<a href=\"/siao/demandes/\($0.request)\">\($0.name)</a>"
    }
    let who = entry.by.flatMap { reading.names[$0] } ?? ""
    return """
      <tr><td class="n" data-th="Ligne">\(entry.number)</td>\
      <th scope="row">\(entry.kind.label)<span class="meta">\(household)</span></th>\
      <td data-th="Quand">\(time(ParisTime.day(of: entry.at)))<span class="meta">\(who)</span></td>\
      <td data-th="Raison">\(entry.reason)</td>\
      <td class="n" data-th="Mesures">\(entry.units > 0 ? "+" : "−")\(abs(entry.units))</td>\
      <td class="n" data-th="Reste">\(left)</td></tr>
      """
  }
  return pageLayout(
    title: quota.title, section: .quotas, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Mesures réservées", "/quotas")], here: quota.title))
      <div class="head"><h1>\(quota.title)</h1><p><strong>\(French.count(ledger.allocated, "mesure attribuée", "mesures attribuées")) sur \(ledger.dedicated)</strong> \
      (\(ledger.fraction.sentence)). \(French.count(ledger.free, "mesure libre", "mesures libres")).</p></div>
      \(state.summary)
      <section class="card wrap"><table class="table fold"><caption>Registre<span>La dernière ligne d’abord. Rien ne s’efface\u{A0}: une erreur se corrige par une autre ligne.</span></caption>\
      <thead><tr><th scope="col" class="n">Ligne</th><th scope="col">Ce qui s’est passé</th><th scope="col">Quand</th>\
      <th scope="col">Raison</th><th scope="col" class="n">Mesures</th><th scope="col" class="n">Reste</th></tr></thead>\
      <tbody>\(rows)</tbody></table></section>
      \(quotaActs(reading, state, request))\(ruleDetails(SIAORules.quota))
      """)
}

private func quotaActs(
  _ reading: QuotaReading, _ state: FormState, _ request: PageRequest
) -> HTML? {
  guard reading.mayRun else { return nil }
  let quota = reading.quota
  let version: HTML = "<input type=\"hidden\" name=\"version\" value=\"\(quota.version)\">"
  let carry: HTML =
    reading.mayCarryOver
    ? """
    <form class="stack" method="post" action="/quotas/\(quota.id)/report">\(request.csrfField)\(version)\
    \(textField("nombre", "Combien de mesures libres", in: state.apart("report"), hint: "Il en reste \(quota.ledger.free).", type: "number", short: true))\
    \(textArea("raison", "Pourquoi les reporter", in: state.apart("report")))\
    <button class="btn alt">Reporter sur \(quota.year + 1)</button></form>
    """
    : "<p class=\"muted\">Le report se décide à partir de décembre \(quota.year). Il n’est jamais automatique.</p>"
  return """
    <div class="cols even"><section class="card stack" aria-labelledby="t-change"><h2 id="t-change">Plus de mesures, ou moins</h2>\
    <form class="stack" method="post" action="/quotas/\(quota.id)">\(request.csrfField)\(version)\
    \(textField("nombre", "Combien", in: state, hint: "Avec un signe moins pour en retirer. Une mesure attribuée ne se retire pas.", short: true))\
    \(textArea("raison", "Pourquoi", in: state))<button class="btn alt">Écrire cette ligne</button></form></section>\
    <section class="card stack" aria-labelledby="t-report"><h2 id="t-report">Report de fin d’année</h2>\(carry)</section></div>
    """
}
