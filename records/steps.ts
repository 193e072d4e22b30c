// The keyed steps of a procedure (activities/steps.ts), on the records. Each finds what is already done before it does
// anything, so a procedure may be run again from its first line at any time.

import type { Changed } from '../domain/desk/activate.ts'
import { climb } from '../domain/desk/climb.ts'
import { clockOf } from '../domain/desk/clock.ts'
import type { DeskEvent, RequestStatus } from '../domain/desk/event.ts'
import { iso } from '../domain/desk/event.ts'
import { open } from '../domain/desk/open.ts'
import { rolesIn } from '../domain/desk/people.ts'
import { type Instant, nextRungAt, type Task, type TaskSpec } from '../domain/desk/task.ts'
import { append } from './append.ts'
import type { Database, Sql } from './database.ts'
import type { Effects } from './effects.ts'
import { guarded, lightly } from './guarded.ts'
import { newId } from './id.ts'
import { sceneOf } from './scene.ts'
import { notBefore, readForClimb, readForOpening, readRequest, type Snapshot, takeOnNew } from './snapshot.ts'
import { ended, factsOf, factsWith, patchFor } from './task-end.ts'
import { showToTold } from './told.ts'
import { canonicalJson, sha256 } from './trail-hash.ts'

type Run = { readonly schoolId: string; readonly requestId: string; readonly epoch: number; readonly at: Instant }
type Stale = { readonly kind: 'stale' }
type Over = { readonly kind: 'over'; readonly status: RequestStatus }
const STALE: Stale = { kind: 'stale' }
/** How a run that begins today works (workflows/run.ts). */
const MANNER = 2 as const

export function keyedSteps(db: Database, effects: Effects) {
  return {
    begin: (input: Omit<Run, 'epoch'> & { runId: string }) => begin(db, input),
    openTask: (run: Run, task: { key: string; round: number; spec: TaskSpec }) => openTask(db, run, task),
    climb: (run: Run, task: { taskId: string }) => climbTask(db, run, task.taskId),
    effect: (run: Run, effect: EffectCall) => doEffect(db, effects, run, effect),
    choose: (run: Run, branch: { key: string; choice: string }) => choose(db, run, branch),
    undo: (run: Run) => undo(db, effects, run),
    settle: (run: Run, end: End) =>
      end.effect ? settleWith(db, effects, run, end, end.effect) : settle(db, run, end.status),
  }
}

/** The first call of a run. A run that finds another one's name on an unsettled request takes it over. */
function begin(db: Database, { schoolId, requestId, runId, at }: Omit<Run, 'epoch'> & { runId: string }) {
  return lightly(db, schoolId, async (sql) => {
    const snapshot = (await takeOnNew(sql, requestId, runId)) ?? (await readRequest(sql, requestId))
    if (!snapshot || snapshot.request.settled_at) return STALE
    const { request, head } = snapshot
    const { policy } = await sceneOf(sql, snapshot, at)
    const takesOver = request.run_id !== null && request.run_id !== runId
    const epoch = request.epoch + (takesOver ? 1 : 0)
    const begun = {
      kind: 'begun' as const,
      epoch,
      process: request.process,
      status: request.status,
      ...(request.department_id ? { department: request.department_id } : {}),
      policy,
      facts: request.facts,
      manner: MANNER,
    }
    if (request.run_id === runId) return begun
    const events: DeskEvent[] = takesOver ? [{ type: 'taken-over', epoch }] : []
    const written = await append(sql, head, { events, request: { epoch, run_id: runId } }, notBefore(snapshot, at))
    return written === 'moved' ? 'moved' : begun
  })
}

function openTask(db: Database, run: Run, step: { key: string; round: number; spec: TaskSpec }) {
  return lightly(db, run.schoolId, async (sql) => {
    const wanted = { at: run.at, roles: rolesIn(step.spec), forms: step.spec.evidence !== undefined }
    const snapshot = await readForOpening(sql, run.requestId, step, wanted)
    if (!snapshot || isStale(snapshot, run)) return STALE
    const { task: found, request } = snapshot
    if (request.status !== 'open') return over(snapshot)
    if (found) return setFor(snapshot, standing(snapshot, found, snapshot.head.seq))
    const opened = await opening(sql, snapshot, run.at, step)
    const { task, at } = opened
    const facts = factsWith(request.facts, task)
    const change = {
      events: opened.events,
      task: { after: task },
      request: { ...patchFor(snapshot, facts), stage: step.key },
    }
    const written = await append(sql, snapshot.head, change, at)
    return written === 'moved' ? 'moved' : standing(snapshot, task, written)
  })
}

