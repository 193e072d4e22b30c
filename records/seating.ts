// Who would sit where if a task were opened this minute. Nothing is written.

import type { SkippedNote } from '../domain/desk/event.ts'
import { ladderPlanner } from '../domain/desk/ladder.ts'
import { open } from '../domain/desk/open.ts'
import type { Candidate, Holder } from '../domain/desk/people.ts'
import { placesOf, seatsOf } from '../domain/desk/seats.ts'
import type { Substitution } from '../domain/desk/substitutes.ts'
import type { Instant, Mode, PersonRef, TaskSpec } from '../domain/desk/task.ts'
import type { Words } from '../domain/words.ts'
import type { CompiledCalendar } from '../domain/worktime/index.ts'

export type SeatedGroup = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  /** For each place who may take it. */
  readonly places: readonly (readonly Candidate[])[]
}
export type Seating = { readonly groups: readonly SeatedGroup[]; readonly skipped: readonly SkippedNote[] }

export type Circumstances = {
  readonly at: Instant
  readonly submittedAt: Instant
  readonly requester: PersonRef
  readonly holders: readonly Holder[]
  readonly substitutes: readonly Substitution[]
  readonly calendar: CompiledCalendar
}

/** Throws NobodyToSit when a place that must not stay empty can be taken by nobody. */
export function seating(key: string, spec: TaskSpec, circumstances: Circumstances): Seating {
  const { calendar, ...others } = circumstances
  const plan = ladderPlanner(calendar)
  const { task, events } = open(spec, { id: key, key, round: 1, ...others, plan })
  const groups = spec.groups.map((group, index): SeatedGroup => {
    const places = placesOf(seatsOf(task, index)).map((place) =>
      place.map(({ person, role, standsInFor }) => ({
        person,
        ...(role ? { role } : {}),
        ...(standsInFor ? { standsInFor } : {}),
      })),
    )
    return { key: group.key, title: group.title, mode: group.mode, places }
  })
  const skipped = events.find((event) => event.type === 'task-opened')?.skipped ?? []
  return { groups: groups.filter(({ places }) => places.length > 0), skipped }
}
