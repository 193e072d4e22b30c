// Lists with their filters, kept under a name by a person.

import { z } from 'zod'
import { removeView, savedViews, saveView } from '../../records/saved-views.ts'
import { route } from '../http/route.ts'
import { byId, id } from '../openapi/shapes.ts'

const NAME_MOST = 60
const QUERY_MOST = 2000

const viewShape = z
  .object({ id, name: z.string(), query: z.string().meta({ description: 'As in the address of the list' }) })
  .meta({ id: 'SavedView' })

export const views = route(
  {
    method: 'get',
    path: '/views',
    summary: 'One’s saved lists, by name',
    tag: 'Views',
    answers: { 200: { description: 'All of them', schema: z.object({ items: z.array(viewShape) }) } },
  },
  async ({ actor, services: { db } }) => ({ body: { items: await savedViews(db, actor) } }),
)

export const addView = route(
  {
    method: 'post',
    path: '/views',
    summary: 'Keep a list under a name; one of the same name is replaced',
    tag: 'Views',
    body: z
      .strictObject({ name: z.string().trim().min(1).max(NAME_MOST), query: z.string().max(QUERY_MOST) })
      .meta({ id: 'SavedViewInput' }),
    answers: { 201: { description: 'Kept', schema: viewShape } },
    refuses: ['too-many'],
  },
  async ({ body, actor, services: { db } }) => {
    const saved = await saveView(db, actor, body)
    return saved.ok ? { status: 201, body: saved.view } : saved
  },
)

export const dropView = route(
  {
    method: 'delete',
    path: '/views/:id',
    summary: 'Throw a saved list away',
    tag: 'Views',
    params: byId,
    answers: { 204: { description: 'It is gone' } },
  },
  async ({ params, actor, services: { db } }) => {
    await removeView(db, actor, params.id)
    return { status: 204 }
  },
)
