// Whom a request waits for, as the viewer is told it. Pure.

import type { Words } from '../lib/language.ts'
import type { PersonRef, RequestView, Task } from '../lib/types.ts'

export type WaitedPerson = PersonRef & { readonly sits?: Words }
export type Waiting = {
  readonly task: Task
  readonly title: Words
  readonly people: readonly WaitedPerson[]
  readonly isAnyOf: boolean
  /** It is the viewer's turn. */
  readonly isMine: boolean
}

/** One for each open task in which somebody sits; those of the viewer first. */
export function waitingFor({ tasks }: Pick<RequestView, 'tasks'>): Waiting[] {
  const open = tasks.filter(({ state }) => state === 'open')
  return open
    .flatMap((task) => {
      const group = task.groups.find(({ active }) => active)
      const seats = (group?.seats ?? []).filter(({ state }) => state === 'active')
      if (!group || seats.length === 0) return []
      const people = [
        ...new Map(seats.map(({ person, sits }) => [person.id, { ...person, ...(sits ? { sits } : {}) }])).values(),
      ]
      return [
        { task, title: group.title, people, isAnyOf: group.mode.kind === 'any', isMine: task.abilities.length > 0 },
      ]
    })
    .toSorted((one, other) => Number(other.isMine) - Number(one.isMine))
}
