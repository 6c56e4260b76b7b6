import SQL

package let jobApplicationsMigrations = [
  Migration(
    "20261121_1040_job_applications",
    """
    CREATE TABLE job_application (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      sender_account_id TEXT NOT NULL REFERENCES account (id),
      sender_structure_id TEXT NOT NULL REFERENCES structure (id),
      state TEXT NOT NULL,
      pile TEXT NOT NULL,
      listed_at BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      changed_at BIGINT NOT NULL,
      sent_at BIGINT,
      first_answer_at BIGINT,
      last_employer_act_at BIGINT,
      answer_read_at BIGINT,
      consent_items TEXT NOT NULL DEFAULT '',
      consent_given TEXT NOT NULL,
      consent_language TEXT NOT NULL,
      consent_until TEXT,
      follows_id TEXT REFERENCES job_application (id),
      repeat_reason TEXT NOT NULL DEFAULT '',
      interview_slots TEXT,
      interview_place TEXT,
      interview_last_on TEXT,
      later_until TEXT,
      refusal_reason TEXT,
      refusal_words TEXT,
      recontact_from TEXT,
      hire_starts_on TEXT,
      hire_ends_on TEXT,
      hire_contract TEXT,
      hire_hours BIGINT,
      hire_reason TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((state = 'brouillon') = (sent_at IS NULL)),
      CHECK (state <> 'pas_cette_fois' OR refusal_reason IS NOT NULL),
      CHECK (state <> 'plus_tard' OR later_until IS NOT NULL),
      CHECK (state <> 'entretien' OR interview_slots IS NOT NULL),
      CHECK (state <> 'embauche' OR hire_starts_on IS NOT NULL),
      CHECK (hire_starts_on <= hire_ends_on));
    CREATE INDEX job_application_person ON job_application (person_id, pile, listed_at);
    CREATE INDEX job_application_employer
      ON job_application (structure_id, pile, listed_at, id);
    CREATE INDEX job_application_waiting ON job_application (pile, listed_at, id);
    CREATE INDEX job_application_follows ON job_application (follows_id);

    CREATE TABLE application_post (
      application_id TEXT NOT NULL REFERENCES job_application (id),
      post_id TEXT NOT NULL REFERENCES job_post (id),
      PRIMARY KEY (application_id, post_id));
    CREATE INDEX application_post_post ON application_post (post_id);

    CREATE TABLE application_part (
      application_id TEXT NOT NULL REFERENCES job_application (id),
      theme TEXT NOT NULL,
      words TEXT NOT NULL,
      speaks_also_of TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (application_id, theme));

    CREATE TABLE application_cv (
      application_id TEXT PRIMARY KEY REFERENCES job_application (id),
      name TEXT NOT NULL,
      bytes {{blob}} NOT NULL,
      added_at BIGINT NOT NULL);

    CREATE TABLE application_message (
      id TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES job_application (id),
      at BIGINT NOT NULL,
      account_id TEXT REFERENCES account (id),
      side TEXT NOT NULL,
      words TEXT NOT NULL);
    CREATE INDEX application_message_application ON application_message (application_id, at);

    CREATE TABLE application_event (
      id TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES job_application (id),
      at BIGINT NOT NULL,
      kind TEXT NOT NULL,
      actor TEXT NOT NULL,
      account_id TEXT REFERENCES account (id),
      state TEXT,
      days BIGINT);
    CREATE INDEX application_event_application ON application_event (application_id, at);

    CREATE TABLE application_reminder (
      application_id TEXT NOT NULL REFERENCES job_application (id),
      level TEXT NOT NULL,
      sent_at BIGINT NOT NULL,
      PRIMARY KEY (application_id, level));
    """),
  // A person's pile in its order, read from the index alone.
  Migration(
    "20261122_0001_job_application_of_person",
    """
    CREATE INDEX job_application_of_person
      ON job_application (person_id, pile, listed_at, id);
    DROP INDEX job_application_person;
    """),
  Migration(
    "20261122_0011_application_diagnosis",
    """
    -- The prescription diagnosis an application was drawn from. Empty in the rows there are.
    ALTER TABLE job_application
      ADD COLUMN diagnosis_id TEXT REFERENCES eligibility_diagnosis (id);
    """),
]