async function opening(
  sql: Sql,
  snapshot: Snapshot,
  clock: Instant,
  { key, round, spec }: { key: string; round: number; spec: TaskSpec },
): Promise<Changed & { at: Instant }> {
  const { process, plan, at } = await sceneOf(sql, snapshot, clock)
  const { before, earlier, forms, request, requester, holders, turnsAt, substitutes } = snapshot
  const what = spec.evidence?.what
  const evidence = what && process.evidence?.(what, { ...forms, request: request.form })
  const jumpsBack = earlier?.outcome?.kind === 'returned' && earlier.outcome.resume === 'jump-back'
  const opened = open(spec, {
    id: newId(),
    key,
    round,
    at,
    submittedAt: Date.parse(request.submitted_at),
    requester,
    holders,
    ...(turnsAt === undefined ? {} : { turnsAt }),
    substitutes,
    plan,
    ...(before ? clockOf(before, key) : {}),
    ...(what && evidence !== undefined ? { evidence: { what, hash: sha256(canonicalJson(evidence)) } } : {}),
    ...(jumpsBack ? { earlier } : {}),
  })
  return { ...opened, at }
}

function climbTask(db: Database, run: Run, taskId: string) {
  return lightly(db, run.schoolId, async (sql) => {
    const snapshot = await readForClimb(sql, run.requestId, taskId, run.at)
    if (!snapshot || isStale(snapshot, run)) return STALE
    const { task: before, head, request } = snapshot
    if (!before) throw new Error(`request ${run.requestId} has no task ${taskId}`)
    if (request.status !== 'open') return over(snapshot)
    if (before.state === 'closed') return standing(snapshot, before, head.seq)
    const { plan, at } = await sceneOf(sql, snapshot, run.at)
    const { holders, substitutes, turnsAt } = snapshot
    const roster = { at, holders, substitutes, ...(turnsAt === undefined ? {} : { turnsAt }) }
    const climbed = climb(before, { ...roster, plan })
    const { task, events } = climbed
    await showToTold(sql, snapshot, climbed, at)
    const next = nextRungAt(task)
    const facts = factsWith(request.facts, task)
    const change = {
      events,
      task: { before, after: task, ...(next === undefined ? {} : { wakeAt: next }) },
      request: patchFor(snapshot, facts),
    }
    const written = await append(sql, head, change, at)
    return written === 'moved' ? 'moved' : standing(snapshot, task, written)
  })
}

type EffectCall = { key: string; round: number; name: string; undo?: string; input?: unknown }
type End = { readonly status: RequestStatus; readonly effect?: { key: string; round: number; name: string } }

function doEffect(db: Database, effects: Effects, run: Run, call: EffectCall) {
  return guarded(db, run.schoolId, async (sql) => {
    const { key, round } = call
    const snapshot = await readRequest(sql, run.requestId, { step: { key, round } })
    if (!snapshot || isStale(snapshot, run)) return STALE
    if (snapshot.step) return { kind: 'done' as const, result: snapshot.step.result }
    if (snapshot.request.status !== 'open') return over(snapshot)
    const at = notBefore(snapshot, run.at)
    const { result, event, step } = await effectOf(effects, sql, snapshot, at, call)
    const written = await append(sql, snapshot.head, { events: [event], step }, at)
    return written === 'moved' ? 'moved' : { kind: 'done' as const, result }
  })
}

/** What the effect has done, and what is to be written about it. */
async function effectOf(effects: Effects, sql: Sql, snapshot: Snapshot, at: Instant, call: EffectCall) {
  const { key, round, name, undo, input } = call
  const result = (await effectNamed(effects, name)({ sql, snapshot, at, input })) ?? null
  const event: DeskEvent = { type: 'effect-done', key, round, name, result }
  const step = { key, round, kind: 'effect' as const, result, ...(undo ? { undo } : {}) }
  return { result, event, step }
}

function effectNamed(effects: Effects, name: string) {
  const effect = effects[name]
  if (!effect) throw new Error(`there is no effect ${name}`)
  return effect
}

