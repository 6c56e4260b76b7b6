import SQL

package let meetingsMigrations = [
  Migration(
    "20261122_0901_meetings",
    """
    -- A committee over many persons: one page each, and a balance at the end.
    CREATE TABLE committee (
      id TEXT PRIMARY KEY,
      organiser_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      number BIGINT NOT NULL CHECK (number > 0),
      starts_at TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      programmes TEXT NOT NULL,
      went_well TEXT NOT NULL DEFAULT '',
      prospects TEXT NOT NULL DEFAULT '',
      rule_news TEXT NOT NULL DEFAULT '',
      closed_on TEXT,
      created_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (structure_id, number));

    CREATE TABLE committee_party (
      committee_id TEXT NOT NULL REFERENCES committee (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      is_employer BIGINT NOT NULL CHECK (is_employer IN (0, 1)),
      PRIMARY KEY (committee_id, structure_id));
    CREATE INDEX committee_party_structure ON committee_party (structure_id, committee_id);

    -- People of several structures meet around a person.
    CREATE TABLE meeting (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      organiser_id TEXT NOT NULL REFERENCES account (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      committee_id TEXT REFERENCES committee (id),
      kind TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      link TEXT NOT NULL,
      reason TEXT NOT NULL,
      her_choice TEXT NOT NULL,
      her_words TEXT NOT NULL DEFAULT '',
      her_words_on TEXT,
      she_came BIGINT CHECK (she_came IN (0, 1)),
      sequence BIGINT NOT NULL DEFAULT 0,
      cancelled_at BIGINT,
      cancel_reason TEXT NOT NULL DEFAULT '',
      plain TEXT NOT NULL DEFAULT '',
      read_back_on TEXT,
      read_back_by_herself BIGINT NOT NULL DEFAULT 0 CHECK (read_back_by_herself IN (0, 1)),
      written_at BIGINT,
      written_by TEXT REFERENCES account (id),
      created_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX meeting_person ON meeting (person_id, starts_at, id);
    CREATE INDEX meeting_organiser ON meeting (organiser_id, structure_id, starts_at);
    CREATE INDEX meeting_committee ON meeting (committee_id, person_id);

    CREATE TABLE meeting_seat (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      account_id TEXT REFERENCES account (id),
      structure_id TEXT REFERENCES structure (id),
      guest_name TEXT NOT NULL DEFAULT '',
      guest_role TEXT NOT NULL DEFAULT '',
      guest_email TEXT,
      came BIGINT CHECK (came IN (0, 1)),
      CHECK ((account_id IS NULL) = (structure_id IS NULL)));
    CREATE INDEX meeting_seat_meeting ON meeting_seat (meeting_id);
    CREATE INDEX meeting_seat_account ON meeting_seat (account_id, structure_id, meeting_id);

    CREATE TABLE meeting_agenda (
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      number BIGINT NOT NULL,
      topic TEXT NOT NULL,
      words TEXT NOT NULL,
      due_on TEXT,
      about TEXT NOT NULL,
      PRIMARY KEY (meeting_id, number));

    -- What was said, point by point: the items each speaks of, and the structure that wrote it.
    CREATE TABLE meeting_said (
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      number BIGINT NOT NULL,
      title TEXT NOT NULL,
      said TEXT NOT NULL,
      items TEXT NOT NULL,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      PRIMARY KEY (meeting_id, number));

    CREATE TABLE meeting_decision (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      words TEXT NOT NULL,
      strand TEXT NOT NULL,
      carrier_account_id TEXT REFERENCES account (id),
      carrier_structure_id TEXT REFERENCES structure (id),
      carrier_name TEXT NOT NULL DEFAULT '',
      due_on TEXT,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      decided_at BIGINT NOT NULL,
      CHECK ((carrier_account_id IS NULL) = (carrier_structure_id IS NULL)));
    CREATE INDEX meeting_decision_meeting ON meeting_decision (meeting_id, decided_at, id);
    """)
]
