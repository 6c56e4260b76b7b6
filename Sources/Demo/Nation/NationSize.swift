/// How large a generated nation is. The work of one member never grows with it: one account per
/// 150 persons, one employer per 260 applications; only their number does.
package struct NationSize: Sendable, Hashable {
  package let persons: Int
  package let applications: Int
  package let posts: Int

  package init(persons: Int, applications: Int, posts: Int) {
    self.persons = persons
    self.applications = applications
    self.posts = posts
  }

  /// The size of « Speed and size » in the first issue.
  package static let nation = NationSize(persons: 300_000, applications: 1_000_000, posts: 20_000)

  /// The same proportions for another number of persons.
  package static func proportional(persons: Int) -> NationSize {
    NationSize(
      persons: persons, applications: persons * 10 / 3, posts: max(20, persons / 15))
  }

  var prescribers: Int { max(2, persons / 150) }
  var employers: Int { max(4, applications / 260) }
}
