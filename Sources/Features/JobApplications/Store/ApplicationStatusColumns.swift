import Domain
import Kernel
import SQL

/// What belongs to a state, spread over columns. Columns of the states gone by are emptied: the
/// history and the journal keep them.
struct StatusColumns {
  var slots: String?
  var place: String?
  var lastSlotOn: Day?
  var laterUntil: Day?
  var reason: RefusalReason?
  var words: String?
  var recontactFrom: Day?
  var startsOn: Day?
  var endsOn: Day?
  var contract: ContractKind?
  var hours: Int?
  var hireReason: String?

  init(_ status: ApplicationStatus) {
    switch status {
    case .draft, .sent, .underReview, .withdrawn, .closedElsewhere: break
    case .interview(let proposal):
      slots = proposal.slots.map(\.description).joined(separator: " ")
      place = proposal.place
      lastSlotOn = proposal.lastDay
    case .later(let until): laterUntil = until
    case .refused(let refusal):
      reason = refusal.reason
      words = refusal.words
      recontactFrom = refusal.recontactFrom
    case .hired(let terms), .hireCancelled(let terms):
      startsOn = terms.startsOn
      endsOn = terms.endsOn
      contract = terms.contract
      hours = terms.hoursPerWeek
      hireReason = terms.reasonToGoOn
    }
  }

  static let columns: SQLQuery = """
    a.interview_slots, a.interview_place, a.later_until, a.refusal_reason, a.refusal_words,
    a.recontact_from, a.hire_starts_on, a.hire_ends_on, a.hire_contract, a.hire_hours,
    a.hire_reason
    """

  /// Reads `columns` that begin at `first`.
  static func status(_ row: any SQLRow, state: Int, from first: Int) throws -> ApplicationStatus {
    switch try row.code(state, ApplicationState.self) {
    case .draft: return .draft
    case .sent: return .sent
    case .underReview: return .underReview
    case .withdrawn: return .withdrawn
    case .closedElsewhere: return .closedElsewhere
    case .interview:
      let slots = row.text(first).split(separator: " ").compactMap { LocalTime(String($0)) }
      guard !slots.isEmpty else { throw UnreadableRow(column: first, wanted: "slots") }
      return .interview(InterviewProposal(slots: slots, place: row.text(first + 1)))
    case .later: return .later(until: try row.day(first + 2))
    case .refused:
      return .refused(
        EmployerRefusal(
          reason: try row.code(first + 3), words: row.text(first + 4),
          recontactFrom: try row.day(ifPresent: first + 5)))
    case .hired: return .hired(try terms(row, from: first + 6))
    case .hireCancelled: return .hireCancelled(try terms(row, from: first + 6))
    }
  }

  private static func terms(_ row: any SQLRow, from first: Int) throws -> HireTerms {
    HireTerms(
      startsOn: try row.day(first), endsOn: try row.day(ifPresent: first + 1),
      contract: try row.code(first + 2), hoursPerWeek: row.integer(first + 3),
      reasonToGoOn: row.text(first + 4))
  }
}
