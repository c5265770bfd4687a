CREATE TABLE operations (
    id         TEXT    PRIMARY KEY,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    started_at INTEGER NOT NULL,
    closed_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_open_operation ON operations (kind, subject) WHERE closed_at IS NULL;

CREATE TABLE operation_steps (
    operation   TEXT    NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
    step        TEXT    NOT NULL,
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,
    result      TEXT,
    PRIMARY KEY (operation, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
    name       TEXT    PRIMARY KEY,
    holder     TEXT    NOT NULL,
    held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
