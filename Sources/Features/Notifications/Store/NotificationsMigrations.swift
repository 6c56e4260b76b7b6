import SQL

package let notificationsMigrations = [
  Migration(
    "20261121_1015_notifications",
    """
    CREATE TABLE mail_outbox (
      id TEXT PRIMARY KEY,
      recipient TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      next_attempt_at BIGINT NOT NULL,
      attempts BIGINT NOT NULL DEFAULT 0,
      sent_at BIGINT,
      last_failure TEXT);
    CREATE INDEX mail_outbox_due ON mail_outbox (sent_at, next_attempt_at);
    """),
  // Ten letters that are due, without sorting all those that wait.
  Migration(
    "20261122_0004_mail_outbox_next",
    """
    CREATE INDEX mail_outbox_next ON mail_outbox (sent_at, next_attempt_at, id);
    DROP INDEX mail_outbox_due;
    """),
]
