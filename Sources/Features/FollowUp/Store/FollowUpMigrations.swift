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
    """),
  // One carrier a theme, absences with their stand-in, and who was the referent when: those of
  // today are taken from the circles.
  Migration(
    "20261122_0502_carriers_absences_relays",
    """
    CREATE TABLE theme_carrier (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      theme TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      from_on TEXT NOT NULL,
      until_on TEXT);
    CREATE UNIQUE INDEX theme_carrier_one ON theme_carrier (person_id, theme)
      WHERE until_on IS NULL;
    CREATE INDEX theme_carrier_person ON theme_carrier (person_id);

    CREATE TABLE member_absence (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      stand_in_id TEXT NOT NULL REFERENCES account (id),
      from_on TEXT NOT NULL,
      until_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES account (id),
      recorded_at BIGINT NOT NULL,
      cancelled_at BIGINT,
      CHECK (from_on <= until_on), CHECK (stand_in_id <> account_id));
    CREATE INDEX member_absence_account ON member_absence (account_id);
    CREATE INDEX member_absence_stand_in ON member_absence (stand_in_id, structure_id, until_on);
    CREATE INDEX member_absence_structure ON member_absence (structure_id, until_on);

    CREATE TABLE handover (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      outgoing_id TEXT REFERENCES account (id),
      outgoing_structure_id TEXT REFERENCES structure (id),
      incoming_id TEXT NOT NULL REFERENCES account (id),
      incoming_structure_id TEXT NOT NULL REFERENCES structure (id),
      role TEXT NOT NULL,
      reason TEXT NOT NULL,
      proposed_by TEXT NOT NULL REFERENCES account (id),
      proposed_structure_id TEXT NOT NULL REFERENCES structure (id),
      proposed_at BIGINT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('propose', 'accepte', 'refuse_referent', 'refuse_elle', 'retire')),
      incoming_said_yes_at BIGINT,
      she_said_yes_on TEXT,
      her_manner TEXT,
      her_answer_noted_by TEXT REFERENCES account (id),
      words TEXT NOT NULL DEFAULT '',
      settled_at BIGINT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((outgoing_id IS NULL) = (outgoing_structure_id IS NULL)),
      CHECK ((she_said_yes_on IS NULL) = (her_manner IS NULL)),
      CHECK ((settled_at IS NULL) = (state = 'propose')),
      CHECK (state <> 'accepte'
        OR (incoming_said_yes_at IS NOT NULL AND she_said_yes_on IS NOT NULL)));
    CREATE UNIQUE INDEX handover_open ON handover (person_id) WHERE settled_at IS NULL;
    CREATE INDEX handover_person ON handover (person_id, proposed_at);
    CREATE INDEX handover_incoming ON handover (incoming_id, incoming_structure_id)
      WHERE settled_at IS NULL;

    CREATE TABLE referent_period (
      person_id TEXT NOT NULL REFERENCES person (id),
      circle_member_id TEXT NOT NULL REFERENCES circle_member (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      from_on TEXT NOT NULL,
      until_on TEXT,
      handover_id TEXT REFERENCES handover (id),
      PRIMARY KEY (circle_member_id, from_on));
    CREATE INDEX referent_period_person ON referent_period (person_id, from_on);
    CREATE INDEX referent_period_structure ON referent_period (structure_id, until_on);
    INSERT INTO referent_period (person_id, circle_member_id, structure_id, from_on, until_on)
      SELECT person_id, id, structure_id, from_on, until_on FROM circle_member
      WHERE is_referent = 1;
    """),
  // Time given to persons, coded, in minutes.
  Migration(
    "20261122_0503_support_moments",
    """
    CREATE TABLE support_moment (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      day TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes > 0),
      act TEXT NOT NULL,
      step_id TEXT REFERENCES follow_up_step (id),
      words TEXT NOT NULL DEFAULT '',
      recorded_at BIGINT NOT NULL);
    CREATE INDEX support_moment_person ON support_moment (person_id, structure_id, day);
    CREATE INDEX support_moment_structure ON support_moment (structure_id, day, act, minutes);
    """),
]
