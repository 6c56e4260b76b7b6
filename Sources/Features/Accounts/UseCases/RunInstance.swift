import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the first page of administration shows.
package struct InstanceOverview: Sendable {
  package let checklist: OpeningChecklist
  /// Requests to join a structure that nobody administers yet, with its name.
  package let orphanRequests: [(request: AccessRequest, structure: String)]
}

package struct ReadInstance: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func overview() async throws -> InstanceOverview {
    try await dependencies.database.read { session in
      let requests = try TeamStore.orphanRequests(in: session)
      let structures = try StructureStore.load(requests.map(\.structure), in: session)
      return InstanceOverview(
        checklist: try OpeningStore.checklist(in: session),
        orphanRequests: requests.map { ($0, structures[$0.structure]?.name ?? "") })
    }
  }

  package func checklist() async throws -> OpeningChecklist {
    try await dependencies.database.read { try OpeningStore.checklist(in: $0) }
  }

  package func territories() async throws -> [(id: ID<Territory>, name: String)] {
    try await dependencies.database.read { try AccountDirectory.territories(in: $0) }
  }

  /// A page of accounts, and the address the next page starts after; nil on the last page.
  package func accounts(_ letters: String, after: String, limit: Int) async throws -> (
    lines: [FoundAccount], next: String?
  ) {
    let found = try await dependencies.database.read {
      try AccountDirectory.find(letters, after: after, limit: limit + 1, in: $0)
    }
    let lines = found.prefix(limit).map {
      FoundAccount(account: $0.account, isClosed: $0.isClosed, structures: $0.structures)
    }
    return (lines, found.count > limit ? lines.last?.account.email.address : nil)
  }
}

/// An account and where it works.
package struct FoundAccount: Sendable {
  package let account: Account
  package let isClosed: Bool
  package let structures: [String]
}
