import SQL

package let guidanceMigrations = [
  Migration(
    "20261121_1045_guidance",
    """
    CREATE TABLE unmet_need (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      words TEXT NOT NULL DEFAULT '',
      insee TEXT,
      territory_id TEXT REFERENCES territory (id),
      recorded_on TEXT NOT NULL);
    CREATE INDEX unmet_need_territory ON unmet_need (territory_id, recorded_on);
    """),
  Migration(
    "20261122_0010_envisaged_place",
    """
    -- Employers and posts kept in sight with a person. `post_id` is empty for the employer as a
    -- whole, so that one row says it once.
    CREATE TABLE envisaged_place (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      kept_by TEXT NOT NULL REFERENCES structure (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      post_id TEXT NOT NULL DEFAULT '',
      diagnosis_id TEXT REFERENCES eligibility_diagnosis (id),
      kept_at BIGINT NOT NULL,
      UNIQUE (person_id, kept_by, structure_id, post_id));
    """),
]
