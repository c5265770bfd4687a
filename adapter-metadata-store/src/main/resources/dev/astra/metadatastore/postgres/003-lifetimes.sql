-- When a sandbox shall be closed, and when an account was closed.
ALTER TABLE accounts ADD COLUMN ends_at BIGINT;
ALTER TABLE accounts ADD COLUMN closed_at BIGINT;

CREATE INDEX api_keys_by_owner ON api_keys (owner);
