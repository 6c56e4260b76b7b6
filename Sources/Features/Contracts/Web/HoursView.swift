import Domain
import Kernel
import UseCases
import WebSupport

/// The whole team on one page, for a thumb.
func teamHoursView(
  _ sheet: TeamSheet, state: FormState, member: Member, request: PageRequest, footer: Footer
) -> HTML {
  let week = sheet.week
  let isLast = week == WorkWeek(containing: sheet.today)
  let later: HTML? =
    isLast ? nil : buttonLink("Semaine suivante", to: path(week.next), .quiet)
  return pageLayout(
    title: "Heures de l’équipe", section: .hours, request: request, footer: footer, narrow: true,
    content: """
      <div class="stack"><h1>Heures de l’équipe</h1><p>Un nombre par personne. Une semaine sans \
      heures s’écrit 0, sans dire pourquoi.</p></div>\(state.summary)
      <div class="split"><h2>\(capitalised(week.label))</h2><div class="row">\
      \(buttonLink("Semaine d’avant", to: path(week.previous), .quiet))\(later)</div></div>
      <p id="heures-dit" role="status"></p>
      <form id="heures-garde" class="note warn" method="post" action="/deconnexion" hidden>\
      \(Icon.clock)<div>\(request.csrfField)\
      <input type="hidden" name="retour" value="/equipe/heures">\
      <strong>Des heures attendent sur ce téléphone</strong><p id="heures-liste"></p>\
      <button class="btn alt">Me reconnecter et envoyer</button></div></form>
      \(sheet.rows.isEmpty ? emptyTeam : sheetForm(sheet, state, member, request))
      """)
}

private let emptyTeam = emptyState("Personne n’a de contrat avec vous cette semaine-là.")

private func path(_ week: WorkWeek) -> String { "/equipe/heures?semaine=\(week.monday)" }

private func sheetForm(
  _ sheet: TeamSheet, _ state: FormState, _ member: Member, _ request: PageRequest
) -> HTML {
  let next: HTML? = sheet.next.map {
    """
    <p>\(buttonLink(
      "Le reste de l’équipe",
      to: "\(path(sheet.week))&depuis=\($0.startsOn)&apres=\($0.id)", .alt))</p>
    """
  }
  return """
    <form class="card stack wrap" method="post" action="/equipe/heures" \
    data-heures="heures-\(member.account)-\(member.structure)" \
    data-session="\(String(request.csrfToken.suffix(8)))">\(request.csrfField)\
    <input type="hidden" name="semaine" value="\(sheet.week.monday)">\
    <input type="hidden" name="cle" value="\(sheet.key)">\
    <table class="table mid"><caption class="vh">Heures de la \(sheet.week.label)</caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Heures faites</th></tr></thead><tbody>\
    \(sheet.rows.html { line($0, state) })</tbody></table>\
    <div class="row"><button class="btn">Garder les heures</button>\
    <button class="btn alt" name="egal" value="1">Comme prévu pour les autres</button></div>\
    <p class="small muted">Sans réseau, les heures restent sur ce téléphone et partent plus tard\
    \u{A0}: seulement le prénom, l’initiale et les heures.</p></form>\(next)\
    <script src="\(Asset.offlineHours.path)" defer></script>
    """
}

private func line(_ row: TeamSheet.Row, _ state: FormState) -> HTML {
  let field = "h-\(row.contract)"
  let typed = state.values.has(field) ? state.values[field] : row.time?.typed ?? ""
  let message = state.message(for: field)
  let error: HTML? = message.map {
    "<span class=\"err\" id=\"erreur-\(field)\">\(Icon.warning.html)\($0.title) \($0.detail)</span>"
  }
  let hint =
    row.isSuspended ? "contrat suspendu" : "prévu \(row.planned)\u{A0}h"
  return """
    <tr><th scope="row"><label for="champ-\(field)">\(row.name)</label>\
    <span class="meta" id="aide-\(field)">\(hint) · \
    <a href="/equipe/savoir-faire/\(row.contract)">savoir-faire<span class="vh"> de \(row.name)\
    </span></a></span></th><td class="short"><input type="hidden" name="v-\(row.contract)" \
    value="\(row.version.map(String.init) ?? "")">\
    <input id="champ-\(field)" name="\(field)" value="\(typed)" inputmode="decimal" \
    autocomplete="off" maxlength="6" data-nom="\(row.name)" \
    data-prevu="\(row.isSuspended ? "" : String(row.planned))" \
    aria-describedby="aide-\(field)\(message == nil ? "" : " erreur-\(field)")"\
    \(if: message != nil, " aria-invalid=\"true\"")>\(error)</td></tr>
    """
}

