import Domain
import Kernel
import WebSupport

/// The end of a PASS, counted in front of the reader: month by month, and one month day by day.
func passDaysView(
  _ page: PassDaysPage, request: PageRequest, footer: Footer
) -> HTML {
  let back = [("PASS IAE \(French.of(page.name))", "/pass/\(page.pass)")]
  let rows = page.months.html { month in
    let isOpen = month.first == page.opened?.first
    let current: HTML = isOpen ? " aria-current=\"true\"" : ""
    return """
      <tr><th scope="row"><a href="/pass/\(page.pass)/jours?mois=\(month.code)#mois"\(current)>\
      \(French.month(month.first))</a></th><td class="n">\(month.used)</td>\
      <td class="n">\(month.kept)</td>\
      <td class="n">\(month.usedSoFar)</td></tr>
      """
  }
  let detail: HTML? = page.opened.map { month in
    """
    <section class="card wrap" aria-labelledby="mois"><table class="table">\
    <caption id="mois">En \(French.month(month.first)), jour par jour</caption><thead><tr>\
    <th scope="col">Jour</th><th scope="col">Ce qu’il est</th>\
    <th scope="col" class="n">Compte</th></tr></thead><tbody>\(page.days.html {
      "<tr><th scope=\"row\">\(French.longDay($0.day))</th><td>\($0.kind.label)</td><td class=\"n\">\($0.count)</td></tr>"
    })</tbody></table></section>
    """
  }
  return pageLayout(
    title: "Compte des jours du PASS", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs(back, here: "Compte des jours"))
      <div class="head"><h1>Compter les jours</h1>\
      <p>Il y a \(French.count(page.allowance, "jour")) à utiliser\(page.prolonged > 0 ? ", dont \(French.number(page.prolonged)) de prolongation" : ""). \
      Chaque jour en utilise un, sauf les jours suspendus. Le premier jour de chaque suspension \
      compte comme utilisé.</p></div>
      <p class="kpi"><strong>Le dernier jour compté est le \(time(page.countedEnd))</strong>\
      <span class="small muted">\(page.countedEnd == page.recordedEnd
        ? "C’est aussi la fin enregistrée."
        : "La fin enregistrée est le \(French.day(page.recordedEnd)) : elle vient d’une attestation, et une partie de son histoire n’est pas ici.")</span></p>
      <div class="cols even"><section class="card wrap" aria-labelledby="t-mois"><table class="table">\
      <caption id="t-mois">Mois par mois</caption><thead><tr><th scope="col">Mois</th>\
      <th scope="col" class="n">Utilisés</th><th scope="col" class="n">Gardés</th>\
      <th scope="col" class="n">En tout</th></tr></thead><tbody>\(rows)</tbody></table>\
      </section><div class="stack">\(detail)\(ruleDetails(SuspensionRulebook.effect))</div></div>
      """)
}

/// The months of a PASS, and the days of one of them.
struct PassDaysPage {
  let pass: ID<PassIAE>
  let name: String
  let allowance: Int
  let prolonged: Int
  let countedEnd: Day
  let recordedEnd: Day
  let months: [Month]
  let opened: Month?
  let days: [(day: Day, kind: PassDayKind, count: Int)]

  struct Month {
    let first: Day
    let last: Day
    let used: Int
    let kept: Int
    let usedSoFar: Int
    /// `2026-03`.
    var code: String { String(first.description.prefix(7)) }
  }

  init(_ pass: PassIAE, name: String, month: String) {
    self.pass = pass.id
    self.name = name
    let count = PassDayCount(
      startingOn: pass.validity.first, suspensions: pass.suspensions,
      prolongations: pass.prolongations)
    let end = pass.countedEnd
    var months: [Month] = []
    var first = pass.validity.first
    // A PASS of ten years has 120 months; nothing lasts longer than its cap.
    while first <= end, months.count < 400 {
      let next =
        Day(year: first.year, month: first.month, day: 1)?.adding(months: 1)
        ?? end.adding(days: 1)
      let last = min(end, next.adding(days: -1))
      let soFar = count.used(until: last)
      let used = soFar - (months.last?.usedSoFar ?? 0)
      months.append(
        Month(
          first: first, last: last, used: used, kept: first.days(to: last) + 1 - used,
          usedSoFar: soFar))
      first = next
    }
    let opened = months.first { $0.code == month }
    allowance = count.allowance
    prolonged = pass.prolongedDays
    countedEnd = end
    recordedEnd = pass.validity.last
    self.months = months
    self.opened = opened
    days =
      opened.map { month in
        (0...month.first.days(to: month.last)).map { step in
          let day = month.first.adding(days: step)
          return (day: day, kind: count.kind(of: day), count: count.used(until: day))
        }
      } ?? []
  }
}
