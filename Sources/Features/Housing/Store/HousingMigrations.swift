import SQL

package let housingMigrations = [
  // Homes: which structures hold a request or a measure of hers, places, measures and what happens
  // in them. Touches no existing row.
  Migration(
    "20261122_0601_homes",
    """
    CREATE TABLE housing_link (
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      relation TEXT NOT NULL,
      PRIMARY KEY (person_id, structure_id, relation));

    CREATE TABLE housing_place (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 60),
      insee TEXT,
      address TEXT NOT NULL DEFAULT '',
      is_confidential BIGINT NOT NULL DEFAULT 0,
      transport TEXT NOT NULL,
      opened_on TEXT NOT NULL,
      closed_on TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (closed_on IS NULL OR opened_on <= closed_on));
    CREATE UNIQUE INDEX housing_place_name ON housing_place (structure_id, name)
      WHERE closed_on IS NULL;

    CREATE TABLE housing_measure (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL,
      operator_id TEXT NOT NULL REFERENCES structure (id),
      opened_by TEXT NOT NULL REFERENCES structure (id),
      support_offered TEXT NOT NULL,
      support_needed TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      request TEXT,
      insee TEXT,
      place_id TEXT REFERENCES housing_place (id),
      transport TEXT NOT NULL,
      written_reason TEXT NOT NULL DEFAULT '',
      mismatches TEXT NOT NULL DEFAULT '',
      ways TEXT NOT NULL DEFAULT '',
      slid_on TEXT,
      ended_on TEXT,
      end_kind TEXT,
      way_on TEXT,
      is_without_home BIGINT NOT NULL DEFAULT 0,
      next_review_on TEXT,
      next_check_on TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (ended_on IS NULL OR starts_on <= ended_on),
      CHECK ((ended_on IS NULL) = (end_kind IS NULL)),
      CHECK (slid_on IS NULL OR slid_on = ended_on));
    CREATE INDEX housing_measure_person ON housing_measure (person_id, starts_on);
    CREATE INDEX housing_measure_operator ON housing_measure (operator_id, ended_on, starts_on);
    CREATE INDEX housing_measure_opened ON housing_measure (opened_by, ended_on, starts_on);
    CREATE INDEX housing_measure_request ON housing_measure (request) WHERE request IS NOT NULL;
    CREATE INDEX housing_measure_review ON housing_measure (operator_id, next_review_on)
      WHERE next_review_on IS NOT NULL;
    CREATE INDEX housing_measure_check ON housing_measure (operator_id, next_check_on)
      WHERE next_check_on IS NOT NULL;

    CREATE TABLE housing_review (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL REFERENCES housing_measure (id),
      planned_on TEXT NOT NULL,
      motive TEXT NOT NULL,
      held_on TEXT,
      words TEXT NOT NULL DEFAULT '',
      CHECK ((held_on IS NULL) = (words = '')));
    CREATE INDEX housing_review_measure ON housing_review (measure_id, planned_on);

    CREATE TABLE housing_sign (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL REFERENCES housing_measure (id),
      kind TEXT NOT NULL,
      seen_on TEXT NOT NULL,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      settled_on TEXT);
    CREATE INDEX housing_sign_measure ON housing_sign (measure_id, seen_on);

    CREATE TABLE housing_check (
      measure_id TEXT NOT NULL REFERENCES housing_measure (id),
      since TEXT NOT NULL,
      month BIGINT NOT NULL,
      answer TEXT NOT NULL,
      answered_on TEXT NOT NULL,
      answered_by TEXT NOT NULL REFERENCES account (id),
      PRIMARY KEY (measure_id, since, month));
    """),
  // Who sleeps where, and who moves together. Touches no existing row.
  Migration(
    "20261122_0602_stays",
    """
    CREATE TABLE household (
      id TEXT PRIMARY KEY,
      dependants BIGINT NOT NULL DEFAULT 0 CHECK (dependants BETWEEN 0 AND 15),
      formed_on TEXT NOT NULL,
      ended_on TEXT);

    CREATE TABLE household_member (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      household_id TEXT NOT NULL REFERENCES household (id));
    CREATE INDEX household_member_household ON household_member (household_id);

    CREATE TABLE stay (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      place_id TEXT NOT NULL REFERENCES housing_place (id),
      household_id TEXT REFERENCES household (id),
      dependants BIGINT NOT NULL DEFAULT 0,
      entered_on TEXT NOT NULL,
      origin TEXT NOT NULL,
      left_on TEXT,
      reason TEXT,
      CHECK (left_on IS NULL OR entered_on <= left_on),
      CHECK ((left_on IS NULL) = (reason IS NULL)));
    CREATE INDEX stay_person ON stay (person_id, entered_on);
    CREATE INDEX stay_place ON stay (place_id) WHERE left_on IS NULL;
    CREATE INDEX stay_entered ON stay (structure_id, entered_on);
    CREATE INDEX stay_left ON stay (structure_id, left_on) WHERE left_on IS NOT NULL;

    CREATE TABLE current_stay (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      stay_id TEXT NOT NULL REFERENCES stay (id));
    """),
]
