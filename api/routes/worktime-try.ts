// Trying a rule of time out: when would it be due, how much working time lies between? On the school's calendar, or on one
// that is sent along whole.

import { z } from 'zod'
import { type Refusal, refuse, refuseForm } from '../../domain/desk/refusal.ts'
import { withinWords } from '../../domain/desk/time-words.ts'
import { fill, type Language } from '../../domain/words.ts'
import {
  type CompiledCalendar,
  checkCalendar,
  compile,
  type DescribedDay,
  type ExplainedDue,
  explainDue,
  NoWorkingTime,
  OutOfRange,
  WEEKDAYS,
  type Within,
  workingTimeBetween,
} from '../../domain/worktime/index.ts'
import type { Actor } from '../../records/actor.ts'
import { presentCalendar } from '../../records/calendar.ts'
import { route } from '../http/route.ts'
import { instant, instantAsked } from '../openapi/shapes.ts'
import { clockOf } from '../present/telling.ts'
import type { Services } from '../services.ts'

const MOST_MINUTES = 10_000_000
const MOST_HOURS = 100_000
const MOST_DAYS = 3_650
const MOST_WEEKS = 60
const MOST_SHOWN = 12

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const withinShape = z
  .union([
    z.strictObject({ minutes: z.number().min(0).max(MOST_MINUTES) }),
    z.strictObject({ hours: z.number().min(0).max(MOST_HOURS) }),
    z.strictObject({ days: z.int().min(0).max(MOST_DAYS) }),
    z.strictObject({ teachingDays: z.int().min(0).max(MOST_DAYS) }),
    z.strictObject({
      halfDays: z
        .int()
        .min(0)
        .max(2 * MOST_DAYS),
    }),
    z.strictObject({ endOfDay: z.int().min(0).max(MOST_DAYS) }),
    z.strictObject({ calendarDays: z.int().min(0).max(MOST_DAYS) }),
    z.strictObject({ rule: z.enum(['before-night', 'end-of-next-school-day']) }),
    z.strictObject({ rule: z.literal('next-morning-patrol'), at: clock }),
    z.strictObject({
      rule: z.literal('week-of-term'),
      week: z.int().min(1).max(MOST_WEEKS),
      weekday: z.enum(WEEKDAYS),
      at: clock.exactOptional(),
    }),
  ])
  .meta({
    id: 'Within',
    description:
      'Working minutes, hours or days; days within a term; the end of the nth half or whole working day; calendar days; ' +
      'or a rule: 小修不隔夜, 大修不隔天, the next morning patrol, the weekday of a week of the term',
  })
type Asked = z.output<typeof withinShape>

const calendarShape = z.unknown().optional().meta({
  description: 'Instead of the school’s: zone, weekdays, holidays, makeUp, special, halfDays, timetables, terms',
})

export const worktimeDue = route(
  {
    method: 'post',
    path: '/worktime/due',
    summary: 'When something is due that began at an instant, and why then',
    tag: 'Calendar',
    body: z.strictObject({ from: instantAsked, within: withinShape, calendar: calendarShape }).meta({ id: 'DueInput' }),
    answers: {
      200: {
        description: 'The instant',
        schema: z.object({ at: instant, provisional: z.boolean(), why: z.string() }).meta({ id: 'Due' }),
      },
    },
    refuses: ['no-working-time', 'no-term', 'out-of-range'],
  },
  async ({ body, actor, language, services }) => {
    const calendar = await calendarOf(body.calendar, actor, services)
    if ('ok' in calendar) return calendar
    return counted(() => {
      const within = toWithin(body.within)
      const due = explainDue(calendar, Date.parse(body.from), within)
      const { at, provisional } = due
      const why = whyOf(due, within, calendar, language)
      return { body: { at: new Date(at).toISOString(), provisional, why } }
    })
  },
)

export const worktimeBetween = route(
  {
    method: 'post',
    path: '/worktime/between',
    summary: 'How much working time lies between two instants',
    tag: 'Calendar',
    body: z
      .strictObject({ from: instantAsked, to: instantAsked, calendar: calendarShape })
      .meta({ id: 'BetweenInput' }),
    answers: {
      200: { description: 'Whole minutes and days', schema: z.object({ minutes: z.int(), days: z.int() }) },
    },
    refuses: ['out-of-range'],
  },
  async ({ body, actor, services }) => {
    const calendar = await calendarOf(body.calendar, actor, services)
    if ('ok' in calendar) return calendar
    return counted(() => ({ body: workingTimeBetween(calendar, Date.parse(body.from), Date.parse(body.to)) }))
  },
)

async function calendarOf(sent: unknown, actor: Actor, { db }: Services): Promise<CompiledCalendar | Refusal> {
  if (sent === undefined) return presentCalendar(db, actor.schoolId)
  const checked = checkCalendar(sent)
  if (checked.ok) return compile(checked.calendar)
  return refuseForm(
    checked.problems.map(({ field, code }) => ({ code, field: field === '' ? 'calendar' : `calendar.${field}` })),
  )
}

function counted<Answer>(count: () => Answer): Answer | Refusal {
  try {
    return count()
  } catch (error) {
    if (error instanceof NoWorkingTime || error instanceof OutOfRange) return refuse(error.code)
    throw error
  }
}

function toWithin(asked: Asked): Within {
  if ('minutes' in asked) return { workingMinutes: asked.minutes }
  if ('hours' in asked) return { workingHours: asked.hours }
  if ('days' in asked) return { workingDays: asked.days }
  if ('endOfDay' in asked) return { endOfWorkingDay: asked.endOfDay }
  return asked
}

const WHY = {
  term: { zh: '学期：{term}', en: 'in the term {term}' },
  counts: { zh: '从 {from} 起算', en: 'counted from {from}' },
  over: { zh: '跳过非工作日 {days}', en: 'passing over {days}' },
  special: { zh: '其中 {days} 照常上班', en: 'with {days} worked' },
  due: { zh: '到 {at} 为止', en: 'due at {at}' },
  provisional: {
    zh: '其中有的年份尚未公布放假安排，或学期尚未录入，结果可能变动',
    en: 'the public holidays of a year in it, or its terms, are not known yet, so it may move',
  },
} as const

function whyOf(due: ExplainedDue, within: Within, calendar: CompiledCalendar, language: Language): string {
  const { at, countsFrom, passedOver, special, provisional, term } = due
  const clock = clockOf(calendar.zone.name)
  const shown = (instant: number) => clock(new Date(instant).toISOString())
  const say = (key: keyof typeof WHY, values: Record<string, string> = {}) => fill(WHY[key][language], values)
  const parts = [
    withinWords(within)[language],
    ...(term === undefined ? [] : [say('term', { term })]),
    ...(countsFrom === undefined ? [] : [say('counts', { from: shown(countsFrom) })]),
    ...(passedOver.length === 0 ? [] : [say('over', { days: listed(passedOver, language) })]),
    ...(special.length === 0 ? [] : [say('special', { days: listed(special, language) })]),
    say('due', { at: shown(at) }),
    ...(provisional ? [say('provisional')] : []),
  ]
  return parts.join(language === 'zh' ? '；' : '; ')
}

function listed(days: readonly DescribedDay[], language: Language): string {
  const shown = days.slice(0, MOST_SHOWN).map(({ date, name }) => (name === undefined ? date : `${date} ${name}`))
  return [...shown, ...(days.length > MOST_SHOWN ? ['…'] : [])].join(language === 'zh' ? '、' : ', ')
}
