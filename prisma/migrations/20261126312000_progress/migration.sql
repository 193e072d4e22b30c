-- How far the work of a task has come, and since when its ladder counts: a pause plans it anew from there.

ALTER TABLE "task" ADD COLUMN     "progress" JSONB,
ADD COLUMN     "turn_at" TIMESTAMPTZ(3);
