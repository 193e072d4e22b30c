// Requests that one has begun to write: kept while they are typed, nobody else's to see.

import { z } from 'zod'
import { apart } from '../../records/guarded.ts'
import { removeRequestDraft, requestDrafts, saveRequestDraft } from '../../records/request-drafts.ts'
import { route } from '../http/route.ts'
import { processAsked } from '../openapi/filter-shapes.ts'
import { byId, form, id, instant } from '../openapi/shapes.ts'

const draftShape = z
  .object({ id, process: z.string(), title: z.string().optional(), form: z.unknown(), updatedAt: instant })
  .meta({ id: 'RequestDraft' })

export const drafts = route(
  {
    method: 'get',
    path: '/drafts',
    summary: 'One’s own drafts of requests, the latest first',
    tag: 'Drafts',
    query: z.strictObject({ process: processAsked }),
    answers: { 200: { description: 'All of them', schema: z.object({ items: z.array(draftShape) }) } },
  },
  async ({ query, actor, services: { db } }) => ({ body: { items: await requestDrafts(db, actor, query.process) } }),
)

export const saveDraftOfRequest = route(
  {
    method: 'put',
    path: '/drafts/:id',
    summary: 'Keep what has been typed, under an id that the client makes; it is checked only when it is sent',
    tag: 'Drafts',
    params: byId,
    body: z.strictObject({ process: z.string().min(1).max(64), form }).meta({ id: 'RequestDraftInput' }),
    answers: { 200: { description: 'Kept', schema: z.object({ at: instant }) } },
    refuses: ['unknown-process', 'too-many'],
  },
  async ({ params, body, actor, services: { db, now } }) => {
    const saved = await saveRequestDraft(db, actor, params.id, body, now())
    return saved.ok ? { body: { at: saved.at } } : saved
  },
)

export const removeDraftOfRequest = route(
  {
    method: 'delete',
    path: '/drafts/:id',
    summary: 'Throw a draft away',
    tag: 'Drafts',
    params: byId,
    answers: { 204: { description: 'It is gone' } },
  },
  async ({ params, actor, services: { db } }) => {
    await removeRequestDraft(apart(db, actor.schoolId), actor, params.id)
    return { status: 204 }
  },
)
