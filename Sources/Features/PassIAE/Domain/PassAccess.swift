import Kernel

/// What a viewer may do with someone's PASS: her circle and the employer who hired her read it and
/// write its number; nobody else learns that it exists. She sees it in her own space.
package enum PassAccess: Sendable, Hashable {
  case none
  case full

  package init(_ standing: Standing) {
    switch standing {
    case .inCircle: self = standing.mayWrite ? .full : .none
    case .employerOfHers: self = .full
    // The last structure that hired her is the one that may declare a suspension.
    case .formerEmployer(let isLast): self = isLast ? .full : .none
    case .colleague, .employerConsidering, .technicalSupervisor, .volunteer, .housingService,
      .outside:
      self = .none
    }
  }
}
