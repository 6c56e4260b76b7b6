import Kernel

/// What a territory may be told of today: counts, and nobody. Pages show none from 1 to 4.
package struct TerritoryCounts: Sendable, Hashable {
  /// Applications that wait for a first human answer.
  package let waiting: Int
  /// Those of them silent for `AnswerThresholds.escalation` days or more.
  package let escalated: Int
  /// Those of them silent for `AnswerThresholds.silence` days or more.
  package let silent: Int
  /// Persons hired through an application, in the structures of the territory.
  package let employed: Int

  package init(waiting: Int, escalated: Int, silent: Int, employed: Int) {
    self.waiting = waiting
    self.escalated = escalated
    self.silent = silent
    self.employed = employed
  }
}
