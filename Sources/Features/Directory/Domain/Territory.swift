import Kernel

/// One department: its SIAO, its DDETS(PP), and the settings its actors agreed on.
package struct Territory: Sendable, Hashable {
  package let id: ID<Territory>
  package var name: String
  /// `16` for Charente.
  package var department: String
  package var clock: AnswerThresholds
  /// True where a mandated operator lets this instance issue PASS IAE; they bear `passPrefix`.
  package var issuesPass: Bool
  package var passPrefix: String

  package init(
    id: ID<Territory>, name: String, department: String,
    clock: AnswerThresholds = AnswerThresholds(), issuesPass: Bool = false,
    passPrefix: String = ""
  ) {
    self.id = id
    self.name = name
    self.department = department
    self.clock = clock
    self.issuesPass = issuesPass
    self.passPrefix = passPrefix
  }
}

/// From how many days without a human answer each alert is shown (docs: human-answer clock).
package struct AnswerThresholds: Sendable, Hashable {
  package var notice: Int
  package var warning: Int
  package var escalation: Int
  package var silence: Int
  /// True to count working days (Monday to Friday), false for calendar days.
  package var workingDays: Bool

  package init(
    notice: Int = 7, warning: Int = 15, escalation: Int = 30, silence: Int = 60,
    workingDays: Bool = false
  ) {
    self.notice = notice
    self.warning = warning
    self.escalation = escalation
    self.silence = silence
    self.workingDays = workingDays
  }
}
