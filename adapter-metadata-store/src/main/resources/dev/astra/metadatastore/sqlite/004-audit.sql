CREATE TABLE audit_entries (
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    key_id   TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    action   TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    reason   TEXT,
    outcome  TEXT    NOT NULL,
    previous TEXT    NOT NULL UNIQUE,
    hash     TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_entries_are_not_changed BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever appended to');
END;

CREATE TRIGGER audit_entries_are_not_removed BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit is only ever appended to');
END;
