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
    """),
  Migration(
    "20261122_0005_pass_life",
    """
    -- Days on which a PASS stands still. They never overlap: the version of the PASS guards them.
    -- `reason_to_go_on` is empty when the practice of Les emplois allows that structure.
    CREATE TABLE pass_suspension (
      id TEXT PRIMARY KEY,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('CONTRACT_SUSPENDED', 'CONTRACT_BROKEN',
        'FINISHED_CONTRACT', 'APPROVAL_BETWEEN_CTA_MEMBERS', 'CONTRAT_PASSERELLE', 'HISTORIQUE')),
      explanation TEXT NOT NULL,
      declared_by_account TEXT NOT NULL REFERENCES account (id),
      declared_by TEXT NOT NULL REFERENCES structure (id),
      declared_on TEXT NOT NULL,
      reason_to_go_on TEXT NOT NULL,
      UNIQUE (pass_id, starts_on),
      CHECK (starts_on <= ends_on));

    -- More days, from the last one the PASS had (that day) to its new last day.
    CREATE TABLE pass_prolongation (
      id TEXT PRIMARY KEY,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('SENIOR_CDI', 'COMPLETE_TRAINING', 'RQTH', 'SENIOR',
        'PARTICULAR_DIFFICULTIES', 'HEALTH_CONTEXT')),
      explanation TEXT NOT NULL,
      declared_by_account TEXT NOT NULL REFERENCES account (id),
      declared_by TEXT NOT NULL REFERENCES structure (id),
      declared_on TEXT NOT NULL,
      agreed_by TEXT REFERENCES structure (id),
      UNIQUE (pass_id, starts_on),
      CHECK (starts_on < ends_on));

    -- Asked of an authorised prescriber. At most one waits for each PASS.
    CREATE TABLE prolongation_request (
      id TEXT PRIMARY KEY,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      -- First name and initial, as the one who asks reads them.
      shown_name TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      reason TEXT NOT NULL,
      explanation TEXT NOT NULL,
      asked_by_account TEXT NOT NULL REFERENCES account (id),
      asked_by TEXT NOT NULL REFERENCES structure (id),
      asked_on TEXT NOT NULL,
      addressed_to TEXT NOT NULL REFERENCES structure (id),
      state TEXT NOT NULL CHECK (state IN ('pending', 'granted', 'denied')),
      answered_by_account TEXT REFERENCES account (id),
      answered_by TEXT REFERENCES structure (id),
      answered_on TEXT,
      denial TEXT,
      -- Codes of the actions proposed with a refusal, with spaces between.
      actions TEXT NOT NULL DEFAULT '',
      answer TEXT NOT NULL DEFAULT '',
      last_reminded_on TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (starts_on < ends_on),
      CHECK ((state = 'pending') = (answered_on IS NULL)));
    CREATE UNIQUE INDEX prolongation_request_one_pending
      ON prolongation_request (pass_id) WHERE state = 'pending';
    CREATE INDEX prolongation_request_addressed
      ON prolongation_request (addressed_to, state, asked_on);
    CREATE INDEX prolongation_request_waiting ON prolongation_request (state, asked_on);

    -- What the code of an attestation leads to. It tells no more than whether a PASS holds and
    -- until when: whoever reads this table reads that beside it, so it is kept as it is.
    CREATE TABLE pass_token (
      pass_id TEXT PRIMARY KEY REFERENCES pass_iae (id),
      token TEXT NOT NULL UNIQUE);

    CREATE INDEX pass_iae_ends_on ON pass_iae (ends_on, id);
    """),
  Migration(
    "20261122_0401_pass_hire_end",
    """
    -- The last day of the PASS and of its last suspension, copied beside each hire that rests on
    -- it: what ends soon for a structure is then one range of one index, however many it hired.
    ALTER TABLE pass_hire ADD COLUMN pass_ends_on TEXT NOT NULL DEFAULT '';
    ALTER TABLE pass_hire ADD COLUMN suspended_until TEXT;
    UPDATE pass_hire SET
      pass_ends_on = (SELECT p.ends_on FROM pass_iae p WHERE p.id = pass_hire.pass_id),
      suspended_until = (SELECT MAX(s.ends_on) FROM pass_suspension s
        WHERE s.pass_id = pass_hire.pass_id);
    CREATE INDEX pass_hire_ending ON pass_hire (structure_id, pass_ends_on, pass_id);
    CREATE INDEX pass_hire_suspended ON pass_hire (structure_id, suspended_until, pass_id);
    """),
  Migration(
    "20261122_0402_pass_hire_accepted",
    """
    -- When the hire was accepted: the last of them may declare a suspension. Null for a hire whose
    -- acceptance nobody noted here.
    ALTER TABLE pass_hire ADD COLUMN accepted_at BIGINT;
    UPDATE pass_hire SET accepted_at = (SELECT MAX(e.at) FROM application_event e
      WHERE e.application_id = pass_hire.application_id AND e.state = 'embauche');
    """),
  Migration(
    "20261122_0404_prolongation_paper",
    """
    -- A paper somebody saw for a request of prolongation or for a prolongation: ticked, never kept.
    CREATE TABLE prolongation_paper (
      subject_id TEXT NOT NULL,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      paper TEXT NOT NULL,
      seen_by_account TEXT NOT NULL REFERENCES account (id),
      seen_by TEXT NOT NULL REFERENCES structure (id),
      seen_on TEXT NOT NULL,
      PRIMARY KEY (subject_id, paper, seen_by));
    CREATE INDEX prolongation_paper_pass ON prolongation_paper (pass_id);
    """),
  Migration(
    "20261122_0405_imported_suspension",
    """
    -- A suspension that comes with an outside PASS was declared by nobody here: its author may be
    -- missing. The rows are copied as they are.
    CREATE TABLE pass_suspension_kept (
      id TEXT PRIMARY KEY,
      pass_id TEXT NOT NULL REFERENCES pass_iae (id),
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('CONTRACT_SUSPENDED', 'CONTRACT_BROKEN',
        'FINISHED_CONTRACT', 'APPROVAL_BETWEEN_CTA_MEMBERS', 'CONTRAT_PASSERELLE', 'HISTORIQUE')),
      explanation TEXT NOT NULL,
      declared_by_account TEXT REFERENCES account (id),
      declared_by TEXT REFERENCES structure (id),
      declared_on TEXT NOT NULL,
      reason_to_go_on TEXT NOT NULL,
      UNIQUE (pass_id, starts_on),
      CHECK (starts_on <= ends_on));
    INSERT INTO pass_suspension_kept (id, pass_id, starts_on, ends_on, reason, explanation,
        declared_by_account, declared_by, declared_on, reason_to_go_on)
      SELECT id, pass_id, starts_on, ends_on, reason, explanation, declared_by_account, declared_by,
        declared_on, reason_to_go_on FROM pass_suspension;
    DROP TABLE pass_suspension;
    ALTER TABLE pass_suspension_kept RENAME TO pass_suspension;
    """),
]
