CREATE TABLE migrations (
    version INTEGER PRIMARY KEY,
    name    TEXT NOT NULL
);

CREATE TABLE organization (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    name         TEXT    NOT NULL,
    provider     TEXT    NOT NULL,
    region       TEXT    NOT NULL,
    domain       TEXT    NOT NULL,
    management   TEXT    NOT NULL,
    portal_id    TEXT,
    portal_url   TEXT,
    bootstrapped BOOLEAN NOT NULL
);

-- Times are nanoseconds since 1970. Names sort by their bytes, whatever the server's locale is.
CREATE TABLE accounts (
    name       TEXT   COLLATE "C" PRIMARY KEY,
    id         TEXT   NOT NULL,
    type       TEXT   NOT NULL,
    zone_id    TEXT,
    zone_name  TEXT,
    created_at BIGINT NOT NULL
);

CREATE TABLE networks (
    block       TEXT PRIMARY KEY,
    environment TEXT NOT NULL,
    region      TEXT NOT NULL,
    zones       TEXT NOT NULL
);

CREATE TABLE services (
    name        TEXT   COLLATE "C" NOT NULL,
    environment TEXT   COLLATE "C" NOT NULL,
    region      TEXT   NOT NULL,
    exposure    TEXT   NOT NULL,
    repository  TEXT   NOT NULL,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (name, environment)
);

CREATE INDEX services_by_environment ON services (environment, name);

CREATE TABLE service_addresses (
    service     TEXT    COLLATE "C" NOT NULL,
    environment TEXT    COLLATE "C" NOT NULL,
    position    INTEGER NOT NULL,
    uri         TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    PRIMARY KEY (service, environment, position),
    FOREIGN KEY (service, environment) REFERENCES services (name, environment) ON DELETE CASCADE
);

-- The secret itself is never here: hash is its SHA-256. Roles are separated by spaces.
CREATE TABLE api_keys (
    id         TEXT    PRIMARY KEY,
    hash       TEXT    NOT NULL,
    owner      TEXT    NOT NULL,
    roles      TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    expires_at BIGINT,
    revoked    BOOLEAN NOT NULL
);
