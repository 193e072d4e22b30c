-- Sending: when a message may be sent, when somebody looks at it again and when it was last tried are three instants. And a
-- browser belongs to who has signed in there last, also across schools.

ALTER TABLE "notice" ADD COLUMN     "look_at" TIMESTAMPTZ(3),
ADD COLUMN     "tried_at" TIMESTAMPTZ(3);
UPDATE notice SET look_at = send_at;
ALTER TABLE "notice" ALTER COLUMN "look_at" SET NOT NULL;

DROP INDEX notice_due;
CREATE INDEX notice_due ON notice (look_at, id) WHERE state = 'waiting';
-- How much a robot was given to say in the last minute.
CREATE INDEX notice_robot_tried ON notice (channel, tried_at) WHERE channel LIKE 'robot:%';
-- What waits for the next mail with a list.
CREATE INDEX notice_held ON notice (person_id, send_at) WHERE state = 'held';
GRANT SELECT (look_at) ON notice TO houqin_relay;

-- Whoever knows the address of a browser sits in front of it: others are no longer told anything there.
CREATE POLICY gate_forgets ON push_browser FOR DELETE TO houqin_gate USING (true);
CREATE POLICY gate ON push_browser FOR SELECT TO houqin_gate USING (true);
GRANT SELECT (endpoint), DELETE ON push_browser TO houqin_gate;
CREATE FUNCTION houqin_forget_browser(of_endpoint text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM push_browser WHERE endpoint = of_endpoint
$$;
REVOKE ALL ON FUNCTION houqin_forget_browser(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION houqin_forget_browser(text) TO houqin_app;
GRANT CREATE ON SCHEMA public TO houqin_gate;
ALTER FUNCTION houqin_forget_browser(text) OWNER TO houqin_gate;
REVOKE CREATE ON SCHEMA public FROM houqin_gate;