private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

/// What was seen of one person's work.
func skillSheetView(
  _ sheet: SkillSheet, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  pageLayout(
    title: "Savoir-faire vus, \(sheet.name)", section: .hours, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("Heures de l’équipe", "/equipe/heures")], here: sheet.name))
      <div class="stack"><h1>Savoir-faire vus, \(sheet.name)</h1><p>Ce que vous écrivez, \
      \(sheet.name) le lira dans son espace.</p></div>\(state.summary)
      <form class="card stack" method="post" action="/equipe/savoir-faire/\(sheet.contract)">\
      \(request.csrfField)\(textField(
        "savoir", "Bien fait cette semaine", in: state,
        hint: "Un geste, une façon de faire. Ne rien écrire sur la santé.",
        extra: " maxlength=\"120\""))\
      <div class="row"><button class="btn">Garder</button></div></form>
      \(seen(sheet))
      """)
}

private func seen(_ sheet: SkillSheet) -> HTML {
  guard !sheet.skills.isEmpty else { return emptyState("Rien n’est encore noté.") }
  return """
    <section class="card stack" aria-labelledby="t-vus"><h2 id="t-vus">Déjà vus</h2><ul class="list">\
    \(sheet.skills.html {
      "<li><div><p class=\"what\">\($0.words)</p><p class=\"meta\">\(time($0.seenOn))</p></div></li>"
    })</ul></section>
    """
}

/// The files of a month.
func monthView(_ month: MonthOfHours, today: Day, request: PageRequest, footer: Footer) -> HTML {
  let missing = month.rows.reduce(0) { $0 + $1.weeksMissing }
  let previous = WorkMonth(containing: month.month.first.adding(days: -1))
  let isLast = month.month == WorkMonth(containing: today)
  let later: HTML? =
    isLast
    ? nil
    : buttonLink(
      "Mois suivant",
      to: "/equipe/mois?mois=\(WorkMonth(containing: month.month.days.last.adding(days: 1)).text)",
      .quiet)
  let remark: HTML? =
    missing == 0
    ? nil
    : note(
      "<p>\(French.count(missing, "semaine n’est pas encore notée", "semaines ne sont pas encore notées")). Les heures de ce mois ne sont pas complètes.</p>",
      .info)
  return pageLayout(
    title: "Heures du mois", section: .employees, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Salariés", "/salaries")], here: "Heures du mois"))
      <div class="head split"><div class="stack s"><h1>Heures \(French.of(month.month.label))</h1>\
      <p>Une semaine à cheval sur deux mois se partage selon ses jours de travail.</p></div>\
      <div class="row">\(buttonLink("Mois d’avant", to: "/equipe/mois?mois=\(previous.text)", .quiet))\
      \(later)</div></div>\(remark)
      <div class="row">\(buttonLink(
        "Fichier pour la paie", to: "/equipe/mois.csv?mois=\(month.month.text)&pour=paie", .alt))\
      \(buttonLink(
        "Fichier pour l’ASP", to: "/equipe/mois.csv?mois=\(month.month.text)&pour=asp", .alt))</div>
      \(monthTable(month))
      """)
}

/// First name and initial on screen; the files hold what payroll needs.
private func shownName(_ row: MonthOfHours.Row) -> String {
  row.lastName.first.map { "\(row.firstName) \($0)." } ?? row.firstName
}

private func monthTable(_ month: MonthOfHours) -> HTML {
  guard !month.rows.isEmpty else { return emptyState("Aucun contrat ce mois-là.") }
  return """
    <section class="card wrap"><table class="table fold"><caption class="vh">Heures \
    \(French.of(month.month.label))</caption><thead><tr><th scope="col">Personne</th>\
    <th scope="col">Contrat</th><th scope="col">PASS IAE</th><th scope="col" class="n">Heures</th>\
    </tr></thead><tbody>\(month.rows.html { row in
      """
      <tr><th scope="row"><a href="/personnes/\(row.contract.person)/contrats">\(shownName(row))</a></th><td data-th="Contrat">\(row.contract.kind.label)</td>\
      <td data-th="PASS IAE">\(row.pass?.display ?? "pas encore de numéro")</td>\
      <td class="n" data-th="Heures">\(WorkedTime.label(minutes: row.minutes))</td></tr>
      """
    })</tbody></table></section>
    """
}
