// Messages that leave the house, as the office sees them: what did not arrive, and sending it again.

import { z } from 'zod'
import { failureWords } from '../../domain/telling/failures.ts'
import { listOfficeNotices, NOTICE_STATES, type OfficeNotice, sendAgain } from '../../records/telling/office-notices.ts'
import { pageReply } from '../http/page.ts'
import { route } from '../http/route.ts'
import { byId, id, instant, pageOf, paging, personShape, wordsShape } from '../openapi/shapes.ts'

const ADMIN = { role: 'admin', tag: 'Telling' } as const

const officeNoticeShape = z
  .object({
    id,
    at: instant,
    sendAt: instant,
    sentAt: instant.optional(),
    channel: z.enum(['mail', 'push', 'robot']),
    kind: z.string().meta({ description: 'As of what one is told; or digest: a list; or test' }),
    state: z.enum(NOTICE_STATES).meta({
      description: 'held: waits for the mail with a list; off: there was no point in it any more',
    }),
    attempts: z.int(),
    failure: wordsShape.optional(),
    person: personShape.optional(),
    robot: z.object({ id, name: z.string() }).optional(),
    request: z.object({ id, number: z.string() }).optional(),
  })
  .meta({ id: 'OfficeNotice' })

export const officeNotices = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/notices',
    summary:
      'Messages by mail, by browser and by robot, the latest first: which were sent and which failed, not what they say',
    query: z.strictObject({ state: z.enum(NOTICE_STATES).exactOptional(), ...paging }),
    answers: { 200: { description: 'A page', schema: pageOf(officeNoticeShape) } },
    refuses: ['bad-cursor'],
  },
  async ({ actor, query, services: { db } }) => {
    const found = await listOfficeNotices(db, actor, query)
    return pageReply(found.ok ? { ...found, items: found.items.map(presented) } : found)
  },
)

function presented({ sentAt, failure, person, robot, request, ...notice }: OfficeNotice) {
  return {
    ...notice,
    ...(sentAt ? { sentAt } : {}),
    ...(failure && notice.state !== 'sent' ? { failure: failureWords(failure) } : {}),
    ...(person ? { person } : {}),
    ...(robot ? { robot } : {}),
    ...(request ? { request } : {}),
  }
}

export const sentAgain = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/notices/:id/again',
    summary: 'Send a message again that failed',
    params: byId,
    answers: { 204: { description: 'It waits to be sent' } },
    refuses: ['notice-not-failed'],
  },
  async ({ actor, params, services: { db } }) => {
    const again = await sendAgain(db, actor, params.id)
    return again.ok ? { status: 204 } : again
  },
)
