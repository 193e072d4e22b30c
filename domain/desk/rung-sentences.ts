// The sentences of deadlines: reminders, who was told or called in or has the work now, time-outs; and how late they came.

import type { Words } from '../words.ts'
import type { DeskEvent } from './event.ts'
import type { LateWhy } from './ladder.ts'
import { join, NOTHING, names, quoted, sitters, span } from './phrases.ts'

type Of<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>
type When = (iso: string) => string
type Lateness = {
  readonly plannedAt?: string | undefined
  readonly lateMs?: number | undefined
  readonly lateWhy?: LateWhy | undefined
}

const WHY: Readonly<Record<LateWhy, Words>> = {
  away: { zh: '，因系统停机', en: ': the system was away' },
  calendar: { zh: '，因校历有变动', en: ': the calendar has changed' },
  policy: { zh: '，因制度参数有变动', en: ': the policy has changed' },
  clock: { zh: '，因期间停表', en: ': the clock stood still' },
  turn: { zh: '，轮到时已过时限', en: ': the turn came later' },
}

/** Only what came later than planned says so. */
export function lateness({ plannedAt, lateMs, lateWhy }: Lateness, when: When): Words {
  if (plannedAt === undefined || lateMs === undefined) return NOTHING
  const late = span(lateMs)
  const why = lateWhy ? WHY[lateWhy] : NOTHING
  return {
    zh: `（应在 ${when(plannedAt)}，晚了 ${late.zh}${why.zh}）`,
    en: ` (planned for ${when(plannedAt)}, ${late.en} late${why.en})`,
  }
}

export function reminded(event: Of<'reminded'>, when: When): Words {
  const { people, also = [], group, awaited } = event
  const told = also.length > 0 ? join({ zh: '，并告知 ', en: '; told as well: ' }, names(also)) : NOTHING
  const expected = awaited
    ? join({ zh: '：停表（', en: ': the clock stands (' }, awaited, {
        zh: '）预计的日子到了',
        en: '), and its day has come',
      })
    : NOTHING
  return join(
    { zh: '提醒 ', en: 'Reminded ' },
    names(people),
    { zh: ' 处理', en: ' of ' },
    quoted(group.title),
    expected,
    told,
    lateness(event, when),
  )
}

export function told(event: Of<'told'>, when: When): Words {
  const { people, group } = event
  const nobody = { zh: '久未处理，没有指定代理人可以告知', en: ' is unanswered, and there is no substitute to be told' }
  const heard = join({ zh: '久未处理，已告知 ', en: ' is unanswered; told: ' }, names(people))
  return join(quoted(group.title), people.length > 0 ? heard : nobody, lateness(event, when))
}

export function escalated(event: Of<'escalated'>, when: When): Words {
  const { to, group } = event
  const taken = join(
    { zh: '久未处理，现由 ', en: ' is unanswered; from now on it may also be decided by ' },
    sitters(to),
    { zh: ' 一并处理', en: '' },
  )
  const nobody = { zh: '久未处理，没有找到可以接手的人', en: ' is unanswered, and nobody else was found for it' }
  return join(quoted(group.title), to.length > 0 ? taken : nobody, lateness(event, when))
}

export function moved(event: Of<'moved'>, when: When): Words {
  const { from, to, group } = event
  const nobody = { zh: '久未处理，没有找到可以移交的人', en: ' is unanswered, and nobody was found to take it over' }
  const over = join(
    { zh: '久未处理，由 ', en: ' is unanswered and goes from ' },
    names(from),
    { zh: ' 移交给 ', en: ' to ' },
    sitters(to),
  )
  const stays = join(
    { zh: '久未处理，现只由原有的人处理，不再等 ', en: ' is unanswered and no longer waits for ' },
    names(from),
  )
  const how = to.length > 0 ? (from.length > 0 ? over : joinedBy(to)) : from.length > 0 ? stays : nobody
  return join(quoted(group.title), how, lateness(event, when))
}

function joinedBy(to: Of<'moved'>['to']): Words {
  return join({ zh: '久未处理，现由 ', en: ' is unanswered; it may also be decided by ' }, sitters(to))
}

export function timedOut(event: Of<'timed-out'>, when: When): Words {
  const counts = {
    approved: { zh: '视为同意', en: 'counts as approved' },
    rejected: { zh: '视为不同意', en: 'counts as rejected' },
  }
  return join(
    quoted(event.group.title),
    { zh: '到期无人处理，按规定', en: ' was not answered in time and by the rules ' },
    counts[event.as],
    lateness(event, when),
  )
}
