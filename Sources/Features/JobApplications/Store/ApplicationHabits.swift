import Domain
import Kernel
import SQL

/// How an employer answers, counted from its own applications.
package enum ApplicationHabits {
  /// Counts again and gives the figures to the directory.
  package static func refresh(
    of structure: ID<Structure>, at moment: Moment, in session: any SQLSession
  ) throws {
    let thresholds = try session.first(
      """
      SELECT t.silence_days, t.counts_working_days FROM structure s
      JOIN territory t ON t.id = s.territory_id WHERE s.id = \(structure)
      """
    ) { (silence: $0.integer(0), working: $0.bool(1)) }
    let silence = thresholds?.silence ?? AnswerThresholds().silence
    var sent = 0
    var silent = 0
    var delays: [Int] = []
    try session.query(
      """
      SELECT sent_at, first_answer_at, pile FROM job_application
      WHERE structure_id = \(structure) AND sent_at IS NOT NULL
      """
    ) { row in
      sent += 1
      let sentOn = ParisTime.day(of: row.instant(0))
      if let answered = row.instant(ifPresent: 1) {
        delays.append(sentOn.days(to: ParisTime.day(of: answered)))
      } else if try row.code(2, ApplicationPile.self) == .waiting {
        let days = HumanAnswerClock.days(
          from: sentOn, to: moment.today, working: thresholds?.working ?? false)
        if days >= silence { silent += 1 }
      }
    }
    delays.sort()
    let median = delays.isEmpty ? nil : delays[(delays.count - 1) / 2]
    try AnswerHabitStore.save(
      AnswerHabits(sent: sent, answered: delays.count, medianDays: median, silent: silent),
      of: structure, in: session)
  }
}
