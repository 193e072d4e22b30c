// The questions behind the four boxes of a person, each for a page and for how many there are in all.
//
//   $1 the person; of a page also where the one before ended ($2 alone, or $2 and $3), and how many (the next one);
//   of a question that is asked with words of its own: a process or null, and a pattern or null (the last two)
//
// A box as it is opened is asked for all day long: that question is prepared, and simple. Searching is planned anew.
import type { Place } from './cursor.ts'
import type { Statement } from './database.ts'
import { SUMMARY_COLUMNS, WITH_DEPARTMENT } from './request-summary.ts'

export type Box = 'todo' | 'done' | 'started' | 'copied'

export type BoxStatements = {
  readonly page: Statement
  readonly count: Statement
  /** The same for a process or for what is searched for. */
  readonly searched: { readonly page: Statement; readonly count: Statement }
  /** Before its first item. */
  readonly beginning: Place
  /** The parameters that say where a page begins. */
  place(from: Place): readonly unknown[]
}

/** How tasks to do are ordered: the longest waiting first, or what is due first. */
export type TodoOrder = 'waiting' | 'due'

/** Nobody counts further: a box of more says that it has this many. */
export const MOST_COUNTED = 10_000

type Parts = {
  readonly name: string
  readonly columns: string
  readonly from: string
  readonly where: string
  /** In the order of the box; compared with the place. */
  readonly order: { readonly by: readonly string[]; readonly way: 'ASC' | 'DESC' }
  /** Counts without looking at what is counted, when nothing is searched for. */
  readonly ids: string
}

function boxOf({ name, columns, from, where, order, ids }: Parts): Omit<BoxStatements, 'beginning' | 'place'> {
  const { by, way } = order
  const places = by.map((_, index) => `$${index + 2}`)
  const after = `(${by.join(', ')}) ${way === 'ASC' ? '>' : '<'} (${places.join(', ')})`
  const sorted = by.map((column) => `${column} ${way}`).join(', ')
  const most = `$${by.length + 2}`
  const page = (wanted: string) => `SELECT ${columns}, ${SUMMARY_COLUMNS} ${from} ${WITH_DEPARTMENT}
      WHERE ${where} AND ${after}${wanted} ORDER BY ${sorted} LIMIT ${most}`
  const counted = (rows: string) => `SELECT count(*) AS total FROM (${rows} LIMIT ${MOST_COUNTED}) counted`
  return {
    page: { name: `inbox-${name}`, text: page('') },
    count: { name: `inbox-${name}-count`, text: counted(ids) },
    searched: {
      page: { name: '', text: page(wantedIn(by.length + 3)) },
      count: { name: '', text: counted(`SELECT ${from} WHERE ${where}${wantedIn(2)}`) },
    },
  }
}

function wantedIn(first: number): string {
  const [process, q] = [`$${first}`, `$${first + 1}`]
  return ` AND (${process}::text IS NULL OR r.process = ${process})
      AND (${q}::text IS NULL OR r.number ILIKE ${q} OR r.title ILIKE ${q} OR r.requester_name ILIKE ${q})`
}

const FIRST = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }
const LAST = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const byInstant = ({ at, id }: Place) => [at, id]
const byId = ({ id }: Place) => [id]

const TASK = `t.id AS task_id, t.key, t.round, t.kind, t.spec->'title' AS task_title,
    t.spec->'groups'->s.group_no->>'key' AS group_key, t.spec->'groups'->s.group_no->'title' AS group_title,
    t.state, t.outcome`
const SEATS = 'FROM seat s JOIN task t ON t.id = s.task_id JOIN request r ON r.id = s.request_id'
const URGED_AT = `(SELECT max(e.at) FROM trail e WHERE e.request_id = r.id AND e.type = 'urged' AND e.at >= s.active_at)`

