// Browsers in which a person may be told something while no page is open.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import { isOutsideAddress } from '../../domain/telling/robots.ts'
import type { Actor } from '../actor.ts'
import type { Database } from '../database.ts'
import { newId } from '../id.ts'

export type NewBrowser = {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** Of one person; the oldest ones are forgotten. */
const MOST = 10

const FORGET_OTHERS = { name: 'browser-forget-others', text: 'SELECT houqin_forget_browser($1)' }
const ADD = {
  name: 'browser-add',
  text: `INSERT INTO push_browser (id, school_id, person_id, endpoint, keys) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (endpoint) DO UPDATE SET person_id = excluded.person_id, keys = excluded.keys`,
}
const FORGET_OLDEST = {
  name: 'browser-forget-oldest',
  text: `DELETE FROM push_browser WHERE id IN (SELECT id FROM push_browser WHERE person_id = $1 ORDER BY id DESC OFFSET ${MOST})`,
}

/** The browser is from now on this person's, whoever has signed in there before. */
export async function addBrowser(
  db: Database,
  { schoolId, personId }: Actor,
  { endpoint, keys }: NewBrowser,
  { local }: { readonly local: boolean },
): Promise<{ readonly ok: true } | Refusal> {
  if (!isOutsideAddress(endpoint, { local })) return refuse('push-address', { field: 'endpoint' })
  await db.inSchool(schoolId, async (sql) => {
    await sql.query(FORGET_OTHERS, [endpoint])
    await sql.query(ADD, [newId(), schoolId, personId, endpoint, JSON.stringify(keys)])
    await sql.query(FORGET_OLDEST, [personId])
  })
  return { ok: true }
}

const REMOVE = {
  name: 'browser-remove',
  text: 'DELETE FROM push_browser WHERE person_id = $1 AND ($2::text IS NULL OR endpoint = $2)',
}

/** That one, or all of the person's. */
export async function removeBrowsers(db: Database, { schoolId, personId }: Actor, endpoint?: string): Promise<void> {
  await db.writeSchool(schoolId, REMOVE, [personId, endpoint ?? null])
}

const GONE = { name: 'browsers-gone', text: 'DELETE FROM push_browser WHERE id = ANY($1::uuid[])' }

/** Their own service says that they are not there any more. */
export async function forgetBrowsers(db: Database, schoolId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.writeSchool(schoolId, GONE, [ids])
}
