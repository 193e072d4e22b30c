// The lists: requests that one may see, page by page and in numbers, and the four boxes of one's own tasks.

import { z } from 'zod'
import { listTasks } from '../../records/inbox.ts'
import { totalsOf } from '../../records/request-totals.ts'
import { listRequests } from '../../records/requests.ts'
import { pageReply } from '../http/page.ts'
import { route } from '../http/route.ts'
import { filterShape, processAsked, searchAsked } from '../openapi/filter-shapes.ts'
import { inboxItemShape, listedRequestShape } from '../openapi/request-shapes.ts'
import { pageOf, paging } from '../openapi/shapes.ts'

export const requests = route(
  {
    method: 'get',
    path: '/requests',
    summary: 'The requests that one may see, the latest first',
    tag: 'Requests',
    query: z.strictObject({ ...paging, ...filterShape }),
    answers: { 200: { description: 'A page', schema: pageOf(listedRequestShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ query, actor, services: { db, now } }) => pageReply(await listRequests(db, actor, query, now())),
)

export const requestTotals = route(
  {
    method: 'get',
    path: '/requests/totals',
    summary: 'How many requests the list has in all, and what they come to',
    tag: 'Requests',
    query: z.strictObject(filterShape),
    answers: {
      200: {
        description: 'The numbers',
        schema: z
          .object({
            count: z.int(),
            sumFen: z.int(),
            byStatus: z.object({
              open: z.int(),
              closed: z.int(),
              rejected: z.int(),
              withdrawn: z.int(),
              void: z.int(),
            }),
            overdue: z.int(),
          })
          .meta({ id: 'RequestTotals' }),
      },
    },
  },
  async ({ query, actor, services: { db, now } }) => ({ body: await totalsOf(db, actor, query, now()) }),
)

export const tasks = route(
  {
    method: 'get',
    path: '/tasks',
    summary: 'One’s own tasks: to do, done, the requests that one sent, copies',
    tag: 'Tasks',
    query: z.strictObject({
      ...paging,
      box: z.enum(['todo', 'done', 'started', 'copied']).default('todo'),
      q: searchAsked,
      process: processAsked,
      order: z.enum(['waiting', 'due']).exactOptional().meta({
        description:
          'Of the tasks to do: the longest waiting first (so it is when nothing is asked), or what is due first',
      }),
    }),
    answers: {
      200: {
        description: 'A page, and how many there are in all (at most 10,000 are counted)',
        schema: pageOf(inboxItemShape).extend({ total: z.int() }),
      },
    },
    refuses: ['bad-cursor'],
  },
  async ({ query, actor, services: { db, now } }) => {
    const page = await listTasks(db, actor, query, now())
    return page.ok ? { body: { items: page.items, next: page.next ?? null, total: page.total } } : page
  },
)
