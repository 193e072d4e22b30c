// Where it breaks, and what it costs: the requests of a process by place and by category.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { PROCESSES } from '../../domain/processes/index.ts'
import { localDate } from '../../domain/worktime/index.ts'
import { presentCalendar } from '../../records/calendar.ts'
import { isHandler } from '../../records/links/handled.ts'
import { mayOf } from '../../records/me.ts'
import { overviewOfPlaces } from '../../records/overview-places.ts'
import { route } from '../http/route.ts'
import { processAsked } from '../openapi/filter-shapes.ts'
import { choiceShape, id, instant, wordsShape } from '../openapi/shapes.ts'
import { beginOf, endOf, spanShape } from '../openapi/span.ts'

const COUNTED = PROCESSES.filter((process) => process.costs !== undefined)
const DAYS_BACK = 180
const DAY_MS = 24 * 60 * 60 * 1000

const placeShape = z.object({ id, name: z.string(), path: z.string(), site: id.optional() })
const sums = {
  count: z.int(),
  costFen: z.int(),
  onTime: z.int(),
  late: z.int().meta({ description: 'Work that was, or is, not done in time' }),
}

const overviewShape = z
  .object({
    process: z.string(),
    from: instant,
    to: instant,
    byPlace: z.array(z.object({ place: placeShape, ...sums })).meta({ description: 'Where it costs most comes first' }),
    byCategory: z.array(choiceShape.extend(sums)),
    recurring: z
      .array(
        z.object({
          place: placeShape,
          category: choiceShape,
          count: z.int(),
          requests: z.array(z.object({ id, number: z.string(), title: z.string() })),
          proposal: wordsShape,
        }),
      )
      .meta({
        description: 'Thrice at the same place in the present term, or in half a year where no term is entered',
      }),
  })
  .meta({ id: 'PlacesOverview' })

export const placesOverview = route(
  {
    method: 'get',
    path: '/overview/places',
    summary: 'What requests have cost by place and category, and what comes again and again',
    tag: 'Overview',
    query: z.strictObject({ ...spanShape('the last 180 days'), process: processAsked }),
    answers: { 200: { description: 'The numbers', schema: overviewShape } },
    refuses: ['forbidden', 'unknown-process', 'bad-span'],
  },
  async ({ query, actor, services: { db, now } }) => {
    const process = COUNTED.find(({ key }) => query.process === undefined || key === query.process)
    if (!process) return refuse('unknown-process', { field: 'process' })
    if (!mayOf(actor).overview && !isHandler(actor, process)) return refuse('forbidden')
    const calendar = await presentCalendar(db, actor.schoolId)
    const from = query.from ?? localDate(calendar, now() - DAYS_BACK * DAY_MS)
    const span = { from: beginOf(from, calendar), to: endOf(query.to ?? localDate(calendar, now()), calendar) }
    if (span.to < span.from) return refuse('bad-span', { field: 'to' })
    return { body: { process: process.key, ...span, ...(await overviewOfPlaces(db, actor, process, span, now())) } }
  },
)
