-- What the screens need beside the desk: drafts of requests, copies, saved lists, substitutes, drawn signatures, what a
-- person has chosen for themselves, and what the office has changed about itself.

ALTER TABLE person
  ADD COLUMN staff_no TEXT,
  ADD COLUMN phone TEXT,
  ADD COLUMN email TEXT,
  ADD COLUMN preferences JSONB NOT NULL DEFAULT '{}';
CREATE UNIQUE INDEX "person_school_id_staff_no_key" ON person (school_id, staff_no);

ALTER TABLE seat ADD COLUMN signature UUID;

CREATE TABLE request_draft (
  id UUID NOT NULL,
  school_id UUID NOT NULL,
  person_id UUID NOT NULL,
  process TEXT NOT NULL,
  form JSONB NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT request_draft_pkey PRIMARY KEY (id)
);
CREATE INDEX request_draft_person_id_updated_at_idx ON request_draft (person_id, updated_at);

CREATE TABLE copy (
  request_id UUID NOT NULL,
  person_id UUID NOT NULL,
  school_id UUID NOT NULL,
  by_id UUID NOT NULL,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  seen_at TIMESTAMPTZ(3),
  CONSTRAINT copy_pkey PRIMARY KEY (request_id, person_id)
);
CREATE INDEX copy_person_id_at_idx ON copy (person_id, at);

CREATE TABLE saved_view (
  id UUID NOT NULL,
  school_id UUID NOT NULL,
  person_id UUID NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT saved_view_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX saved_view_person_id_name_key ON saved_view (person_id, name);

CREATE TABLE substitute (
  id UUID NOT NULL,
  school_id UUID NOT NULL,
  person_id UUID NOT NULL,
  substitute_id UUID NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL,
  processes TEXT[],
  reason TEXT,
  created_by UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT substitute_pkey PRIMARY KEY (id),
  CONSTRAINT substitute_days CHECK (to_on >= from_on),
  CONSTRAINT substitute_other CHECK (person_id <> substitute_id)
);
CREATE INDEX substitute_school_id_person_id_idx ON substitute (school_id, person_id);
CREATE INDEX substitute_school_id_substitute_id_idx ON substitute (school_id, substitute_id);

CREATE TABLE office_event (
  id UUID NOT NULL,
  school_id UUID NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  by_id UUID,
  by_name TEXT NOT NULL,
  type TEXT NOT NULL,
  content JSONB NOT NULL,
  CONSTRAINT office_event_pkey PRIMARY KEY (id)
);
CREATE INDEX office_event_school_id_id_idx ON office_event (school_id, id);
CREATE TRIGGER office_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON office_event
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_refuse_change();
ALTER TABLE office_event ENABLE ALWAYS TRIGGER office_event_append_only;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['request_draft', 'copy', 'saved_view', 'substitute', 'office_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_school ON %I TO houqin_app USING (school_id = houqin_school())', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON request_draft, saved_view, substitute TO houqin_app;
GRANT SELECT, INSERT, UPDATE ON copy TO houqin_app;
GRANT SELECT, INSERT ON office_event TO houqin_app;

-- A drawn signature belongs to the request as its other files do.
CREATE OR REPLACE FUNCTION houqin_note_files() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named uuid[];
  of_request uuid;
BEGIN
  FOR of_request, named IN
    SELECT a.request_id, array_agg(DISTINCT written.match[1]::uuid)
    FROM added a, regexp_matches(a.content::text, '"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"', 'gi') AS written (match)
    WHERE a.content ?| ARRAY['form', 'files', 'signature'] GROUP BY a.request_id
  LOOP
    -- In one order for everybody: two requests that name the same files at once must not wait for each other.
    PERFORM FROM file WHERE id = ANY (named) AND of_request <> ALL (requests) ORDER BY id FOR UPDATE;
    UPDATE file SET requests = array_append(requests, of_request) WHERE id = ANY (named) AND of_request <> ALL (requests);
  END LOOP;
  RETURN NULL;
END $$;
