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
      CHECK (made_on <= expires_on));
    CREATE INDEX eligibility_diagnosis_person ON eligibility_diagnosis (person_id, expires_on);

    CREATE TABLE eligibility_proof (
      diagnosis_id TEXT NOT NULL REFERENCES eligibility_diagnosis (id),
      criterion TEXT NOT NULL,
      issued_on TEXT,
      PRIMARY KEY (diagnosis_id, criterion));
    """)
]
