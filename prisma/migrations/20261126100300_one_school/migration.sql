-- Row-level security: one school per transaction. The application connects as a member of these roles and takes one on
-- with the connection (records/database.ts):
--
--   houqin_app      rows of the school that the transaction has named; nothing when it has named none
--   houqin_relay    the outbox, and of requests and tasks what tells a workflow where to look: ids, states, instants;
--                   no forms, no names, no facts of a request
--   houqin_sign_in  the sign-in tables and nothing else, so that a mistake in a query over records cannot read a
--                   password hash, nor one in the sign-in a record
--   houqin_gate     nobody's connection: it owns the one function that finds the school of a signed-in person
--
-- Security is forced, so that a connection as the owner of the tables sees nothing either. A dump therefore needs a
-- superuser or BYPASSRLS. Roles belong to the whole cluster: another database may have made them, or make them now.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['houqin_app', 'houqin_relay', 'houqin_sign_in', 'houqin_gate'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    BEGIN
      -- It must be possible to take a role on, and what the role may do must not be had without taking it on. PostgreSQL
      -- before 16 cannot say the second: there an owner of the tables sees the rows of the school it has named.
      IF current_setting('server_version_num')::int < 160000 THEN
        IF NOT pg_has_role(current_user, name, 'MEMBER') THEN EXECUTE format('GRANT %I TO CURRENT_USER', name); END IF;
      ELSIF NOT pg_has_role(current_user, name, 'SET') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', name);
      END IF;
    EXCEPTION WHEN unique_violation THEN NULL;
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO houqin_app, houqin_relay, houqin_sign_in, houqin_gate;

/* The school that the transaction has named. After a transaction the setting is empty, not missing. */
CREATE FUNCTION houqin_school() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('houqin.school', true), '')::uuid
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'site', 'department', 'person', 'role_holding', 'policy', 'counter', 'request', 'step', 'task', 'seat', 'draft',
    'trail', 'answer', 'outbox', 'file', 'timetable', 'calendar_day', 'calendar_year'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_school ON %I TO houqin_app USING (school_id = houqin_school())', name);
  END LOOP;
END $$;

ALTER TABLE school ENABLE ROW LEVEL SECURITY;
ALTER TABLE school FORCE ROW LEVEL SECURITY;
CREATE POLICY one_school ON school TO houqin_app USING (id = houqin_school());

-- Only what the records do with a table. Requests, their steps and signatures are never deleted.
GRANT SELECT, INSERT, UPDATE ON school, person, counter, request, step, task, seat TO houqin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON site, department, role_holding, draft, timetable, calendar_day, calendar_year
  TO houqin_app;
GRANT SELECT, INSERT ON policy, trail, answer, outbox, file TO houqin_app;
GRANT UPDATE (requests) ON file TO houqin_app;
GRANT USAGE ON SEQUENCE outbox_id_seq TO houqin_app;

CREATE POLICY relay ON outbox TO houqin_relay USING (true);
GRANT SELECT, DELETE ON outbox TO houqin_relay;
GRANT INSERT (school_id, request_id, process, wake) ON outbox TO houqin_relay;
GRANT UPDATE (lease_until, attempts, sent_at) ON outbox TO houqin_relay;
GRANT USAGE ON SEQUENCE outbox_id_seq TO houqin_relay;

CREATE POLICY relay ON request TO houqin_relay USING (true);
GRANT SELECT (id, school_id, process, status, epoch, run_id, trail_seq, trail_at, submitted_at, ended_at, settled_at, checked_at)
  ON request TO houqin_relay;
GRANT UPDATE (checked_at) ON request TO houqin_relay;

CREATE POLICY relay ON task FOR SELECT TO houqin_relay USING (true);
GRANT SELECT (id, school_id, request_id, key, round, state, climbed, wake_at, opened_at, closed_at) ON task TO houqin_relay;

GRANT SELECT, INSERT, UPDATE, DELETE ON auth_user, auth_session, auth_account, auth_verification TO houqin_sign_in;

-- Before the school is known: who is this user, and where? The only question that may look across schools; it answers
-- for one user id, which comes from a checked session.
CREATE POLICY gate ON person FOR SELECT TO houqin_gate USING (true);
CREATE POLICY gate ON role_holding FOR SELECT TO houqin_gate USING (true);
CREATE POLICY gate ON school FOR SELECT TO houqin_gate USING (true);
GRANT SELECT (id, school_id, user_id, name, department_id, active) ON person TO houqin_gate;
GRANT SELECT (person_id, role, department_id, from_on, to_on) ON role_holding TO houqin_gate;
GRANT SELECT (id, name, zone, demo) ON school TO houqin_gate;

CREATE FUNCTION houqin_actor(of_user text, at timestamptz)
  RETURNS TABLE (
    school_id uuid, person_id uuid, name text, department_id uuid, school_name text, zone text, demo boolean, roles json
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.school_id, p.id, p.name, p.department_id, s.name, s.zone, s.demo, (
    SELECT coalesce(json_agg(json_build_object('role', h.role, 'departmentId', h.department_id)
                             ORDER BY h.role, h.department_id), '[]')
    FROM role_holding h
    WHERE h.person_id = p.id
      AND (at AT TIME ZONE s.zone)::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity')
  )
  FROM person p JOIN school s ON s.id = p.school_id
  WHERE p.user_id = of_user AND p.active
$$;
REVOKE ALL ON FUNCTION houqin_actor(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION houqin_actor(text, timestamptz) TO houqin_app;

/* Whether there is no school at all yet: then the first admin is asked for. */
CREATE FUNCTION houqin_is_new() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM school)
$$;
REVOKE ALL ON FUNCTION houqin_is_new() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION houqin_is_new() TO houqin_app;
-- A function is given only to a role that might have made it.
GRANT CREATE ON SCHEMA public TO houqin_gate;
ALTER FUNCTION houqin_actor(text, timestamptz) OWNER TO houqin_gate;
ALTER FUNCTION houqin_is_new() OWNER TO houqin_gate;
REVOKE CREATE ON SCHEMA public FROM houqin_gate;
