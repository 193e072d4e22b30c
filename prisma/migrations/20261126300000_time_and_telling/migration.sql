-- Time that can be trusted: places, duty, clocks that stop, hours of sites and teams. And telling people: what happened,
-- whom it is told, by which channel, once.

ALTER TABLE "task" ADD COLUMN     "clock" JSONB,
ADD COLUMN     "pauses" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "planned_by" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "parent_id" UUID,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "own_hours" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "of" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "weekdays" JSONB NOT NULL,
    "holidays" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "own_hours_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "duty_shift" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "site_id" UUID,
    "note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "duty_swap" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "against_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "reason" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_swap_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "request_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);

CREATE TABLE "visitor_report" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "contact" TEXT,
    "address" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "request_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "visitor_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "telling" (
    "request_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "school_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "telling_pkey" PRIMARY KEY ("request_id","seq")
);

CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "person_id" UUID,
    "channel" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request_id" UUID,
    "task_id" UUID,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "robot" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT,
    "tells" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "robot_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "push_browser" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "keys" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_browser_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "secret_address" (
    "hash" TEXT NOT NULL,
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secret_address_pkey" PRIMARY KEY ("hash")
);

CREATE INDEX "place_school_id_parent_id_idx" ON "place"("school_id", "parent_id");

CREATE UNIQUE INDEX "place_code_key" ON "place"("code");

CREATE INDEX "term_school_id_from_on_idx" ON "term"("school_id", "from_on");

CREATE UNIQUE INDEX "own_hours_school_id_of_from_on_key" ON "own_hours"("school_id", "of", "from_on");

CREATE INDEX "duty_shift_school_id_team_from_at_idx" ON "duty_shift"("school_id", "team", "from_at");

CREATE INDEX "duty_shift_person_id_from_at_idx" ON "duty_shift"("person_id", "from_at");

CREATE INDEX "duty_swap_school_id_state_idx" ON "duty_swap"("school_id", "state");

CREATE INDEX "hand_over_school_id_at_idx" ON "hand_over"("school_id", "at");

CREATE INDEX "request_link_to_id_idx" ON "request_link"("to_id");

CREATE INDEX "visitor_report_school_id_state_at_idx" ON "visitor_report"("school_id", "state", "at");

CREATE INDEX "notice_person_id_channel_created_at_idx" ON "notice"("person_id", "channel", "created_at");

CREATE INDEX "notice_school_id_state_created_at_idx" ON "notice"("school_id", "state", "created_at");

CREATE INDEX "robot_school_id_idx" ON "robot"("school_id");

CREATE UNIQUE INDEX "push_browser_endpoint_key" ON "push_browser"("endpoint");

CREATE INDEX "push_browser_person_id_idx" ON "push_browser"("person_id");

CREATE UNIQUE INDEX "secret_address_person_id_kind_key" ON "secret_address"("person_id", "kind");

ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE duty_shift ADD CONSTRAINT duty_shift_span CHECK (to_at > from_at);
ALTER TABLE duty_swap ADD CONSTRAINT duty_swap_state CHECK (state IN ('asked', 'agreed', 'refused', 'taken-back'));
ALTER TABLE term ADD CONSTRAINT term_days CHECK (to_on >= from_on);
ALTER TABLE place ADD CONSTRAINT place_code CHECK (code ~ '^[0-9a-z]{6,20}$');
ALTER TABLE request_link ADD CONSTRAINT request_link_two CHECK (from_id <> to_id);
ALTER TABLE notice ADD CONSTRAINT notice_state CHECK (state IN ('waiting', 'held', 'sent', 'failed', 'off'));
-- A message to a group has no person: nulls are equal here, so that it is one message too.
CREATE UNIQUE INDEX notice_once ON notice (about, channel, person_id) NULLS NOT DISTINCT;
CREATE INDEX notice_due ON notice (send_at, id) WHERE state = 'waiting';
CREATE INDEX notice_unseen ON notice (person_id, created_at) WHERE channel = 'app' AND seen_at IS NULL;
CREATE INDEX telling_waiting ON telling (at, request_id, seq);
CREATE INDEX task_planned ON task (school_id, planned_by, id) WHERE state = 'open';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'place', 'term', 'own_hours', 'duty_shift', 'duty_swap', 'hand_over', 'request_link', 'visitor_report', 'telling', 'notice',
    'robot', 'push_browser', 'secret_address'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_school ON %I TO houqin_app USING (school_id = houqin_school())', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON place, term, own_hours, duty_shift, telling, notice, robot, push_browser, secret_address TO houqin_app;
GRANT SELECT, INSERT, UPDATE ON duty_swap, hand_over, visitor_report TO houqin_app;
GRANT SELECT, INSERT ON request_link TO houqin_app;

-- The relay finds which school has something to tell or to send; what it is, only the school's own transaction reads.
CREATE POLICY relay ON telling TO houqin_relay USING (true);
GRANT SELECT (request_id, seq, school_id, at, lease_until, attempts) ON telling TO houqin_relay;
GRANT UPDATE (lease_until, attempts) ON telling TO houqin_relay;
CREATE POLICY relay ON notice FOR SELECT TO houqin_relay USING (true);
GRANT SELECT (id, school_id, channel, state, send_at, attempts) ON notice TO houqin_relay;

-- Before the school is known: whose place has this code, whose calendar this secret.
CREATE POLICY gate ON place FOR SELECT TO houqin_gate USING (true);
CREATE POLICY gate ON secret_address FOR SELECT TO houqin_gate USING (true);
GRANT SELECT (id, school_id, code, active) ON place TO houqin_gate;
GRANT SELECT ON secret_address TO houqin_gate;
CREATE FUNCTION houqin_place(of_code text) RETURNS TABLE (school_id uuid, place_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.school_id, p.id FROM place p WHERE p.code = of_code AND p.active
$$;
CREATE FUNCTION houqin_secret_address(of_hash text) RETURNS TABLE (school_id uuid, person_id uuid, kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.school_id, s.person_id, s.kind FROM secret_address s WHERE s.hash = of_hash
$$;
REVOKE ALL ON FUNCTION houqin_place(text), houqin_secret_address(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION houqin_place(text), houqin_secret_address(text) TO houqin_app;
GRANT CREATE ON SCHEMA public TO houqin_gate;
ALTER FUNCTION houqin_place(text) OWNER TO houqin_gate;
ALTER FUNCTION houqin_secret_address(text) OWNER TO houqin_gate;
REVOKE CREATE ON SCHEMA public FROM houqin_gate;

-- What people may have to be told of, noted in the transaction in which it happens.
CREATE FUNCTION houqin_note_tellings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO telling (request_id, seq, school_id, type, at)
  SELECT request_id, seq, school_id, type, at FROM added
  WHERE type NOT IN ('submitted', 'task-opened', 'completed', 'frozen', 'effect-done', 'effect-undone', 'branch-taken', 'taken-over');
  IF FOUND THEN PERFORM pg_notify('houqin_tellings', ''); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER trail_tellings AFTER INSERT ON trail REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION houqin_note_tellings();
