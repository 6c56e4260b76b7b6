import SQL

package let siaoMigrations = [
  Migration(
    "20261122_0801_housing_request",
    """
    -- What she asks the SIAO for. Work facts are read from her contracts, never copied here.
    CREATE TABLE housing_request (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      territory_id TEXT NOT NULL REFERENCES territory (id),
      made_by TEXT NOT NULL REFERENCES structure (id),
      author_id TEXT NOT NULL REFERENCES account (id),
      received_at BIGINT NOT NULL,
      seniority_from TEXT NOT NULL,
      state TEXT NOT NULL,
      is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
      solutions TEXT NOT NULL CHECK (solutions <> ''),
      words TEXT NOT NULL DEFAULT '',
      places TEXT NOT NULL DEFAULT '',
      adults BIGINT NOT NULL CHECK (adults BETWEEN 1 AND 15),
      children BIGINT NOT NULL CHECK (children BETWEEN 0 AND 15),
      support TEXT NOT NULL,
      support_why TEXT NOT NULL DEFAULT '',
      shares_work BIGINT NOT NULL DEFAULT 0 CHECK (shares_work IN (0, 1)),
      programmes TEXT NOT NULL DEFAULT '',
      reference TEXT NOT NULL DEFAULT '',
      flash_at BIGINT,
      flash_by TEXT REFERENCES account (id),
      deep_at BIGINT,
      deep_by TEXT REFERENCES account (id),
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((flash_at IS NULL) = (flash_by IS NULL)),
      CHECK ((deep_at IS NULL) = (deep_by IS NULL)));
    CREATE INDEX housing_request_person ON housing_request (person_id, received_at);
    CREATE INDEX housing_request_board
      ON housing_request (territory_id, state, seniority_from, id);
    CREATE INDEX housing_request_standing
      ON housing_request (territory_id, is_open, seniority_from, id);
    CREATE INDEX housing_request_flash
      ON housing_request (territory_id, is_open, received_at) WHERE flash_at IS NULL;
    CREATE INDEX housing_request_deep
      ON housing_request (territory_id, is_open, received_at) WHERE deep_at IS NULL;

    -- The one request of hers that stands.
    CREATE TABLE open_housing_request (
      person_id TEXT PRIMARY KEY REFERENCES person (id),
      request_id TEXT NOT NULL UNIQUE REFERENCES housing_request (id));

    CREATE TABLE housing_waiting_place (
      request_id TEXT NOT NULL REFERENCES housing_request (id),
      kind TEXT NOT NULL,
      listed_on TEXT NOT NULL,
      PRIMARY KEY (request_id, kind));
    CREATE INDEX housing_waiting_place_kind ON housing_waiting_place (kind, request_id);

    CREATE TABLE siao_setting (
      territory_id TEXT PRIMARY KEY REFERENCES territory (id),
      waiting_order TEXT NOT NULL,
      chosen_on TEXT NOT NULL,
      chosen_by TEXT NOT NULL REFERENCES account (id));
    """),
  Migration(
    "20261122_0802_reserved_quota",
    """
    -- Measures reserved to programmes: what is left is the sum of the lines of the register.
    CREATE TABLE reserved_quota (
      id TEXT PRIMARY KEY,
      territory_id TEXT NOT NULL REFERENCES territory (id),
      year BIGINT NOT NULL CHECK (year BETWEEN 2000 AND 2100),
      programmes TEXT NOT NULL CHECK (programmes <> ''),
      kind TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (territory_id, year, programmes, kind));

    CREATE TABLE quota_entry (
      quota_id TEXT NOT NULL REFERENCES reserved_quota (id),
      number BIGINT NOT NULL,
      kind TEXT NOT NULL,
      units BIGINT NOT NULL CHECK (units <> 0),
      case_id TEXT,
      reason TEXT NOT NULL DEFAULT '',
      at BIGINT NOT NULL,
      by_account TEXT REFERENCES account (id),
      PRIMARY KEY (quota_id, number));
    CREATE INDEX quota_entry_case ON quota_entry (case_id);
    """),
  Migration(
    "20261122_0803_allocation_committee",
    """
    CREATE TABLE allocation_committee (
      id TEXT PRIMARY KEY,
      territory_id TEXT NOT NULL REFERENCES territory (id),
      starts_at TEXT NOT NULL,
      place TEXT NOT NULL DEFAULT '',
      held_on TEXT,
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX allocation_committee_day ON allocation_committee (territory_id, starts_at, id);

    -- One request before one committee. Reasons are what somebody wrote for the household.
    CREATE TABLE committee_case (
      id TEXT PRIMARY KEY,
      committee_id TEXT NOT NULL REFERENCES allocation_committee (id),
      request_id TEXT NOT NULL REFERENCES housing_request (id),
      rank BIGINT NOT NULL,
      choice TEXT,
      waits_for TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      decided_at BIGINT,
      decided_by TEXT REFERENCES account (id),
      kind TEXT,
      operator_id TEXT REFERENCES structure (id),
      support_offered TEXT,
      insee TEXT,
      free_from TEXT,
      quota_id TEXT REFERENCES reserved_quota (id),
      written_reason TEXT NOT NULL DEFAULT '',
      is_reinforced BIGINT NOT NULL DEFAULT 0,
      has_reviews BIGINT NOT NULL DEFAULT 0,
      keeps_request BIGINT NOT NULL DEFAULT 0,
      counts_need BIGINT NOT NULL DEFAULT 0,
      outcome TEXT,
      motive TEXT,
      starts_on TEXT,
      answered_at BIGINT,
      measure_id TEXT,
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (committee_id, request_id),
      UNIQUE (committee_id, rank),
      CHECK ((choice IS NULL) = (decided_at IS NULL)),
      CHECK (choice IS NULL OR choice <> 'proposition' OR (kind IS NOT NULL AND operator_id IS NOT NULL
        AND support_offered IS NOT NULL AND free_from IS NOT NULL)),
      CHECK (outcome IS NULL OR choice = 'proposition'),
      CHECK ((outcome IS NULL) = (answered_at IS NULL)));
    CREATE INDEX committee_case_request ON committee_case (request_id, decided_at);
    CREATE INDEX committee_case_operator ON committee_case (operator_id, decided_at, id);
    CREATE INDEX committee_case_quota ON committee_case (quota_id);
    -- A request is before one committee at a time.
    CREATE UNIQUE INDEX committee_case_undecided ON committee_case (request_id)
      WHERE choice IS NULL;
    -- One open proposal at a time.
    CREATE UNIQUE INDEX committee_case_proposed ON committee_case (request_id)
      WHERE choice = 'proposition' AND outcome IS NULL;
    """),
  Migration(
    "20261122_0804_unmet_need_solution",
    """
    -- Which home was wanted, when the need is a home; whether in the country; never whose.
    ALTER TABLE unmet_need ADD COLUMN solution TEXT;
    ALTER TABLE unmet_need ADD COLUMN is_rural BIGINT NOT NULL DEFAULT 0;
    """),
]
