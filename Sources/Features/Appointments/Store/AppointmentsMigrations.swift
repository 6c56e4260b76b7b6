import SQL

package let appointmentsMigrations = [
  Migration(
    "20261122_0701_appointments",
    """
    -- What a structure chose. No row: the quiet defaults.
    CREATE TABLE appointment_setting (
      structure_id TEXT PRIMARY KEY REFERENCES structure (id),
      invitation_days BIGINT CHECK (invitation_days > 3),
      help_phone TEXT NOT NULL,
      convenes BIGINT NOT NULL,
      convocation_words TEXT NOT NULL,
      webhook TEXT,
      webhook_secret TEXT);

    -- An hour offered. `starts_local` is what a clock in Paris shows; `starts_at` the same moment,
    -- to sort by. No more seats are ever taken than there are.
    CREATE TABLE appointment_slot (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      host_id TEXT NOT NULL REFERENCES account (id),
      motive TEXT,
      title TEXT NOT NULL,
      place TEXT NOT NULL,
      starts_local TEXT NOT NULL,
      starts_at BIGINT NOT NULL,
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 480),
      seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 200),
      taken BIGINT NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND seats),
      is_collective BIGINT NOT NULL,
      withdrawn_at BIGINT,
      created_at BIGINT NOT NULL);
    CREATE INDEX appointment_slot_week ON appointment_slot (structure_id, starts_at, id);
    CREATE UNIQUE INDEX appointment_slot_host ON appointment_slot (host_id, starts_at)
      WHERE withdrawn_at IS NULL;

    -- One code for each invitation.
    CREATE TABLE appointment_invitation (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      sender_id TEXT NOT NULL REFERENCES account (id),
      host_id TEXT REFERENCES account (id),
      motive TEXT NOT NULL,
      channel TEXT NOT NULL,
      code TEXT NOT NULL UNIQUE,
      sent_at BIGINT NOT NULL,
      expires_at BIGINT,
      used_at BIGINT,
      withdrawn_at BIGINT,
      reminded_at BIGINT);
    CREATE INDEX appointment_invitation_person
      ON appointment_invitation (person_id, structure_id, sent_at);
    CREATE INDEX appointment_invitation_waiting
      ON appointment_invitation (sent_at) WHERE used_at IS NULL AND withdrawn_at IS NULL
        AND reminded_at IS NULL;
    CREATE INDEX appointment_invitation_sender
      ON appointment_invitation (sender_id, structure_id, expires_at)
      WHERE used_at IS NULL AND withdrawn_at IS NULL;

    -- A person expected at an hour, or who was. `occupies`: the seat is hers; at most one each.
    CREATE TABLE appointment (
      id TEXT PRIMARY KEY,
      slot_id TEXT NOT NULL REFERENCES appointment_slot (id),
      structure_id TEXT NOT NULL REFERENCES structure (id),
      host_id TEXT NOT NULL REFERENCES account (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      motive TEXT NOT NULL,
      starts_at BIGINT NOT NULL,
      attendance TEXT NOT NULL,
      occupies BIGINT NOT NULL CHECK (occupies IN (0, 1)),
      origin TEXT NOT NULL,
      invitation_id TEXT REFERENCES appointment_invitation (id),
      taken_at BIGINT NOT NULL,
      convened BIGINT NOT NULL,
      changed_at BIGINT NOT NULL,
      reminded_at BIGINT,
      version BIGINT NOT NULL DEFAULT 1);
    CREATE INDEX appointment_slot_seats ON appointment (slot_id);
    CREATE UNIQUE INDEX appointment_once ON appointment (slot_id, person_id) WHERE occupies = 1;
    CREATE INDEX appointment_person ON appointment (person_id, starts_at);
    CREATE INDEX appointment_host ON appointment (host_id, attendance, starts_at);
    CREATE INDEX appointment_reminder ON appointment (starts_at)
      WHERE attendance = 'unknown' AND reminded_at IS NULL;

    -- One motive with one person is done, for a structure; a new invitation opens it again.
    CREATE TABLE appointment_closing (
      structure_id TEXT NOT NULL REFERENCES structure (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      motive TEXT NOT NULL,
      closed_at BIGINT NOT NULL,
      PRIMARY KEY (structure_id, person_id, motive));

    -- The secret address of a calendar. A revoked one is forgotten.
    CREATE TABLE appointment_calendar (
      owner TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      account_id TEXT REFERENCES account (id),
      token TEXT NOT NULL UNIQUE,
      given_at BIGINT NOT NULL);

    -- Texts for telephones: sent by hand, exported, or posted to the address the structure chose.
    CREATE TABLE appointment_text (
      id TEXT PRIMARY KEY,
      structure_id TEXT NOT NULL REFERENCES structure (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      invitation_id TEXT REFERENCES appointment_invitation (id),
      phone TEXT NOT NULL,
      words TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      next_attempt_at BIGINT NOT NULL,
      attempts BIGINT NOT NULL DEFAULT 0,
      sent_at BIGINT);
    CREATE INDEX appointment_text_waiting ON appointment_text (structure_id, created_at, id)
      WHERE sent_at IS NULL;
    """)
]
