// Drawing people's attention to a request: sending them copies of it, and asking those who are waited for.

import { z } from 'zod'
import { copyRequest } from '../../records/copies.ts'
import { urge } from '../../records/urge.ts'
import { answered } from '../http/answered.ts'
import { route } from '../http/route.ts'
import { byId, id, personShape } from '../openapi/shapes.ts'

const TEXT_MOST = 1000
const PEOPLE_MOST = 50

const text = z.string().trim().max(TEXT_MOST).exactOptional()

export const copyOfRequest = route(
  {
    method: 'post',
    path: '/requests/:id/copy',
    summary: 'Send copies of a request to people: they may see it from now on',
    tag: 'Requests',
    params: byId,
    body: z.strictObject({ people: z.array(id).min(1).max(PEOPLE_MOST), text }).meta({ id: 'CopyInput' }),
    answers: { 201: { description: 'Sent', schema: z.object({ request: z.object({ id }), seq: z.int() }) } },
    refuses: ['unknown-person', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await copyRequest(db, actor, params.id, body, idem, now())),
)

export const urgeRequest = route(
  {
    method: 'post',
    path: '/requests/:id/urge',
    summary: 'Ask those who are waited for, at most once an hour',
    tag: 'Requests',
    params: byId,
    body: z.strictObject({ text }).meta({ id: 'UrgeInput' }),
    answers: {
      201: {
        description: 'Asked',
        schema: z.object({ request: z.object({ id }), people: z.array(personShape), seq: z.int() }),
      },
    },
    refuses: ['not-requester', 'request-closed', 'urged-already', 'nobody-to-urge', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await urge(db, actor, params.id, body, idem, now())),
)
