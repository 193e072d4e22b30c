// What a person may do about how a request belongs to others: the same questions that the acts themselves ask.

import type { Instant } from '../../domain/desk/task.ts'
import { processNamed } from '../../domain/processes/index.ts'
import type { Actor } from '../actor.ts'
import type { RequestAct, RequestView } from '../request-view.ts'
import { isInTime } from './again.ts'
import { isHandler } from './handled.ts'

export function linkActs(view: RequestView, actor: Actor, policy: unknown, now: Instant): RequestAct[] {
  const process = processNamed(view.process)
  const { handling } = process ?? {}
  if (!handling) return []
  const handles = isHandler(actor, process)
  if (view.status === 'open') {
    if (handles) return ['merge', 'split', 'link']
    return sits(view, actor) ? ['link'] : []
  }
  const { endedAt, requester, links, status } = view
  if (status !== 'closed' || endedAt === undefined || !(handles || requester.id === actor.personId)) return []
  const goesOn = links.some(({ kind, request }) => kind === 'again' && request.status === 'open')
  return !goesOn && isInTime(Date.parse(endedAt), handling.againDays(policy), now) ? ['again'] : []
}

function sits({ tasks }: RequestView, { personId }: Actor): boolean {
  const seats = tasks.flatMap(({ groups }) => groups.flatMap((group) => group.seats))
  return seats.some(({ state, person }) => state === 'active' && person.id === personId)
}
