// The lists: requests that one may see, and the four boxes of one's own tasks.

import { z } from 'zod'
import { listTasks } from '../../records/inbox.ts'
import { listRequests } from '../../records/requests.ts'
import { pageReply } from '../http/page.ts'
import { route } from '../http/route.ts'
import { inboxItemShape, requestSummaryShape } from '../openapi/request-shapes.ts'
import { instantAsked, pageOf, paging } from '../openapi/shapes.ts'

const SEARCH_MOST = 100

export const requests = route(
  {
    method: 'get',
    path: '/requests',
    summary: 'The requests that one may see, the latest first',
    tag: 'Requests',
    query: z.strictObject({
      ...paging,
      process: z.string().min(1).max(64).exactOptional(),
      status: z.enum(['open', 'closed', 'rejected', 'withdrawn', 'void']).exactOptional(),
      q: z
        .string()
        .min(1)
        .max(SEARCH_MOST)
        .exactOptional()
        .meta({ description: 'Part of the number, the title or the name of who sent it' }),
      from: instantAsked.exactOptional().meta({ description: 'Sent at this instant or later' }),
      to: instantAsked.exactOptional().meta({ description: 'Sent before this instant' }),
      mine: z.stringbool().default(false).meta({ description: 'Only one’s own' }),
    }),
    answers: { 200: { description: 'A page', schema: pageOf(requestSummaryShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ query, actor, services: { db } }) => pageReply(await listRequests(db, actor, query)),
)

export const tasks = route(
  {
    method: 'get',
    path: '/tasks',
    summary: 'One’s own tasks: to do (the longest waiting first), done, the requests that one sent, copies',
    tag: 'Tasks',
    query: z.strictObject({ ...paging, box: z.enum(['todo', 'done', 'started', 'copied']).default('todo') }),
    answers: { 200: { description: 'A page', schema: pageOf(inboxItemShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ query, actor, services: { db } }) => pageReply(await listTasks(db, actor, query)),
)
