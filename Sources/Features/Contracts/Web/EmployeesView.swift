import Domain
import Kernel
import UseCases
import WebSupport

func employeesView(_ list: EmployeeList, all: Bool, request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Salariés", section: .employees, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Salariés</h1>\
      <p>Les contrats de votre structure, et les heures de la semaine.</p></div>\
      <div class="row">\(buttonLink("Saisir la semaine", to: "/equipe/heures"))\
      \(buttonLink("Fichiers du mois", to: "/equipe/mois", .alt))\
      \(buttonLink("Comités de suivi", to: "/comites", .quiet))</div></div>
      \(EmployeeTab.strip(all ? .all : .running))
      \(table(list))\(next(list, all))
      """)
}

private func table(_ list: EmployeeList) -> HTML {
  guard !list.rows.isEmpty else {
    return emptyState(
      "Aucun contrat ici. Le premier s’écrit tout seul quand vous embauchez.",
      action: buttonLink("Voir les candidatures", to: "/candidatures"))
  }
  return """
    <section class="card wrap"><table class="table fold"><caption class="vh">Contrats</caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Contrat</th><th scope="col">Jusqu’au</th>\
    <th scope="col" class="n">Prévu</th><th scope="col" class="n">Semaine passée</th>\
    <th scope="col" class="n">Cette semaine</th></tr></thead><tbody>\(list.rows.html { row in
      """
      <tr><th scope="row"><a href="/personnes/\(row.contract.person)/contrats">\(row.name)</a>\
      \(marks(row, list.today))</th><td data-th="Contrat">\(row.contract.kind.label)</td>\
      <td data-th="Jusqu’au">\(row.contract.period.end.map { time($0) } ?? "sans date")</td>\
      <td class="n" data-th="Prévu">\(row.contract.weeklyHours)\u{A0}h</td>\
      <td class="n" data-th="Semaine passée">\(row.lastWeek?.label ?? "–")</td>\
      <td class="n" data-th="Cette semaine">\(row.thisWeek?.label ?? "–")</td></tr>
      """
    })</tbody></table></section>
    """
}

private func marks(_ row: EmployeeList.Row, _ today: Day) -> HTML? {
  let status = row.contract.status(on: today)
  if status != .running {
    return "<span class=\"meta\">\(statusWords(row.contract, on: today))</span>"
  }
  if row.isAtTop { return "<span class=\"meta\">20 h atteintes\u{A0}: en parler ensemble</span>" }
  if let end = row.contract.period.end, today.days(to: end) <= 60 {
    return
      "<span class=\"meta\">Se termine dans \(French.count(today.days(to: end), "jour"))</span>"
  }
  return nil
}

private func next(_ list: EmployeeList, _ all: Bool) -> HTML? {
  list.next.map {
    """
    <p class="row">\(buttonLink(
      "Suite", to: "/salaries?\(all ? "tous=oui&" : "")depuis=\($0.startsOn)&apres=\($0.id)", .alt))</p>
    """
  }
}
