import Domain
import Kernel
import UseCases
import WebSupport

/// The activities of a structure, and a new one.
func activitiesView(
  _ activities: [Activity], mayRun: Bool, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let list: HTML =
    activities.isEmpty
    ? emptyState("Aucune activité n’est encore notée dans votre structure.")
    : """
    <ul class="list card">\(activities.html { activity in
      """
      <li><div class="stack s"><p class="what"><a href="/activites/\(activity.id)">\(activity.name)</a></p>\
      <p class="meta">\(activity.kind.label)</p>\
      <p class="row">\(activity.skills.html { tag($0) })</p></div></li>
      """
    })</ul>
    """
  let form: HTML? =
    mayRun
    ? """
    <form class="card stack" method="post" action="/activites">\(request.csrfField)\
    <h2>Ouvrir une activité</h2>\(textField("nom", "Son nom", in: state, extra: " maxlength=\"80\""))\
    \(selectField("sorte", "Sorte", ActivityKind.allCases, in: state))\
    \(textArea("savoirs", "Ce que venir montre qu’on sait faire (facultatif)", in: state,
      hint: "Un savoir-faire par ligne."))\
    <div class="row"><button class="btn">Ouvrir l’activité</button></div></form>
    """ : nil
  return pageLayout(
    title: "Activités", section: .activities, request: request, footer: footer, narrow: true,
    content: """
      <div class="stack"><h1>Activités</h1><p>Ateliers, bénévolat, français, adaptation à la vie \
      active. Venir n’est jamais une obligation.</p></div>\(state.summary)\(list)\(form)
      """)
}

