// Requests that belong together: linked, merged, split, asked for again.

import { z } from 'zod'
import { askAgain } from '../../records/links/again.ts'
import { mergeRequest } from '../../records/links/merge.ts'
import { linkRequest } from '../../records/links/part-order.ts'
import { splitRequest } from '../../records/links/split.ts'
import { answered } from '../http/answered.ts'
import { route } from '../http/route.ts'
import { linkShape } from '../openapi/request-shapes.ts'
import { byId, form, id } from '../openapi/shapes.ts'

const REQUEST_MOST = 64
const FORMS_MOST = 10
const REASON_MOST = 1000
const REQUESTS = { method: 'post', tag: 'Requests', params: byId } as const

const named = z.string().trim().min(1).max(REQUEST_MOST).meta({ description: 'The id or the number of a request' })
const noteShape = z.object({ id, number: z.string(), title: z.string() })

export const linkOfRequest = route(
  {
    ...REQUESTS,
    path: '/requests/:id/links',
    summary: 'Say that another request belongs to this one: what was ordered for it',
    body: z.strictObject({ to: named, kind: z.literal('part-order') }).meta({ id: 'LinkInput' }),
    answers: { 201: { description: 'Linked; both trails say so', schema: linkShape } },
    refuses: ['not-allowed', 'unknown-request', 'same-request', 'request-closed', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await linkRequest(db, actor, params.id, body, idem, now())),
)

export const mergedRequest = route(
  {
    ...REQUESTS,
    path: '/requests/:id/merge',
    summary: 'Merge a duplicate into the request that goes on; the duplicate is over',
    body: z.strictObject({ into: named }).meta({ id: 'MergeInput' }),
    answers: {
      200: {
        description: 'Merged',
        schema: z.object({
          request: z.object({ id, number: z.string(), status: z.literal('void') }),
          into: linkShape.shape.request,
        }),
      },
    },
    refuses: [
      'not-allowed',
      'unknown-request',
      'same-request',
      'other-process',
      'request-closed',
      'merge-into-ended',
      'idempotency-key-reused',
    ],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await mergeRequest(db, actor, params.id, body, idem, now())),
)

export const splitOfRequest = route(
  {
    ...REQUESTS,
    path: '/requests/:id/split',
    summary: 'Make further requests of one, in the name of whoever sent it; the first one goes on',
    body: z.strictObject({ forms: z.array(form).min(1).max(FORMS_MOST) }).meta({ id: 'SplitInput' }),
    answers: { 201: { description: 'The further ones', schema: z.object({ items: z.array(noteShape) }) } },
    refuses: ['not-allowed', 'request-closed', 'unknown-place', 'unknown-file', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await splitRequest(db, actor, params.id, body, idem, now())),
)

export const requestAgain = route(
  {
    ...REQUESTS,
    path: '/requests/:id/again',
    summary: 'Ask once more for what has ended, in a new request with the same form',
    body: z.strictObject({ reason: z.string().trim().min(1).max(REASON_MOST) }).meta({ id: 'AgainInput' }),
    answers: { 201: { description: 'The new request; Location leads to it', schema: noteShape } },
    refuses: ['not-allowed', 'not-ended', 'again-late', 'again-already', 'unknown-place', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) => {
    const result = await askAgain(db, actor, params.id, body, idem, now())
    return result.ok ? answered(result, { Location: `/api/requests/${(result.body as { id: string }).id}` }) : result
  },
)
