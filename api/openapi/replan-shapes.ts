// What a change of the calendar or of a policy would move.

import { z } from 'zod'
import { id, instant, wordsShape } from './shapes.ts'

export const replanShape = z
  .object({
    moved: z.int().meta({ description: 'So many requests' }),
    items: z
      .array(
        z.object({
          request: z.object({ id, number: z.string(), title: z.string() }),
          group: z.object({ key: z.string(), title: wordsShape }),
          what: z.enum(['due', 'rung']).meta({ description: 'The deadline, or only a reminder or another step of it' }),
          from: instant.optional(),
          to: instant.optional(),
        }),
      )
      .meta({ description: 'Those that come first, fifty at most' }),
    provisional: z.boolean().meta({ description: 'Some rest on days that may still change' }),
  })
  .meta({ id: 'ReplanPreview' })
