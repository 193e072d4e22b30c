-- The overview for leaders: what was sent, what was closed and how long tasks were open, read from the index alone. Most
-- acts touch none of these columns, so they cost an act nothing; the end of a task or of a request adds one entry.
CREATE INDEX request_sent ON request (school_id, submitted_at) INCLUDE (process, department_id, amount_fen);
CREATE INDEX request_ended ON request (school_id, ended_at) INCLUDE (process, department_id, submitted_at)
  WHERE status = 'closed';
CREATE INDEX task_ended ON task (school_id, closed_at) INCLUDE (request_id, key, opened_at) WHERE state = 'closed';
