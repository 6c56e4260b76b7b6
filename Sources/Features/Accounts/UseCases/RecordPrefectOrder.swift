import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The platform records an order of the préfet that authorises a structure, or takes a recorded one
/// back.
package struct RecordPrefectOrder: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    from: Day?, until: Day?, reference: String, for id: ID<Structure>, by platform: Account
  ) async throws {
    var messages: [UserMessage] = []
    if from == nil { messages.append(AccountsRefusals.dayMissing("debut")) }
    if until == nil { messages.append(AccountsRefusals.dayMissing("fin")) }
    if reference.isEmpty { messages.append(AccountsRefusals.referenceMissing) }
    guard messages.isEmpty, let from, let until else { throw Refusal.invalid(messages) }
    guard let period = DayRange(from, until) else {
      throw Refusal.invalid(AccountsRefusals.endBeforeStart)
    }
    guard lastDay(ofPrefectOrder: period) == period.last else {
      throw Refusal.invalid(AccountsRefusals.longerThanFiveYears)
    }
    try await save(.byPrefect(period, reference: reference), for: id, by: platform)
  }

  package func takingBack(_ id: ID<Structure>, by platform: Account) async throws {
    try await save(.byKind, for: id, by: platform)
  }

  private func save(
    _ authorisation: PrescriberAuthorisation, for id: ID<Structure>, by platform: Account
  ) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard var structure = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      structure.authorisation = authorisation
      guard try StructureStore.update(structure, in: session) else {
        throw Refusal.changedMeanwhile(AccountsRefusals.structureChanged)
      }
      try DirectoryVersions.bump(.employers, in: session)
      var facts: [JournalFact: String] = [.state: "par_nature"]
      if case .byPrefect(let period, _) = authorisation {
        facts = [
          .state: "prefet", .startsOn: period.first.description, .endsOn: period.last.description,
        ]
      }
      try Journal.append(
        JournalEvent(.structureAuthorised, facts), about: .structure(id),
        by: .account(platform.id), at: now, in: session)
    }
  }
}
