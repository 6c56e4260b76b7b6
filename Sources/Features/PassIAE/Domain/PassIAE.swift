import Kernel

/// The right to a path in an inclusive structure: 730 days, one at a time for each person
/// (guide de la prescription, « PASS IAE » ; Les emplois de l'inclusion, approvals/models.py).
package struct PassIAE: Sendable, Hashable {
  package let id: ID<PassIAE>
  package let person: ID<Person>
  package var state: PassState
  /// Both ends count.
  package var validity: DayRange
  /// Days on which it stood still, the earliest first; they never overlap.
  package var suspensions: [DayRange]
  /// Each from the last day it had to its new last day, the earliest first.
  package var prolongations: [DayRange]
  /// The structure whose hire opened it, or that wrote it down.
  package let openedBy: ID<Structure>
  /// Born of a hire here: it goes with that hire if it is cancelled. False for one she already had
  /// and that was written down.
  package let isBornOfHire: Bool
  /// Bumped by each change.
  package var version: Int

  package init(
    id: ID<PassIAE>, person: ID<Person>, state: PassState, validity: DayRange,
    suspensions: [DayRange] = [], prolongations: [DayRange] = [], openedBy: ID<Structure>,
    isBornOfHire: Bool = true,
    version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.state = state
    self.validity = validity
    self.suspensions = suspensions
    self.prolongations = prolongations
    self.openedBy = openedBy
    self.isBornOfHire = isBornOfHire
    self.version = version
  }

  /// Its days when nothing has lengthened it: 730, the end counted.
  package static let days = 730

  /// The validity of a PASS that starts that day. Days, not years: it never follows 29 February.
  package static func validity(from start: Day) -> DayRange { DayRange(from: start, days: days) }

  /// Nil unless the end comes after the start: a PASS lasts more than a day.
  package static func validity(_ first: Day, _ last: Day) -> DayRange? {
    first < last ? DayRange(first, last) : nil
  }

  /// Nobody has delivered it yet: it is to be asked for on Les emplois de l'inclusion.
  package var isExpected: Bool { state == .expected }

  package var number: PassNumber? {
    switch state {
    case .expected: nil
    case .recorded(let number), .issued(let number): number
    }
  }

  /// Issued here, under a prefix that is not the State's.
  package var isDemonstration: Bool {
    if case .issued(let number) = state { !number.isOfficial } else { false }
  }
}

/// Who delivered it (decision « PASS IAE: who delivers it »).
package enum PassState: Sendable, Hashable {
  /// Eligibility done, dates foreseen; « à demander sur Les emplois de l'inclusion ».
  case expected
  /// Delivered by Les emplois de l'inclusion; its number was typed or imported here.
  case recorded(PassNumber)
  /// Delivered by this instance, for an operator the State mandated, or as a demonstration.
  case issued(PassNumber)

  /// Stored code.
  package var code: String {
    switch self {
    case .expected: "expected"
    case .recorded: "recorded"
    case .issued: "issued"
    }
  }

  package var label: String {
    switch self {
    case .expected: "Attendu"
    case .recorded: "Enregistré"
    case .issued: "Délivré"
    }
  }
}
