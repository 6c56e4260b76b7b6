import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The register of unmet needs of a territory, as somebody may read it.
package struct NeedsReading: Sendable {
  package let rows: [Row]
  /// Nil when it must not be told.
  package let total: Int?
  package let since: Day
  package let today: Day
  package let isExact: Bool
  package let mayAdd: Bool

  package struct Row: Sendable, Hashable {
    package let label: String
    /// Nil when it must not be told: from 1 to 4, and a second one that would give it away.
    package let count: Int?
  }
}

/// Reads and adds to the register: what was wanted and not there, with nobody's name.
package struct ReadNeeds: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter year: its needs; those of the last twelve months when nil.
  package func callAsFunction(by member: Member) async throws -> NeedsReading {
    let today = dependencies.moment.today
    guard let territory = member.territory else { throw Refusal.notFound }
    let since = today.adding(months: -12)
    let isExact = SIAOAccess.countsNeedsExactly(member)
    return try await dependencies.database.read { session in
      let counts = try UnmetNeedStore.counts(of: territory, since: since, in: session)
      let cells = isExact ? counts.map { $0.count } : MaskedCounts.cells(counts.map(\.count))
      return NeedsReading(
        rows: zip(counts, cells).map { NeedsReading.Row(label: $0.label, count: $1) },
        total: isExact
          ? counts.reduce(0) { $0 + $1.count } : MaskedCounts.total(counts.map(\.count)),
        since: since, today: today, isExact: isExact, mayAdd: isExact)
    }
  }

  package func add(_ need: NeedDraft, by member: Member) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(UnmetNeed.self)
    guard let territory = member.territory, SIAOAccess.countsNeedsExactly(member) else {
      throw Refusal.notAllowed(
        UserMessage(
          "Le SIAO et la coordination tiennent ce registre.",
          detail: "Un besoin se compte aussi depuis l’orientation d’une personne."))
    }
    guard let kind = need.kind else {
      throw Refusal.invalid(UserMessage("Choisir ce qui manque.", field: "nature"))
    }
    try await dependencies.database.write { session in
      var commune: INSEECode?
      if !need.commune.isEmpty {
        commune = try CommuneNames.code(of: need.commune, in: session)
        if commune == nil { throw Refusal.invalid(CommitteeMessages.communeUnknown) }
      }
      try UnmetNeedStore.add(
        UnmetNeed(
          id: id, kind: kind, words: "", commune: commune, territory: territory,
          recordedOn: moment.today, solution: kind == .housing ? need.solution : nil,
          isRural: need.isRural),
        in: session)
      try Journal.append(
        JournalEvent(.unmetNeedRecorded, [.reason: kind.code]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}

/// A need somebody adds by hand.
package struct NeedDraft: Sendable {
  package var kind: UnmetNeedKind?
  package var solution: HousingMeasureKind?
  package var isRural = false
  package var commune = ""
  package init() {}
}
