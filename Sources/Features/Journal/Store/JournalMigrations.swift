import SQL

package let journalMigrations = [
  Migration(
    "20261121_1005_journal",
    """
    CREATE TABLE journal_head (
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      sequence BIGINT NOT NULL,
      hash TEXT NOT NULL,
      step_kind TEXT,
      step_at BIGINT,
      PRIMARY KEY (subject_kind, subject_id));

    CREATE TABLE journal_entry (
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      sequence BIGINT NOT NULL,
      at BIGINT NOT NULL,
      actor_kind TEXT NOT NULL,
      actor_id TEXT,
      actor_structure_id TEXT,
      kind TEXT NOT NULL,
      payload TEXT,
      payload_digest TEXT NOT NULL,
      hash TEXT NOT NULL,
      is_step BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (subject_kind, subject_id, sequence));
    CREATE INDEX journal_entry_step ON journal_entry (subject_kind, subject_id, sequence)
      WHERE is_step = 1;
    CREATE INDEX journal_entry_actor ON journal_entry (actor_id, at);
    """)
]
