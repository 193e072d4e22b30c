// From what a policy says to what the desk works with: whom it means in this request, and its deadline as a ladder.
// No zod here: workflows read this file.

import type { LadderSpec, RungSpec } from '../desk/ladder.ts'
import type { Who } from '../desk/task.ts'
import type { PolicyLadder, PolicyWho } from './type.ts'

/** The department that asks, where the policy means just that one. */
type Asking = { readonly department?: string | undefined }

export function everybody(whos: readonly PolicyWho[], asking: Asking): Who[] {
  return whos.map((who) => whoFrom(who, asking))
}

function whoFrom(who: PolicyWho, { department }: Asking): Who {
  if ('person' in who || 'duty' in who) return who
  return {
    role: who.role,
    ...(who.department === 'own' && department !== undefined ? { department } : {}),
    ...(who.each ? { each: true } : {}),
  }
}

export function ladderFrom({ due, rungs, quiet }: PolicyLadder, asking: Asking, from?: LadderSpec['from']): LadderSpec {
  return {
    ...(from === undefined ? {} : { from }),
    ...(quiet === undefined ? {} : { quiet }),
    due,
    rungs: rungs.map(
      ({ to, ...rung }): RungSpec => ({ ...rung, ...(to === undefined ? {} : { to: whoFrom(to, asking) }) }),
    ),
  }
}
