CREATE TABLE audit_entries (
    sequence BIGINT PRIMARY KEY,
    at       BIGINT NOT NULL,
    key_id   TEXT   NOT NULL,
    owner    TEXT   NOT NULL,
    action   TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    reason   TEXT,
    outcome  TEXT   NOT NULL,
    previous TEXT   NOT NULL UNIQUE,
    hash     TEXT   NOT NULL UNIQUE
);

CREATE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only ever appended to';
END
$$;

CREATE TRIGGER audit_entries_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries();
