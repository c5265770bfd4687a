-- What a release puts in place, and its images, are documents in JSON. They hold references of secrets, never values.
CREATE TABLE releases (
    service         TEXT COLLATE "C" NOT NULL,
    environment     TEXT COLLATE "C" NOT NULL,
    number          INTEGER NOT NULL,
    revision        TEXT    NOT NULL,
    manifest_digest TEXT    NOT NULL,
    content         TEXT    NOT NULL,
    images          TEXT    NOT NULL,
    author          TEXT    NOT NULL,
    reason          TEXT,
    started_at      BIGINT NOT NULL,
    deployment      TEXT,
    outcome         TEXT    NOT NULL,
    restores        INTEGER,
    PRIMARY KEY (service, environment, number)
);
