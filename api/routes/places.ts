// The places of the school, as pickers show them and as a code on a door finds them.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { PLACE_KINDS } from '../../domain/office/places.ts'
import { listPlaces, placeByCode } from '../../records/places/list.ts'
import { route } from '../http/route.ts'
import { id } from '../openapi/shapes.ts'

const CODE_MOST = 40

export const placeCode = z.string().min(1).max(CODE_MOST)
export const placeKind = z.enum(PLACE_KINDS)

const placeShape = z
  .object({
    id,
    parent: id.optional().meta({ description: 'The place it lies in' }),
    name: z.string(),
    kind: placeKind,
    code: z.string().optional().meta({ description: 'Of its QR code; for administrators' }),
    path: z.string().meta({ description: 'From the top down: 主楼 / 三层 / 301' }),
    site: id.optional(),
    active: z.boolean().meta({ description: 'Whether it and everything it lies in is in use' }),
  })
  .meta({ id: 'Place' })

export const places = route(
  {
    method: 'get',
    path: '/places',
    summary: 'All places of the school: each after the one it lies in',
    tag: 'Places',
    answers: {
      200: {
        description: 'All of them; 304 when nothing has changed',
        schema: z.object({ items: z.array(placeShape) }),
      },
    },
  },
  async ({ req, actor, services: { db } }) => {
    const body = JSON.stringify({ items: await listPlaces(db, actor) })
    const tag = createHash('sha256').update(body).digest('base64url')
    // Asked again each time, and sent only when it is another one: the tree is long and changes seldom.
    const headers = { 'Cache-Control': 'private, no-cache', ETag: `"${tag}"` }
    if (req.get('If-None-Match')?.includes(tag)) return { status: 304, headers }
    return { body, headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } }
  },
)

export const placeOfCode = route(
  {
    method: 'get',
    path: '/places/by-code/:code',
    summary: 'The place that a QR code stands for',
    tag: 'Places',
    params: z.object({ code: placeCode }),
    answers: {
      200: {
        description: 'The place',
        schema: z.object({ id, name: z.string(), path: z.string(), kind: placeKind }),
      },
    },
    refuses: ['place-not-found'],
  },
  async ({ actor, params, services: { db } }) => {
    const found = await placeByCode(db, actor.schoolId, params.code)
    return found ? { body: found } : refuse('place-not-found')
  },
)
