// One request: as a screen shows it, its trail, its proof; and what may be said about it.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { readBeside } from '../../records/beside.ts'
import { comment } from '../../records/comment.ts'
import { markSeen } from '../../records/copies.ts'
import { viewRequest } from '../../records/request-view.ts'
import { proofOf, trailOf } from '../../records/trail.ts'
import { answered } from '../http/answered.ts'
import { disposition } from '../http/disposition.ts'
import { route } from '../http/route.ts'
import { proofShape, requestShape, trailShape } from '../openapi/request-shapes.ts'
import { byId, id } from '../openapi/shapes.ts'
import { presentRequest } from '../present/request.ts'
import { tell } from '../present/telling.ts'

const NOT_FOUND = refuse('not-found')
const TEXT_MOST = 4000
const FILES_MOST = 20

export const request = route(
  {
    method: 'get',
    path: '/requests/:id',
    summary: 'A request with its tasks, and what one may do on them now',
    tag: 'Requests',
    params: byId,
    answers: { 200: { description: 'The request', schema: requestShape } },
  },
  async ({ params, actor, language, services: { db, now } }) => {
    const view = await viewRequest(db, actor, params.id)
    if (!view) return NOT_FOUND
    const [beside] = await Promise.all([readBeside(db, actor, view, now()), markSeen(db, actor, view.id, now())])
    return { body: presentRequest(view, beside, language) }
  },
)

export const trail = route(
  {
    method: 'get',
    path: '/requests/:id/trail',
    summary: 'What happened, in order, with a sentence for each event',
    tag: 'Requests',
    params: byId,
    answers: { 200: { description: 'The trail', schema: trailShape } },
  },
  async ({ params, actor, services: { db } }) => {
    const entries = await trailOf(db, actor, params.id)
    return entries ? { body: { items: tell(entries, actor.school.zone) } } : NOT_FOUND
  },
)

export const proof = route(
  {
    method: 'get',
    path: '/requests/:id/proof',
    summary: 'The trail with everything that is needed to check it without this system',
    tag: 'Requests',
    params: byId,
    answers: { 200: { description: 'A file to keep', schema: proofShape } },
  },
  async ({ params, actor, services: { db } }) => {
    const found = await proofOf(db, actor, params.id)
    if (!found) return NOT_FOUND
    return {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': disposition('attachment', `${found.request.number}-proof.json`),
      },
      body: JSON.stringify(found, undefined, 2),
    }
  },
)

export const commentOnRequest = route(
  {
    method: 'post',
    path: '/requests/:id/comment',
    summary: 'Say something about a request; it stays in its trail',
    tag: 'Requests',
    params: byId,
    body: z
      .strictObject({
        text: z.string().trim().min(1).max(TEXT_MOST),
        files: z.array(id).max(FILES_MOST).exactOptional(),
      })
      .meta({ id: 'CommentInput' }),
    answers: {
      201: { description: 'Said', schema: z.object({ request: z.object({ id }), seq: z.int() }) },
    },
    refuses: ['unknown-file', 'idempotency-key-reused'],
  },
  async ({ params, body, actor, idem, services: { db, now } }) =>
    answered(await comment(db, actor, params.id, body, idem, now())),
)
