import Kernel

/// What a viewer reads of where she lives (docs/access.md, « Who reads what »). Pure.
package enum HousingReading: Int, Sendable, Hashable, Comparable {
  case none
  /// The kind alone: an employer she agreed to tell.
  case kind
  /// Kinds and dates, one after the other: a structure of her circle she agreed to tell. No name, no
  /// address, nothing that was said.
  case path
  /// Everything noted, an ACT said as « logement accompagné »: the team of her file.
  case team
  /// The same with the true kind: the SIAO that opened the measure, the operator that carries it.
  case whole

  package static func < (one: HousingReading, other: HousingReading) -> Bool {
    one.rawValue < other.rawValue
  }
}

package enum HousingAccess {
  /// What she lives in, as her file tells it to somebody around her or to an employer. The team that
  /// opened the file or holds its referent knows; another structure knows what she agreed; an
  /// employer never more than the kind.
  ///
  /// - Parameter items: what the viewer may read of her today.
  package static func file(
    standing: Standing, items: Set<ShareableItem>, isHomeTeam: Bool, viewer: Member
  ) -> HousingReading {
    if viewer.family == .employer { return items.contains(.housing) ? .kind : .none }
    guard case .inCircle = standing, standing.mayWrite else { return .none }
    return isHomeTeam ? .team : items.contains(.housing) ? .path : .none
  }

  /// One measure. The structure that opened it and the one that carries it hold it in their own
  /// right: her request is the agreement.
  package static func measure(
    _ measure: HousingMeasure, for viewer: Member, file: HousingReading
  ) -> HousingReading {
    guard works(viewer) else { return min(file, .kind) }
    if viewer.structure == measure.operator || isSIAO(viewer, of: measure) { return .whole }
    if viewer.structure == measure.openedBy {
      return viewer.family == .employer ? file : .team
    }
    return file
  }

  /// Who notes what happens in a measure: the operator, the structure that opened it, and whoever
  /// accompanies her at home.
  package static func mayNote(
    in measure: HousingMeasure, by viewer: Member, standing: Standing?, reading: HousingReading
  ) -> Bool {
    guard works(viewer), viewer.family != .employer else { return false }
    if viewer.structure == measure.operator || isSIAO(viewer, of: measure) { return true }
    return (standing?.mayWrite ?? false) && reading >= .team
  }

  /// Who may open one: the SIAO that holds her request, an operator for itself, and the team of her
  /// file.
  ///
  /// - Parameter standing: nil when the viewer may not know of her.
  package static func mayOpen(
    by viewer: Member, operator: ID<Structure>, request: String?, standing: Standing?,
    file: HousingReading
  ) -> Bool {
    guard works(viewer), viewer.family != .employer else { return false }
    if viewer.structureKind == .siao { return request != nil || standing != nil }
    if request != nil, viewer.structure == `operator` { return true }
    guard let standing else { return false }
    if standing.mayWrite { return file >= .team || viewer.structure == `operator` }
    return standing == .housingService && viewer.structure == `operator`
  }

  /// Who keeps the places of a structure: those who work there with persons.
  package static func keepsPlaces(of structure: ID<Structure>, _ viewer: Member) -> Bool {
    works(viewer) && viewer.structure == structure
      && (viewer.family == .shelter || viewer.family == .housing)
      && viewer.structureKind != .siao
  }

  /// The SIAO that opened it, or whose request it answers. Which SIAO may know of her at all is
  /// decided before, by `Disclosure`.
  private static func isSIAO(_ viewer: Member, of measure: HousingMeasure) -> Bool {
    viewer.structureKind == .siao
      && (viewer.structure == measure.openedBy || measure.facts.request != nil)
  }

  private static func works(_ viewer: Member) -> Bool {
    switch viewer.role {
    case .member, .headOfService, .coordinator: true
    case .technicalSupervisor, .volunteer, .institution: false
    }
  }
}

extension HousingMeasureKind {
  /// The kind as somebody who reads so much may know it.
  package func label(for reading: HousingReading) -> String {
    reading == .whole ? label : maskedLabel
  }
}

extension HousingAccess {
  /// The operator of an ACT is named only where its kind is: the name would tell the kind.
  package static func namesOperator(of measure: HousingMeasure, _ reading: HousingReading) -> Bool {
    reading == .whole || (reading == .team && measure.kind != .act)
  }
}
