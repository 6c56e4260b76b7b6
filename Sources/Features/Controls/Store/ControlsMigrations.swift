import SQL

package let controlsMigrations = [
  Migration(
    "20261122_0030_controls",
    """
    CREATE TABLE control_campaign (
      id TEXT PRIMARY KEY,
      territory_id TEXT NOT NULL REFERENCES territory (id),
      period_from TEXT NOT NULL,
      period_until TEXT NOT NULL,
      percent BIGINT NOT NULL CHECK (percent BETWEEN 20 AND 40),
      opened_on TEXT NOT NULL,
      proofs_due_on TEXT NOT NULL,
      CHECK (period_from <= period_until),
      CHECK (opened_on <= proofs_due_on));
    CREATE INDEX control_campaign_territory ON control_campaign (territory_id, opened_on);

    CREATE TABLE control_employer (
      campaign_id TEXT NOT NULL REFERENCES control_campaign (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      state TEXT NOT NULL
        CHECK (state IN ('preuves', 'envoye', 'contradictoire', 'repondu', 'clos')),
      sent_on TEXT,
      adversarial_due_on TEXT,
      answered_on TEXT,
      closed_on TEXT,
      outcome TEXT CHECK (outcome IN
        ('conforme', 'sans_sanction', 'information', 'suspension', 'retrait', 'reduction')),
      outcome_from TEXT,
      outcome_until TEXT,
      outcome_percent BIGINT,
      outcome_reason TEXT NOT NULL DEFAULT '',
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (campaign_id, structure_id),
      CHECK (state <> 'contradictoire' OR adversarial_due_on IS NOT NULL),
      CHECK ((state = 'clos') = (closed_on IS NOT NULL)),
      CHECK ((state = 'clos') = (outcome IS NOT NULL)),
      CHECK (outcome_from <= outcome_until));
    CREATE INDEX control_employer_structure ON control_employer (structure_id);

    CREATE TABLE control_prescription (
      id TEXT PRIMARY KEY,
      campaign_id TEXT NOT NULL,
      structure_id TEXT NOT NULL,
      diagnosis_id TEXT NOT NULL REFERENCES eligibility_diagnosis (id),
      hired_on TEXT NOT NULL,
      UNIQUE (campaign_id, diagnosis_id),
      FOREIGN KEY (campaign_id, structure_id)
        REFERENCES control_employer (campaign_id, structure_id));
    CREATE INDEX control_prescription_employer ON control_prescription (campaign_id, structure_id);

    CREATE TABLE control_proof (
      prescription_id TEXT NOT NULL REFERENCES control_prescription (id),
      criterion TEXT NOT NULL,
      file_name TEXT NOT NULL,
      bytes {{blob}},
      added_on TEXT NOT NULL,
      keep_until TEXT NOT NULL,
      decision TEXT CHECK (decision IN ('acceptee', 'refusee')),
      note TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (prescription_id, criterion));
    CREATE INDEX control_proof_end ON control_proof (keep_until);
    """),
  Migration(
    "20261122_0406_control_reminder",
    """
    -- A letter that called an employer's due day to mind: each once.
    CREATE TABLE control_reminder (
      campaign_id TEXT NOT NULL,
      structure_id TEXT NOT NULL,
      due_on TEXT NOT NULL,
      days_before BIGINT NOT NULL,
      sent_on TEXT NOT NULL,
      PRIMARY KEY (campaign_id, structure_id, due_on, days_before),
      FOREIGN KEY (campaign_id, structure_id)
        REFERENCES control_employer (campaign_id, structure_id));
    CREATE INDEX control_campaign_due ON control_campaign (proofs_due_on);
    CREATE INDEX control_employer_due ON control_employer (state, adversarial_due_on);
    """),
]
