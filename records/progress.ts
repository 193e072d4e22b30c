// What somebody tells of the work of a task while it is done: accepted, on the way, started, paused, resumed. Like an act:
// one snapshot, the pure rule, one guarded write. A pause may name the request that is waited for: then both trails say so.

import type { Changed } from '../domain/desk/activate.ts'
import type { ProgressKind } from '../domain/desk/event.ts'
import { type Told, tell } from '../domain/desk/progress.ts'
import { type Refusal, refuse } from '../domain/desk/refusal.ts'
import type { Instant, Task } from '../domain/desk/task.ts'
import { localDate, whenOnDay } from '../domain/worktime/index.ts'
import { type Actor, personOf } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append } from './append.ts'
import { unknownFiles } from './comment.ts'
import type { Database, Sql } from './database.ts'
import { guarded, lightly } from './guarded.ts'
import { isId } from './id.ts'
import { isRefusal, otherRequest } from './links/handled.ts'
import { addLinks, isLinked, noteOf } from './links/links.ts'
import { pauseWords } from './pause-words.ts'
import { type Scene, sceneOf } from './scene.ts'
import { notBefore, readForAct, type Snapshot } from './snapshot.ts'
import { wakeFor } from './task-end.ts'

export type ProgressInput = {
  readonly kind: ProgressKind
  /** Of a pause: the key of a reason that the task offers. */
  readonly reason?: string
  readonly remark?: string
  /** The day, YYYY-MM-DD, for which its going on is expected. */
  readonly until?: string
  readonly contact?: string
  readonly files?: readonly string[]
  /** The request that is waited for: its id or its number. */
  readonly link?: string
}

/** What is expected lies no further ahead. */
const LONGEST_PAUSE_MS = 3 * 366 * 24 * 3_600_000

/** Answers the same for the same idempotency key, and for the same told twice by the same person. */
export async function progress(
  db: Database,
  actor: Actor,
  taskId: string,
  input: ProgressInput,
  clock: Instant = Date.now(),
  idem?: Idempotency,
): Promise<Answered | Refusal> {
  if (!isId(taskId)) return refuse('not-found')
  const inTransaction = waitsFor(input) === undefined ? lightly : guarded
  return inTransaction<Answered | Refusal>(db, actor.schoolId, (sql) => attempt(sql, actor, taskId, input, clock, idem))
}

async function attempt(
  sql: Sql,
  actor: Actor,
  taskId: string,
  input: ProgressInput,
  clock: Instant,
  idem: Idempotency | undefined,
): Promise<Answered | Refusal | 'moved'> {
  const { files = [] } = input
  const wanted = { files: files.filter(isId), forms: false }
  const snapshot = await readForAct(sql, taskId, askerOf(actor, idem), wanted)
  if (!snapshot?.task) return refuse('not-found')
  const kept = keptAnswer(snapshot.answer, idem)
  if (kept) return kept
  const scene = await sceneOf(sql, snapshot, clock)
  const told = toldOf(input, scene)
  const changed = tell(snapshot.task, told, { by: personOf(actor), at: scene.at, plan: scene.plan })
  if (changed.ok === 'repeated') return { ...answerOf(snapshot, snapshot.task, input.kind), replayed: true }
  if (!changed.ok) return changed
  const mistake = unknownFiles(files, snapshot) ?? badDay(input, scene)
  if (mistake) return mistake
  const link = waitsFor(input)
  if (link === undefined) return write(sql, actor, snapshot, { scene, changed, kind: input.kind, idem })
  const other = await otherRequest(sql, actor, snapshot.request.id, link, 'link')
  if (isRefusal(other)) return other
  const withNote = tell(
    snapshot.task,
    { ...told, request: noteOf(other) },
    { by: personOf(actor), at: scene.at, plan: scene.plan },
  )
  if (withNote.ok !== true) throw new Error('naming a request has changed what may be told')
  const answer = await write(sql, actor, snapshot, { scene, changed: withNote, kind: input.kind, idem })
  return answer === 'moved' || (await linked(sql, actor, snapshot, other, scene.at)) === 'moved' ? 'moved' : answer
}

/** The request that a pause names. */
function waitsFor({ kind, link }: ProgressInput): string | undefined {
  return kind === 'paused' ? link : undefined
}

function toldOf({ link: _link, ...input }: ProgressInput, { process, calendar }: Scene): Told {
  if (input.kind !== 'paused') {
    const { kind, remark, files } = input
    return { kind, ...(remark ? { remark } : {}), ...(files?.length ? { files } : {}) }
  }
  const { reason, until } = input
  return {
    ...input,
    ...(reason === undefined ? {} : { title: pauseWords(process, reason) }),
    ...(until === undefined ? {} : { askAt: whenOnDay(calendar, until, 'opening') }),
  }
}

function badDay({ kind, until }: ProgressInput, { calendar, at }: Scene): Refusal | undefined {
  if (kind !== 'paused' || until === undefined) return undefined
  if (until < localDate(calendar, at)) return refuse('pause-until-past', { field: 'until' })
  return until > localDate(calendar, at + LONGEST_PAUSE_MS) ? refuse('out-of-range', { field: 'until' }) : undefined
}

type Writing = {
  readonly scene: Scene
  readonly changed: Changed
  readonly kind: ProgressKind
  readonly idem: Idempotency | undefined
}

async function write(
  sql: Sql,
  actor: Actor,
  snapshot: Snapshot,
  { scene, changed, kind, idem }: Writing,
): Promise<Answered | 'moved'> {
  const { task: after, events } = changed
  const { wake, wakeAt } = wakeFor(snapshot, after, snapshot.request.facts)
  const answer = answerOf(snapshot, after, kind)
  const change = {
    events,
    task: { before: snapshot.task as Task, after, ...(wakeAt === undefined ? {} : { wakeAt }) },
    ...(wake ? { wake } : {}),
    ...toKeep(actor.personId, idem, answer),
  }
  return (await append(sql, snapshot.head, change, scene.at)) === 'moved' ? 'moved' : answer
}

/** The request that is waited for says what waits for it; once is enough. */
async function linked(
  sql: Sql,
  actor: Actor,
  snapshot: Snapshot,
  other: Snapshot,
  clock: Instant,
): Promise<'moved' | undefined> {
  const [from, to] = [snapshot.request.id, other.request.id]
  if (await isLinked(sql, 'part-order', from, to)) return undefined
  const at = notBefore(other, clock)
  const event = { type: 'linked' as const, by: personOf(actor), link: 'part-order' as const, request: noteOf(snapshot) }
  if ((await append(sql, other.head, { events: [event] }, at)) === 'moved') return 'moved'
  await addLinks(sql, actor, { kind: 'part-order', pairs: [{ from, to }] }, at)
  return undefined
}

function answerOf({ request: { id, number } }: Snapshot, task: Task, kind: ProgressKind): Answered {
  const { id: taskId, key, round, state } = task
  return { ok: true, status: 200, body: { kind, task: { id: taskId, key, round, state }, request: { id, number } } }
}
