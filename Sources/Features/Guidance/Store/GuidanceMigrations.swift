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
    """)
]
