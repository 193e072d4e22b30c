// The school in numbers, for its leaders.

import { z } from 'zod'
import { same } from '../../domain/desk/phrases.ts'
import { refuse } from '../../domain/desk/refusal.ts'
import { processNamed } from '../../domain/processes/index.ts'
import { namesOf } from '../../domain/processes/names.ts'
import type { Words } from '../../domain/words.ts'
import { localDate } from '../../domain/worktime/index.ts'
import { presentCalendar } from '../../records/calendar.ts'
import { mayOf } from '../../records/me.ts'
import { overview } from '../../records/overview.ts'
import { route } from '../http/route.ts'
import { processAsked } from '../openapi/filter-shapes.ts'
import { id, instant, wordsShape } from '../openapi/shapes.ts'
import { beginOf, endOf, spanShape } from '../openapi/span.ts'

/** When nobody says from when: this month and so many before it. */
const MONTHS_BACK = 11

const hours = z.number().meta({ description: 'By the clock, not working hours' })

const overviewShape = z
  .object({
    from: instant,
    to: instant,
    open: z.array(
      z.object({ process: z.string(), title: wordsShape, count: z.int(), overdue: z.int(), amountFen: z.int() }),
    ),
    byDepartment: z.array(
      z.object({
        department: z.object({ id, name: z.string() }),
        open: z.int(),
        overdue: z.int(),
        amountFen: z.int(),
      }),
    ),
    byMonth: z.array(
      z.object({
        month: z.string().regex(/^\d{4}-\d\d$/),
        process: z.string(),
        sent: z.int(),
        closed: z.int(),
        amountFen: z.int().meta({ description: 'Of what was sent' }),
      }),
    ),
    time: z
      .array(z.object({ process: z.string(), title: wordsShape, count: z.int(), medianHours: hours, p90Hours: hours }))
      .meta({ description: 'From the request to its end, of those that were closed within the span' }),
    waits: z
      .array(
        z.object({
          process: z.string(),
          stage: z.string(),
          title: wordsShape,
          count: z.int(),
          medianHours: hours.optional(),
          openCount: z.int(),
          openOldestAt: instant.optional(),
        }),
      )
      .meta({ description: 'How long tasks of each stage were open; where it takes longest comes first' }),
  })
  .meta({ id: 'Overview' })

export const overviewOfSchool = route(
  {
    method: 'get',
    path: '/overview',
    summary: 'What is open and late, what was sent and closed, how long it took and where things wait',
    tag: 'Overview',
    query: z.strictObject({
      ...spanShape('the last twelve months'),
      process: processAsked,
      department: id.exactOptional(),
    }),
    answers: { 200: { description: 'The numbers', schema: overviewShape } },
    refuses: ['forbidden', 'bad-span'],
  },
  async ({ query: { from, to, ...wanted }, actor, services: { db, now } }) => {
    if (!mayOf(actor).overview) return refuse('forbidden')
    const calendar = await presentCalendar(db, actor.schoolId)
    const today = localDate(calendar, now())
    const span = {
      from: beginOf(from ?? monthsBefore(today, MONTHS_BACK), calendar),
      to: endOf(to ?? today, calendar),
    }
    if (span.to < span.from) return refuse('bad-span', { field: 'to' })
    const told = await overview(db, actor, { ...span, ...wanted }, now())
    return {
      body: {
        ...span,
        ...told,
        open: told.open.map((row) => ({ ...row, title: titleOf(row.process) })),
        time: told.time.map((row) => ({ ...row, title: titleOf(row.process) })),
        waits: told.waits.map((row) => ({ ...row, title: namesOf(row.process)(row.stage) ?? same(row.stage) })),
      },
    }
  },
)

function titleOf(process: string): Words {
  return processNamed(process)?.title ?? same(process)
}

/** The first day of a month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}
