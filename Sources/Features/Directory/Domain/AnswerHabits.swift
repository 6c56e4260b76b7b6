import Kernel

/// How a structure answers applications, over those it received so far. Only human answers count:
/// a state change or a message by one of its members.
package struct AnswerHabits: Sendable, Hashable {
  /// Applications received, whatever became of them.
  package let sent: Int
  /// Those that got a first human answer, however late.
  package let answered: Int
  /// Median number of days from sending to the first human answer, over `answered`; nil when none.
  package let medianDays: Int?
  /// Those counted as silence: no human answer after the territory's threshold (60 days).
  /// A silence is never a refusal, and may still be answered: it then leaves this count.
  package let silent: Int

  package init(sent: Int, answered: Int, medianDays: Int?, silent: Int) {
    self.sent = sent
    self.answered = answered
    self.medianDays = medianDays
    self.silent = silent
  }
}
