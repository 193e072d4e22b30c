// A visitor's report is taken on, and becomes a request in the name of whoever takes it on; or it is refused.

import { iso } from '../../domain/desk/event.ts'
import { type Refusal, refuse, refuseForm } from '../../domain/desk/refusal.ts'
import type { Instant } from '../../domain/desk/task.ts'
import { checkForm } from '../../domain/processes/check-form.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Process } from '../../domain/processes/process.ts'
import { type Actor, personOf } from '../actor.ts'
import type { Database, Sql, Statement } from '../database.ts'
import { isId } from '../id.ts'
import { isHandler } from '../links/handled.ts'
import { begun, type Ready } from '../links/in-name-of.ts'
import { readSubmission, submissionContext } from '../submission.ts'
import type { ReportView } from './reports.ts'
import type { KeptReport } from './visit.ts'

const MARKS = ['visitor']

const LOCKED: Statement = {
  name: 'visitor-report-locked',
  text: `SELECT id, at, process, place_id, form, contact, state, request_id FROM visitor_report WHERE id = $1 FOR UPDATE`,
}
/** Asked after the lock: what is read together with it is as old as the waiting for it. */
const BECOME: Statement = { name: 'visitor-request', text: 'SELECT id, number, title FROM request WHERE id = $1' }

type Report = {
  id: string
  at: Date
  process: string
  place_id: string
  form: KeptReport
  contact: string | null
  state: ReportView['state']
  request_id: string | null
}

const DECIDE: Statement = {
  name: 'visitor-report-decide',
  text: `UPDATE visitor_report SET state = $2, request_id = $3, decided_by = $4, decided_at = $5,
    form = CASE WHEN $6::text IS NULL THEN form ELSE form || jsonb_build_object('refused', $6::text) END WHERE id = $1`,
}
/** The photo becomes a file of whoever takes the report on. */
const PHOTO: Statement = {
  name: 'visitor-photo',
  text: 'INSERT INTO file (id, school_id, sha256, name, type, size, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
}

type Accepted = { readonly ok: true; readonly request: NonNullable<ReportView['request']> }

/** What was taken on before is answered again. */
export async function acceptReport(
  db: Database,
  actor: Actor,
  id: string,
  { form }: { readonly form?: unknown },
  clock: Instant,
): Promise<Accepted | Refusal> {
  return inReport(db, actor, id, async (sql, report, process) => {
    if (report.state !== 'waiting') {
      const [before] = await sql.query<Accepted['request']>(BECOME, [report.request_id])
      return before ? { ok: true, request: before } : refuse('report-decided')
    }
    const ready = await readyFrom(sql, actor, report, { process, form: form ?? formOf(report, process), clock })
    if (!ready.ok) return ready
    await keepPhoto(sql, actor, report)
    const request = await begun(sql, process, ready, { marks: MARKS, events: [eventOf(actor, report)] })
    await sql.query(DECIDE, [report.id, 'accepted', request.id, actor.personId, new Date(clock), null])
    return { ok: true, request }
  })
}

function formOf({ id, place_id: place, form: { category, text, photo } }: Report, process: Process): unknown {
  return process.visitors?.form({ place, category, text, files: photo ? [id] : [] })
}

type Wanted = { readonly process: Process; readonly form: unknown; readonly clock: Instant }

async function readyFrom(
  sql: Sql,
  actor: Actor,
  { id, form: { photo } }: Report,
  { process, form, clock }: Wanted,
): Promise<Ready | Refusal> {
  const rules = process.forms['request']
  if (!rules) throw new Error(`process ${process.key} has no form of its request`)
  const scene = await readSubmission(sql, actor, process, form, clock)
  const files = new Set([...scene.files, ...(photo ? [id] : [])])
  const checked = checkForm(rules, form, submissionContext(scene, actor), files)
  return checked.ok ? { ok: true, sender: actor, scene, checked } : refuseForm(checked.problems)
}

async function keepPhoto(sql: Sql, { schoolId, personId }: Actor, { id, form: { photo } }: Report): Promise<void> {
  if (!photo) return
  const { sha256, name, type, size } = photo
  await sql.query(PHOTO, [id, schoolId, sha256, name, type, size, personId])
}

function eventOf(actor: Actor, { at, contact }: Report) {
  const event = { type: 'reported' as const, by: personOf(actor), reportedAt: iso(at.getTime()) }
  return contact ? { ...event, contact } : event
}

export async function refuseReport(
  db: Database,
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  clock: Instant,
): Promise<{ readonly ok: true } | Refusal> {
  return inReport(db, actor, id, async (sql, report) => {
    if (report.state === 'accepted') return refuse('report-decided')
    if (report.state === 'waiting') {
      await sql.query(DECIDE, [report.id, 'refused', null, actor.personId, new Date(clock), reason])
    }
    return { ok: true }
  })
}

/** The report is held until the end: of two people who decide at once, the second one finds it decided. */
function inReport<T>(
  db: Database,
  actor: Actor,
  id: string,
  run: (sql: Sql, report: Report, process: Process) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (!isId(id)) return Promise.resolve(refuse('not-found'))
  return db.inSchool(actor.schoolId, async (sql) => {
    const [report] = await sql.query<Report>(LOCKED, [id])
    const process = report && processNamed(report.process)
    return process && isHandler(actor, process) ? run(sql, report, process) : refuse('not-found')
  })
}
