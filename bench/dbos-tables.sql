-- What the DBOS peer keeps: who decided what, and the trail of it.
CREATE TABLE IF NOT EXISTS decision (
  purchase_id uuid NOT NULL,
  no integer NOT NULL,
  actor text NOT NULL,
  verdict text NOT NULL,
  form jsonb,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (purchase_id, no)
);
CREATE TABLE IF NOT EXISTS trail (
  purchase_id uuid NOT NULL,
  seq integer NOT NULL,
  content jsonb NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (purchase_id, seq)
);
