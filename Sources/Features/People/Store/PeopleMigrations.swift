import SQL

package let peopleMigrations = [
  Migration(
    "20261121_1020_people",
    """
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      opened_by TEXT NOT NULL REFERENCES structure (id),
      first_name TEXT NOT NULL,
      is_alias BIGINT NOT NULL DEFAULT 0,
      last_name TEXT NOT NULL DEFAULT '',
      folded_name TEXT NOT NULL,
      folded_first_name TEXT NOT NULL,
      folded_last_name TEXT NOT NULL,
      birth TEXT,
      phone TEXT,
      email TEXT,
      insee TEXT,
      programmes TEXT NOT NULL DEFAULT '',
      opened_on TEXT NOT NULL,
      last_contact_on TEXT NOT NULL,
      merged_into TEXT REFERENCES person (id),
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX person_opened_by ON person (opened_by, folded_name);
    CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

    CREATE TABLE wish (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      words TEXT NOT NULL,
      said_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES structure (id),
      recorded_at BIGINT NOT NULL);
    CREATE INDEX wish_person ON wish (person_id, said_on);

    CREATE TABLE item_note (
      person_id TEXT NOT NULL REFERENCES person (id),
      item TEXT NOT NULL,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      words TEXT NOT NULL,
      recorded_on TEXT NOT NULL,
      PRIMARY KEY (person_id, item, structure_id));

    CREATE TABLE circle_member (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      role TEXT NOT NULL,
      is_referent BIGINT NOT NULL DEFAULT 0,
      from_on TEXT NOT NULL,
      until_on TEXT);
    CREATE INDEX circle_member_person ON circle_member (person_id);
    CREATE INDEX circle_member_account ON circle_member (account_id, structure_id, until_on);
    CREATE INDEX circle_member_structure ON circle_member (structure_id, person_id);
    CREATE UNIQUE INDEX circle_member_referent ON circle_member (person_id)
      WHERE is_referent = 1 AND until_on IS NULL;

    CREATE TABLE circle_request (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      role TEXT NOT NULL,
      reason TEXT NOT NULL,
      asked_at BIGINT NOT NULL,
      answered_at BIGINT,
      answered_by TEXT REFERENCES account (id),
      accepted BIGINT);
    CREATE INDEX circle_request_person ON circle_request (person_id, answered_at);
    CREATE UNIQUE INDEX circle_request_waiting ON circle_request (person_id, account_id)
      WHERE answered_at IS NULL;

    CREATE TABLE sharing_agreement (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      item TEXT NOT NULL,
      recipient_id TEXT NOT NULL REFERENCES structure (id),
      purpose TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      given TEXT NOT NULL,
      language TEXT NOT NULL,
      recorded_by TEXT REFERENCES account (id),
      recorded_at BIGINT NOT NULL,
      withdrawn_at BIGINT,
      CHECK (starts_on <= ends_on));
    CREATE INDEX sharing_agreement_person ON sharing_agreement (person_id);
    CREATE INDEX sharing_agreement_recipient ON sharing_agreement (recipient_id, person_id);

    CREATE TABLE employer_link (
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      relation TEXT NOT NULL,
      PRIMARY KEY (person_id, structure_id, relation));

    CREATE TABLE file_merge (
      id TEXT PRIMARY KEY,
      kept_id TEXT NOT NULL REFERENCES person (id),
      merged_id TEXT NOT NULL REFERENCES person (id),
      merged_by TEXT NOT NULL REFERENCES account (id),
      merged_at BIGINT NOT NULL,
      filled TEXT NOT NULL DEFAULT '',
      former_referent TEXT,
      undone_at BIGINT);
    CREATE INDEX file_merge_kept ON file_merge (kept_id, undone_at);
    CREATE INDEX file_merge_merged ON file_merge (merged_id, undone_at);

    CREATE TABLE file_merge_row (
      merge_id TEXT NOT NULL REFERENCES file_merge (id),
      table_name TEXT NOT NULL,
      row_key TEXT NOT NULL,
      PRIMARY KEY (merge_id, table_name, row_key));

    CREATE TABLE different_persons (
      one_id TEXT NOT NULL REFERENCES person (id),
      other_id TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (one_id, other_id));

    CREATE TABLE link_code (
      digest TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      given_by TEXT REFERENCES account (id),
      expires_at BIGINT NOT NULL,
      used_at BIGINT);
    CREATE INDEX link_code_person ON link_code (person_id);

    CREATE TABLE link_code_try (
      account_id TEXT NOT NULL REFERENCES account (id),
      at BIGINT NOT NULL);
    CREATE INDEX link_code_try_account ON link_code_try (account_id, at);
    """),
  // Likely duplicates among the files of one structure: by how the first name begins, by telephone.
  Migration(
    "20261122_0002_person_near_names",
    """
    CREATE INDEX person_first_letters ON person (opened_by, substr(folded_first_name, 1, 2));
    CREATE INDEX person_phone ON person (opened_by, phone) WHERE phone IS NOT NULL;
    """),
  // Whom a member follows, read from the index alone.
  Migration(
    "20261122_0003_circle_member_follows",
    """
    CREATE INDEX circle_member_follows
      ON circle_member (account_id, structure_id, person_id, from_on, until_on);
    DROP INDEX circle_member_account;
    """),
]
