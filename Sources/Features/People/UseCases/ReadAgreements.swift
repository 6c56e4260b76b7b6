import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One agreement with the names a page shows.
package struct AgreementLine: Sendable, Hashable {
  package let agreement: SharingAgreement
  package let recipientName: String
  /// Who wrote it down; nil when she gave it herself.
  package let recordedBy: String?
}

/// Something a structure read with her agreement.
package struct ReadBefore: Sendable, Hashable {
  package let at: Instant
  package let reader: String
  package let structure: String
  package let structureID: ID<Structure>
  package let items: [ShareableItem]
}

/// Her agreements: what is shared, what was taken back, and what had been read.
package struct AgreementsContents: Sendable {
  package let header: PersonHeader
  /// In force or to come, by recipient; the longest on each item.
  package let standing: [AgreementLine]
  /// Withdrawn or ended, newest first.
  package let past: [AgreementLine]
  /// Newest first.
  package let readBefore: [ReadBefore]
}

/// Reads her agreements, for her circle.
package struct ReadAgreements: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Person>, by member: Member) async throws
    -> AgreementsContents
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      let lines = try Self.lines(of: id, in: session).filter {
        header.isHomeTeam || $0.agreement.isSeen(by: member)
      }
      let split = Self.split(lines, today: today)
      return AgreementsContents(
        header: header, standing: split.standing, past: split.past,
        readBefore: header.isHomeTeam
          ? try ReadJournal.readings(of: id, limit: 40, in: session).compactMap {
            $0.items.isEmpty ? nil : $0
          } : [])
    }
  }

  /// All that were ever given, with names, newest first.
  package static func lines(of person: ID<Person>, in session: any SQLSession) throws
    -> [AgreementLine]
  {
    let agreements = try AgreementStore.all(of: person, in: session)
    let structures = try StructureStore.load(
      Array(Set(agreements.map(\.recipient))), in: session)
    let names = try AccountStore.names(
      Array(Set(agreements.compactMap(\.recordedBy))), in: session)
    return agreements.map {
      AgreementLine(
        agreement: $0, recipientName: structures[$0.recipient]?.name ?? "",
        recordedBy: $0.recordedBy.flatMap { names[$0] })
    }
  }

  /// What still stands, by recipient and item, and what is over.
  package static func split(_ lines: [AgreementLine], today: Day)
    -> (standing: [AgreementLine], past: [AgreementLine])
  {
    let alive = lines.filter {
      $0.agreement.withdrawnAt == nil && $0.agreement.period.last >= today
    }
    let standing = alive.sorted {
      ($0.recipientName, $0.agreement.item.rank, $1.agreement.period.last)
        < ($1.recipientName, $1.agreement.item.rank, $0.agreement.period.last)
    }.firsts { [$0.agreement.recipient.text, $0.agreement.item.code] }
    let past = lines.filter {
      $0.agreement.withdrawnAt != nil || $0.agreement.period.last < today
    }
    return (standing, past)
  }
}

/// What the form of a new agreement needs: to whom it may be given.
package struct AgreementForm: Sendable {
  package let header: PersonHeader
  /// Structures of the territory, by name; empty once one is chosen.
  package let structures: [Structure]
  package let recipient: Structure?
}

package struct ReadAgreementForm: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter recipient: the structure chosen; nil to choose one.
  package func callAsFunction(
    _ id: ID<Person>, recipient: ID<Structure>?, search: String, by member: Member
  ) async throws -> AgreementForm {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      try header.person.standing.requireWriting()
      if let recipient {
        guard let structure = try StructureStore.load(recipient, in: session),
          structure.kind.family != .institution
        else { throw Refusal.notFound }
        return AgreementForm(header: header, structures: [], recipient: structure)
      }
      let near = try RecipientStore.structures(
        near: member.territory, limit: 400, in: session
      ).filter { $0.id != member.structure && $0.kind.family != .institution }
      let wanted = folded(search)
      return AgreementForm(
        header: header,
        structures: near.filter { wanted.isEmpty || folded($0.name).contains(wanted) },
        recipient: nil)
    }
  }
}
