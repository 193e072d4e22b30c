// What a person was told: in the application, live by the stream of events.

import { z } from 'zod'
import { KINDS } from '../../domain/telling/kinds.ts'
import { listNotices, type Notice, seeNotices } from '../../records/telling/notices.ts'
import { NOTICE_PAGES } from '../../records/telling/pages.ts'
import { route } from '../http/route.ts'
import { id, instant, pageOf, paging, wordsShape } from '../openapi/shapes.ts'

const SEEN_MOST = 500

const noticeShape = z
  .object({
    id,
    kind: z.enum(KINDS),
    at: instant,
    seenAt: instant.optional(),
    request: z.object({ id, process: z.string(), number: z.string(), title: z.string() }).optional(),
    taskId: id.optional(),
    page: z.enum(NOTICE_PAGES).optional().meta({ description: 'Where it leads when it is about no request' }),
    subject: wordsShape,
    text: wordsShape,
  })
  .meta({ id: 'Notice' })

export const notices = route(
  {
    method: 'get',
    path: '/notices',
    summary: 'What the signed-in person was told, the latest first',
    tag: 'Telling',
    query: z.object({
      unseen: z.enum(['true', 'false']).default('false').meta({ description: 'Only what was not seen yet' }),
      ...paging,
    }),
    answers: {
      200: { description: 'A page of them', schema: pageOf(noticeShape) },
    },
    refuses: ['bad-cursor'],
  },
  async ({ actor, query, services: { db } }) => {
    const found = await listNotices(db, actor, { ...query, unseen: query.unseen === 'true' })
    return found.ok ? { body: { items: found.items.map(presented), next: found.next ?? null } } : found
  },
)

function presented({ requestId, content, ...notice }: Notice) {
  const { process, number, title, subject, text } = content
  return { ...notice, ...(requestId ? { request: { id: requestId, process, number, title } } : {}), subject, text }
}

export const noticesSeen = route(
  {
    method: 'post',
    path: '/notices/seen',
    summary: 'Say that one has seen them: those that are named, or all',
    tag: 'Telling',
    body: z
      .union([z.strictObject({ ids: z.array(id).max(SEEN_MOST) }), z.strictObject({ all: z.literal(true) })])
      .meta({ id: 'NoticesSeenInput' }),
    answers: { 204: { description: 'Noted' } },
  },
  async ({ actor, body, services: { db, now } }) => {
    await seeNotices(db, actor, 'all' in body ? 'all' : body.ids, now())
    return { status: 204 }
  },
)
