// The questions behind the four boxes of a person, each for a page and for how many there are in all. Parameters: the
// person, a process or null, a pattern that is searched for or null; for a page also where the one before ended, and how many.
import type { Place } from './cursor.ts'
import type { Statement } from './database.ts'
import { SUMMARY_COLUMNS, WITH_DEPARTMENT } from './request-summary.ts'

export type Box = 'todo' | 'done' | 'started' | 'copied'

export type BoxStatements = {
  readonly page: Statement
  readonly count: Statement
  /** Before its first item. */
  readonly beginning: Place
  /** The parameters from the fourth on that say where a page begins; the next one is its length. */
  place(from: Place): readonly unknown[]
}

/** How tasks to do are ordered: the longest waiting first, or what is due first. */
export type TodoOrder = 'waiting' | 'due'

/** Nobody counts further: a box of more says that it has this many. */
export const MOST_COUNTED = 10_000

const FIRST = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }
const LAST = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

const byInstant = ({ at, id }: Place) => [at, id]

const WANTED = `($2::text IS NULL OR r.process = $2)
    AND ($3::text IS NULL OR r.number ILIKE $3 OR r.title ILIKE $3 OR r.requester_name ILIKE $3)`

const TASK = `t.id AS task_id, t.key, t.round, t.kind, t.spec->'title' AS task_title,
    t.spec->'groups'->s.group_no->>'key' AS group_key, t.spec->'groups'->s.group_no->'title' AS group_title,
    t.state, t.outcome, ${SUMMARY_COLUMNS}`
const SEATS = `FROM seat s JOIN task t ON t.id = s.task_id JOIN request r ON r.id = s.request_id`

/** Several seats of one person in a task are one task to do: the seat taken first stands for it. */
const WAITING = `s.person_id = $1 AND s.state = 'active' AND t.state = 'open' AND ${WANTED}
    AND NOT EXISTS (SELECT FROM seat o WHERE o.task_id = s.task_id AND o.person_id = s.person_id
      AND o.state = 'active' AND (o.active_at, o.no) < (s.active_at, s.no))`
const DECIDED = `s.person_id = $1 AND s.state = 'decided' AND ${WANTED}
    AND NOT EXISTS (SELECT FROM seat o WHERE o.task_id = s.task_id AND o.person_id = s.person_id
      AND o.state = 'decided' AND (o.decided_at, o.no) > (s.decided_at, s.no))`
const URGED_AT = `(SELECT max(e.at) FROM trail e WHERE e.request_id = r.id AND e.type = 'urged' AND e.at >= s.active_at)`

export const TODO: Record<TodoOrder, BoxStatements> = {
  waiting: todo('inbox-todo', 's.active_at'),
  // What has no deadline comes last.
  due: todo('inbox-todo-due', `COALESCE(t.due_at, '2999-12-31T00:00:00Z')`),
}

export const DONE: BoxStatements = {
  page: {
    name: 'inbox-done',
    text: `SELECT ${TASK}, s.decided_at AS since, s.verdict ${SEATS} ${WITH_DEPARTMENT}
      WHERE ${DECIDED} AND (s.decided_at, s.task_id) < ($4, $5)
      ORDER BY s.decided_at DESC, s.task_id DESC LIMIT $6`,
  },
  count: counting('inbox-done-count', `${SEATS} WHERE ${DECIDED}`),
  beginning: LAST,
  place: byInstant,
}

const OWN = `FROM request r`
export const STARTED: BoxStatements = {
  page: {
    name: 'inbox-started',
    text: `SELECT ${SUMMARY_COLUMNS}, r.submitted_at AS since ${OWN} ${WITH_DEPARTMENT}
      WHERE r.requester_id = $1 AND ${WANTED} AND r.id < $4 ORDER BY r.id DESC LIMIT $5`,
  },
  count: counting('inbox-started-count', `${OWN} WHERE r.requester_id = $1 AND ${WANTED}`),
  beginning: LAST,
  place: ({ id }) => [id],
}

const COPIES = `FROM copy c JOIN request r ON r.id = c.request_id`
export const COPIED: BoxStatements = {
  page: {
    name: 'inbox-copied',
    text: `SELECT ${SUMMARY_COLUMNS}, c.at AS since, c.seen_at, c.by_id, c.by_name ${COPIES} ${WITH_DEPARTMENT}
      WHERE c.person_id = $1 AND ${WANTED} AND (c.at, c.request_id) < ($4, $5)
      ORDER BY c.at DESC, c.request_id DESC LIMIT $6`,
  },
  count: counting('inbox-copied-count', `${COPIES} WHERE c.person_id = $1 AND ${WANTED}`),
  beginning: LAST,
  place: byInstant,
}

function todo(name: string, placedAt: string): BoxStatements {
  return {
    page: {
      name,
      text: `SELECT ${TASK}, s.active_at AS since, ${placedAt} AS placed_at, t.due_at, NULL AS verdict,
          t.evidence->>'hash' AS evidence, t.form IS NOT NULL AS is_form_given,
          t.spec->'groups'->s.group_no->'batch' AS batch, t.spec->'groups'->s.group_no->'form' AS form,
          ${URGED_AT} AS urged_at, (SELECT calendar_version FROM school WHERE id = houqin_school()) AS calendar_version
        ${SEATS} ${WITH_DEPARTMENT} WHERE ${WAITING} AND (${placedAt}, s.task_id) > ($4, $5)
        ORDER BY ${placedAt}, s.task_id LIMIT $6`,
    },
    count: counting('inbox-todo-count', `${SEATS} WHERE ${WAITING}`),
    beginning: FIRST,
    place: byInstant,
  }
}

function counting(name: string, from: string): Statement {
  return { name, text: `SELECT count(*) AS total FROM (SELECT ${from} LIMIT ${MOST_COUNTED}) counted` }
}
