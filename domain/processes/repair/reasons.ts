// Why a repair has the deadline that it has, for who is about to report it.

import { join } from '../../desk/phrases.ts'
import { withinWords } from '../../desk/time-words.ts'
import type { Reason, StagesContext } from '../process.ts'
import { factsOf, isEmergency, isSized } from './facts.ts'
import type { RepairPolicy } from './policy-type.ts'
import { sizeOf } from './stages.ts'

export function reasons(context: StagesContext<RepairPolicy>): Reason[] {
  const why = whyThen(context)
  return why ? [{ stage: 'work', group: 'doer', title: why, isNeeded: true, why }] : []
}

function whyThen(context: StagesContext<RepairPolicy>): Reason['why'] | undefined {
  const { policy, facts } = context
  const title = factsOf(facts, 'request')?.categoryTitle
  if (isEmergency(facts))
    return join(
      { zh: '危险：同时通知当班的所有人，期限：', en: 'Danger: everybody on duty is called at once, ' },
      withinWords(policy.emergency.ladder.due),
    )
  const size = sizeOf(context)
  if (!title || !size || !isSized(facts)) return undefined
  return join(title, { zh: '按', en: ': ' }, size.title, { zh: '，期限：', en: ', ' }, withinWords(size.ladder.due))
}
