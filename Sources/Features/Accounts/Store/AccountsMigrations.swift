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
]
