// The parts that every policy is made of, as plain data: whom it means, how long, what happens when nobody answers. No zod
// here: workflows read this file.

import type { RungSpec } from '../desk/ladder.ts'
import type { PersonRef } from '../desk/task.ts'
import type { TeamKey } from '../duty/teams.ts'
import type { Within } from '../worktime/within.ts'

/** Whom a policy means. `own` department: the one that asks. `each`: every holder has a place. `duty`: whoever is on duty. */
export type PolicyWho =
  | { readonly role: string; readonly department?: 'own'; readonly each?: boolean }
  | { readonly person: PersonRef }
  | { readonly duty: TeamKey }

export type PolicyRung = Omit<RungSpec, 'to'> & { readonly to?: PolicyWho }
export type PolicyLadder = {
  readonly due: Within
  readonly rungs: readonly PolicyRung[]
  /** Whoever is reminded or told is so at night as well. */
  readonly quiet?: 'ignore'
}
