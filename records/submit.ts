// A form becomes a request: checked whole, numbered without a gap, its trail begun, the workflow's start left in the
// outbox. One transaction.

import { type DeskEvent, iso } from '../domain/desk/event.ts'
import { type Refusal, refuse, refuseForm } from '../domain/desk/refusal.ts'
import type { Instant } from '../domain/desk/task.ts'
import { checkForm } from '../domain/processes/check-form.ts'
import { processNamed } from '../domain/processes/index.ts'
import type { Checked, Process } from '../domain/processes/process.ts'
import { localDate } from '../domain/worktime/index.ts'
import { type Actor, personOf } from './actor.ts'
import { ANSWER, type Answered, type Idempotency, type Kept, keptAnswer, toKeep } from './answered.ts'
import { answerColumns, chain, INSERT_ANSWER, INSERT_OUTBOX, INSERT_TRAIL } from './append.ts'
import type { Database, Sql } from './database.ts'
import { newId } from './id.ts'
import { removeRequestDraft } from './request-drafts.ts'
import { readSubmission, type Sender, type SubmissionScene, submissionContext } from './submission.ts'
import { factsFrom, marksIn } from './task-end.ts'
import { NO_HASH } from './trail-hash.ts'

export type Submission = {
  readonly process: string
  readonly form: unknown
  /** The person's draft that becomes the request: it is gone with it. */
  readonly draft?: string
}

export async function submit(
  db: Database,
  actor: Actor,
  { process: key, form, draft }: Submission,
  idem?: Idempotency,
  clock: Instant = Date.now(),
): Promise<Answered | Refusal> {
  const process = processNamed(key)
  const rules = process?.forms['request']
  if (!process || !rules) return refuse('unknown-process', { field: 'process' })
  return db.inSchool(actor.schoolId, async (sql) => {
    const scene = await readSubmission(sql, actor, process, form, clock, { idem })
    const kept = keptAnswer(scene.answer, idem)
    if (kept) return kept
    const checked = checkForm(rules, form, submissionContext(scene, actor), scene.files)
    if (!checked.ok) return refuseForm(checked.problems)
    const answer = await beginRequest(sql, { sender: actor, process, checked, scene, ...(idem ? { idem } : {}) })
    if (draft !== undefined) await removeRequestDraft(sql, actor, draft)
    return answer
  })
}

type Beginning = {
  readonly sender: Sender
  readonly process: Process
  readonly checked: Checked
  readonly scene: SubmissionScene
  readonly idem?: Idempotency
  /** Where it comes from, when nobody has just sent it by themselves: marks that it keeps, and what its trail says of it. */
  readonly origin?: { readonly marks: readonly string[]; readonly events: readonly DeskEvent[] }
}

/** Within the transaction in which the form was checked. */
export async function beginRequest(sql: Sql, beginning: Beginning): Promise<Answered | Refusal> {
  const { sender, process, checked, scene, idem, origin } = beginning
  const { at, policy, calendar } = scene
  const year = Number(localDate(calendar, at).slice(0, 4))
  const [counter] = await sql.query<{ last: number }>(NEXT_NUMBER, [sender.schoolId, process.key, year])
  // Whoever sent the same key at the same time has held the counter until its answer was kept.
  const kept = idem ? keptAnswer(await answerNow(sql, sender, idem), idem) : undefined
  if (kept) return giveBackNumber(sql, sender, process, year, kept)
  const number = `${process.prefix}-${year}-${String(counter?.last).padStart(4, '0')}`
  const id = newId()
  const facts = { request: factsFrom(checked), ...(origin ? { origin: { marks: origin.marks } } : {}) }
  const { title, department, amountFen } = process.describe(checked.value, facts.request)
  const marks = checked.marks ?? []
  const by = personOf(sender)
  const event: DeskEvent = {
    type: 'submitted',
    by,
    process: process.key,
    number,
    title,
    ...(amountFen === undefined ? {} : { amountFen }),
    policyVersion: policy.version,
    marks,
    form: checked.value,
  }
  const head = { requestId: id, schoolId: sender.schoolId, process: process.key, seq: 0, hash: NO_HASH, at }
  const rows = chain(head, [event, ...(origin?.events ?? [])], at)
  const body = { id, number, process: process.key, title, status: 'open', submittedAt: iso(at) }
  const answer: Answered = { ok: true, status: 201, body }
  const { answer: keep } = toKeep(sender.personId, idem, answer)
  const request = {
    id,
    process: process.key,
    number,
    title,
    amount_fen: amountFen ?? null,
    requester_id: sender.personId,
    requester_name: sender.name,
    department_id: department ?? null,
    form: checked.value,
    policy_version: policy.version,
    marks: marksIn(facts),
    facts,
    trail_seq: rows.length,
    trail_hash: rows.at(-1)?.hash,
    at: iso(at),
  }
  await sql.query(BEGIN_REQUEST, [
    sender.schoolId,
    JSON.stringify(request),
    JSON.stringify(rows),
    JSON.stringify([{ kind: 'look' }]),
    JSON.stringify(keep ? [answerColumns(keep)] : []),
  ])
  return answer
}

async function answerNow(sql: Sql, { schoolId, personId }: Sender, { key }: Idempotency) {
  const [answer] = await sql.query<Kept>(ANSWER, [schoolId, personId, key])
  return answer
}

async function giveBackNumber<T>(sql: Sql, sender: Sender, process: Process, year: number, answer: T): Promise<T> {
  await sql.query(NUMBER_BACK, [sender.schoolId, process.key, year])
  return answer
}

/** The row stays locked until the end of the transaction, so a number that is not used is never seen by anybody. */
const NEXT_NUMBER = {
  name: 'next-number',
  text: `INSERT INTO counter (school_id, process, year, last) VALUES ($1, $2, $3, 1)
    ON CONFLICT (school_id, process, year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
}

const NUMBER_BACK = {
  name: 'number-back',
  text: 'UPDATE counter SET last = last - 1 WHERE school_id = $1 AND process = $2 AND year = $3',
}

const BEGIN_REQUEST = {
  name: 'begin-request',
  text: `WITH head AS (
    INSERT INTO request (id, school_id, process, number, title, amount_fen, requester_id, requester_name, department_id,
      form, policy_version, marks, facts, trail_seq, trail_hash, trail_at, submitted_at)
    SELECT r.id, $1, r.process, r.number, r.title, r.amount_fen, r.requester_id, r.requester_name, r.department_id,
      r.form, r.policy_version, r.marks, r.facts, r.trail_seq, r.trail_hash, r.at, r.at
    FROM jsonb_to_record($2::jsonb) AS r(id uuid, process text, number text, title text, amount_fen bigint,
      requester_id uuid, requester_name text, department_id uuid, form jsonb, policy_version int, marks text[],
      facts jsonb, trail_seq int, trail_hash text, at timestamptz)
    RETURNING id, school_id, process
  ), new_events AS (
    ${INSERT_TRAIL('$3')}
  ), woken AS (
    ${INSERT_OUTBOX('$4')}
  ), answered AS (
    ${INSERT_ANSWER('$5')}
  )
  SELECT id FROM head`,
}
