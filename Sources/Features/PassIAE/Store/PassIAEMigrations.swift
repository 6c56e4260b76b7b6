import SQL

package let passIAEMigrations = [
  Migration(
    "20261121_1040_pass_iae",
    """
    -- Opened by a hire, or written down by hand. `number` is null while it is expected.
    CREATE TABLE pass_iae (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      state TEXT NOT NULL CHECK (state IN ('expected', 'recorded', 'issued')),
      number TEXT UNIQUE,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      opened_by TEXT NOT NULL REFERENCES structure (id),
      born_of_hire BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (starts_on < ends_on),
      CHECK ((state = 'expected') = (number IS NULL)));
    CREATE INDEX pass_iae_person ON pass_iae (person_id, ends_on);
    CREATE INDEX pass_iae_opened_by ON pass_iae (opened_by, state, starts_on);

    -- The last PASS of each person, ended or not: one row, whose version every opening, ending and
    -- deletion moves. Two valid PASS for one person cannot be.
    CREATE TABLE pass_current (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      pass_id TEXT UNIQUE REFERENCES pass_iae (id),
      version BIGINT NOT NULL DEFAULT 1);

    -- The hires that rest on a PASS. A hire has one.
    CREATE TABLE pass_hire (
      application_id TEXT PRIMARY KEY,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      starts_on TEXT NOT NULL);
    CREATE INDEX pass_hire_pass ON pass_hire (pass_id);
    CREATE INDEX pass_hire_structure ON pass_hire (structure_id, starts_on);

    -- The last count given under each prefix, deleted PASS included: no number serves twice.
    CREATE TABLE pass_counter (
      prefix TEXT PRIMARY KEY,
      last_count BIGINT NOT NULL);
    """)
]
