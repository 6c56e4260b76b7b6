import SQL

package let exitsMigrations = [
  Migration(
    "20261122_0015_exits",
    """
    -- She left a structure. Of a neutralised exit, only that it is one: never why.
    CREATE TABLE path_exit (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      first_on TEXT NOT NULL,
      left_on TEXT NOT NULL,
      is_neutralised BIGINT NOT NULL DEFAULT 0 CHECK (is_neutralised IN (0, 1)),
      next_code TEXT NOT NULL,
      next_since TEXT,
      next_until TEXT,
      missions TEXT NOT NULL DEFAULT '',
      recorded_by TEXT NOT NULL REFERENCES account (id),
      recorded_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (first_on <= left_on));
    CREATE UNIQUE INDEX path_exit_once ON path_exit (person_id, structure_id, left_on);
    CREATE INDEX path_exit_structure ON path_exit (structure_id, left_on, id);

    -- Somebody takes her news for a year, because she agreed.
    CREATE TABLE after_exit_follow_up (
      id TEXT PRIMARY KEY,
      exit_id TEXT NOT NULL UNIQUE REFERENCES path_exit (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      follower_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      channel TEXT NOT NULL,
      shared_with_employer BIGINT NOT NULL DEFAULT 0,
      given TEXT NOT NULL,
      language TEXT NOT NULL,
      agreed_on TEXT NOT NULL,
      withdrawn_at BIGINT,
      next_due_on TEXT,
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX after_exit_follow_up_person ON after_exit_follow_up (person_id);
    CREATE INDEX after_exit_follow_up_due
      ON after_exit_follow_up (follower_id, structure_id, next_due_on);

    CREATE TABLE follow_up_answer (
      follow_up_id TEXT NOT NULL REFERENCES after_exit_follow_up (id),
      month BIGINT NOT NULL,
      work TEXT NOT NULL,
      housing TEXT NOT NULL,
      answered_on TEXT NOT NULL,
      typed_by TEXT NOT NULL REFERENCES account (id),
      PRIMARY KEY (follow_up_id, month));

    CREATE TABLE follow_up_try (
      follow_up_id TEXT NOT NULL REFERENCES after_exit_follow_up (id),
      month BIGINT NOT NULL,
      channel TEXT NOT NULL,
      tried_on TEXT NOT NULL,
      tried_by TEXT NOT NULL REFERENCES account (id),
      PRIMARY KEY (follow_up_id, month, channel));

    -- « Rebondir »: something stopped, a way on is proposed.
    CREATE TABLE path_restart (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      exit_id TEXT REFERENCES path_exit (id),
      reason TEXT NOT NULL,
      opens_on TEXT NOT NULL,
      opened_at BIGINT NOT NULL,
      outcome TEXT,
      settled_at BIGINT);
    CREATE INDEX path_restart_person ON path_restart (person_id, settled_at);

    -- The rows of the grid she chose to follow with a structure.
    CREATE TABLE followed_row (
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      theme TEXT NOT NULL,
      chosen_on TEXT NOT NULL,
      PRIMARY KEY (person_id, structure_id, theme));
    CREATE INDEX followed_row_structure ON followed_row (structure_id, person_id);

    -- What the structure and the State's service agreed on for a year.
    CREATE TABLE exit_target (
      structure_id TEXT NOT NULL REFERENCES structure (id),
      year BIGINT NOT NULL,
      period_first TEXT,
      period_last TEXT,
      dynamic_percent BIGINT,
      durable_percent BIGINT,
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (structure_id, year),
      CHECK ((period_first IS NULL) = (period_last IS NULL)),
      CHECK (period_first <= period_last));
    """),
  Migration(
    "20261122_0407_after_year_survey",
    """
    -- What she says herself a year after, each answer or none; her words.
    CREATE TABLE after_year_survey (
      follow_up_id TEXT PRIMARY KEY REFERENCES after_exit_follow_up (id),
      work TEXT,
      home TEXT,
      help TEXT,
      words TEXT NOT NULL DEFAULT '',
      answered_on TEXT NOT NULL);

    -- What a structure writes of its actions of a year, by axis, for the State's service.
    CREATE TABLE exit_axis_note (
      structure_id TEXT NOT NULL REFERENCES structure (id),
      year BIGINT NOT NULL,
      axis TEXT NOT NULL,
      words TEXT NOT NULL,
      written_by TEXT NOT NULL REFERENCES account (id),
      written_on TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (structure_id, year, axis));
    """),
]
