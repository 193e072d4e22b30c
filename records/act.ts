// One act of one person on one task: one snapshot, the pure rule, one guarded write; answered at once, whether or not the
// engine is up.

import { may } from '../domain/desk/abilities.ts'
import type { Changed } from '../domain/desk/activate.ts'
import { type Act, decide } from '../domain/desk/decide.ts'
import type { DeskEvent } from '../domain/desk/event.ts'
import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import { activeGroup } from '../domain/desk/seats.ts'
import type { Instant, Resume, Task, Verdict } from '../domain/desk/task.ts'
import type { Facts } from '../domain/desk/wake.ts'
import { checkForm } from '../domain/processes/check-form.ts'
import type { Checked } from '../domain/processes/process.ts'
import { type Actor, personOf } from './actor.ts'
import { type Answered, askerOf, type Idempotency, keptAnswer, toKeep } from './answered.ts'
import { append, type Change, type RequestPatch } from './append.ts'
import type { Database, Sql } from './database.ts'
import { NOT_DRAWN } from './drawing.ts'
import { formContext, idsIn } from './form-context.ts'
import { lightly } from './guarded.ts'
import { isId, newId } from './id.ts'
import { type Scene, sceneOf } from './scene.ts'
import { readForAct, type Snapshot } from './snapshot.ts'
import { factsFrom, factsOf, factsWith, patchFor, wakeFor } from './task-end.ts'

export type ActInput = {
  readonly act: Verdict
  readonly opinion?: string
  readonly form?: unknown
  readonly to?: string
  readonly resume?: Resume
  readonly seen?: string
  /** The id of a picture that the actor has sent. */
  readonly signature?: string
}

export async function act(
  db: Database,
  actor: Actor,
  taskId: string,
  input: ActInput,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  if (!isId(taskId)) return refuse('not-found')
  if (input.signature !== undefined && !isId(input.signature)) return NOT_DRAWN
  return lightly(db, actor.schoolId, (sql) => attempt(sql, actor, taskId, input, idem, clock))
}

async function attempt(
  sql: Sql,
  actor: Actor,
  taskId: string,
  input: ActInput,
  idem: Idempotency | undefined,
  clock: Instant,
): Promise<Answered | Refusal | 'moved'> {
  const asker = askerOf(actor, idem)
  const forms = input.form !== undefined
  const { signature: drawing } = input
  const snapshot = await readForAct(sql, taskId, asker, { files: idsIn(input.form), forms, drawing })
  if (!snapshot?.task) return refuse('not-found')
  const kept = keptAnswer(snapshot.answer, idem)
  if (kept) return kept
  const { task } = snapshot
  const permission = may(task, input.act, actor.personId)
  if (permission.ok === 'repeated') return { ...answerOf(snapshot, task, input.act), replayed: true }
  if (!permission.ok) return permission
  if (drawing !== undefined && !snapshot.isDrawn) return NOT_DRAWN
  const signature = drawing === undefined ? undefined : { id: newId(), of: drawing }
  const scene = await sceneOf(sql, snapshot, clock)
  const checked = checkedForm(snapshot, task, input, scene)
  if (checked && !checked.ok) return checked
  const by = personOf(actor)
  const signed = { ...toAct(input, checked), ...(signature ? { signature: signature.id } : {}) }
  const decided = decide(task, signed, { by, at: scene.at, plan: scene.plan })
  if (decided.ok === 'repeated') throw new Error('may() and decide() disagree')
  if (!decided.ok) return decided
  const answer = answerOf(snapshot, decided.task, input.act)
  const change = changeOf(snapshot, decided, scene, checked)
  const keep = toKeep(actor.personId, idem, answer)
  const drawn = signature ? { signature } : {}
  const written = await append(sql, snapshot.head, { ...change, ...keep, ...drawn }, scene.at)
  return written === 'moved' ? 'moved' : answer
}

/** Undefined when no form was sent, or when the desk itself refuses any form here. */
function checkedForm(snapshot: Snapshot, task: Task, input: ActInput, scene: Scene): Checked | Refusal | undefined {
  const { form } = activeGroup(task)
  const isPositive = input.act === 'approve' || input.act === 'complete'
  if (input.form === undefined || !form || !isPositive) return undefined
  const rules = scene.process.forms[form.key]
  if (!rules) throw new Error(`process ${scene.process.key} has no form ${form.key}`)
  const checked = checkForm(rules, input.form, formContext(snapshot, { ...scene, task }), snapshot.files)
  if (checked.ok) return checked
  return refuseForm(checked.problems)
}

function toAct(input: ActInput, checked: Checked | undefined): Act {
  const { form, signature: _drawing, ...rest } = input
  if (form === undefined) return rest
  if (!checked) return { ...rest, form: { value: form } }
  const { value, warnings = [] } = checked
  const facts = { ...factsFrom(checked), ...(warnings.length > 0 ? { warnings } : {}) }
  return { ...rest, form: { value, facts } }
}

function changeOf(snapshot: Snapshot, decided: Changed, scene: Scene, checked: Checked | undefined): Change {
  const { task } = decided
  const before = snapshot.task as Task
  const isRevision = checked && task.outcome?.kind === 'done' && activeGroup(before).form?.key === 'request'
  const revised = isRevision ? revision(snapshot, task, scene, checked) : undefined
  const facts = revised?.facts ?? factsWith(snapshot.request.facts, task)
  const { wake, wakeAt } = wakeFor(snapshot, task, facts)
  return {
    events: [...decided.events, ...(revised ? [revised.event] : [])],
    task: { before, after: task, ...(wakeAt === undefined ? {} : { wakeAt }) },
    request: { ...patchFor(snapshot, facts), ...revised?.patch },
    ...(wake ? { wake } : {}),
  }
}

/** The requester has sent the form of the request anew: the request is from now on what it says. */
function revision(
  snapshot: Snapshot,
  task: Task,
  { process }: Scene,
  { value }: Checked,
): { event: DeskEvent; patch: RequestPatch; facts: Facts } {
  const { title, amountFen, department } = process.describe(value, factsOf(task))
  return {
    event: { type: 'revised', by: snapshot.requester, title, ...(amountFen === undefined ? {} : { amountFen }) },
    patch: { title, amount_fen: amountFen ?? null, department_id: department ?? null, form: value },
    facts: { ...snapshot.request.facts, request: factsOf(task) },
  }
}

function answerOf({ request }: Snapshot, task: Task, verdict: Verdict): Answered {
  const { id, number } = request
  const body = {
    act: verdict,
    task: {
      id: task.id,
      key: task.key,
      round: task.round,
      state: task.state,
      ...(task.outcome ? { outcome: task.outcome } : {}),
    },
    request: { id, number },
  }
  return { ok: true, status: 200, body }
}
