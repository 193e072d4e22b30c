// Who signs for whom on a day of the school, as the rules of the desk see it; and the open tasks that should be told.
// How substitutes are named stands in office/substitutes.ts.

import { standIn } from '../domain/desk/substitutes.ts'
import type { Instant } from '../domain/desk/task.ts'
import { append } from './append.ts'
import type { Database, Sql } from './database.ts'
import { lightly } from './guarded.ts'
import { notBefore, readRequest } from './snapshot.ts'
import { DAY, LIST, MEANS, PRESENT, type SubstitutionRow, toSubstitution } from './substitution-rows.ts'
import { schoolsAtWork } from './sweep.ts'

/** So long a task may have missed that a substitution is over. */
const REMEMBERED_DAYS = 30
const OVER = (day: string) => `NOT (${PRESENT(day)}) AND b.to_on > ${day} - ${REMEMBERED_DAYS} AND b.from_on < ${day}`

const OF_REQUEST = {
  name: 'substitutions-of-request',
  text: `SELECT ${LIST(`b.school_id = s.id AND ${PRESENT('d.day')} AND ${MEANS('$2')}`)} AS present,
      ${LIST(`b.school_id = s.id AND ${OVER('d.day')}`)} AS ended
    FROM school s, LATERAL (SELECT ${DAY('$3::timestamptz', 's.zone')} AS day) d WHERE s.id = $1`,
}

/** The seat of `o` beside seat `s`, in the place that `s` takes for `o`. */
const STANDS_IN =
  'o.task_id = s.task_id AND o.group_no = s.group_no AND o.place = s.place AND o.person_name = s.stands_in_for'
const GROUP = `(t.spec->'groups'->s.group_no)`
const IS_DISTINCT = `coalesce((${GROUP}->>'distinct')::boolean, false)`
const OWN = `coalesce(${GROUP}->>'own', CASE t.kind WHEN 'work' THEN 'allow' ELSE 'stand-in' END)`

/**
 * The tasks with somebody's turn in them whose seats do not follow the substitutions of the day: the conditions are the
 * rule of domain/desk/substitutes.ts, which decides; here they only keep it from being asked for nothing.
 */
const BEHIND = {
  name: 'substitutions-behind',
  text: `WITH d AS (SELECT ${DAY('$1::timestamptz', 'school.zone')} AS day FROM school WHERE school.id = $2)
    SELECT DISTINCT t.id, t.request_id AS "requestId" FROM (
      SELECT s.task_id FROM d, substitute b JOIN person p ON p.id = b.substitute_id
        JOIN seat s ON s.person_id = b.person_id AND s.state = 'active'
        JOIN task t ON t.id = s.task_id JOIN request r ON r.id = t.request_id
      WHERE ${PRESENT('d.day')} AND ${MEANS('r.process')}
        AND NOT (r.requester_id = b.substitute_id AND ${OWN} <> 'allow')
        AND NOT EXISTS (SELECT FROM seat m WHERE m.task_id = s.task_id AND m.group_no = s.group_no
          AND m.person_id = b.substitute_id AND m.state NOT IN ('removed', 'handed-on')
          AND (${IS_DISTINCT} OR (m.place = s.place AND m.state <> 'void')))
        AND NOT EXISTS (SELECT FROM seat o JOIN substitute c ON c.person_id = o.person_id AND c.substitute_id = s.person_id
          WHERE ${STANDS_IN})
      UNION
      SELECT s.task_id FROM d, substitute b JOIN person p ON p.id = b.substitute_id
        JOIN seat s ON s.person_id = b.substitute_id AND s.state = 'active'
        JOIN seat o ON ${STANDS_IN} AND o.person_id = b.person_id
        JOIN task t ON t.id = s.task_id JOIN request r ON r.id = t.request_id
      WHERE ${OVER('d.day')} AND NOT EXISTS (SELECT FROM substitute c JOIN person q ON q.id = c.substitute_id
        WHERE c.person_id = b.person_id AND c.substitute_id = b.substitute_id AND q.active
          AND d.day BETWEEN c.from_on AND c.to_on
          AND (cardinality(coalesce(c.processes, '{}')) = 0 OR r.process = ANY(c.processes)))
    ) found JOIN task t ON t.id = found.task_id AND t.state = 'open' AND t.id > $3
    ORDER BY t.id LIMIT $4`,
}

type Behind = { readonly id: string; readonly requestId: string }
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
const PAGE = 100

/** Lets the open tasks of a school follow the substitutions of the day. Answers how many were changed. */
export async function followSubstitutions(
  db: Database,
  schoolId: string,
  at: Instant,
  { most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {},
): Promise<number> {
  let changed = 0
  let after = BEFORE_ALL
  for (let looked = 0; looked < most; ) {
    const page = await db.readSchool<Behind>(schoolId, BEHIND, [new Date(at), schoolId, after, Math.min(PAGE, most)])
    for (const { requestId } of page) if (await follow(db, schoolId, requestId, at)) changed += 1
    const last = page.at(-1)
    if (!last) break
    after = last.id
    looked += page.length
  }
  return changed
}

function follow(db: Database, schoolId: string, requestId: string, clock: Instant): Promise<boolean> {
  return lightly(db, schoolId, async (sql) => {
    const snapshot = await readRequest(sql, requestId)
    if (!snapshot?.task || snapshot.request.status !== 'open') return false
    const at = notBefore(snapshot, clock)
    const { task: before, wakeAt, head } = snapshot
    const { task, events } = standIn(before, await substitutionsNow(sql, schoolId, head.process, at), at)
    if (events.length === 0) return false
    const change = { events, task: { before, after: task, ...(wakeAt === undefined ? {} : { wakeAt }) } }
    return (await append(sql, head, change, at)) === 'moved' ? 'moved' : true
  })
}

type NowRow = { present: SubstitutionRow[] | null; ended: SubstitutionRow[] | null }

async function substitutionsNow(sql: Sql, schoolId: string, process: string, at: Instant) {
  const [row] = await sql.query<NowRow>(OF_REQUEST, [schoolId, process, new Date(at)])
  return { present: (row?.present ?? []).map(toSubstitution), ended: (row?.ended ?? []).map(toSubstitution) }
}

/** In every school in which anything is open. The relay sees which those are, and nothing of what is open there. */
export async function followSubstitutionsOfAll(relayDb: Database, db: Database, clock = Date.now): Promise<void> {
  for (const id of await schoolsAtWork(relayDb)) await followSubstitutions(db, id, clock())
}
