import Domain
import Kernel

/// What the page of the assessment is drawn from: all of it filtered for the member who asks.
package struct AssessmentSheet: Sendable {
  package let person: Disclosed<Person>
  /// What she wanted, as this member may read it.
  package let wish: Wish?
  /// The last one of the member's structure, or an empty one.
  package let latest: SupportAssessment?
  package let history: GridHistory
  /// Names of those who held the pen.
  package let authors: [ID<Account>: String]
  package let today: Day
  /// The side the structure sits on: which rows it may talk about.
  package let side: RecipientKind
  package let mayWrite: Bool
  /// What other structures wrote and she agreed to share with this one.
  package let sharedByOthers: [ItemNote]

  package var number: Int { latest?.number ?? 0 }
}
