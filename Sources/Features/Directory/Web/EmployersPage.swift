import Domain
import Kernel
import UseCases
import WebSupport

/// What the search page shows: the search as typed, and its answers or why there are none.
struct EmployersPage {
  enum Answer {
    case found(EmployerPage<EmployerHit>)
    /// The commune typed is none, or several: the nearest ones, to choose from.
    case unclearPlace([Commune])
    /// The commune is known, not where it lies.
    case unplacedCommune(Commune)
  }

  let query: EmployerQuery
  let commune: Commune?
  let answer: Answer

  init(_ query: EmployerQuery, _ search: SearchEmployers) {
    self.query = query
    var commune: Commune?
    if let code = INSEECode(query.insee), let known = search.commune(code) {
      commune = known
    } else if !query.commune.isEmpty {
      switch search.commune(query.commune) {
      case .found(let found): commune = found
      case .unclear(let near):
        self.commune = nil
        answer = .unclearPlace(near)
        return
      }
    }
    self.commune = commune
    if let commune, commune.point == nil {
      answer = .unplacedCommune(commune)
    } else {
      answer = .found(search(query.criteria(around: commune)))
    }
  }
}

func employersPage(_ page: EmployersPage, _ request: PageRequest, _ footer: Footer) -> HTML {
  pageLayout(
    title: "Trouver un employeur", section: .employers, request: request, footer: footer,
    content: """
      <div class="head"><h1>Trouver un employeur</h1>\
      <p>Chantiers, entreprises et associations qui embauchent et accompagnent, autour d’une \
      commune.</p></div>
      \(searchForm(page))
      \(answer(page))
      """)
}

private func searchForm(_ page: EmployersPage) -> HTML {
  let query = page.query
  let commune = page.commune?.label ?? query.commune
  let radius =
    EmployerQuery.radii.contains(query.radius)
    ? EmployerQuery.radii : (EmployerQuery.radii + [query.radius]).sorted()
  let more = query.programme != nil || query.setting != nil || query.openOnly
  return """
    <form class="card" action="/employeurs" method="get" role="search" aria-label="Employeurs">
    <div class="stack"><div class="inline">
    <div class="field"><label for="metier">Métier ou mots</label>\
    <input id="metier" name="metier" value="\(query.trade)" maxlength="120" list="metiers" \
    autocomplete="off" data-source="/api/v1/suggestions/metiers?q=">\
    <datalist id="metiers"></datalist></div>
    <div class="field"><label for="commune">Au départ de</label>\
    <input id="commune" name="commune" value="\(commune)" maxlength="120" list="communes" \
    autocomplete="off" placeholder="Commune" data-source="/api/v1/suggestions/communes?q=">\
    <datalist id="communes"></datalist></div>
    \(select("rayon", "Distance", radius.map { ("\($0)", "\($0) km autour") }, "\(query.radius)"))
    \(select(
      "heures", "Heures par semaine",
      [("", "Toutes"), ("4-20", "4 à 20 h"), ("20-26", "20 à 26 h"), ("26-39", "Plus de 26 h")],
      query.hours))
    <button class="btn">\(Icon.search)Chercher</button>
    </div>
    \(kindChoices(query))
    <details class="more"\(if: more, " open")><summary>Autres choix</summary><div class="inline">
    \(select(
      "programme", "Programme",
      [("", "Tous"), ("phc", "Premières heures en chantier"), ("cvg", "Convergence")],
      query.programme?.code ?? ""))
    \(select(
      "cadre", "Cadre",
      [("", "Tous"), ("exterieur", "Dehors"), ("interieur", "À l’intérieur")],
      query.setting?.code ?? ""))
    <label class="choice"><input type="checkbox" name="ouverts" value="oui"\
    \(if: query.openOnly, " checked")><span>Seulement avec un poste ouvert</span></label>
    </div></details></div></form>
    """
}

private func select(
  _ name: String, _ label: String, _ options: [(String, String)], _ chosen: String
) -> HTML {
  """
  <div class="field"><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\
  \(options.html {
    "<option value=\"\($0.0)\"\(if: $0.0 == chosen, " selected")>\($0.1)</option>"
  })</select></div>
  """
}

private func answer(_ page: EmployersPage) -> HTML {
  switch page.answer {
  case .unclearPlace(let near): return unclearPlace(page.query, near)
  case .unplacedCommune(let commune):
    return note(
      """
      <p>On ne sait pas où se trouve \(commune.name) sur la carte. Essayez une commune voisine\u{A0}: \
      vos autres choix sont gardés.</p>
      """, .warn)
  case .found(let found):
    return found.total == 0 ? nothingFound(page) : results(page, found)
  }
}

