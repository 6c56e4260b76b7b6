import SQL

package let accountsMigrations = [
  Migration(
    "20261121_1010_accounts",
    """
    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      password_hash TEXT,
      is_platform_administrator BIGINT NOT NULL DEFAULT 0,
      selected_structure_id TEXT REFERENCES structure (id),
      created_at BIGINT NOT NULL,
      disabled_at BIGINT);

    CREATE TABLE membership (
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      role TEXT NOT NULL,
      is_administrator BIGINT NOT NULL DEFAULT 0,
      since BIGINT NOT NULL,
      PRIMARY KEY (account_id, structure_id));
    CREATE INDEX membership_structure ON membership (structure_id);

    CREATE TABLE session (
      digest TEXT PRIMARY KEY,
      account_id TEXT REFERENCES account (id),
      structure_id TEXT REFERENCES structure (id),
      person_id TEXT,
      created_at BIGINT NOT NULL,
      last_seen_at BIGINT NOT NULL,
      idle_seconds BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      CHECK ((account_id IS NULL) <> (person_id IS NULL)));
    CREATE INDEX session_account ON session (account_id);
    CREATE INDEX session_person ON session (person_id);
    CREATE INDEX session_expiry ON session (expires_at);

    CREATE TABLE sign_in_attempt (
      subject TEXT PRIMARY KEY,
      failures BIGINT NOT NULL,
      last_at BIGINT NOT NULL,
      open_at BIGINT NOT NULL);
    CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_at);

    CREATE TABLE instance_setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL);
    """),
  Migration(
    "20261121_2040_team",
    """
    CREATE TABLE member_invitation (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      email TEXT NOT NULL,
      role TEXT NOT NULL,
      is_administrator BIGINT NOT NULL,
      invited_by TEXT NOT NULL REFERENCES account (id),
      invited_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      token_digest TEXT NOT NULL UNIQUE,
      settled_at BIGINT,
      outcome TEXT CHECK (outcome IN ('accepted', 'withdrawn')),
      accepted_by TEXT REFERENCES account (id),
      CHECK ((settled_at IS NULL) = (outcome IS NULL)));
    CREATE INDEX member_invitation_pending ON member_invitation (structure_id, settled_at);

    CREATE TABLE access_request (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      account_id TEXT REFERENCES account (id),
      email TEXT NOT NULL,
      name TEXT NOT NULL,
      message TEXT NOT NULL,
      requested_at BIGINT NOT NULL,
      settled_at BIGINT,
      outcome TEXT CHECK (outcome IN ('granted', 'refused')),
      settled_by TEXT REFERENCES account (id),
      CHECK ((settled_at IS NULL) = (outcome IS NULL)));
    CREATE INDEX access_request_pending ON access_request (structure_id, settled_at);
    CREATE INDEX access_request_settled ON access_request (settled_at);

    CREATE TABLE password_link (
      digest TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      expires_at BIGINT NOT NULL,
      used_at BIGINT);
    CREATE INDEX password_link_account ON password_link (account_id);
    """),
  Migration(
    "20261121_2100_opening",
    """
    CREATE TABLE opening_step (
      step TEXT PRIMARY KEY,
      done_on TEXT NOT NULL,
      noted_by TEXT NOT NULL REFERENCES account (id),
      noted_at BIGINT NOT NULL);
    """),
  Migration(
    "20261122_0020_account_folded",
    """
    -- Names as they are searched: without accents nor capitals. Fills the rows there are; the
    -- program writes it from then on.
    ALTER TABLE account ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
    UPDATE account SET name_folded = lower(name);
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_folded,
      'à', 'a'), 'á', 'a'), 'â', 'a'), 'ã', 'a'), 'ä', 'a'), 'å', 'a'), 'À', 'a'), 'Á', 'a'), 'Â',
      'a'), 'Ã', 'a'), 'Ä', 'a'), 'Å', 'a');
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(name_folded, 'è', 'e'), 'é',
      'e'), 'ê', 'e'), 'ë', 'e'), 'È', 'e'), 'É', 'e'), 'Ê', 'e'), 'Ë', 'e');
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(name_folded, 'ì', 'i'), 'í',
      'i'), 'î', 'i'), 'ï', 'i'), 'Ì', 'i'), 'Í', 'i'), 'Î', 'i'), 'Ï', 'i');
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_folded,
      'ò', 'o'), 'ó', 'o'), 'ô', 'o'), 'õ', 'o'), 'ö', 'o'), 'ø', 'o'), 'Ò', 'o'), 'Ó', 'o'), 'Ô',
      'o'), 'Õ', 'o'), 'Ö', 'o'), 'Ø', 'o');
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(name_folded, 'ù', 'u'), 'ú',
      'u'), 'û', 'u'), 'ü', 'u'), 'Ù', 'u'), 'Ú', 'u'), 'Û', 'u'), 'Ü', 'u');
    UPDATE account SET name_folded =
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_folded,
      'ç', 'c'), 'Ç', 'c'), 'ñ', 'n'), 'Ñ', 'n'), 'ý', 'y'), 'ÿ', 'y'), 'Ý', 'y'), 'œ', 'oe'),
      'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae');
    UPDATE account SET name_folded = replace(replace(replace(name_folded, '-', ' '), '’', ' '),
      '''', ' ');
    """),
  // Reads nothing of what is there; the two indexes serve the counts of a renewal.
  Migration(
    "20261122_0015_authorisation_file",
    """
    CREATE TABLE authorisation_file (
      structure_id TEXT NOT NULL REFERENCES structure (id),
      number BIGINT NOT NULL CHECK (number >= 1),
      state TEXT NOT NULL
        CHECK (state IN ('preparation', 'depose', 'avis', 'accorde', 'non_retenu')),
      axis_known TEXT NOT NULL DEFAULT '',
      axis_mission TEXT NOT NULL DEFAULT '',
      axis_people TEXT NOT NULL DEFAULT '',
      axis_need TEXT NOT NULL DEFAULT '',
      partnerships TEXT NOT NULL DEFAULT '',
      submitted_on TEXT,
      opinion TEXT CHECK (opinion IN ('favorable', 'reserve', 'defavorable')),
      opinion_on TEXT,
      decided_on TEXT,
      decision_reason TEXT NOT NULL DEFAULT '',
      order_reference TEXT NOT NULL DEFAULT '',
      order_from TEXT,
      order_until TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (structure_id, number),
      CHECK (state = 'preparation' OR submitted_on IS NOT NULL),
      CHECK (state <> 'avis' OR (opinion IS NOT NULL AND opinion_on >= submitted_on)),
      CHECK (state <> 'accorde' OR (order_from IS NOT NULL AND order_from <= order_until)),
      CHECK (state <> 'non_retenu' OR (decided_on IS NOT NULL AND decision_reason <> '')));
    CREATE INDEX authorisation_file_state ON authorisation_file (state, submitted_on);
    CREATE INDEX eligibility_diagnosis_structure
      ON eligibility_diagnosis (structure_id, author_kind, made_on);
    CREATE INDEX job_application_sender_structure
      ON job_application (sender_structure_id, sent_at);
    """),
]
