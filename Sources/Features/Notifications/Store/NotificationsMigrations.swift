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
  // A letter may bring a calendar file.
  Migration(
    "20261122_0902_mail_calendar",
    """
    ALTER TABLE mail_outbox ADD COLUMN calendar TEXT;
    """),
  // Told in time: the pace a member chose and what waits for her morning, the way a person chose
  // and what is still to be told her.
  Migration(
    "20261122_1001_told_in_time",
    """
    CREATE TABLE notice_choice (
      account_id TEXT PRIMARY KEY REFERENCES account (id),
      pace TEXT NOT NULL,
      chosen_at BIGINT NOT NULL);

    CREATE TABLE notice_waiting (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      subject TEXT NOT NULL,
      created_at BIGINT NOT NULL);
    CREATE INDEX notice_waiting_account ON notice_waiting (account_id, created_at);

    CREATE TABLE her_channel (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      channel TEXT NOT NULL,
      chosen_at BIGINT NOT NULL);

    CREATE TABLE her_notice (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      notice TEXT NOT NULL,
      channel TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      told_at BIGINT,
      told_by TEXT REFERENCES account (id));
    CREATE INDEX her_notice_person ON her_notice (person_id, created_at) WHERE told_at IS NULL;
    CREATE INDEX her_notice_waiting ON her_notice (channel, person_id) WHERE told_at IS NULL;
    """),
]
