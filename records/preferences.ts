// What a person has chosen for themselves: a language, a drawn signature to sign with, phrases that they often write, and
// how they want to be told of what.

import type { Refusal } from '../domain/desk/refusal.ts'
import type { Choice } from '../domain/telling/choice.ts'
import type { Language } from '../domain/words.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { isDrawnBy, NOT_DRAWN } from './drawing.ts'

export type Preferences = {
  readonly language?: Language
  /** The id of a picture that the person has sent. */
  readonly signature?: string
  readonly phrases?: readonly string[]
  readonly telling?: Choice
}
/** What is left out stays as it is; null takes the signature away. */
export type PreferencesChange = Omit<Preferences, 'signature'> & { readonly signature?: string | null }

const READ = { name: 'preferences', text: 'SELECT preferences FROM person WHERE id = $1' }
const CHANGE = {
  name: 'preferences-change',
  text: `UPDATE person SET preferences = jsonb_strip_nulls(preferences || $2::jsonb)
    WHERE id = $1 AND ($3::uuid IS NULL OR ${isDrawnBy('$3', '$1')}) RETURNING preferences`,
}

type Row = { preferences: Preferences }

export async function preferencesOf(db: Database, { schoolId, personId }: Actor): Promise<Preferences> {
  const [row] = await db.readSchool<Row>(schoolId, READ, [personId])
  return row?.preferences ?? {}
}

export async function changePreferences(
  db: Database,
  { schoolId, personId }: Actor,
  change: PreferencesChange,
): Promise<{ readonly ok: true; readonly preferences: Preferences } | Refusal> {
  const values = [personId, JSON.stringify(change), change.signature ?? null]
  const [row] = await db.writeSchool<Row>(schoolId, CHANGE, values)
  return row ? { ok: true, preferences: row.preferences } : NOT_DRAWN
}
