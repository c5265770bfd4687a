-- A file as version 1 left it. Frozen: it shows that files of old can still be read.
CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE organization (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), name TEXT NOT NULL, provider TEXT NOT NULL,
    region TEXT NOT NULL, domain TEXT NOT NULL, management TEXT NOT NULL, portal_id TEXT, portal_url TEXT,
    bootstrapped INTEGER NOT NULL) STRICT;
CREATE TABLE accounts (name TEXT PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, zone_id TEXT, zone_name TEXT,
    created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE networks (block TEXT PRIMARY KEY, environment TEXT NOT NULL, region TEXT NOT NULL, zones TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE services (name TEXT NOT NULL, environment TEXT NOT NULL, region TEXT NOT NULL, exposure TEXT NOT NULL,
    repository TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (name, environment)) STRICT, WITHOUT ROWID;
CREATE INDEX services_by_environment ON services (environment, name);
CREATE TABLE service_addresses (service TEXT NOT NULL, environment TEXT NOT NULL, position INTEGER NOT NULL,
    uri TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (service, environment, position),
    FOREIGN KEY (service, environment) REFERENCES services (name, environment) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
CREATE TABLE api_keys (id TEXT PRIMARY KEY, hash TEXT NOT NULL, owner TEXT NOT NULL, roles TEXT NOT NULL,
    created_at INTEGER NOT NULL, expires_at INTEGER, revoked INTEGER NOT NULL) STRICT, WITHOUT ROWID;

INSERT INTO migrations VALUES (1, '001-registry');
INSERT INTO organization VALUES (1, 'orreri', 'aws', 'us-east-2', 'orreri.xyz', '317441045785', 'd-2a680d4762',
    'https://d-2a680d4762.awsapps.com/start', 1);
INSERT INTO accounts VALUES ('staging', '217331048788', 'environment', 'Z05247042B5NIDLD6DJJA', 'staging.orreri.xyz',
    1793528430123456789);
INSERT INTO networks VALUES ('10.176.0.0/16', 'staging', 'us-east-2', 'us-east-2a us-east-2b us-east-2c');

PRAGMA application_id = 0x41737472;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
