// A clock that stops: the requester owes an answer, a part is on order. A pause stops working time only.

import { workedBetween } from './between.ts'
import { countedOn } from './due.ts'
import type { CompiledCalendar } from './hours.ts'
import { throughWorkingTime } from './reach.ts'
import { runsInWorkingTime, type Within } from './within.ts'

/**
 * The due instant after a pause (epoch milliseconds): later by the working time that passed in it. A pause over a
 * weekend moves nothing; a deadline in calendar time (小修不隔夜 among them) moves by no pause; what was already due
 * when the pause began stays due. Throws as dueAt does.
 */
export function dueAfterPause(
  calendar: CompiledCalendar,
  within: Within,
  due: number,
  pause: { readonly from: number; readonly to: number },
): number {
  if (!runsInWorkingTime(within) || pause.from >= due) return due
  const counted = countedOn(calendar, within)
  const paused = workedBetween(counted, pause.from, pause.to)
  return paused === 0 ? due : throughWorkingTime(counted, due, paused).at
}
