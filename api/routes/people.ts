// The people of one's own school, for choosing among them.

import { z } from 'zod'
import { colleagues } from '../../records/colleagues.ts'
import { route } from '../http/route.ts'
import { id, paging, wordsShape } from '../openapi/shapes.ts'

const SEARCH_MOST = 100

export const people = route(
  {
    method: 'get',
    path: '/people',
    summary: 'Who works at the school, by name',
    tag: 'People',
    query: z.strictObject({
      limit: paging.limit,
      q: z
        .string()
        .trim()
        .min(1)
        .max(SEARCH_MOST)
        .exactOptional()
        .meta({ description: 'Part of the name, the staff number or the department’s name' }),
    }),
    answers: {
      200: {
        description: 'The first of them',
        schema: z.object({
          items: z.array(
            z
              .object({
                id,
                name: z.string(),
                department: z.object({ id, name: z.string() }).optional(),
                roles: z.array(wordsShape),
              })
              .meta({ id: 'Colleague' }),
          ),
        }),
      },
    },
  },
  async ({ query, actor, services: { db, now } }) => ({ body: { items: await colleagues(db, actor, query, now()) } }),
)
