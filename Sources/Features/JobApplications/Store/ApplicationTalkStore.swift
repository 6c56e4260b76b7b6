import Domain
import Kernel
import SQL

/// The conversation and the history of an application, as rows.
package enum ApplicationTalkStore {
  package static func add(
    _ message: ConversationMessage, to application: ID<JobApplication>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO application_message (id, application_id, at, account_id, side, words)
      VALUES (\(message.id), \(application), \(message.at), \(message.author), \(message.side),
        \(message.words))
      """)
  }

  /// Oldest first, the last 200.
  package static func messages(of application: ID<JobApplication>, in session: any SQLSession)
    throws -> [ConversationMessage]
  {
    try session.all(
      """
      SELECT id, at, account_id, side, words FROM application_message
      WHERE application_id = \(application) ORDER BY at DESC, id DESC LIMIT 200
      """
    ) { row in
      ConversationMessage(
        id: row.id(0), at: row.instant(1), author: row.id(ifPresent: 2), side: try row.code(3),
        words: row.text(4))
    }.reversed()
  }

  package static func add(
    _ event: ApplicationEvent, id: ID<ApplicationEvent>, to application: ID<JobApplication>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO application_event (id, application_id, at, kind, actor, account_id, state, days)
      VALUES (\(id), \(application), \(event.at), \(event.kind), \(event.actor), \(event.account),
        \(event.state), \(event.days))
      """)
  }

  /// Newest first, the last 100.
  package static func events(of application: ID<JobApplication>, in session: any SQLSession)
    throws -> [ApplicationEvent]
  {
    try session.all(
      """
      SELECT at, kind, actor, account_id, state, days FROM application_event
      WHERE application_id = \(application) ORDER BY at DESC, id DESC LIMIT 100
      """
    ) { row in
      ApplicationEvent(
        at: row.instant(0), kind: try row.code(1), actor: try row.code(2),
        account: row.id(ifPresent: 3), state: try row.code(ifPresent: 4),
        days: row.integer(ifPresent: 5))
    }
  }
}
