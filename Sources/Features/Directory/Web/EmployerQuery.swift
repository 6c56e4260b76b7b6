import Domain
import Kernel
import UseCases
import WebSupport

/// The search as it stands in an address: everything in it may be wrong or missing, and what was
/// typed always comes back in the fields.
package struct EmployerQuery: Sendable, Hashable {
  package static let radii = [5, 10, 25, 50, 100]
  package static let hourRanges = ["4-20", "20-26", "26-39"]
  static let mostLetters = 120

  package var trade: String
  package var commune: String
  /// An exact INSEE code, as machines give it; wins over `commune`.
  package var insee: String
  package var radius: Int
  package var kinds: [StructureKind]
  package var hours: String
  package var programme: Programme?
  package var setting: WorkSetting?
  package var openOnly: Bool
  package var page: Int

  package init(_ query: Form) {
    trade = String(query["metier"].prefix(Self.mostLetters))
    commune = String(query["commune"].prefix(Self.mostLetters))
    insee = String(query["insee"].prefix(5))
    radius = min(200, max(1, Int(query["rayon"]) ?? 25))
    kinds = query.all("type").compactMap { StructureKind(rawValue: $0) }
      .filter { $0.family == .employer }
    hours = hoursRange(query["heures"]) == nil ? "" : query["heures"]
    programme = Programme(rawValue: query["programme"])
    setting = WorkSetting(rawValue: query["cadre"])
    openOnly = query.has("ouverts", "oui")
    page = min(10_000, max(1, Int(query["page"]) ?? 1))
  }

  /// The criteria, and the commune they start from.
  package func criteria(around commune: Commune?) -> EmployerCriteria {
    EmployerCriteria(
      words: trade, around: commune?.point, kilometres: Double(radius), kinds: Set(kinds),
      hours: hoursRange(hours), setting: setting == .unknown ? nil : setting,
      programme: programme, openPostsOnly: openOnly, page: page)
  }

  /// The same search as an address after `path`, to be shared or followed to another page.
  package func address(_ path: String = "/employeurs", page: Int = 1) -> String {
    var pairs: [(String, String)] = []
    if !trade.isEmpty { pairs.append(("metier", trade)) }
    if !commune.isEmpty { pairs.append(("commune", commune)) }
    if !insee.isEmpty { pairs.append(("insee", insee)) }
    if radius != 25 { pairs.append(("rayon", String(radius))) }
    for kind in kinds { pairs.append(("type", kind.code)) }
    if !hours.isEmpty { pairs.append(("heures", hours)) }
    if let programme { pairs.append(("programme", programme.code)) }
    if let setting { pairs.append(("cadre", setting.code)) }
    if openOnly { pairs.append(("ouverts", "oui")) }
    if page > 1 { pairs.append(("page", String(page))) }
    guard !pairs.isEmpty else { return path }
    return path + "?"
      + pairs.map { "\($0.0)=\(percentEncoded($0.1))" }.joined(separator: "&")
  }

  /// True when something beside the place narrows the answers.
  var hasFilters: Bool {
    !trade.isEmpty || !kinds.isEmpty || !hours.isEmpty || programme != nil || setting != nil
      || openOnly
  }

  func without(_ change: (inout EmployerQuery) -> Void) -> EmployerQuery {
    var copy = self
    change(&copy)
    copy.page = 1
    return copy
  }
}
