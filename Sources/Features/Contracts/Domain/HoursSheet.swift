import Kernel

/// The hours of one week for a whole team, as one person typed them in one go.
package struct HoursSheet: Sendable, Hashable {
  package let week: WorkWeek
  /// Drawn for one sending: the same sheet sent twice counts once.
  package let key: String
  package let lines: [Line]

  package struct Line: Sendable, Hashable {
    package let contract: ID<Contract>
    package let time: WorkedTime
    /// The version of that week the page showed; nil when nothing was written yet.
    package let seen: Int?

    package init(contract: ID<Contract>, time: WorkedTime, seen: Int?) {
      self.contract = contract
      self.time = time
      self.seen = seen
    }
  }

  package init(week: WorkWeek, key: String, lines: [Line]) {
    self.week = week
    self.key = key
    self.lines = lines
  }

  /// What was typed, in one text: the same key with other content is another sheet (somebody went
  /// back, corrected, and sent the page again).
  package var content: String {
    ([week.monday.description]
      + lines.sorted { $0.contract.text < $1.contract.text }
      .map { "\($0.contract.text)=\($0.time.minutes)" }).joined(separator: ";")
  }
}

/// What becomes of one line: kept, already so, or left to a human because somebody else wrote
/// another number meanwhile.
package enum HoursLineFate: Sendable, Hashable {
  case kept
  case same
  /// Another member's number stands: nothing is overwritten, both are told.
  case conflict(standing: WorkedTime, by: ID<Account>)

  /// One's own number is always the last one said: what waited for the network comes in its order,
  /// so that the last thing one typed stands.
  package init(_ line: HoursSheet.Line, standing: WeekHours?, by account: ID<Account>) {
    guard let standing else {
      self = .kept
      return
    }
    if standing.time == line.time {
      self = .same
    } else if standing.enteredBy == account || standing.version == line.seen {
      self = .kept
    } else {
      self = .conflict(standing: standing.time, by: standing.enteredBy)
    }
  }
}

/// Who may write hours down, and what she meets of a person: a first name, an initial, hours, and
/// skills seen at work (decision « Who reads what »).
package enum HoursAccess {
  package static func mayEnter(_ member: Member) -> Bool {
    guard member.family == .employer else { return false }
    switch member.role {
    case .technicalSupervisor, .member, .headOfService: return true
    case .volunteer, .coordinator, .institution: return false
    }
  }

  /// The figures of every month, for payroll: whoever keeps the contracts.
  package static func mayExport(_ member: Member) -> Bool {
    mayEnter(member) && member.role != .technicalSupervisor
  }
}
