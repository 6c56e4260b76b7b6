import Domain
import Kernel
import UseCases
import WebSupport

/// Employers found from a person's file, each with its four reasons.
func guidanceView(_ page: GuidancePage, _ request: PageRequest) -> HTML {
  let from: HTML =
    page.wish.map { "Recherche à partir de son envie\u{A0}: «\u{A0}\($0)\u{A0}»." }
    ?? "Son envie n’est pas encore notée."
  return """
    \(breadcrumbs([("Personnes", "/personnes"), (page.name, "/personnes/\(page.person)")], here: "Employeurs"))
    <div class="head split"><div class="stack s"><h1>Chercher un employeur avec \(page.firstName)</h1><p>\(from)</p></div>\
    \(buttonLink("Chercher sans partir d’une personne", to: "/employeurs", .alt))</div>
    \(saidNote(page))\(searchForm(page))
    <div class="cols"><section class="stack" aria-labelledby="t-res">\(answers(page, request))</section>\(aside(page))</div>
    """
}

private func saidNote(_ page: GuidancePage) -> HTML? {
  guard page.saidOn == nil else { return nil }
  return note(
    """
    <p><b>Aucun point n’a encore été fait avec \(page.firstName) dans votre structure.</b> \
    Les quatre repères restent «\u{A0}à vérifier\u{A0}». <a href="/personnes/\(page.person)/diagnostic">Faire le point avec elle</a></p>
    """, .info)
}

private func searchForm(_ page: GuidancePage) -> HTML {
  let query = page.query
  let radii =
    EmployerQuery.radii.contains(query.radius)
    ? EmployerQuery.radii : (EmployerQuery.radii + [query.radius]).sorted()
  return """
    <form class="card" action="/personnes/\(page.person)/employeurs" method="get" role="search" aria-label="Employeurs"><div class="stack"><div class="inline">
    <div class="field"><label for="metier">Métier ou envie</label><input id="metier" name="metier" value="\(query.trade)" maxlength="120" list="metiers" autocomplete="off" data-source="/api/v1/suggestions/metiers?q="><datalist id="metiers"></datalist></div>
    <div class="field"><label for="commune">Au départ de</label><input id="commune" name="commune" value="\(page.commune?.label ?? query.commune)" maxlength="120" list="communes" autocomplete="off" data-source="/api/v1/suggestions/communes?q="><datalist id="communes"></datalist></div>
    \(select("rayon", "Distance", radii.map { (String($0), "\($0) km autour") }, String(query.radius)))
    \(select("heures", "Heures par semaine", [("", "Toutes"), ("4-20", "4 à 20 h"), ("20-26", "20 à 26 h"), ("26-39", "Plus de 26 h")], query.hours))
    <button class="btn">\(Icon.search)Chercher</button></div>\(kindChoices(query))</div></form>
    """
}

private func select(
  _ name: String, _ label: String, _ options: [(String, String)], _ chosen: String
) -> HTML {
  """
  <div class="field"><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\
  \(options.html { "<option value=\"\($0.0)\"\(if: $0.0 == chosen, " selected")>\($0.1)</option>" })</select></div>
  """
}

private func answers(_ page: GuidancePage, _ request: PageRequest) -> HTML {
  switch page.answer {
  case .unclearPlace(let typed):
    return """
      <h2 id="t-res">Quelle commune\u{A0}?</h2>
      \(note("<p>«\u{A0}\(typed)\u{A0}» n’est pas une commune connue, ou il y en a plusieurs. Ajouter son code postal. Le reste de la recherche est gardé.</p>", .warn, icon: Icon.warning.html))
      """
  case .found(let found):
    guard found.total > 0 else {
      return """
        <h2 id="t-res">Aucun employeur avec tous ces choix</h2>
        \(emptyState("Élargir la distance, ou essayer un autre mot\u{A0}: un métier voisin ouvre souvent une porte.", action: buttonLink("Signaler ce qui manque", to: "/personnes/\(page.person)/besoin", .alt)))
        """
    }
    let title =
      found.total == 1
      ? "1 employeur correspond" : "\(French.number(found.total)) employeurs correspondent"
    return """
      <div class="stack s"><h2 id="t-res">\(title)</h2><p class="small muted">D’abord les postes ouverts qui ont reçu peu de candidatures, puis du plus près au plus loin. L’ordre ne dépend pas de la personne.</p></div>
      \(searchResults(
        found, from: page.commune?.name,
        address: { page.query.address("/personnes/\(page.person)/employeurs", page: $0) },
        addition: { hit in
          HitAddition(
            explanation: facetList(page.facets(of: hit)),
            actions: page.mayWrite ? hitActions(hit, page, request) : nil)
        }))
      """
  }
}

/// Write to it now, or keep it in sight to talk about it again.
private func hitActions(_ hit: EmployerHit, _ page: GuidancePage, _ request: PageRequest) -> HTML {
  let employer = hit.employer
  let keep: HTML =
    page.kept.contains(employer.id)
    ? "<a class=\"btn alt\" href=\"/personnes/\(page.person)/envisages\">\(Icon.tick.html)Gardé<span class=\"vh\"> : \(employer.name)</span></a>"
    : keepForm(hit, page, request)
  return """
    \(buttonLink("Préparer une candidature", to: "/personnes/\(page.person)/candidatures/nouvelle?structure=\(employer.id)"))\
    \(keep)
    """
}

