// One page of a school's running deadlines planned again. It may be done at any time and any number of times: what is
// planned by the present version already is not found any more.

import { processNamed } from '../../domain/processes/index.ts'
import { calendarsFor } from '../calendar.ts'
import type { Database, Sql } from '../database.ts'
import { apart } from '../guarded.ts'
import { pinnedPolicy } from '../policies.ts'
import { type Cause, causeOf, changesAfter } from './causes.ts'
import { planAgain, type Way } from './plan-again.ts'
import { BEFORE_ALL, type Cursor, cursorOf, type Running, runningTasks } from './running.ts'
import { writePlanned } from './write.ts'

export type Page = {
  /** How many were planned, and of how many an instant has moved. */
  readonly planned: number
  readonly moved: number
  /** Where the next page begins; absent after the last one. */
  readonly next?: Cursor
}

const PAGE = 250
/** Whoever acts on a request meanwhile has moved its trail: it is read again. */
const MOST_TRIES = 5

export async function replanPage(
  db: Database,
  schoolId: string,
  version: number,
  {
    after = BEFORE_ALL,
    at = Date.now(),
    limit = PAGE,
  }: { after?: Cursor | undefined; at?: number; limit?: number } = {},
): Promise<Page> {
  const sql = apart(db, schoolId)
  let page = { planned: 0, moved: 0 }
  for (let tries = 1; ; tries++) {
    const running = await runningTasks(sql, schoolId, { before: version, after, limit })
    const written = await planned(sql, schoolId, running, version, at)
    page = { planned: page.planned + written.written, moved: page.moved + written.moved }
    if (written.written < running.length && tries < MOST_TRIES) continue
    const last = running.at(-1)
    return last && running.length === limit ? { ...page, next: cursorOf(last) } : page
  }
}

async function planned(sql: Sql, schoolId: string, running: readonly Running[], version: number, at: number) {
  if (running.length === 0) return { written: 0, moved: 0 }
  const calendars = await calendarsFor(sql, schoolId, version)
  const oldest = Math.min(...running.map(({ plannedBy }) => plannedBy))
  const changes = await changesAfter(sql, schoolId, oldest)
  const again = []
  for (const one of running) {
    const cause = causeOf(changes, one.head.process, one.plannedBy)
    const way: Way = { at, calendars, cause, ...(await policyOf(sql, one, cause)) }
    again.push({ running: one, planned: planAgain(one, way) })
  }
  return writePlanned(sql, again, { version, at })
}

async function policyOf(sql: Sql, { head }: Running, { policyVersion }: Cause): Promise<Pick<Way, 'policy'>> {
  if (policyVersion === undefined || !processNamed(head.process)) return {}
  return { policy: (await pinnedPolicy(sql, head.schoolId, head.process, policyVersion)).data }
}
