// What must hold whatever was killed (design, section 10, 1 to 5), as questions to the database, the api and the engine.
// Each answers what is wrong; nothing is what it should be.
import type { EventType } from '../../domain/desk/event.ts'
import type { Proof } from '../../records/trail.ts'
import { canonicalJson, verifyTrail } from '../../records/trail-hash.ts'
import { type Addresses, ask, countRunning } from './engine.ts'
import type { Diary, Sent } from './person.ts'
import type { Office } from './purchases.ts'

type Wrong = string[]
export type TrailRow = {
  request: string
  seq: number
  at: Date
  type: EventType
  content: Content
  prev: string
  hash: string
}
type Content = {
  by?: { id: string }
  task?: { id: string }
  group?: { key: string }
  plannedAt?: string
  lateMs?: number
  lateWhy?: string
  name?: string
  text?: string
}

const SIGNED: Partial<Record<EventType, string>> = {
  approved: 'approve',
  completed: 'complete',
  rejected: 'reject',
  returned: 'return',
}
export const RUNGS: readonly EventType[] = ['reminded', 'told', 'escalated', 'moved', 'timed-out']

const TRAILS = `SELECT request_id AS request, seq, at, type, content, prev, hash FROM trail ORDER BY request_id, seq`
const PEOPLE = `SELECT p.id, u.username FROM person p JOIN auth_user u ON u.id = p.user_id`

export async function trails(running: Addresses): Promise<Map<string, TrailRow[]>> {
  const rows = await ask<TrailRow>(running, TRAILS)
  return grouped(rows, ({ request }) => request)
}

/** An act stands in a trail if and only if it was answered, and as often. */
export async function signaturesWrong(running: Addresses, { sent }: Diary): Promise<Wrong> {
  const people = new Map((await ask<{ id: string; username: string }>(running, PEOPLE)).map((p) => [p.id, p.username]))
  const written = [...(await trails(running)).values()].flat().flatMap((row) => {
    const what = writtenAct(row)
    return what ? [`${people.get(row.content.by?.id ?? '')} ${what}`] : []
  })
  const kept = await ask<{ key: string }>(running, 'SELECT key FROM answer')
  return [
    ...differences('in a trail', written, 'answered', sent.map(answeredAct)),
    ...differences(
      'kept',
      kept.map(({ key }) => key),
      'answered',
      sent.map(({ key }) => key),
    ),
  ]
}

function writtenAct({ request, type, content }: TrailRow): string | undefined {
  const verdict = SIGNED[type]
  if (verdict) return `${verdict} ${content.task?.id}`
  if (type === 'submitted') return `submit ${request}`
  if (type === 'withdrawn') return `withdraw ${request}`
  return type === 'commented' ? `comment ${request}` : undefined
}

function answeredAct({ who, path, body, answer }: Sent): string {
  const [, first, id, last] = path.split('/')
  if (first === 'tasks') return `${who} ${(body as { act: string }).act} ${id}`
  return last ? `${who} ${last} ${id}` : `${who} submit ${(answer as { id: string }).id}`
}

function differences(one: string, ones: string[], other: string, others: string[]): Wrong {
  const [left, right] = [countEach(ones), countEach(others)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [a, b] = [left.get(key) ?? 0, right.get(key) ?? 0]
    return a === b ? [] : [`${key}: ${a} ${one}, ${b} ${other}`]
  })
}

