// Spans and ladders of deadlines, said in words.

import type { Words } from '../words.ts'
import { isNamedDay, type NamedDay, type Within } from '../worktime/within.ts'
import type { LadderSpec, RungSpec } from './ladder.ts'
import { join, same } from './phrases.ts'
import { whoWords } from './who-words.ts'

type Unit = { readonly zh: string; readonly one: string; readonly many: string }

const UNITS = {
  workingMinutes: { zh: '个工作分钟', one: 'working minute', many: 'working minutes' },
  workingHours: { zh: '个工作小时', one: 'working hour', many: 'working hours' },
  workingDays: { zh: '个工作日', one: 'working day', many: 'working days' },
  teachingDays: { zh: '个教学日', one: 'teaching day', many: 'teaching days' },
  calendarDays: { zh: '天', one: 'day', many: 'days' },
  calendarHours: { zh: '小时', one: 'hour', many: 'hours' },
  calendarMinutes: { zh: '分钟', one: 'minute', many: 'minutes' },
} as const satisfies Readonly<Record<string, Unit>>

const RULES: Readonly<Record<string, Words>> = {
  'before-night': { zh: '当天 24 点（小修不隔夜）', en: 'midnight of the same day' },
  'end-of-next-school-day': { zh: '下一个上学日下班（大修不隔天）', en: 'the end of the next school day' },
}

const WEEKDAY_WORDS = {
  mon: { zh: '周一', en: 'Monday' },
  tue: { zh: '周二', en: 'Tuesday' },
  wed: { zh: '周三', en: 'Wednesday' },
  thu: { zh: '周四', en: 'Thursday' },
  fri: { zh: '周五', en: 'Friday' },
  sat: { zh: '周六', en: 'Saturday' },
  sun: { zh: '周日', en: 'Sunday' },
} as const satisfies Readonly<Record<string, Words>>

const DOES: Readonly<Record<RungSpec['do'], Words>> = {
  remind: { zh: '提醒', en: 'a reminder' },
  tell: { zh: '告知代理人', en: 'the substitutes are told' },
  move: { zh: '移交', en: 'others decide instead' },
  superior: { zh: '上报：上级也可办理', en: 'the superior may decide as well' },
  escalate: { zh: '升级', en: 'others may decide as well' },
  pass: { zh: '视为同意', en: 'it counts as approved' },
  reject: { zh: '视为驳回', en: 'it counts as rejected' },
}

const RULE_KEYS: ReadonlySet<string> = new Set(['rule', 'at', 'week', 'weekday'])

export function isWithin(value: unknown): value is Within {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  if ('rule' in value) return keys.every((key) => RULE_KEYS.has(key))
  return keys.length === 1 && [...Object.keys(UNITS), 'endOfWorkingDay', 'halfDays'].includes(keys[0]!)
}

export function isRung(value: unknown): value is RungSpec {
  return typeof value === 'object' && value !== null && 'at' in value && 'do' in value
}

export function isLadder(value: unknown): value is Pick<LadderSpec, 'due' | 'rungs' | 'quiet'> {
  return typeof value === 'object' && value !== null && 'due' in value && 'rungs' in value
}

export function withinWords(within: Within): Words {
  if (isNamedDay(within)) return namedDayWords(within)
  if ('rule' in within) return RULES[within.rule]!
  if ('halfDays' in within) return halfDayWords(within.halfDays)
  if ('endOfWorkingDay' in within) {
    const { endOfWorkingDay: day } = within
    if (day === 0) return { zh: '当天下班', en: 'the end of the same working day' }
    return { zh: `第 ${day} 个工作日下班`, en: `the end of working day ${day}` }
  }
  const [unit, count] = Object.entries(within)[0] as [keyof typeof UNITS, number]
  const { zh, one, many } = UNITS[unit]
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` }
}

function halfDayWords(halfDays: number): Words {
  if (halfDays === 0) return { zh: '当前半天结束', en: 'the end of the same half day' }
  return { zh: `第 ${halfDays} 个半天结束`, en: `the end of half day ${halfDays}` }
}

function namedDayWords(named: NamedDay): Words {
  if (named.rule === 'next-morning-patrol') {
    return { zh: `下一次早巡（${named.at}）`, en: `the next morning patrol (${named.at})` }
  }
  const { week, weekday, at } = named
  const day = WEEKDAY_WORDS[weekday]
  const end = at === undefined ? { zh: '下班', en: 'the closing' } : { zh: ` ${at}`, en: at }
  return { zh: `学期第 ${week} 周${day.zh}${end.zh}`, en: `${end.en} on ${day.en} of week ${week} of the term` }
}

function isNoTime(within: Within): boolean {
  return Object.values(within)[0] === 0 && !('endOfWorkingDay' in within || 'halfDays' in within)
}

/** When it is due. `namedDay` says which day is meant where the ladder counts from one. */
export function dueWords({ due, from }: LadderSpec, namedDay: Words): Words {
  if (from === undefined) return withinWords(due)
  if (from === 'submitted') {
    return join(withinWords(due), { zh: '（自提交起算）', en: ' from the submission' })
  }
  if (isNoTime(due)) return { zh: `${namedDay.zh}下班时`, en: `the closing of ${namedDay.en}` }
  return { zh: `${namedDay.zh}下班后 ${withinWords(due).zh}`, en: `${withinWords(due).en} after ${namedDay.en}` }
}

/** What happens when nobody answers, a line for each rung. */
export function rungLines({ rungs }: { readonly rungs: readonly RungSpec[] }): Words {
  const lines = rungs.map((rung) =>
    join(whenWords(rung.at), unlessWords(rung), { zh: '：', en: ': ' }, rungWords(rung)),
  )
  return { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') }
}

function whenWords(at: RungSpec['at']): Words {
  if (at === 'due') return { zh: '到期时', en: 'when due' }
  if ('after' in at) return join({ zh: '', en: 'after ' }, withinWords(at.after), { zh: '后', en: '' })
  if ('beforeDue' in at)
    return join({ zh: '到期前 ', en: '' }, withinWords(at.beforeDue), { zh: '', en: ' before it is due' })
  return join({ zh: '逾期 ', en: '' }, withinWords(at.afterDue), { zh: '后', en: ' late' })
}

function unlessWords({ unless }: RungSpec): Words {
  return unless ? { zh: '还无人接', en: ', when nobody has taken it on' } : same('')
}

function rungWords({ do: does, to }: RungSpec): Words {
  if (to === undefined) return DOES[does]
  const whom = whoWords(to)
  if (does === 'escalate') return { zh: `升级，${whom.zh}也可办理`, en: `${whom.en} may decide as well` }
  if (does === 'move') return { zh: `移交给${whom.zh}`, en: `${whom.en} decides instead` }
  if (does === 'tell') return { zh: `告知${whom.zh}`, en: `told: ${whom.en}` }
  if (does === 'superior') return DOES[does]
  return join(DOES[does], { zh: '，并告知', en: ', also to: ' }, whom)
}

/** A whole ladder in one cell: a due time of no length is the due instant itself. */
export function ladderWords(ladder: Pick<LadderSpec, 'due' | 'rungs' | 'quiet'>): Words {
  const due = isNoTime(ladder.due) ? { zh: '到时', en: 'at once' } : withinWords(ladder.due)
  const night = ladder.quiet ? { zh: '\n夜间也提醒', en: '\nreminds at night as well' } : same('')
  return join({ zh: '期限：', en: 'due: ' }, due, same('\n'), rungLines(ladder), night)
}
