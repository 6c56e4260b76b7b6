import Domain
import Kernel
import SQL
import Store

/// What one structure reads today, with her agreement.
package struct SharedGroup: Sendable, Hashable {
  package let recipient: ID<Structure>
  package let recipientName: String
  package let items: [ShareableItem]
  package let until: Day

  /// - Parameter all: false to see only what reaches the viewer's own structure, or what the
  ///   viewer wrote down.
  static func inForce(
    of person: ID<Person>, seenBy member: Member, all: Bool, on day: Day,
    in session: any SQLSession
  ) throws -> [SharedGroup] {
    let agreements = try AgreementStore.all(of: person, in: session).filter {
      $0.isInForce(on: day) && (all || $0.isSeen(by: member))
    }
    let names = try StructureStore.load(agreements.map(\.recipient), in: session)
    // The longest agreement on an item is the one that counts.
    var until: [ID<Structure>: [ShareableItem: Day]] = [:]
    for agreement in agreements {
      let known = until[agreement.recipient]?[agreement.item] ?? agreement.period.last
      until[agreement.recipient, default: [:]][agreement.item] = max(known, agreement.period.last)
    }
    return until.flatMap { recipient, items in
      Dictionary(grouping: items.keys, by: { items[$0]! }).map { day, items in
        SharedGroup(
          recipient: recipient, recipientName: names[recipient]?.name ?? "",
          items: items.sorted { $0.rank < $1.rank }, until: day)
      }
    }.sorted { ($0.recipientName, $1.until) < ($1.recipientName, $0.until) }
  }
}

extension ShareableItem {
  /// Its place in the table of items.
  package var rank: Int { Self.allCases.firstIndex(of: self)! }
}

extension SharingAgreement {
  /// Seen by a team that is not the one of the file: what it receives, and what it wrote down.
  package func isSeen(by member: Member) -> Bool {
    recipient == member.structure || recordedBy == member.account
  }
}
