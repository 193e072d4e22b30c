// The list of requests as an Excel workbook.

import { z } from 'zod'
import { localDate } from '../../domain/worktime/index.ts'
import { presentCalendar } from '../../records/calendar.ts'
import { listRequests } from '../../records/requests.ts'
import { fileNameOn, requestTable } from '../export/request-table.ts'
import { WORKBOOK_TYPE, workbook } from '../export/workbook.ts'
import { disposition } from '../http/disposition.ts'
import { route } from '../http/route.ts'
import { filterShape } from '../openapi/filter-shapes.ts'

/** More rows are looked through on the screen, or asked for by parts. */
const ROWS_MOST = 20_000

export const exportRequests = route(
  {
    method: 'get',
    path: '/requests/export.xlsx',
    summary: 'The list of requests as a workbook, the latest first, at most 20,000 of them',
    tag: 'Requests',
    query: z.strictObject(filterShape),
    answers: {
      200: {
        description: 'A workbook; `X-Houqin-More: true` says that there are more requests than rows',
        type: WORKBOOK_TYPE,
      },
    },
  },
  async ({ req, query, actor, language, services: { db, now } }) => {
    const list = await listRequests(db, actor, { ...query, limit: ROWS_MOST }, now())
    if (!list.ok) return list
    const calendar = await presentCalendar(db, actor.schoolId)
    const clock = (iso: string) => new Date(Date.parse(iso) + calendar.zone.offsetAt(Date.parse(iso)))
    const headers = {
      'Content-Type': WORKBOOK_TYPE,
      'Content-Disposition': disposition('attachment', fileNameOn(localDate(calendar, now()), language)),
      ...(list.next ? { 'X-Houqin-More': 'true' } : {}),
    }
    return req.method === 'HEAD'
      ? { headers }
      : { headers, body: await workbook(requestTable(list.items, { language, clock })) }
  },
)
