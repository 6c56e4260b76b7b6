import Domain
import Kernel
import UseCases
import WebSupport

/// What the search from a person's file shows.
struct GuidancePage {
  enum Answer {
    case found(EmployerPage<EmployerHit>)
    case unclearPlace(String)
  }

  let person: ID<Person>
  let name: String
  let firstName: String
  let wish: String?
  let said: SaidByHer
  let saidOn: String?
  let mayWrite: Bool
  let kept: Set<ID<Structure>>
  let query: EmployerQuery
  let commune: Commune?
  let answer: Answer
  /// The words of the search are hers: a post found by them answers her.
  let searchesHerWords: Bool

  init(_ sheet: GuidePerson.Sheet, query form: Form, _ search: SearchEmployers) {
    person = sheet.person.id
    name = sheet.person.name
    firstName = sheet.person.firstName ?? "la personne"
    wish = sheet.person.wish?.words
    said = sheet.said
    saidOn = sheet.saidOn.map { French.day($0) }
    mayWrite = sheet.mayWrite
    kept = sheet.kept
    var query = EmployerQuery(form)
    let herWords = sheet.said.work.wantedWords.joined(separator: ", ")
    // Without a search of their own, the fields start from what she said.
    if !form.has("commune"), !form.has("metier") {
      query.trade = String(herWords.prefix(120))
      query.commune = sheet.person.commune.flatMap { search.commune($0)?.label } ?? ""
      if let furthest = sheet.said.work.furthestKilometres {
        query.radius = EmployerQuery.radii.first { $0 >= furthest } ?? 100
      }
    }
    searchesHerWords = !herWords.isEmpty && query.trade == String(herWords.prefix(120))
    self.query = query
    guard !query.commune.isEmpty else {
      commune = nil
      answer = .found(search(query.criteria(around: nil)))
      return
    }
    switch search.commune(query.commune) {
    case .found(let found):
      commune = found
      answer = .found(search(query.criteria(around: found)))
    case .unclear:
      commune = nil
      answer = .unclearPlace(query.commune)
    }
  }

  func facets(of hit: EmployerHit) -> [Facet] {
    FacetRules.facets(of: facts(of: hit), for: said)
  }

  /// The public facts of a hit. Distances from no commune tell nothing.
  private func facts(of hit: EmployerHit) -> EmployerFacts {
    EmployerFacts(
      kind: hit.employer.kind, kilometres: commune == nil ? nil : hit.kilometres,
      isOpenToSpontaneous: hit.employer.isOpenToSpontaneous,
      programmes: hit.employer.programmes,
      posts: hit.posts.map { post in
        EmployerFacts.Post(
          title: post.post.title, hours: post.post.hours, setting: post.post.setting,
          company: post.post.company, answersHerWords: searchesHerWords)
      })
  }
}
