// What a change of the calendar or of a policy would do to the running deadlines of a school, before anybody makes it.

import type { Words } from '../../domain/words.ts'
import type { Actor } from '../actor.ts'
import { type Calendars, calendarsFor } from '../calendar.ts'
import type { Database, Sql } from '../database.ts'
import { apart } from '../guarded.ts'
import { type CalendarIf, calendarsIf } from './calendar-if.ts'
import type { Cause } from './causes.ts'
import { planAgain } from './plan-again.ts'
import { ALL_VERSIONS, BEFORE_ALL, cursorOf, type Running, runningTasks } from './running.ts'

export type Moving = {
  readonly request: { readonly id: string; readonly number: string; readonly title: string }
  readonly group: { readonly key: string; readonly title: Words }
  /** The due instant, or only that of a reminder or another step. */
  readonly what: 'due' | 'rung'
  readonly from?: string
  readonly to?: string
}
export type ReplanPreview = {
  readonly moved: number
  /** Those that come first. */
  readonly items: readonly Moving[]
  /** Some rest on days that may still change. */
  readonly provisional: boolean
}

const PAGE = 500
const MOST_SHOWN = 50

export async function previewCalendar(
  db: Database,
  { schoolId }: Actor,
  change: CalendarIf,
  at: number,
): Promise<ReplanPreview> {
  const sql = apart(db, schoolId)
  const calendars = await calendarsIf(sql, schoolId, change)
  return preview(sql, schoolId, { at, calendars, cause: { why: 'calendar' } })
}

/** `policy` is the whole of what the policy would be; the requests of other processes stay as they are. */
export async function previewPolicy(
  db: Database,
  { schoolId }: Actor,
  { process, policy }: { readonly process: string; readonly policy: unknown },
  at: number,
): Promise<ReplanPreview> {
  const sql = apart(db, schoolId)
  const calendars = await calendarsFor(sql, schoolId, 0)
  return preview(sql, schoolId, { at, calendars, cause: { why: 'policy' }, process, policy })
}

type Change = {
  readonly at: number
  readonly calendars: Calendars
  readonly cause: Cause
  readonly process?: string
  readonly policy?: unknown
}

async function preview(sql: Sql, schoolId: string, { process, ...way }: Change): Promise<ReplanPreview> {
  const moving: Moving[] = []
  let provisional = false
  for await (const running of allRunning(sql, schoolId)) {
    if (process !== undefined && running.head.process !== process) continue
    const { event } = planAgain(running, way)
    if (!event) continue
    provisional ||= event.provisional === true
    moving.push(movingOf(running, event))
  }
  const items = moving.toSorted((one, other) => (instantOf(one) < instantOf(other) ? -1 : 1)).slice(0, MOST_SHOWN)
  return { moved: moving.length, items, provisional }
}

async function* allRunning(sql: Sql, schoolId: string): AsyncGenerator<Running> {
  for (let after = BEFORE_ALL; ; ) {
    const page = await runningTasks(sql, schoolId, { before: ALL_VERSIONS, after, limit: PAGE })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = cursorOf(last)
  }
}

function movingOf({ head, number, title }: Running, { group, what, from, to }: Omit<Moving, 'request'>): Moving {
  return {
    request: { id: head.requestId, number, title },
    group,
    what,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

function instantOf({ from = '', to = from }: Moving): string {
  return to
}
