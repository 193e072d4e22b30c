// What a procedure may do to the records besides asking people: the shape of an effect. The effects themselves stand
// in activities/effects.ts; each runs inside of the transaction that keeps its result, so that it happens once.

import type { Instant } from '../domain/desk/task.ts'
import type { Sql } from './database.ts'
import type { Snapshot } from './snapshot.ts'

export type EffectContext = {
  readonly sql: Sql
  readonly snapshot: Snapshot
  readonly at: Instant
  readonly input: unknown
  /** When an effect is taken back: what the first one answered. */
  readonly done?: unknown
}
/** Answers what is to be kept, as JSON. It may run several times, of which one is kept: it only asks and changes `sql`. */
export type Effect = (context: EffectContext) => Promise<unknown>
export type Effects = Readonly<Record<string, Effect>>
