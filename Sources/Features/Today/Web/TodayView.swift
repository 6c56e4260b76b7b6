import Domain
import Kernel
import WebSupport

func todayView(_ page: TodayPage, request: PageRequest, footer: Footer) -> HTML {
  let action: HTML? = page.mainAction.map { buttonLink($0.title, to: $0.path) }
  let agenda: HTML? =
    request.visitor.member.map(ReceptionAccess.mayReceive) == true
    ? buttonLink("Agenda", to: "/agenda", .alt, icon: Icon.calendar.html) : nil
  let calm: HTML? = page.calm.map { emptyState($0) }
  return pageLayout(
    title: "Aujourd’hui", section: .today, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><p class="small">\(capitalised(French.longDay(page.date)))</p>\
      <h1>\(page.hello)</h1><p>\(page.summary)</p></div><div class="row">\(action)\(agenda)</div></div>
      <div class="stack l">\(page.sections.html(sectionView))\(calm)\(figures(page.figures))\
      \(firstNames(page.firstNames))\(persons(page))</div>
      """)
}

private func sectionView(_ section: TodayPage.Section) -> HTML {
  let more: HTML? = section.more.map {
    "<p class=\"row\"><a href=\"\($0.path)\">\($0.title)</a></p>"
  }
  return """
    <section class="card flush wrap" aria-labelledby="\(section.id)"><div class="card-h">\
    <h2 id="\(section.id)">\(section.title)</h2><span class="count">\(section.count)</span></div>\
    <ul class="list">\(section.lines.html { line in
      """
      <li><div><p class="what">\(line.what)</p><p class="meta">\(line.meta)</p></div>\
      <div class="side">\(line.mark)\
      <a class="btn mini\(if: !line.isUrgent, " alt")" href="\(line.path)">\(line.action)</a></div></li>
      """
    })</ul>\(more)</section>
    """
}

private func figures(_ figures: [TodayPage.Figure]) -> HTML? {
  guard !figures.isEmpty else { return nil }
  return """
    <div class="grid">\(figures.html {
      "<dl class=\"card kpi\"><dt>\($0.label)</dt><dd>\($0.value)</dd><dd>\($0.base)</dd></dl>"
    })</div>
    """
}

private func firstNames(_ names: [String]?) -> HTML? {
  guard let names, !names.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-prenoms"><h2 id="t-prenoms">\
    \(French.count(names.count, "personne"))</h2><ul class="row">\
    \(names.html { "<li>\(tag($0))</li>" })</ul>\
    <p class="small muted">Vous voyez leurs prénoms. Le reste leur appartient.</p></section>
    """
}

private func persons(_ page: TodayPage) -> HTML? {
  guard !page.rows.isEmpty else { return nil }
  return """
    <section class="card wrap" aria-labelledby="t-pers"><table class="table fold">\
    <caption id="t-pers">Personnes que je suis<span>\(page.rowsCaption)</span></caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Ce qu’elle veut</th>\
    <th scope="col">Dernière étape</th><th scope="col" class="n">Dernière rencontre</th></tr></thead>\
    <tbody>\(page.rows.html { row in
      let wish: HTML = row.wish.map { "«\u{A0}\($0)\u{A0}»" } ?? ""
      let step: HTML = row.step.map { "\($0.label)" } ?? ""
      return """
        <tr><th scope="row"><a href="/personnes/\(row.person)">\(row.name)</a></th>\
        <td class="said" data-th="Ce qu’elle veut">\(wish)</td>\
        <td data-th="Dernière étape">\(step)</td>\
        <td class="n" data-th="Dernière rencontre">\(time(row.lastContact))</td></tr>
        """
    })</tbody></table><p><a href="/personnes">Voir toutes les personnes</a></p></section>
    """
}

private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
