-- A change of calendar tells thousands of runs at once. Nobody waits for that: such rows say until when they are wanted, and
-- are taken beside what people wait for, not before it.
ALTER TABLE "outbox" ADD COLUMN "wanted_at" TIMESTAMPTZ(3);

DROP INDEX outbox_unsent;
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL AND wanted_at IS NULL;
CREATE INDEX outbox_later ON outbox (wanted_at, id) WHERE sent_at IS NULL AND wanted_at IS NOT NULL;
