// The school's days: hours, holidays, make-up days.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { describeDays } from '../../domain/worktime/index.ts'
import { presentCalendar } from '../../records/calendar.ts'
import { route } from '../http/route.ts'
import { day, dayAsked } from '../openapi/shapes.ts'

const MOST_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

const dayShape = z
  .object({
    date: day,
    hours: z.array(z.tuple([z.string(), z.string()])),
    name: z.string().optional(),
    provisional: z.literal(true).optional(),
  })
  .meta({ id: 'Day' })

export const worktime = route(
  {
    method: 'get',
    path: '/worktime',
    summary: 'The days of a span, both ends included: hours, names, and whether they may still change',
    tag: 'Calendar',
    query: z.strictObject({ from: dayAsked, to: dayAsked }),
    answers: { 200: { description: 'The days', schema: z.object({ items: z.array(dayShape) }) } },
    refuses: ['span-too-long', 'bad-span'],
  },
  async ({ query: { from, to }, actor, services: { db } }) => {
    if (to < from) return refuse('bad-span', { field: 'to' })
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
    if (days > MOST_DAYS) return refuse('span-too-long', { field: 'to', values: { days: MOST_DAYS } })
    const calendar = await presentCalendar(db, actor.schoolId)
    return { body: { items: describeDays(calendar, from, to) } }
  },
)
