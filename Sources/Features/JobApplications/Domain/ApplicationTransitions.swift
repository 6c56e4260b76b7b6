import Kernel

/// The one table of what may follow what, and by whom: read by the domain, the pages and the
/// tests. What is not in it is refused. Nothing in it is done by a timer.
package struct ApplicationTransition: Hashable, Sendable {
  package let from: ApplicationState
  package let to: ApplicationState
  package let actor: ApplicationActor

  package static let table: Set<ApplicationTransition> = Set(
    rows(from: [.draft], to: .sent, by: .sender)
      + rows(from: [.sent, .later], to: .underReview, by: .employer)
      // Reopening.
      + rows(from: [.refused, .closedElsewhere], to: .underReview, by: .employer)
      + rows(from: [.sent, .underReview, .later], to: .interview, by: .employer)
      + rows(from: [.sent, .underReview, .interview], to: .later, by: .employer)
      + rows(from: open, to: .refused, by: .employer)
      + rows(from: open + [.refused, .hireCancelled, .closedElsewhere], to: .hired, by: .employer)
      + rows(from: [.hired], to: .hireCancelled, by: .employer)
      + rows(from: open, to: .withdrawn, by: .sender)
      + rows(from: open, to: .withdrawn, by: .herself)
      + rows(from: open, to: .closedElsewhere, by: .system))

  package static func allows(
    _ from: ApplicationState, to: ApplicationState, by actor: ApplicationActor
  ) -> Bool {
    table.contains(ApplicationTransition(from: from, to: to, actor: actor))
  }

  /// Where this actor may take an application that stands there, in the order of the states.
  package static func choices(
    from state: ApplicationState, for actor: ApplicationActor
  ) -> [ApplicationState] {
    ApplicationState.allCases.filter { allows(state, to: $0, by: actor) }
  }

  private static let open: [ApplicationState] = [.sent, .underReview, .interview, .later]

  private static func rows(
    from states: [ApplicationState], to: ApplicationState, by actor: ApplicationActor
  ) -> [ApplicationTransition] {
    states.map { ApplicationTransition(from: $0, to: to, actor: actor) }
  }
}