function choose(db: Database, run: Run, { key, choice }: { key: string; choice: string }) {
  return lightly(db, run.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, run.requestId, { step: { key, round: 1 } })
    if (!snapshot || isStale(snapshot, run)) return STALE
    if (snapshot.step) return { kind: 'chosen' as const, choice: String(snapshot.step.result) }
    if (snapshot.request.status !== 'open') return over(snapshot)
    const written = await append(
      sql,
      snapshot.head,
      {
        events: [{ type: 'branch-taken', key, choice }],
        step: { key, round: 1, kind: 'branch', result: choice },
      },
      notBefore(snapshot, run.at),
    )
    return written === 'moved' ? 'moved' : { kind: 'chosen' as const, choice }
  })
}

const TO_UNDO = {
  name: 'steps-to-undo',
  text: `SELECT key, round, undo, result FROM step
    WHERE request_id = $1 AND undo IS NOT NULL AND undone_at IS NULL ORDER BY seq DESC LIMIT 2`,
}

/** Takes back the last effect that can be taken back, and says whether another one is left. */
function undo(db: Database, effects: Effects, run: Run) {
  return guarded(db, run.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, run.requestId)
    if (!snapshot || isStale(snapshot, run)) return STALE
    const steps = await sql.query<{ key: string; round: number; undo: string; result: unknown }>(TO_UNDO, [
      run.requestId,
    ])
    const [last] = steps
    if (!last) return { kind: 'undone' as const, left: false }
    const { key, round, undo: name, result: done } = last
    const at = notBefore(snapshot, run.at)
    const result = (await effectNamed(effects, name)({ sql, snapshot, at, input: undefined, done })) ?? null
    const events: DeskEvent[] = [{ type: 'effect-undone', key, round, name, result }]
    const written = await append(sql, snapshot.head, { events, undone: { key, round } }, at)
    return written === 'moved' ? 'moved' : { kind: 'undone' as const, left: steps.length > 1 }
  })
}

function settle(db: Database, run: Run, status: RequestStatus) {
  return lightly(db, run.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, run.requestId)
    if (!snapshot || isStale(snapshot, run)) return STALE
    const { request, head } = snapshot
    if (request.settled_at) return { kind: 'settled' as const }
    const at = notBefore(snapshot, run.at)
    const isOpen = request.status === 'open'
    const change = {
      events: isOpen ? [{ type: 'closed' as const, status }] : [],
      request: { ...(isOpen ? ended(status, at) : {}), settled_at: iso(at) },
    }
    const written = await append(sql, head, change, at)
    return written === 'moved' ? 'moved' : { kind: 'settled' as const }
  })
}

/** The end together with the last effect; a request that is over already is left for the run to undo. */
function settleWith(db: Database, effects: Effects, run: Run, { status }: End, call: EffectCall) {
  return guarded(db, run.schoolId, async (sql) => {
    const snapshot = await readRequest(sql, run.requestId, { step: call })
    if (!snapshot || isStale(snapshot, run)) return STALE
    if (snapshot.request.status !== 'open') return over(snapshot)
    const at = notBefore(snapshot, run.at)
    const done = snapshot.step ? undefined : await effectOf(effects, sql, snapshot, at, call)
    const change = {
      events: [...(done ? [done.event] : []), { type: 'closed' as const, status }],
      request: { ...ended(status, at), settled_at: iso(at) },
      ...(done ? { step: done.step } : {}),
    }
    const written = await append(sql, snapshot.head, change, at)
    return written === 'moved' ? 'moved' : { kind: 'settled' as const }
  })
}

function isStale({ request }: Snapshot, { epoch }: Run): boolean {
  return request.epoch !== epoch || request.settled_at !== null
}

function over({ request }: Snapshot): Over {
  return { kind: 'over', status: request.status }
}

/** A run that finds its task open is told the instant for which a timer is set by the records, if that is the earlier one. */
function setFor({ wakeAt }: Snapshot, found: ReturnType<typeof standing>) {
  if (found.kind === 'closed' || wakeAt === undefined) return found
  return { ...found, next: Math.min(wakeAt, found.next ?? wakeAt) }
}

/** How far a task is. A procedure that is run again sees of a closed task what it found out then. */
function standing({ request }: Snapshot, task: Task, version: number) {
  const { id: taskId, outcome } = task
  if (!outcome) {
    const next = nextRungAt(task)
    return { kind: 'open' as const, taskId, version, ...(next === undefined ? {} : { next }) }
  }
  const own = task.result ? { [task.key]: factsOf(task) } : {}
  return { kind: 'closed' as const, taskId, version, outcome, facts: { ...request.facts, ...own } }
}
