// Hours of their own, of sites and teams, in the hands of the office: instead of the school's weekly hours, from a day on.

import { z } from 'zod'
import { type Problem, type Refusal, refuseForm } from '../../domain/desk/refusal.ts'
import { TEAMS } from '../../domain/duty/teams.ts'
import { WEEKDAYS } from '../../domain/worktime/index.ts'
import type { Actor } from '../../records/actor.ts'
import type { Database } from '../../records/database.ts'
import { changeOwnHours, type HoursRow, ownHoursOf } from '../../records/own-hours.ts'
import { previewCalendar } from '../../records/replan/preview.ts'
import { route } from '../http/route.ts'
import { replanShape } from '../openapi/replan-shapes.ts'
import { choiceShape, day, dayAsked } from '../openapi/shapes.ts'
import { readWeek } from './admin-calendar.ts'

const role = 'admin'
const tag = 'Office'

const MOST_ROWS = 200
const LONGEST_OF = 80

const hoursShape = z
  .object({
    items: z.array(
      z.object({
        of: z.string().meta({ description: 'site:<id> or team:<key>' }),
        from: day,
        weekdays: z.record(z.enum(WEEKDAYS), z.array(z.tuple([z.string(), z.string()]))),
        holidays: z.boolean().meta({ description: 'The school’s holidays and other days hold here too' }),
      }),
    ),
    choices: z.array(choiceShape).meta({ description: 'Whose hours there may be' }),
    version: z.int(),
  })
  .meta({ id: 'OwnHours' })

export const hours = route(
  {
    method: 'get',
    path: '/admin/hours',
    summary: 'The hours of sites and teams, and the version of the calendar',
    tag,
    role,
    answers: { 200: { description: 'By whom, in order of time', schema: hoursShape } },
  },
  async ({ actor, services: { db } }) => {
    const { items, version } = await ownHoursOf(db, actor)
    return { body: { items, version, choices: await choicesOf(db, actor) } }
  },
)

const hoursInput = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          of: z.string().max(LONGEST_OF),
          from: dayAsked,
          weekdays: z.unknown().meta({ description: 'Hours by mon … sun; a weekday that is left out is free' }),
          holidays: z.boolean().default(true),
        }),
      )
      .max(MOST_ROWS),
    after: z.int().exactOptional().meta({ description: 'The version that was looked at' }),
  })
  .meta({ id: 'OwnHoursInput' })

export const saveHours = route(
  {
    method: 'put',
    path: '/admin/hours',
    summary: 'The hours of sites and teams; all of them anew',
    tag,
    role,
    body: hoursInput,
    answers: { 200: { description: 'Kept', schema: z.object({ version: z.int() }) } },
    refuses: ['calendar-changed', 'duplicate-day', 'no-working-time', 'unknown-hours-of'],
  },
  async ({ body: { items: asked, ...rest }, actor, services: { db } }) => {
    const items = await readHours(asked, db, actor)
    if ('ok' in items) return items
    const changed = await changeOwnHours(db, actor, { ...rest, items })
    return 'ok' in changed ? changed : { body: changed }
  },
)

export const previewHours = route(
  {
    method: 'post',
    path: '/admin/hours/preview',
    summary: 'Which running deadlines would move with these hours; nothing is kept',
    tag,
    role,
    body: hoursInput,
    answers: { 200: { description: 'What would move', schema: replanShape } },
    refuses: ['duplicate-day', 'no-working-time', 'unknown-hours-of'],
  },
  async ({ body, actor, services: { db, now } }) => {
    const items = await readHours(body.items, db, actor)
    return 'ok' in items ? items : { body: await previewCalendar(db, actor, { hours: items }, now()) }
  },
)

type HoursInput = z.output<typeof hoursInput>['items'][number]

async function readHours(asked: readonly HoursInput[], db: Database, actor: Actor): Promise<HoursRow[] | Refusal> {
  const known = new Set((await choicesOf(db, actor)).map(({ key }) => key))
  const problems: Problem[] = []
  const taken = new Set<string>()
  const rows = asked.map(({ of, from, weekdays, holidays }, index) => {
    const field = `items.${index}`
    if (!known.has(of)) problems.push({ code: 'unknown-hours-of', field: `${field}.of` })
    if (taken.has(`${of} ${from}`)) problems.push({ code: 'duplicate-day', field: `${field}.from` })
    taken.add(`${of} ${from}`)
    return { of, from, weekdays: readWeek(weekdays, `${field}.weekdays`, problems), holidays }
  })
  return problems.length > 0 ? refuseForm(problems) : rows
}

async function choicesOf(db: Database, actor: Actor) {
  const { sites } = await ownHoursOf(db, actor)
  return [
    ...sites.map(({ id, name }) => ({ key: `site:${id}`, title: { zh: name, en: name } })),
    ...TEAMS.map(({ key, title }) => ({ key: `team:${key}`, title })),
  ]
}
