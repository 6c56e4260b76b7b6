import SQL

package let followUpMigrations = [
  Migration(
    "20261122_0501_goals_and_steps",
    """
    CREATE TABLE goal (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      strand TEXT NOT NULL,
      words TEXT NOT NULL,
      said_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES structure (id),
      author_id TEXT NOT NULL REFERENCES account (id),
      recorded_at BIGINT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('en_cours', 'atteint', 'mis_de_cote')),
      state_on TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX goal_person ON goal (person_id, said_on);

    CREATE TABLE follow_up_step (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      goal_id TEXT REFERENCES goal (id),
      strand TEXT NOT NULL,
      wording TEXT NOT NULL,
      carrier_id TEXT REFERENCES account (id),
      carrier_structure_id TEXT REFERENCES structure (id),
      due_on TEXT,
      state TEXT NOT NULL CHECK (state IN ('a_faire', 'en_cours', 'fait', 'mis_de_cote')),
      state_at BIGINT NOT NULL,
      is_open BIGINT NOT NULL,
      origin TEXT NOT NULL DEFAULT '',
      recorded_by TEXT NOT NULL REFERENCES structure (id),
      author_id TEXT NOT NULL REFERENCES account (id),
      recorded_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((carrier_id IS NULL) = (carrier_structure_id IS NULL)),
      CHECK (is_open = CASE WHEN state IN ('a_faire', 'en_cours') THEN 1 ELSE 0 END));
    CREATE INDEX follow_up_step_open ON follow_up_step (person_id, due_on) WHERE is_open = 1;
    CREATE INDEX follow_up_step_past ON follow_up_step (person_id, state_at, id)
      WHERE is_open = 0;
    CREATE INDEX follow_up_step_carried
      ON follow_up_step (carrier_id, carrier_structure_id, due_on) WHERE is_open = 1;
    """)
]
