-- What the tables hold to, whoever writes them: closed lists of words, the append-only trail, partial indexes, and the
-- notifications on which the relay and the event stream listen. Trail and outbox have no foreign keys: they are
-- written by the one guarded statement that has just found the request, and they are the hottest tables of the house.

ALTER TABLE role_holding ADD CONSTRAINT role_holding_days CHECK (to_on IS NULL OR to_on >= from_on);
ALTER TABLE policy ADD CONSTRAINT policy_version CHECK (version > 0);
ALTER TABLE counter ADD CONSTRAINT counter_last CHECK (last > 0);

ALTER TABLE request
  ADD CONSTRAINT request_status CHECK (status IN ('open', 'closed', 'rejected', 'withdrawn', 'void')),
  ADD CONSTRAINT request_amount CHECK (amount_fen >= 0),
  ADD CONSTRAINT request_trail CHECK (trail_seq > 0 AND length(trail_hash) = 64),
  ADD CONSTRAINT request_epoch CHECK (epoch >= 0);

ALTER TABLE task
  ADD CONSTRAINT task_kind CHECK (kind IN ('work', 'approval')),
  ADD CONSTRAINT task_state CHECK (state = 'open' OR (state = 'closed' AND outcome IS NOT NULL AND closed_at IS NOT NULL));

ALTER TABLE seat
  ADD CONSTRAINT seat_state CHECK (state IN ('waiting', 'active', 'decided', 'handed-on', 'removed', 'void')),
  ADD CONSTRAINT seat_verdict CHECK (verdict IN ('approve', 'reject', 'return', 'complete')),
  ADD CONSTRAINT seat_decided CHECK (state <> 'decided' OR (verdict IS NOT NULL AND decided_at IS NOT NULL));

ALTER TABLE trail
  ADD CONSTRAINT trail_seq CHECK (seq > 0),
  ADD CONSTRAINT trail_hash CHECK (length(hash) = 64 AND length(prev) = 64);

ALTER TABLE file
  ADD CONSTRAINT file_size CHECK (size >= 0),
  ADD CONSTRAINT file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT file_requests CHECK (requests IS NOT NULL);

ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_kind CHECK (
  kind = 'holiday' OR (kind = 'make-up' AND as_weekday IS NOT NULL) OR (kind = 'special' AND hours IS NOT NULL)
);

-- The inbox: what waits for somebody, and what somebody has decided. Flat in the number of closed requests.
CREATE INDEX seat_todo ON seat (person_id, active_at, task_id) WHERE state = 'active';
CREATE INDEX seat_done ON seat (person_id, decided_at, task_id, no) WHERE state = 'decided';
-- Lists of what is going on.
CREATE INDEX request_open ON request (school_id, process, id) WHERE status = 'open';
-- The sweeper: requests whose procedure has something left to do.
CREATE INDEX request_unsettled ON request (checked_at NULLS FIRST, id) WHERE settled_at IS NULL;
-- The relay: what is not sent. Sent rows leave this index.
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;

-- The trail is only ever added to. ALWAYS: not even a session that plays the part of a replica gets past it.
CREATE FUNCTION houqin_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER trail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_refuse_change();
ALTER TABLE trail ENABLE ALWAYS TRIGGER trail_append_only;

CREATE TRIGGER policy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_refuse_change();
ALTER TABLE policy ENABLE ALWAYS TRIGGER policy_append_only;

-- For each row: most acts wake nobody, and then this costs nothing. PostgreSQL sends equal notifications of a
-- transaction once.
CREATE FUNCTION houqin_tell_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('houqin_outbox', '');
  RETURN NULL;
END $$;

CREATE TRIGGER outbox_told AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION houqin_tell_outbox();

-- Once for each statement: an act adds several rows and is one change.
CREATE FUNCTION houqin_tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(
    'houqin_changes', json_build_object('school', school_id, 'request', request_id, 'seq', max(seq))::text
  ) FROM added GROUP BY school_id, request_id;
  RETURN NULL;
END $$;

CREATE TRIGGER trail_told AFTER INSERT ON trail REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_tell_changes();

-- A file belongs to the requests whose trails name it, in a form or beside a comment.
CREATE FUNCTION houqin_note_files() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named uuid[];
  of_request uuid;
BEGIN
  FOR of_request, named IN
    SELECT a.request_id, array_agg(DISTINCT written.match[1]::uuid)
    FROM added a, regexp_matches(a.content::text, '"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"', 'gi') AS written (match)
    WHERE a.content ?| ARRAY['form', 'files'] GROUP BY a.request_id
  LOOP
    -- In one order for everybody: two requests that name the same files at once must not wait for each other.
    PERFORM FROM file WHERE id = ANY (named) AND of_request <> ALL (requests) ORDER BY id FOR UPDATE;
    UPDATE file SET requests = array_append(requests, of_request) WHERE id = ANY (named) AND of_request <> ALL (requests);
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER trail_files AFTER INSERT ON trail REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_note_files();
