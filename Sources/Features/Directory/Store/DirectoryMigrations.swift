import SQL

package let directoryMigrations = [
  Migration(
    "20261121_1000_directory",
    """
    CREATE TABLE territory (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      department TEXT NOT NULL,
      notice_days BIGINT NOT NULL DEFAULT 7,
      warning_days BIGINT NOT NULL DEFAULT 15,
      escalation_days BIGINT NOT NULL DEFAULT 30,
      silence_days BIGINT NOT NULL DEFAULT 60,
      counts_working_days BIGINT NOT NULL DEFAULT 0,
      issues_pass BIGINT NOT NULL DEFAULT 0,
      pass_prefix TEXT NOT NULL DEFAULT '');

    CREATE TABLE structure_group (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL);

    CREATE TABLE structure (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      territory_id TEXT REFERENCES territory (id),
      group_id TEXT REFERENCES structure_group (id),
      siret TEXT,
      address TEXT NOT NULL DEFAULT '',
      postcode TEXT NOT NULL DEFAULT '',
      city TEXT NOT NULL DEFAULT '',
      insee TEXT,
      latitude DOUBLE PRECISION,
      longitude DOUBLE PRECISION,
      address_confidential BIGINT NOT NULL DEFAULT 0,
      phone TEXT,
      email TEXT,
      website TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT '',
      open_to_spontaneous BIGINT NOT NULL DEFAULT 0,
      programmes TEXT NOT NULL DEFAULT '',
      authorised_from TEXT,
      authorised_until TEXT,
      authorisation_reference TEXT,
      source_key TEXT UNIQUE,
      source_record TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (authorised_from <= authorised_until));
    CREATE INDEX structure_territory ON structure (territory_id, kind);

    CREATE TABLE commune (
      insee TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      department TEXT NOT NULL,
      latitude DOUBLE PRECISION,
      longitude DOUBLE PRECISION,
      postcodes TEXT NOT NULL);

    CREATE TABLE trade (
      rome TEXT PRIMARY KEY,
      label TEXT NOT NULL);

    CREATE TABLE trade_name (
      code TEXT PRIMARY KEY,
      rome TEXT NOT NULL REFERENCES trade (rome),
      label TEXT NOT NULL);

    CREATE TABLE job_post (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      rome TEXT,
      title TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '',
      contract TEXT NOT NULL,
      hours_least BIGINT,
      hours_most BIGINT,
      setting TEXT NOT NULL,
      company TEXT NOT NULL,
      requirements TEXT NOT NULL DEFAULT '',
      requirements_verified_on TEXT,
      requirements_verified_by TEXT,
      requirements_verified_note TEXT,
      seats BIGINT NOT NULL DEFAULT 1,
      cv_wanted BIGINT NOT NULL DEFAULT 0,
      insee TEXT,
      latitude DOUBLE PRECISION,
      longitude DOUBLE PRECISION,
      is_open BIGINT NOT NULL DEFAULT 1,
      applications BIGINT NOT NULL DEFAULT 0,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (hours_least <= hours_most));
    CREATE INDEX job_post_structure ON job_post (structure_id);

    -- What a structure answers to applications, recounted by JobApplications.
    CREATE TABLE answer_habit (
      structure_id TEXT PRIMARY KEY REFERENCES structure (id),
      sent BIGINT NOT NULL,
      answered BIGINT NOT NULL,
      median_days BIGINT,
      silent BIGINT NOT NULL,
      CHECK (answered + silent <= sent));

    -- 1 structures and posts, 2 applications and answer habits, 3 communes and trades: what each
    -- instance holds in memory is older than this number says.
    CREATE TABLE directory_version (
      id BIGINT PRIMARY KEY,
      number BIGINT NOT NULL);
    INSERT INTO directory_version (id, number) VALUES (1, 1), (2, 1), (3, 1);
    """)
]