/// One activity on one day.
func activityView(
  _ sheet: ActivitySheet, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let activity = sheet.activity
  let join: HTML? = sheet.mayRun ? joinForm(sheet, state, request) : nil
  return pageLayout(
    title: activity.name, section: .activities, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Activités", "/activites")], here: activity.name))
      <div class="stack"><h1>\(activity.name)</h1><p>\(activity.kind.label). Qui est venu, et \
      combien de temps. Une absence ne s’explique pas.</p></div>\(state.summary)
      \(attendance(sheet, state, request))\(join)
      """)
}

private func attendance(_ sheet: ActivitySheet, _ state: FormState, _ request: PageRequest) -> HTML
{
  let days = """
    <form class="row" method="get" action="/activites/\(sheet.activity.id)">\
    <div class="field short"><label for="jour-vu">Jour</label>\
    <input id="jour-vu" type="date" name="jour" value="\(sheet.day)"></div>\
    <button class="btn alt">Voir ce jour</button></form>
    """ as HTML
  guard !sheet.rows.isEmpty else {
    return """
      <section class="card stack"><h2>\(French.day(sheet.day))</h2>\(days)\
      \(emptyState("Personne que vous connaissez ne participe ce jour-là."))</section>
      """
  }
  return """
    <section class="card stack wrap" aria-labelledby="t-jour"><h2 id="t-jour">\
    \(French.day(sheet.day))</h2>\(days)<form class="stack" method="post" \
    action="/activites/\(sheet.activity.id)/presences">\(request.csrfField)\
    <input type="hidden" name="jour" value="\(sheet.day)"><table class="table mid">\
    <caption class="vh">Présences</caption><thead><tr><th scope="col">Personne</th>\
    <th scope="col">Durée</th></tr></thead><tbody>\(sheet.rows.html { row in
      let field = "p-\(row.place.id)"
      let shown =
        state.values.has(field)
        ? state.values[field]
        : row.minutes == 0 ? "" : WorkedTime(minutes: row.minutes)?.typed ?? ""
      return """
        <tr><th scope="row"><label for="champ-\(field)">\(row.name)</label>\
        <span class="meta">\(WorkedTime.label(minutes: row.monthMinutes)) ce mois-ci</span></th>\
        <td class="short"><input id="champ-\(field)" name="\(field)" value="\(shown)" \
        inputmode="decimal" autocomplete="off" maxlength="6"></td></tr>
        """
    })</tbody></table><div class="row"><button class="btn">Garder les présences</button></div>\
    </form></section>
    """
}

private func joinForm(_ sheet: ActivitySheet, _ state: FormState, _ request: PageRequest) -> HTML {
  guard !sheet.mayJoin.isEmpty else { return "" }
  let isAAVA = sheet.activity.kind == .aava
  let rate: HTML? =
    isAAVA
    ? textField(
      "taux", "Pécule, en pourcentage du SMIC", in: state, hint: "Entre 30 et 80.", short: true,
      extra: " inputmode=\"numeric\"") : nil
  let needsReason = state.message(for: "raison") != nil || !state.values["raison"].isEmpty
  let reason: HTML? =
    needsReason
    ? textArea(
      "raison", "Pourquoi continuer quand même", in: state,
      hint: "Par exemple la date de l’accord du préfet.") : nil
  let rules: HTML? = isAAVA ? ruleDetails(AAVARules.all) : nil
  return """
    <form class="card stack" method="post" action="/activites/\(sheet.activity.id)/places">\
    \(request.csrfField)<h2>Quelqu’un commence</h2>\
    \(selectField("personne", "Personne que vous suivez",
      [(value: "", label: "Choisir")] + sheet.mayJoin.map { (value: $0.person.text, label: $0.name) },
      in: state))\
    \(textField("debut", "Premier jour", in: state, type: "date", short: true))\
    \(textField("fin", isAAVA ? "Dernier jour" : "Dernier jour (facultatif)", in: state,
      hint: isAAVA ? "Six mois au plus, sauf accord du préfet." : nil, type: "date", short: true))\
    \(rate)\(reason)<div class="row"><button class="btn">Noter sa place</button></div>\(rules)</form>
    """
}

/// What one person takes part in.
///
/// - Parameter hourlySMIC: in cents, as whoever pays the « pécule » typed it; nil when nobody did.
func personActivitiesView(
  _ page: PersonActivities, state: FormState, hourlySMIC: Int? = nil, request: PageRequest,
  footer: Footer
) -> HTML {
  let name = page.person.name
  let top: HTML =
    page.header.map { personFrame($0, current: .activities) }
      ?? """
      \(breadcrumbs(
      [("Salariés", "/salaries"), (name, "/personnes/\(page.person.id)/contrats")],
      here: "Jours TAPAJ"))<div class="stack"><h1>Jours TAPAJ \(French.of(name))</h1></div>
      """
  return pageLayout(
    title: "Activités \(French.of(name))", section: page.header == nil ? .employees : .people,
    request: request, footer: footer,
    content: """
      \(top)\(state.summary)
      <div class="cols"><div class="stack l">\(lines(page))\(allowance(page, hourlySMIC))\(tapaj(page, request))</div>
      <aside class="stack l" aria-label="Ce que cela montre">\(skills(page))\
      \(page.mayNoteTapaj ? tapajForm(page, state, request) : nil)</aside></div>
      """)
}

private func lines(_ page: PersonActivities) -> HTML? {
  guard page.header != nil else { return nil }
  let open: HTML? =
    page.mayOpenActivities ? buttonLink("Voir les activités", to: "/activites", .alt) : nil
  guard !page.lines.isEmpty else {
    return emptyState(
      "Aucune activité n’est notée. Tout ce qu’elle fait compte, aussi en dehors du travail.",
      action: open)
  }
  let all: HTML? =
    page.mayOpenActivities
    ? "<p class=\"no-print\"><a href=\"/activites\">Toutes les activités</a></p>" : nil
  return """
    <section class="card stack" aria-labelledby="t-act"><h2 id="t-act">Activités</h2>\
    <ul class="list">\(page.lines.html { line in
      let month: HTML? =
        line.activity.kind == .aava
        ? "<p class=\"meta\">\(WorkedTime.label(minutes: line.monthMinutes)) sur 80 ce mois-ci\(line.place.rate.map { ", pécule à \($0) % du SMIC" } ?? "")</p>"
        : nil
      let answer: HTML? = line.month.flatMap {
        $0.isFitting ? nil : ruleAnswer($0, of: AAVARules.hours)
      }
      return """
        <li><div><p class="what">\(line.activity.name)</p><p class="meta">\
        \(line.activity.kind.label), depuis le \(time(line.place.period.start)). \
        \(French.count(line.days, "venue")), \(WorkedTime.label(minutes: line.minutes)).</p>\
        \(month)\(answer)</div></li>
        """
    })</ul>\(all)</section>
    """
}

/// What this month's hours of an AAVA are worth. The SMIC changes: whoever pays types it.
private func allowance(_ page: PersonActivities, _ hourlySMIC: Int?) -> HTML? {
  let paid = page.lines.filter { $0.activity.kind == .aava && $0.place.rate != nil }
  guard !paid.isEmpty else { return nil }
  let amounts: HTML? = hourlySMIC.map { smic in
    paid.html { line in
      let cents = AAVARules.allowance(
        minutes: line.monthMinutes, rate: line.place.rate ?? 0, hourlySMIC: smic)
      return "<p><strong>\(line.activity.name)</strong>\u{A0}: \(euros(cents)) ce mois-ci.</p>"
    }
  }
  return """
    <section class="card stack" aria-labelledby="t-pecule"><h2 id="t-pecule">Pécule du mois</h2>\
    \(amounts)<form class="row" method="get" action="/personnes/\(page.person.id)/activites">\
    <div class="field short"><label for="champ-smic">SMIC horaire brut, en euros</label>\
    <input id="champ-smic" name="smic" inputmode="decimal" \
    value="\(hourlySMIC.map { plainEuros($0) } ?? "")"></div>\
    <button class="btn alt">Calculer</button></form>\(ruleDetails(AAVARules.allowance))</section>
    """
}

/// « 480,00 € ».
private func euros(_ cents: Int) -> String {
  "\(French.number(cents / 100)),\(plainEuros(cents).suffix(2))\u{A0}€"
}

private func plainEuros(_ cents: Int) -> String {
  "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
}

private func skills(_ page: PersonActivities) -> HTML? {
  guard !page.skills.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-montre"><h2 id="t-montre">Ce que venir montre\
    </h2><ul class="row">\(page.skills.html { "<li>\(tag($0))</li>" })</ul></section>
    """
}

private func tapaj(_ page: PersonActivities, _ request: PageRequest) -> HTML? {
  guard !page.tapaj.isEmpty else {
    return page.header == nil ? emptyState("Aucun jour TAPAJ n’est encore noté.") : nil
  }
  return """
    <section class="card stack" aria-labelledby="t-tapaj"><h2 id="t-tapaj">TAPAJ</h2>\
    <ul class="list">\(page.tapaj.html { work in
      let paid: HTML =
        work.paidOn.map { "Payé le \(time($0))." }
        ?? "À payer le \(time(work.payDue))\(work.isLate(on: page.today) ? ", en attente" : "")."
      let button: HTML? =
        page.mayNoteTapaj && work.paidOn == nil
        ? actionButton("Payé", post: "/tapaj/\(work.id)/paye", request: request, .altMini) : nil
      return """
        <li><div><p class="what">\(work.phase.label)</p><p class="meta">\
        Du \(time(work.days.first)) au \(time(work.days.last)), \
        \(WorkedTime.label(minutes: work.minutes)). \(paid)</p></div>\
        <div class="side">\(button)</div></li>
        """
    })</ul></section>
    """
}

private func tapajForm(_ page: PersonActivities, _ state: FormState, _ request: PageRequest)
  -> HTML
{
  let needsReason = state.message(for: "raison") != nil || !state.values["raison"].isEmpty
  let reason: HTML? =
    needsReason ? textArea("raison", "Pourquoi continuer quand même", in: state) : nil
  return """
    <form class="card stack" method="post" action="/personnes/\(page.person.id)/tapaj">\
    \(request.csrfField)<h2>Noter des jours TAPAJ</h2>\
    \(selectField("phase", "Phase", TapajPhase.allCases, in: state))\
    \(textField("debut", "Premier jour", in: state, type: "date"))\
    \(textField("fin", "Dernier jour (le même, à la prise de contact)", in: state, type: "date"))\
    \(textField("heures", "Heures en tout", in: state, extra: " inputmode=\"decimal\""))\
    \(textField("informe", "Avant 18 ans\u{A0}: représentant légal informé le", in: state, type: "date"))\
    \(reason)<button class="btn full">Garder ces jours</button>\
    \(ruleDetails(TapajRules.all))</form>
    """
}
