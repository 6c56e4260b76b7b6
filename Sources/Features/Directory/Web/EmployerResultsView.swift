import Domain
import Kernel
import WebSupport

/// What a results list says of each employer beside the facts of the directory: Guidance adds its
/// explanation for a person; the public search adds nothing.
package struct HitAddition: Sendable {
  /// After the posts: why this one (facets).
  package var explanation: HTML?
  /// Buttons before « Voir la fiche ».
  package var actions: HTML?

  package init(explanation: HTML? = nil, actions: HTML? = nil) {
    self.explanation = explanation
    self.actions = actions
  }
}

/// The cards of one page of answers, numbered as on the map.
///
/// - Parameters:
///   - commune: the name distances are told from; nil when no place was asked for.
///   - address: the address of another page of the same search.
///   - addition: what else to say of a hit.
package func searchResults(
  _ page: EmployerPage<EmployerHit>, from commune: String?, address: (Int) -> String,
  addition: (EmployerHit) -> HitAddition = { _ in HitAddition() }
) -> HTML {
  let first = (page.page - 1) * EmployerPage<EmployerHit>.size + 1
  return """
    \(page.hits.enumerated().html { offset, hit in
      offerCard(hit, number: first + offset, from: commune, addition(hit))
    })\
    \(pageLinks(page.page, of: page.pageCount, address))
    """
}

private func offerCard(
  _ hit: EmployerHit, number: Int, from commune: String?, _ addition: HitAddition
) -> HTML {
  let employer = hit.employer
  let path = "/structures/\(employer.id)"
  let actions: HTML = addition.actions ?? ""
  return """
    <article class="card offer" aria-labelledby="o\(number)">\
    <div class="split"><div class="person"><span class="pin" aria-hidden="true">\(number)</span>\
    <h3 id="o\(number)"><a href="\(path)">\(employer.name)</a></h3></div>\(badges(hit))</div>\
    \(placeLine(hit, from: commune))\(postLines(hit))\(addition.explanation)\
    <p class="small muted">\(EmployerSentences.habits(hit.habits))</p>\
    <div class="row">\(actions)\
    <a class="btn \(if: addition.actions == nil, "alt")\(if: addition.actions != nil, "quiet")" \
    href="\(path)">Voir la fiche<span class="vh"> : \(employer.name)</span></a></div>\
    </article>
    """
}

private func badges(_ hit: EmployerHit) -> HTML {
  let few: HTML? =
    hit.posts.contains(where: \.hasFewApplications)
    ? badge("Moins de 3 candidatures", .info, icon: Icon.star.html) : nil
  let programmes =
    hit.employer.programmes.contains(.phc) ? badge("Premières heures", .activity) : nil
  let kind = hit.employer.kind
  return """
    <span class="row">\(few)\(programmes)\
    <span class="badge \(kind.tone)"><abbr title="\(kind.label)">\(kind.shortLabel)</abbr></span></span>
    """
}

private func placeLine(_ hit: EmployerHit, from commune: String?) -> HTML {
  let distance = hit.kilometres.map { EmployerSentences.distance($0, from: commune) }
  let parts = [hit.employer.city.isEmpty ? nil : hit.employer.city, distance].compactMap { $0 }
  return parts.isEmpty ? "" : "<p class=\"small muted\">\(parts.joined(separator: ". ")).</p>"
}

private func postLines(_ hit: EmployerHit) -> HTML {
  guard !hit.posts.isEmpty else {
    return hit.employer.isOpenToSpontaneous
      ? "<p>Prend des candidatures spontanées. Pas de poste annoncé ici pour le moment.</p>"
      : "<p>Pas de poste annoncé ici pour le moment. Le mieux est d’appeler.</p>"
  }
  let shown = hit.posts.prefix(3)
  let more = hit.posts.count - shown.count
  let rest: HTML? =
    more > 0
    ? "<li class=\"small muted\">et \(French.count(more, "autre poste", "autres postes"))</li>"
    : nil
  return """
    <ul class="stack s">\(shown.html { post in
      """
      <li><a href="/postes/\(post.post.id)">\(post.post.title)</a>, \
      \(EmployerSentences.details(of: post.post)).</li>
      """
    })\(rest)</ul>
    """
}

/// Links to the pages around this one, the first and the last.
func pageLinks(_ page: Int, of count: Int, _ address: (Int) -> String) -> HTML {
  guard count > 1 else { return "" }
  let numbers = Set([1, count, page - 1, page, page + 1]).filter { (1...count).contains($0) }
    .sorted()
  let links = numbers.html { number in
    """
    <li><a href="\(address(number))"\(if: number == page, " aria-current=\"page\"")>\
    <span class="vh">Page </span>\(number)</a></li>
    """
  }
  let next: HTML? = page < count ? "<li><a href=\"\(address(page + 1))\">Suivante</a></li>" : nil
  return """
    <nav class="pages" aria-label="Pages de résultats"><ul>\(links)\(next)</ul></nav>
    """
}
