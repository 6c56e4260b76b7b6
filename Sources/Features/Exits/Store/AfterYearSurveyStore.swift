import Domain
import Kernel
import SQL

/// Her answers a year after an exit, as rows; one a follow-up.
package enum AfterYearSurveyStore {
  /// - Returns: false when she had answered before.
  package static func save(
    _ survey: AfterYearSurvey, for followUp: ID<AfterExitFollowUp>, on day: Day,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      INSERT INTO after_year_survey (follow_up_id, work, home, help, words, answered_on)
      VALUES (\(followUp), \(survey.work), \(survey.home), \(survey.help), \(survey.words),
        \(day))
      ON CONFLICT (follow_up_id) DO NOTHING
      """) == 1
  }

  package static func of(
    _ followUps: [ID<AfterExitFollowUp>], in session: any SQLSession
  ) throws -> [ID<AfterExitFollowUp>: AfterYearSurvey] {
    guard !followUps.isEmpty else { return [:] }
    var surveys: [ID<AfterExitFollowUp>: AfterYearSurvey] = [:]
    try session.query(
      """
      SELECT follow_up_id, work, home, help, words FROM after_year_survey
      WHERE follow_up_id IN (\(list: followUps))
      """
    ) { row in
      surveys[row.id(0)] = AfterYearSurvey(
        work: row.text(ifPresent: 1).flatMap { SurveyFeeling(rawValue: $0) },
        home: row.text(ifPresent: 2).flatMap { SurveyFeeling(rawValue: $0) },
        help: row.text(ifPresent: 3).flatMap { SurveyFeeling(rawValue: $0) },
        words: row.text(4))
    }
    return surveys
  }
}
