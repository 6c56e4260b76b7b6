import SQL

package let diagnosisMigrations = [
  Migration(
    "20261121_1040_diagnosis",
    """
    CREATE TABLE eligibility_diagnosis (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      author_kind TEXT NOT NULL CHECK (author_kind IN ('prescripteur', 'employeur')),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      criteria TEXT NOT NULL DEFAULT '',
      made_on TEXT NOT NULL,
      expires_on TEXT NOT NULL,
      reason TEXT NOT NULL DEFAULT '',
      CHECK (made_on <= expires_on));
    CREATE INDEX eligibility_diagnosis_person ON eligibility_diagnosis (person_id, expires_on);

    CREATE TABLE eligibility_proof (
      diagnosis_id TEXT NOT NULL REFERENCES eligibility_diagnosis (id),
      criterion TEXT NOT NULL,
      issued_on TEXT,
      PRIMARY KEY (diagnosis_id, criterion));

    CREATE TABLE support_assessment (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      author_id TEXT NOT NULL REFERENCES account (id),
      number BIGINT NOT NULL,
      made_on TEXT NOT NULL,
      wish TEXT NOT NULL DEFAULT '',
      motivation TEXT NOT NULL DEFAULT '',
      path TEXT NOT NULL DEFAULT '',
      training TEXT NOT NULL DEFAULT '',
      languages TEXT NOT NULL DEFAULT '',
      trades_wanted TEXT NOT NULL DEFAULT '',
      trades_refused TEXT NOT NULL DEFAULT '',
      setting TEXT NOT NULL,
      company TEXT NOT NULL,
      hours_least BIGINT,
      hours_most BIGINT,
      days TEXT NOT NULL DEFAULT '',
      not_before BIGINT,
      not_after BIGINT,
      furthest_kilometres BIGINT,
      means TEXT NOT NULL DEFAULT '',
      working_conditions TEXT NOT NULL DEFAULT '',
      grid TEXT NOT NULL DEFAULT '',
      obstacles TEXT NOT NULL DEFAULT '',
      levers TEXT NOT NULL DEFAULT '',
      remains_hard TEXT NOT NULL DEFAULT '',
      UNIQUE (person_id, structure_id, number),
      CHECK (hours_least <= hours_most));

    CREATE TABLE assessment_skill (
      assessment_id TEXT NOT NULL REFERENCES support_assessment (id),
      position BIGINT NOT NULL,
      name TEXT NOT NULL,
      experience TEXT NOT NULL,
      origin TEXT NOT NULL DEFAULT '',
      recognised_by TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (assessment_id, position));

    CREATE TABLE assessment_step (
      assessment_id TEXT NOT NULL REFERENCES support_assessment (id),
      position BIGINT NOT NULL,
      what TEXT NOT NULL,
      by_whom TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (assessment_id, position));

    CREATE TABLE prescription_selection (
      diagnosis_id TEXT PRIMARY KEY REFERENCES eligibility_diagnosis (id),
      assessment_id TEXT REFERENCES support_assessment (id),
      items TEXT NOT NULL DEFAULT '');
    """),
  Migration(
    "20261122_0021_gathered_criterion",
    """
    -- Papers gathered with a person before a diagnosis: which, dated when, by which structure.
    CREATE TABLE gathered_criterion (
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      criterion TEXT NOT NULL,
      proof_on TEXT,
      gathered_on TEXT NOT NULL,
      PRIMARY KEY (person_id, structure_id, criterion));
    """),
  Migration(
    "20261122_0403_geiq_diagnosis",
    """
    -- The criteria a GEIQ noted for an application, and the allowance they opened that day.
    CREATE TABLE geiq_diagnosis (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      application_id TEXT NOT NULL,
      criteria TEXT NOT NULL,
      rests_on_prescriber BIGINT NOT NULL CHECK (rests_on_prescriber IN (0, 1)),
      allowance BIGINT NOT NULL CHECK (allowance >= 0),
      made_on TEXT NOT NULL,
      expires_on TEXT NOT NULL,
      CHECK (made_on <= expires_on));
    CREATE INDEX geiq_diagnosis_person ON geiq_diagnosis (person_id, structure_id, made_on);
    """),
]
