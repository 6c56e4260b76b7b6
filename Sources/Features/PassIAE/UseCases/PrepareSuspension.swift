import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Somebody of her circle sees a PASS that runs without a contract, and asks the structure that may
/// suspend it today to do so. One letter to its team, which names nobody.
package struct PrepareSuspension: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: whether there was somebody to write to.
  @discardableResult
  package func callAsFunction(
    _ reason: SuspensionReason, from start: Day, of id: ID<PassIAE>, by member: Member
  ) async throws -> Bool {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let acts = PassActs(member: member, moment: moment, session: session)
      let pass = try acts.load(id, version: nil)
      guard pass.status(on: moment.today) == .valid else {
        throw Refusal.invalid(PassLifeMessages.notRunning)
      }
      guard let hire = try acts.lastHire(of: id) else { return false }
      let addresses = try MailAddresses.team(of: hire.structure, in: session)
      // The kind of a shelter is a hint in itself: the letter does not name it.
      let link =
        "\(dependencies.siteAddress)/pass/\(id)/suspendre?debut=\(start)&motif=\(reason.code)"
      for address in addresses {
        try MailOutbox.tell(
          PassLetters.suspensionPrepared(
            by: "Une structure du territoire", link: link, to: address),
          id: dependencies.newID(), at: moment.instant, in: session)
      }
      try acts.note(
        .suspensionPrepared, pass,
        [
          .structure: hire.structure.text, .startsOn: start.description, .reason: reason.code,
        ])
      return !addresses.isEmpty
    }
  }
}