function countEach(items: string[]): Map<string, number> {
  return new Map([...grouped(items, (item) => item)].map(([item, all]) => [item, all.length]))
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The same under the same key is answered as it was; the order of fields is the database's own business. */
export async function repetitionsWrong(office: Office, { sent }: Diary): Promise<Wrong> {
  const wrong: Wrong = []
  const left = [...sent]
  const hand = async () => {
    for (let was = left.pop(); was; was = left.pop()) {
      const now = await office.called(was.who).send(was.path, was.body, was.key)
      const isSame = now.replayed && now.status === was.status && canonicalJson(now.body) === canonicalJson(was.answer)
      if (!isSame) wrong.push(`${was.path}: ${JSON.stringify(was)} is now ${JSON.stringify(now)}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, hand))
  return wrong
}

/** Trails without a gap and with the right hashes, in the database and as a proof that leaves the house. */
export async function trailsWrong(running: Addresses, office: Office): Promise<Wrong> {
  const wrong: Wrong = []
  for (const [request, rows] of await trails(running)) {
    const inDatabase = verifyTrail(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
    const proof = await office.requester.get<Proof>(`/requests/${request}/proof`)
    const proven = verifyTrail(proof.trail.map((row) => ({ ...row, request })))
    if (!inDatabase.ok) wrong.push(`the trail of ${request} breaks at ${inDatabase.seq}`)
    if (!proven.ok || proof.trail.length !== rows.length) wrong.push(`the proof of ${request} is not its trail`)
  }
  return wrong
}

/** No step twice, no rung twice and none before an earlier one, an archive for what was closed and for nothing else. */
export async function doublesIn(running: Addresses): Promise<Wrong> {
  const all = await trails(running)
  return [...all].flatMap(([request, rows]) => {
    const status = rows.find(({ type }) => type === 'closed')?.content as { status?: string } | undefined
    const archives = rows.filter(({ type, content }) => type === 'effect-done' && content.name === 'archive').length
    return [
      ...twice(rows, 'task-opened', ({ content }) => content.task?.id),
      ...twice(rows, 'closed', () => 'the end'),
      ...twice(rows, 'withdrawn', () => 'the end'),
      ...RUNGS.flatMap((rung) => twice(rows, rung, rungOf)),
      ...disordered(rows),
      ...(archives === (status?.status === 'closed' ? 1 : 0) ? [] : [`${request} has ${archives} archives`]),
    ]
  })
}

function rungOf({ content: { task, group, plannedAt } }: TrailRow): string {
  return `${task?.id} ${group?.key} ${plannedAt}`
}

function twice(rows: TrailRow[], type: EventType, keyOf: (row: TrailRow) => string | undefined): Wrong {
  const of = rows.filter((row) => row.type === type)
  return [...grouped(of, keyOf)].flatMap(([key, same]) =>
    same.length > 1 ? [`${same[0]?.request}: ${type} ${same.length} times: ${key}`] : [],
  )
}

function disordered(rows: TrailRow[]): Wrong {
  const rungs = rows.filter(({ type }) => RUNGS.includes(type))
  return [...grouped(rungs, ({ content }) => content.task?.id)].flatMap(([task, climbed]) => {
    const planned = climbed.map(({ content }) => content.plannedAt ?? '')
    return planned.join() === planned.toSorted().join() ? [] : [`rungs of ${task} out of order: ${planned.join()}`]
  })
}

/** What the rows of the house must say of themselves when everything is over. */
const ROWS: Readonly<Record<string, string>> = {
  'a request is not settled': `SELECT id FROM request WHERE settled_at IS NULL OR status = 'open'`,
  'a task is open': `SELECT id FROM task WHERE state <> 'closed'`,
  'a seat is still active': `SELECT task_id FROM seat WHERE state = 'active'`,
  'a task went on after its end': `SELECT t.id FROM task t JOIN trail e ON e.request_id = t.request_id
    AND e.content->'task'->>'id' = t.id::text GROUP BY t.id HAVING max(e.at) > t.closed_at`,
  'two tasks of a step': `SELECT request_id FROM task GROUP BY request_id, key, round HAVING count(*) > 1`,
  'a trail does not end where its request says': `SELECT r.id FROM request r LEFT JOIN trail e ON e.request_id = r.id
    GROUP BY r.id HAVING count(e.*) <> r.trail_seq OR max(e.seq) <> r.trail_seq OR max(e.at) <> r.trail_at`,
  'a trail without a request': `SELECT request_id FROM trail WHERE request_id NOT IN (SELECT id FROM request)`,
  'a number is missing': `SELECT c.last FROM counter c WHERE ARRAY(SELECT split_part(number, '-', 3)::int FROM request
    ORDER BY 1) <> ARRAY(SELECT generate_series(1, c.last))`,
}

export async function rowsWrong(running: Addresses): Promise<Wrong> {
  const wrong: Wrong = []
  for (const [what, sql] of Object.entries(ROWS)) {
    for (const row of await ask(running, sql)) wrong.push(`${what}: ${JSON.stringify(row)}`)
  }
  return wrong
}

/** What is still to be done by a relay or a procedure. */
export async function leftToDo(running: Addresses): Promise<Wrong> {
  const [unsettled] = await ask<{ count: string }>(running, 'SELECT count(*) FROM request WHERE settled_at IS NULL')
  const [unsent] = await ask<{ count: string }>(running, 'SELECT count(*) FROM outbox WHERE sent_at IS NULL')
  const open = await countRunning(running)
  const left = { unsettled: Number(unsettled?.count), unsent: Number(unsent?.count), running: open }
  return Object.entries(left).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
}
