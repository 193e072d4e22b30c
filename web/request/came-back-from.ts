// Why something is to be done once more: whoever has returned or rejected it last, and what they said. Pure.

import type { RequestView, Seat, Task } from '../lib/types.ts'

export function cameBackFrom({ tasks }: Pick<RequestView, 'tasks'>, task: Task): Seat | undefined {
  return within(task) ?? before(tasks, task)
}

/** Returned inside of the task: nobody of the group whose turn it is has answered since. */
function within({ groups }: Task): Seat | undefined {
  const active = groups.find((group) => group.active)
  const since = active?.seats.find(({ state }) => state === 'active')?.activeAt ?? ''
  const back = latest(groups.flatMap(({ seats }) => seats))
  return back?.decidedAt === since && since !== '' ? back : undefined
}

/** The task before this one ended with a return or a rejection. */
function before(tasks: readonly Task[], { id, openedAt }: Task): Seat | undefined {
  const last = tasks
    .filter((other) => other.id !== id && other.closedAt !== undefined && other.closedAt <= openedAt)
    .toSorted((one, other) => (one.closedAt ?? '').localeCompare(other.closedAt ?? ''))
    .at(-1)
  const isBack = last?.outcome?.kind === 'returned' || last?.outcome?.kind === 'rejected'
  return isBack ? latest(last.groups.flatMap(({ seats }) => seats)) : undefined
}

function latest(seats: readonly Seat[]): Seat | undefined {
  return seats
    .filter(({ verdict }) => verdict === 'return' || verdict === 'reject')
    .toSorted((one, other) => (one.decidedAt ?? '').localeCompare(other.decidedAt ?? ''))
    .at(-1)
}