/// Keeps the employer, or the one post that is chosen.
private func keepForm(_ hit: EmployerHit, _ page: GuidancePage, _ request: PageRequest) -> HTML {
  let employer = hit.employer
  let search = "/personnes/\(page.person)/employeurs"
  let posts: HTML? =
    hit.posts.isEmpty
    ? nil
    : """
    <select name="poste" aria-label="Ce qui est gardé, \(employer.name)">\
    <option value="">La structure</option>\(hit.posts.html {
      "<option value=\"\($0.post.id)\">\($0.post.title)</option>"
    })</select>
    """
  return """
    <form class="row" method="post" action="/personnes/\(page.person)/envisages">\(request.csrfField)\
    <input type="hidden" name="structure" value="\(employer.id)">\
    <input type="hidden" name="retour" value="\(page.query.address(search, page: page.query.page))">\
    \(posts)<button class="btn alt">\(Icon.star.html)Garder<span class="vh"> : \(employer.name)</span>\
    </button></form>
    """
}

/// Why this employer: four reasons, each with a mark, a word and a sentence.
func facetList(_ facets: [Facet]) -> HTML {
  """
  <ul class="facets" aria-label="Pourquoi cette proposition">\
  \(facets.html { facet in
    "<li class=\"\(facet.mark.tone.rawValue)\">\(facet.mark.icon)<span class=\"vh\">\(facet.mark.label)\u{A0}:</span><span><b>\(facet.kind.label).</b> \(facet.sentence)</span></li>"
  })</ul>
  """
}

extension FacetMark {
  var tone: Tone {
    switch self {
    case .fits: .ok
    case .toCheck: .warn
    case .different: .info
    }
  }

  var icon: HTML {
    switch self {
    case .fits: Icon.fits
    case .toCheck: Icon.toCheck
    case .different: Icon.different
    }
  }
}

private func aside(_ page: GuidancePage) -> HTML {
  let map: HTML?
  if let commune = page.commune, let centre = commune.point, case .found(let found) = page.answer,
    found.total > 0
  {
    map =
      EmployerMap(
        found.hits, first: (found.page - 1) * EmployerPage<EmployerHit>.size + 1, around: centre,
        named: commune.name, kilometres: Double(page.query.radius)
      ).html
  } else {
    map = nil
  }
  let said: HTML? = page.saidOn.map {
    "<p class=\"small muted\">D’après le point du \($0). <a href=\"/personnes/\(page.person)/diagnostic\">Le mettre à jour avec elle</a></p>"
  }
  let kept: HTML? =
    page.kept.isEmpty
    ? nil
    : "<p><a href=\"/personnes/\(page.person)/envisages\">Revoir avec \(page.firstName) ce qui est gardé (\(page.kept.count))</a></p>"
  return """
    <aside class="stack l" aria-label="Carte et repères">\(map)\(kept)
    <section class="stack s" aria-labelledby="t-lire"><h2 id="t-lire">Lire une proposition</h2>
    <ul class="dots stack s small">\(FacetMark.allCases.html { "<li class=\"\($0.tone.rawValue)\">\($0.icon)<span>\($0.meaning)</span></li>" })</ul>\(said)
    <p class="small muted">Cordée compare des faits. Elle ne classe personne et n’écarte aucune candidature.</p></section>
    <section class="card soft stack s" aria-labelledby="t-manque"><h2 id="t-manque">Rien ne convient\u{A0}?</h2>
    <p class="small">Dites ce qui manque. Le besoin sera compté, sans nom, dans les besoins du territoire.</p>
    \(buttonLink("Signaler un besoin", to: "/personnes/\(page.person)/besoin", .alt))</section></aside>
    """
}

/// « Rien ne convient ? »
func unmetNeedView(
  name: String, person: ID<Person>, state: FormState, request: PageRequest
) -> HTML {
  """
  \(breadcrumbs([("Personnes", "/personnes"), (name, "/personnes/\(person)"), ("Employeurs", "/personnes/\(person)/employeurs")], here: "Signaler un besoin"))
  <div class="head"><h1>Rien ne convient\u{A0}?</h1>
  <p>Dites ce qui manque ici. Le besoin est compté sans nom\u{A0}: ni la personne, ni votre structure ne sont gardées avec lui.</p></div>
  \(state.summary)
  <form class="card stack" method="post" action="/personnes/\(person)/besoin">\(request.csrfField)
  \(selectField("nature", "Ce qui manque", UnmetNeedKind.allCases, none: "Choisir", in: state))
  \(textField("mots", "En quelques mots", in: state, hint: "Facultatif. Par exemple\u{A0}: maraîchage à mi-temps, bus avant 7 h. Ni nom, ni détail sur elle.", extra: " maxlength=\"120\""))
  \(textField("commune", "Commune concernée", in: state, hint: "Facultatif."))
  <div class="row"><button class="btn">Compter ce besoin</button>\
  <a class="btn quiet" href="/personnes/\(person)/employeurs">Revenir à la recherche</a></div>
  </form>
  """
}
