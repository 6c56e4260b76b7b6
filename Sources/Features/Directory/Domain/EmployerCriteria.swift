import Kernel

/// What somebody looks for among employers. Every part may be left out. The order of the answers
/// depends on nothing else: never on the person.
package struct EmployerCriteria: Sendable, Hashable {
  /// A trade or words, as typed. A comma separates alternatives; inside one, every word counts.
  package var words: String
  /// The centre of the circle; nil looks everywhere.
  package var around: GeoPoint?
  /// Radius in kilometres as the crow flies, edge included.
  package var kilometres: Double
  /// Empty means all kinds of employers.
  package var kinds: Set<StructureKind>
  /// Weekly hours wanted, both ends counted: a post fits when its own range meets it, or when it
  /// does not say.
  package var hours: ClosedRange<Int>?
  /// Indoors or outdoors: a post fits when it offers it, both, or does not say.
  package var setting: WorkSetting?
  package var programme: Programme?
  /// Only employers with an open post.
  package var openPostsOnly: Bool
  /// From 1.
  package var page: Int

  package init(
    words: String = "", around: GeoPoint? = nil, kilometres: Double = 25,
    kinds: Set<StructureKind> = [], hours: ClosedRange<Int>? = nil, setting: WorkSetting? = nil,
    programme: Programme? = nil, openPostsOnly: Bool = false, page: Int = 1
  ) {
    self.words = words
    self.around = around
    self.kilometres = kilometres
    self.kinds = kinds
    self.hours = hours
    self.setting = setting
    self.programme = programme
    self.openPostsOnly = openPostsOnly
    self.page = page
  }

  /// True when something is asked of the post itself, so that an employer without a fitting open
  /// post is no answer.
  package var asksForPost: Bool { hours != nil || setting != nil || openPostsOnly }
}

/// Reads « 20-26 » as hours per week, both ends counted; nil for anything else.
package func hoursRange(_ text: String) -> ClosedRange<Int>? {
  let ends = text.split(separator: "-", omittingEmptySubsequences: false)
  guard ends.count == 2, text.utf8.count <= 7, let least = Int(ends[0]), let most = Int(ends[1]),
    least >= 0, least <= most, most <= 168
  else { return nil }
  return least...most
}

extension StructureKind {
  /// The kinds that appear in the search, in the order the search offers them.
  package static let employers = allCases.filter { $0.family == .employer }
}

extension JobPost {
  /// Under this number of applications, a post is shown first and says so: many apply where many
  /// have applied already.
  package static let fewApplications = 3
}
