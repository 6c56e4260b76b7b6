import Domain
import Kernel
import UseCases
import WebSupport

func endingPassesView(
  _ page: EndingPassesPage, request: PageRequest, footer: Footer
) -> HTML {
  let entries = ListEndingPasses.months.html { months in
    let current: HTML = months == page.months ? " aria-current=\"page\"" : ""
    return
      "<li><a href=\"/pass?mois=\(months)\"\(current)>\(French.count(months, "mois", "mois"))</a></li>"
  }
  let list: HTML =
    page.lines.isEmpty
    ? emptyState("Aucun PASS IAE ne se termine dans ce délai.")
    : "<ul class=\"list\">\(page.lines.html { line($0, today: page.today) })</ul>"
  let next: HTML? = page.next.map {
    "<p>\(buttonLink("Voir la suite", to: $0, .alt))</p>"
  }
  let long: HTML? =
    page.longSuspended.isEmpty
    ? nil
    : """
    <section class="card flush" aria-labelledby="t-longs"><div class="card-h">\
    <h2 id="t-longs">Suspendus depuis plus de douze mois</h2></div>\
    <ul class="list">\(page.longSuspended.html { line($0, today: page.today) })</ul>\
    \(ruleDetails(SuspensionRulebook.twelveMonths))</section>
    """
  let requests: HTML? =
    page.isEmployer
    ? nil
    : "<div class=\"row\">\(buttonLink("Demandes de prolongation", to: "/prolongations", .alt))</div>"
  return pageLayout(
    title: "PASS IAE qui se terminent", section: page.isEmployer ? .employees : .people,
    request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>PASS IAE qui se terminent</h1>\
      <p>Un an avant la fin, une prolongation peut déjà se préparer avec la personne.</p></div>\
      \(requests)</div>
      \(page.isEmployer ? EmployeeTab.strip(.passes) : nil)
      <nav class="tabs" aria-label="Fin dans moins de"><ul>\(entries)</ul></nav>
      <section class="card flush wrap" aria-labelledby="t-fin"><div class="card-h">\
      <h2 id="t-fin">\(page.months == 1 ? "Dans le mois" : "Dans les \(page.months)\u{A0}mois")</h2></div>\(list)</section>
      \(next)\(long)
      """)
}

private func line(_ line: EndingPassesPage.Line, today: Day) -> HTML {
  let days = today.days(to: line.endsOn)
  let mark: HTML =
    line.isSuspended
    ? badge("Suspendu", icon: Icon.different)
    : badge(French.count(days, "jour"), days <= 31 ? .warn : .info, icon: Icon.clock)
  return """
    <li><div><p class="what"><a href="/pass/\(line.pass)">\(line.name)</a></p>\
    <p class="meta">Se termine le \(time(line.endsOn)).</p></div><div class="side">\(mark)\
    <a class="btn mini alt" href="/pass/\(line.pass)">Ouvrir</a></div></li>
    """
}

struct EndingPassesPage {
  let months: Int
  let lines: [Line]
  let longSuspended: [Line]
  let next: String?
  let today: Day
  let isEmployer: Bool

  struct Line {
    let pass: ID<PassIAE>
    let name: String
    let endsOn: Day
    let isSuspended: Bool
  }
}
