// Many requests that wait with a ladder, laid out at once: copies of one that was sent, with trails of their own that are
// chained as they should be. No workflow knows of them.
import { chain } from '../../records/append.ts'
import { newId } from '../../records/id.ts'
import { NO_HASH } from '../../records/trail-hash.ts'

type Row = Record<string, unknown>
type TrailRow = { at: Date; type: string; content: Row }
/** As the owner of everything. */
type Asks = <Found extends Row>(text: string, values?: unknown[]) => Promise<Found[]>

export type Copying = {
  readonly requestId: string
  readonly count: number
  /** Where other copies of the same request are there already. */
  readonly from?: number
  /** By how many milliseconds everything of a copy is later, and its ladder still later than that. */
  readonly later: (copy: number) => number
  readonly ladderLater?: (copy: number) => number
}

const INSTANTS = ['trail_at', 'submitted_at', 'opened_at', 'due_at', 'wake_at', 'turn_at', 'active_at']
/** Of one statement. */
const MOST = 1_000

/** Answers the ids of the new requests. */
export async function copyRequests(asks: Asks, { requestId, count, from = 1, ...how }: Copying): Promise<string[]> {
  const [[request], [task], seats, trail] = await Promise.all([
    asks('SELECT * FROM request WHERE id = $1', [requestId]),
    asks(`SELECT * FROM task WHERE request_id = $1 AND state = 'open'`, [requestId]),
    asks('SELECT * FROM seat WHERE request_id = $1 ORDER BY no', [requestId]),
    asks<TrailRow>('SELECT at, type, content FROM trail WHERE request_id = $1 ORDER BY seq', [requestId]),
  ])
  if (!request || !task) throw new Error('there is nothing to copy')
  const ids: string[] = []
  for (let done = 0; done < count; done += MOST) {
    const some = Array.from({ length: Math.min(MOST, count - done) }, (_, index) => from + done + index)
    const copies = some.map((copy) => copyOf({ request, task, seats, trail }, copy, how))
    for (const table of ['request', 'task', 'seat', 'trail'] as const) {
      const rows = copies.flatMap((copy): readonly Row[] => copy[table])
      await insert(asks, table, rows)
    }
    ids.push(...copies.map(({ id }) => id))
  }
  return ids
}

type Original = { request: Row; task: Row; seats: readonly Row[]; trail: readonly TrailRow[] }

function copyOf(
  { request, task, seats, trail }: Original,
  copy: number,
  { later, ladderLater = () => 0 }: Pick<Copying, 'later' | 'ladderLater'>,
) {
  const ms = later(copy)
  const ladderMs = ms + ladderLater(copy)
  const [id, taskId] = [newId(), newId()]
  const school_id = String(request['school_id'])
  let head = { requestId: id, schoolId: school_id, process: String(request['process']), seq: 0, hash: NO_HASH, at: 0 }
  const rows = trail.flatMap(({ at, type, content }) => {
    const told = { type, ...retold(content, String(task['id']), taskId) }
    const [row] = chain(head, [told as never], at.getTime() + ms)
    head = { ...head, seq: row!.seq, hash: row!.hash }
    return [{ ...row!, request_id: id, school_id }]
  })
  const own = { id, number: `${String(request['number'])}-${copy}`, run_id: null }
  const ladder = (task['ladder'] as { at: number }[]).map((rung) => ({ ...rung, at: rung.at + ladderMs }))
  const { due_at, wake_at } = shifted({ due_at: task['due_at'], wake_at: task['wake_at'] }, ladderMs)
  return {
    id,
    request: [{ ...shifted(request, ms), ...own, trail_seq: head.seq, trail_hash: head.hash }],
    task: [{ ...shifted(task, ms), id: taskId, request_id: id, ladder, due_at, wake_at }],
    seat: seats.map((seat) => ({ ...shifted(seat, ms), task_id: taskId, request_id: id })),
    trail: rows,
  }
}

function shifted(row: Row, ms: number): Row {
  const moved = INSTANTS.filter((name) => row[name] instanceof Date)
  return { ...row, ...Object.fromEntries(moved.map((name) => [name, new Date((row[name] as Date).getTime() + ms)])) }
}

function retold(content: Row, taskId: string, id: string): Row {
  const { task } = content as { task?: Row }
  return task?.['id'] === taskId ? { ...content, task: { ...task, id } } : content
}

async function insert(asks: Asks, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  await asks(`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}
