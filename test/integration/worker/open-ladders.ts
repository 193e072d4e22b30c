// Many requests that wait with a ladder, laid out at once: copies of one that was sent, each five seconds later than the one
// before, with a trail of its own that is chained as it should be.
import { chain } from '../../../records/append.ts'
import { newId } from '../../../records/id.ts'
import { NO_HASH } from '../../../records/trail-hash.ts'
import type { Running } from './running.ts'

/** All of them have begun within the same morning. */
export const STEP_MS = 5_000

type Row = Record<string, unknown>
type TrailRow = { at: Date; type: string; content: Row }

const INSTANTS = ['trail_at', 'submitted_at', 'opened_at', 'due_at', 'wake_at', 'active_at']

/** Answers the ids of the new requests. */
export async function copyRequests(it: Running, requestId: string, count: number): Promise<string[]> {
  const [[request], [task], seats, trail] = await Promise.all([
    it.sql<Row>('SELECT * FROM request WHERE id = $1', [requestId]),
    it.sql<Row>(`SELECT * FROM task WHERE request_id = $1 AND state = 'open'`, [requestId]),
    it.sql<Row>('SELECT * FROM seat WHERE request_id = $1 ORDER BY no', [requestId]),
    it.sql<TrailRow>('SELECT at, type, content FROM trail WHERE request_id = $1 ORDER BY seq', [requestId]),
  ])
  if (!request || !task) throw new Error('there is nothing to copy')
  const copies = Array.from({ length: count }, (_, index) => copyOf(request, task, seats, trail, index + 1))
  for (const table of ['request', 'task', 'seat', 'trail'] as const) {
    const rows = copies.flatMap((copy): readonly Row[] => copy[table])
    await insert(it, table, rows)
  }
  return copies.map((copy) => copy.id)
}

function copyOf(request: Row, task: Row, seats: readonly Row[], trail: readonly TrailRow[], steps: number) {
  const later = (row: Row): Row => shifted(row, steps * STEP_MS)
  const [id, taskId] = [newId(), newId()]
  const school_id = String(request['school_id'])
  let head = { requestId: id, schoolId: school_id, process: String(request['process']), seq: 0, hash: NO_HASH, at: 0 }
  const rows = trail.flatMap(({ at, type, content }) => {
    const told = { type, ...retold(content, String(task['id']), taskId) }
    const [row] = chain(head, [told as never], at.getTime() + steps * STEP_MS)
    head = { ...head, seq: row!.seq, hash: row!.hash }
    return [{ ...row!, request_id: id, school_id }]
  })
  const number = `${String(request['number'])}-${steps}`
  const own = { id, number, run_id: null, trail_seq: head.seq, trail_hash: head.hash }
  return {
    id,
    request: [{ ...later(request), ...own }],
    task: [{ ...later(task), id: taskId, request_id: id, ladder: laterRungs(task['ladder'], steps) }],
    seat: seats.map((seat) => ({ ...later(seat), task_id: taskId, request_id: id })),
    trail: rows,
  }
}

function shifted(row: Row, ms: number): Row {
  const moved = INSTANTS.filter((name) => row[name] instanceof Date)
  return { ...row, ...Object.fromEntries(moved.map((name) => [name, new Date((row[name] as Date).getTime() + ms)])) }
}

function laterRungs(ladder: unknown, steps: number) {
  return (ladder as { at: number }[]).map((rung) => ({ ...rung, at: rung.at + steps * STEP_MS }))
}

function retold(content: Row, taskId: string, id: string): Row {
  const { task } = content as { task?: Row }
  return task?.['id'] === taskId ? { ...content, task: { ...task, id } } : content
}

async function insert(it: Running, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = columns.map((name) => `"${name}"`).join(', ')
  await it.sql(`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}
