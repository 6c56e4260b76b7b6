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
    """)
]
