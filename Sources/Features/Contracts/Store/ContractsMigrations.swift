import SQL

package let contractsMigrations = [
  Migration(
    "20261122_0010_contracts",
    """
    -- A contract between a person and an employer, as it stands: the last day and the hours are
    -- those of the last amendment.
    CREATE TABLE contract (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      employer_id TEXT NOT NULL REFERENCES structure (id),
      kind TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      ends_on TEXT,
      weekly_hours BIGINT NOT NULL CHECK (weekly_hours BETWEEN 1 AND 48),
      other_weekly_hours BIGINT CHECK (other_weekly_hours BETWEEN 1 AND 48),
      end_cause TEXT,
      hire_id TEXT UNIQUE,
      reason TEXT NOT NULL,
      timetable TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (ends_on IS NULL OR starts_on <= ends_on));
    CREATE INDEX contract_person ON contract (person_id, starts_on);
    CREATE INDEX contract_employer ON contract (employer_id, starts_on, id);

    CREATE TABLE contract_amendment (
      id TEXT PRIMARY KEY,
      contract_id TEXT NOT NULL REFERENCES contract (id),
      rank BIGINT NOT NULL,
      applies_from TEXT NOT NULL,
      hours_before BIGINT NOT NULL,
      ends_before TEXT,
      hours_after BIGINT NOT NULL CHECK (hours_after BETWEEN 1 AND 48),
      ends_after TEXT,
      reason TEXT NOT NULL,
      UNIQUE (contract_id, rank));

    CREATE TABLE contract_suspension (
      id TEXT PRIMARY KEY,
      contract_id TEXT NOT NULL REFERENCES contract (id),
      starts_on TEXT NOT NULL,
      ends_on TEXT,
      motive TEXT NOT NULL,
      CHECK (ends_on IS NULL OR starts_on <= ends_on));
    CREATE INDEX contract_suspension_contract ON contract_suspension (contract_id, starts_on);

    -- Persons hired before contracts were kept: one contract for each hire that still stands, with
    -- what the hire said.
    INSERT INTO contract (id, person_id, employer_id, kind, starts_on, ends_on, weekly_hours,
      hire_id, reason, timetable)
    SELECT id, person_id, structure_id, hire_contract, hire_starts_on, hire_ends_on, hire_hours,
      id, COALESCE(hire_reason, ''), ''
    FROM job_application
    WHERE state = 'hired' AND hire_hours BETWEEN 1 AND 48 AND hire_contract IS NOT NULL
      AND hire_starts_on IS NOT NULL
      AND (hire_ends_on IS NULL OR hire_starts_on <= hire_ends_on);
    """),
  Migration(
    "20261122_0040_hours",
    """
    -- The hours of one week under one contract: the last number said. No cause is kept.
    CREATE TABLE hours_week (
      contract_id TEXT NOT NULL REFERENCES contract (id),
      week_on TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 2880),
      entered_by TEXT NOT NULL REFERENCES account (id),
      entered_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (contract_id, week_on));

    -- Which sheets came, so that one sent twice counts once.
    CREATE TABLE hours_sending (
      key TEXT NOT NULL,
      digest TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      week_on TEXT NOT NULL,
      kept BIGINT NOT NULL,
      received_at BIGINT NOT NULL,
      PRIMARY KEY (key, digest));

    -- What somebody saw her do well at work.
    CREATE TABLE skill_seen (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      employer_id TEXT NOT NULL REFERENCES structure (id),
      words TEXT NOT NULL,
      seen_on TEXT NOT NULL,
      seen_by TEXT NOT NULL REFERENCES account (id));
    CREATE INDEX skill_seen_person ON skill_seen (person_id, seen_on);
    """),
  Migration(
    "20261122_0110_activities",
    """
    -- What a structure offers beside contracts of work. `skills`: one a line.
    CREATE TABLE activity (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      skills TEXT NOT NULL);
    CREATE INDEX activity_structure ON activity (structure_id, name);

    -- Who takes part. `rate`: of an AAVA, percent of the SMIC.
    CREATE TABLE activity_place (
      id TEXT PRIMARY KEY,
      activity_id TEXT NOT NULL REFERENCES activity (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      starts_on TEXT NOT NULL,
      ends_on TEXT,
      rate BIGINT CHECK (rate BETWEEN 1 AND 100),
      reason TEXT NOT NULL,
      CHECK (ends_on IS NULL OR starts_on <= ends_on));
    CREATE INDEX activity_place_activity ON activity_place (activity_id);
    CREATE INDEX activity_place_person ON activity_place (person_id);

    CREATE TABLE activity_presence (
      place_id TEXT NOT NULL REFERENCES activity_place (id),
      came_on TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 720),
      PRIMARY KEY (place_id, came_on));

    -- A few days of work under TAPAJ.
    CREATE TABLE tapaj_work (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      employer_id TEXT NOT NULL REFERENCES structure (id),
      phase TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 2880),
      informed_on TEXT,
      reason TEXT NOT NULL,
      paid_on TEXT,
      CHECK (starts_on <= ends_on));
    CREATE INDEX tapaj_work_person ON tapaj_work (person_id, starts_on);
    """),
]
