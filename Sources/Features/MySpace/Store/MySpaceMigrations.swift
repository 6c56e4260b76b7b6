import SQL

package let mySpaceMigrations = [
  Migration(
    "20261121_1050_my_space",
    """
    -- One door for each person: her handle, and the hash of the first code or of the one she chose.
    CREATE TABLE space_access (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      handle TEXT NOT NULL UNIQUE,
      code_hash TEXT NOT NULL,
      given_by TEXT REFERENCES account (id),
      given_at BIGINT NOT NULL,
      first_code_until BIGINT);
    """)
]
