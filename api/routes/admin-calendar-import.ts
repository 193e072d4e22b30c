// The State Council's yearly notice, pasted as text: what it says, and what it would change. It is applied with
// PUT /worktime/days.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { WEEKDAYS } from '../../domain/worktime/index.ts'
import { readNotice } from '../../domain/worktime/notice.ts'
import { noticeChanges } from '../../records/calendar-import.ts'
import { fieldProblem } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { day, fieldProblemShape } from '../openapi/shapes.ts'

const LONGEST_NOTICE = 20_000
const FIRST_YEAR = 1970
const LAST_YEAR = 2199

const weekday = z.enum(WEEKDAYS)
const name = z.string().optional()

const noticeShape = z
  .object({
    year: z.int(),
    source: z.string().optional(),
    holidays: z.array(z.object({ name: z.string(), from: day, to: day })),
    makeUp: z.array(
      z.object({
        on: day,
        name: z.string(),
        as: weekday.optional().meta({ description: 'By whose hours it is worked; left out where it must be chosen' }),
        paysFor: day.optional(),
      }),
    ),
    changes: z
      .array(
        z.object({
          on: day,
          before: z
            .object({ kind: z.enum(['holiday', 'make-up', 'special']), name, as: weekday.optional() })
            .optional(),
          after: z.object({ kind: z.enum(['holiday', 'make-up', 'plain']), name, as: weekday.optional() }),
        }),
      )
      .meta({ description: 'Days that would become different; `after` is what PUT /worktime/days takes' }),
    problems: z.array(fieldProblemShape),
  })
  .meta({ id: 'CalendarNotice' })

export const importNotice = route(
  {
    method: 'post',
    path: '/admin/calendar/import',
    summary: 'Read a notice of the public holidays; nothing is kept',
    tag: 'Office',
    role: 'admin',
    body: z
      .strictObject({
        text: z.string().max(LONGEST_NOTICE),
        year: z
          .int()
          .min(FIRST_YEAR)
          .max(LAST_YEAR)
          .exactOptional()
          .meta({ description: 'Where the text does not say it' }),
      })
      .meta({ id: 'CalendarNoticeInput' }),
    answers: { 200: { description: 'What it says', schema: noticeShape } },
    refuses: ['notice-empty', 'notice-no-year'],
  },
  async ({ body, actor, language, services: { db } }) => {
    const notice = readNotice(body.text, body.year)
    if ('unread' in notice) {
      return refuse(notice.unread, { field: notice.unread === 'notice-no-year' ? 'year' : 'text' })
    }
    const changes = await db.inSchool(actor.schoolId, (sql) => noticeChanges(sql, actor.schoolId, notice))
    const problems = notice.problems.map((problem) => fieldProblem(problem, language))
    return { body: { ...notice, changes, problems } }
  },
)