private func results(_ page: EmployersPage, _ found: EmployerPage<EmployerHit>) -> HTML {
  let title =
    found.total == 1
    ? "1 employeur correspond" : "\(French.number(found.total)) employeurs correspondent"
  let order =
    page.commune == nil
    ? "D’abord les postes ouverts qui ont reçu peu de candidatures. L’ordre ne dépend pas de la personne."
    : "D’abord les postes ouverts qui ont reçu peu de candidatures, puis du plus près au plus loin. L’ordre ne dépend pas de la personne."
  let cards = searchResults(found, from: page.commune?.name) { page.query.address(page: $0) }
  return """
    <div class="cols"><section class="stack" aria-labelledby="t-res">\
    <div class="stack s"><h2 id="t-res">\(title)</h2><p class="small muted">\(order)</p></div>\
    \(cards)</section>\(aside(page, found))</div>
    """
}

private func aside(_ page: EmployersPage, _ found: EmployerPage<EmployerHit>) -> HTML {
  let first = (found.page - 1) * EmployerPage<EmployerHit>.size + 1
  let map: HTML
  if let commune = page.commune, let centre = commune.point {
    map =
      EmployerMap(
        found.hits, first: first, around: centre, named: commune.name,
        kilometres: Double(page.query.radius)
      ).html
  } else {
    map = note("<p>Donnez une commune de départ pour voir les distances et la carte.</p>")
  }
  return """
    <aside class="stack l" aria-label="Carte et repères">\(map)\
    <section class="card soft stack s" aria-labelledby="t-lire"><h2 id="t-lire">Lire cette liste</h2>\
    <p class="small">Les distances sont à vol d’oiseau\u{A0}: le trajet réel est plus long. \
    Appelez avant de vous déplacer.</p>\
    <p class="small">Un délai de réponse ne compte que les réponses données par quelqu’un.</p>\
    <p class="small muted">Cordée compare des faits. Elle ne classe personne et n’écarte aucune \
    candidature.</p></section></aside>
    """
}

private func unclearPlace(_ query: EmployerQuery, _ near: [Commune]) -> HTML {
  guard !near.isEmpty else {
    return note(
      """
      <p>Aucune commune ne s’appelle «\u{A0}\(query.commune)\u{A0}». Vérifiez son nom, ou donnez \
      son code postal. Vos autres choix sont gardés.</p>
      """, .warn, icon: Icon.warning.html, role: "status")
  }
  let links = near.html { commune in
    let path = query.without {
      $0.commune = commune.label
      $0.insee = ""
    }.address()
    return "<li><a href=\"\(path)\">\(commune.label)</a></li>"
  }
  return """
    <section class="card stack" aria-labelledby="t-lieu"><h2 id="t-lieu">Quelle commune\u{A0}?</h2>\
    <p>«\u{A0}\(query.commune)\u{A0}» peut vouloir dire plusieurs communes, ou s’écrire autrement. \
    Choisissez\u{A0}: vos autres choix sont gardés.</p><ul class="bullets">\(links)</ul></section>
    """
}

private func nothingFound(_ page: EmployersPage) -> HTML {
  let query = page.query
  var ways: [(String, String)] = []
  if page.commune != nil, query.radius < 100 {
    let wider = EmployerQuery.radii.first { $0 > query.radius } ?? 100
    ways.append(("Chercher à \(wider) km", query.without { $0.radius = wider }.address()))
  }
  if !query.trade.isEmpty {
    ways.append(("Voir tous les métiers", query.without { $0.trade = "" }.address()))
  }
  if !query.hours.isEmpty || query.setting != nil || query.openOnly {
    ways.append(
      (
        "Garder le métier et le lieu, lever les autres choix",
        query.without {
          $0.hours = ""
          $0.setting = nil
          $0.openOnly = false
          $0.kinds = []
          $0.programme = nil
        }.address()
      ))
  }
  if ways.isEmpty { ways.append(("Voir tous les employeurs", "/employeurs")) }
  return """
    <section class="card stack" aria-labelledby="t-rien"><h2 id="t-rien">Aucun employeur ne \
    correspond à tous ces choix</h2><p>Rien n’est perdu\u{A0}: la recherche reste dans l’adresse de \
    cette page. Vous pouvez l’élargir.</p>\
    <ul class="bullets">\(ways.html { "<li><a href=\"\($0.1)\">\($0.0)</a></li>" })</ul></section>
    """
}
