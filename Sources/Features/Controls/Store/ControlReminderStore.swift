import Domain
import Kernel
import SQL

/// Which employers were called to mind of what is due.
package enum ControlReminderStore {
  /// Controls that wait for the employer and are due between those days, the soonest first.
  package static func waiting(
    dueFrom first: Day, to last: Day, in session: any SQLSession
  ) throws -> [(campaign: ID<ControlCampaign>, structure: ID<Structure>, dueOn: Day)] {
    try session.all(
      """
      SELECT e.campaign_id, e.structure_id, c.proofs_due_on AS due
      FROM control_employer e JOIN control_campaign c ON c.id = e.campaign_id
      WHERE e.state = 'preuves' AND c.proofs_due_on >= \(first) AND c.proofs_due_on <= \(last)
      UNION ALL
      SELECT e.campaign_id, e.structure_id, e.adversarial_due_on
      FROM control_employer e
      WHERE e.state = 'contradictoire' AND e.adversarial_due_on >= \(first)
        AND e.adversarial_due_on <= \(last)
      ORDER BY 3, 1, 2 LIMIT 500
      """
    ) { (campaign: $0.id(0), structure: $0.id(1), dueOn: try $0.day(2)) }
  }

  /// - Returns: false when that reminder was sent before.
  package static func note(
    _ daysBefore: Int, of campaign: ID<ControlCampaign>, _ structure: ID<Structure>, dueOn: Day,
    on day: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      INSERT INTO control_reminder (campaign_id, structure_id, due_on, days_before, sent_on)
      VALUES (\(campaign), \(structure), \(dueOn), \(daysBefore), \(day))
      ON CONFLICT (campaign_id, structure_id, due_on, days_before) DO NOTHING
      """) == 1
  }
}
