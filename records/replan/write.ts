// What was planned again is written: many requests in one statement, each only if its trail still ends where it was read.
// A deadline that has moved gets its entry in the trail; one that has not is only noted as planned by the new version.

import { nextRungAt, type Task } from '../../domain/desk/task.ts'
import { chain } from '../append.ts'
import type { Sql } from '../database.ts'
import { instant } from '../task-row.ts'
import type { PlannedAgain } from './plan-again.ts'
import type { Running } from './running.ts'

export type Written = { readonly written: number; readonly moved: number }

/**
 * The others are locked only while the statement runs; no two writers lock them in another order. Thousands of runs may
 * have to be told: they are told after everything that people wait for, the one whose rung is nearest first.
 */
const WRITE = {
  name: 'replan-write',
  text: `WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(request_id uuid, seq int, task_id uuid, planned_by int,
        entry jsonb, changes jsonb, wake jsonb)
    ), held AS MATERIALIZED (
      SELECT r.id, r.school_id, r.process, g.task_id, g.planned_by, g.entry, g.changes, g.wake
      FROM given g JOIN request r ON r.id = g.request_id WHERE r.trail_seq = g.seq AND r.status = 'open'
      ORDER BY r.id FOR NO KEY UPDATE OF r
    ), heads AS (
      UPDATE request r SET trail_seq = (h.entry->>'seq')::int, trail_hash = h.entry->>'hash',
        trail_at = (h.entry->>'at')::timestamptz
      FROM held h WHERE r.id = h.id AND h.entry IS NOT NULL
    ), entries AS (
      INSERT INTO trail (request_id, seq, school_id, at, type, content, prev, hash)
      SELECT h.id, (h.entry->>'seq')::int, h.school_id, (h.entry->>'at')::timestamptz, h.entry->>'type',
        h.entry->'content', h.entry->>'prev', h.entry->>'hash'
      FROM held h WHERE h.entry IS NOT NULL
    ), tasks AS (
      UPDATE task t SET planned_by = h.planned_by,
        spec = coalesce(h.changes->'spec', t.spec), clock = coalesce(h.changes->'clock', t.clock),
        ladder = coalesce(h.changes->'ladder', t.ladder),
        due_at = CASE WHEN h.changes IS NULL THEN t.due_at ELSE (h.changes->>'due_at')::timestamptz END,
        wake_at = CASE WHEN h.changes IS NULL THEN t.wake_at ELSE (h.changes->>'wake_at')::timestamptz END
      FROM held h WHERE t.id = h.task_id
    ), woken AS (
      INSERT INTO outbox (school_id, request_id, process, wake, wanted_at)
      SELECT h.school_id, h.id, h.process, h.wake, (h.changes->>'wake_at')::timestamptz
      FROM held h WHERE h.wake IS NOT NULL
    )
    SELECT count(*) AS written, count(entry) AS moved FROM held`,
}

type Change = { readonly running: Running; readonly planned: PlannedAgain }

export async function writePlanned(
  sql: Sql,
  changes: readonly Change[],
  { version, at }: { readonly version: number; readonly at: number },
): Promise<Written> {
  const rows = changes.map((change) => toRow(change, version, at))
  const [counted] = await sql.write<Written>(WRITE, [JSON.stringify(rows)])
  return counted ?? { written: 0, moved: 0 }
}

function toRow({ running, planned }: Change, version: number, clock: number): object {
  const { head, task: before } = running
  const { after, event } = planned
  const row = { request_id: head.requestId, seq: head.seq, task_id: before.id, planned_by: version }
  // The other ladders of a policy, and the day of a clock that stands still, hold from now on without an entry.
  if (!event) return after === before ? row : { ...row, ...columns(running, after) }
  const [entry] = chain(head, [event], Math.max(clock, head.at))
  return { ...row, entry, ...columns(running, after, entry?.seq) }
}

/** A timer that fires too early asks once more and is set again; only one that would fire too late must be told. */
function columns({ wakeAt, task: before }: Running, after: Task, version?: number) {
  const next = nextRungAt(after)
  const isToTell = next !== undefined && (wakeAt === undefined || next < wakeAt)
  const timer = isToTell ? next : wakeAt
  const { spec, clock, ladder, dueAt } = after
  // A version that the workflow knows already would not be heard: it is asked to look.
  const wake = version === undefined ? { kind: 'look' } : { kind: 'ladder', taskId: after.id, version, next }
  return {
    changes: {
      ...(spec === before.spec ? {} : { spec }),
      ...(clock === before.clock ? {} : { clock }),
      ladder,
      due_at: instant(dueAt),
      wake_at: instant(timer),
    },
    ...(isToTell ? { wake } : {}),
  }
}