const TODO_COLUMNS = `${TASK}, s.active_at AS since, t.due_at, NULL AS verdict, t.evidence->>'hash' AS evidence,
    t.form IS NOT NULL AS is_form_given, t.spec->'groups'->s.group_no->'batch' AS batch,
    t.spec->'groups'->s.group_no->'form' AS form, ${URGED_AT} AS urged_at,
    (SELECT calendar_version FROM school WHERE id = houqin_school()) AS calendar_version`
/** Several seats of one person in a task are one task to do: the seat taken first stands for it. */
const TO_DO = `(SELECT DISTINCT ON (s.task_id) s.task_id, s.request_id, s.group_no, s.active_at, t.due_at
    FROM seat s JOIN task t ON t.id = s.task_id WHERE s.person_id = $1 AND s.state = 'active' AND t.state = 'open'
    ORDER BY s.task_id, s.active_at, s.no) s`
const LOOKED_UP = 'JOIN task t ON t.id = s.task_id JOIN request r ON r.id = s.request_id'

/** Of the box as it is opened, the page is chosen first and looked up then: of what is not on it little is read. */
function todo(name: string, placedAt: string): BoxStatements {
  const columns = `${TODO_COLUMNS}, ${placedAt} AS placed_at`
  const box = boxOf({
    name,
    columns,
    from: `FROM ${TO_DO} ${LOOKED_UP}`,
    where: 'true',
    order: { by: [placedAt, 's.task_id'], way: 'ASC' },
    ids: `SELECT FROM ${TO_DO}`,
  })
  const text = `WITH chosen AS MATERIALIZED (
      SELECT s.* FROM ${TO_DO} WHERE (${placedAt}, s.task_id) > ($2, $3) ORDER BY ${placedAt}, s.task_id LIMIT $4
    )
    SELECT ${columns}, ${SUMMARY_COLUMNS} FROM chosen s ${LOOKED_UP} ${WITH_DEPARTMENT} ORDER BY ${placedAt}, s.task_id`
  return { ...box, page: { name: box.page.name, text }, beginning: FIRST, place: byInstant }
}

export const TODO: Readonly<Record<TodoOrder, BoxStatements>> = {
  waiting: todo('todo', 's.active_at'),
  // What has no deadline comes last.
  due: todo('todo-due', `coalesce(s.due_at, '2999-12-31T00:00:00Z')`),
}

export const DONE: BoxStatements = {
  ...boxOf({
    name: 'done',
    columns: `${TASK}, s.decided_at AS since, s.verdict`,
    from: SEATS,
    where: `s.person_id = $1 AND s.state = 'decided'
      AND NOT EXISTS (SELECT FROM seat o WHERE o.task_id = s.task_id AND o.person_id = s.person_id
        AND o.state = 'decided' AND (o.decided_at, o.no) > (s.decided_at, s.no))`,
    order: { by: ['s.decided_at', 's.task_id'], way: 'DESC' },
    ids: `SELECT DISTINCT task_id FROM (SELECT s.task_id FROM seat s WHERE s.person_id = $1 AND s.state = 'decided'
      ORDER BY s.decided_at DESC LIMIT ${MOST_COUNTED}) latest`,
  }),
  beginning: LAST,
  place: byInstant,
}

export const STARTED: BoxStatements = {
  ...boxOf({
    name: 'started',
    columns: 'r.submitted_at AS since',
    from: 'FROM request r',
    where: 'r.requester_id = $1',
    order: { by: ['r.id'], way: 'DESC' },
    ids: 'SELECT FROM request r WHERE r.requester_id = $1',
  }),
  beginning: LAST,
  place: byId,
}

export const COPIED: BoxStatements = {
  ...boxOf({
    name: 'copied',
    columns: 'c.at AS since, c.seen_at, c.by_id, c.by_name',
    from: 'FROM copy c JOIN request r ON r.id = c.request_id',
    where: 'c.person_id = $1',
    order: { by: ['c.at', 'c.request_id'], way: 'DESC' },
    ids: 'SELECT FROM copy c WHERE c.person_id = $1',
  }),
  beginning: LAST,
  place: byInstant,
}
