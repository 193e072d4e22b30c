// The papers, the way and the files of a request as the api shows them.

import { z } from 'zod'
import { fieldProblemShape, id, instant, personShape, wordsShape } from './shapes.ts'

export const modeShape = z.looseObject({ kind: z.enum(['all', 'any', 'sequence', 'quorum']) })
export const seatStateShape = z.enum(['waiting', 'active', 'decided', 'handed-on', 'removed', 'void'])

const fileShape = z.object({ id, name: z.string(), type: z.string(), size: z.int() })

const valueShape = z
  .union([
    z.string(),
    wordsShape,
    z.object({ fen: z.int() }),
    z.object({ day: z.string() }),
    z.object({ at: instant }),
    z.object({ number: z.number() }),
    z.object({ file: fileShape }),
    z.null(),
  ])
  .meta({ id: 'PaperValue', description: 'Null: nothing stands there' })

const fieldsShape = z.object({
  kind: z.literal('fields'),
  title: wordsShape.optional(),
  rows: z.array(
    z.object({
      label: wordsShape,
      values: z.array(valueShape),
      wide: z.literal(true).optional().meta({ description: 'Too long to stand beside another one' }),
    }),
  ),
})

const tableShape = z.object({
  kind: z.literal('table'),
  title: wordsShape,
  numbered: z.boolean(),
  columns: z.array(z.object({ label: wordsShape, number: z.boolean() })),
  rows: z.array(z.array(valueShape)),
  chosen: z.int().optional().meta({ description: 'The column that was chosen' }),
  sum: valueShape.optional().meta({ description: 'Of the last column' }),
})

const listShape = z.object({
  kind: z.literal('list'),
  title: wordsShape,
  get items() {
    return z.array(z.array(blockShape))
  },
})

const blockShape: z.ZodType = z.union([fieldsShape, tableShape, listShape]).meta({ id: 'PaperBlock' })

export const paperShape = z
  .object({
    key: z.string().meta({ description: 'Of the form' }),
    taskId: id.optional(),
    round: z.int(),
    title: wordsShape,
    blocks: z.array(blockShape),
    warnings: z.array(fieldProblemShape),
  })
  .meta({ id: 'Paper', description: 'A filled form, ready to be shown' })

export const wayStageShape = z
  .object({
    key: z.string(),
    title: wordsShape,
    state: z.enum(['done', 'now', 'ahead', 'skipped']),
    rounds: z.int().meta({ description: 'How often it was entered' }),
    openedAt: instant.optional(),
    closedAt: instant.optional(),
    dueAt: instant.optional(),
    groups: z.array(
      z.object({
        key: z.string(),
        title: wordsShape,
        mode: modeShape,
        people: z.array(
          personShape.extend({
            sits: wordsShape.optional(),
            state: seatStateShape.optional(),
            decidedAt: instant.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'WayStage' })

export const requestFileShape = fileShape.extend({ at: instant, by: z.string() }).meta({ id: 'RequestFile' })

export const timeShape = z.object({ workedMinutes: z.int(), waitedMinutes: z.int() }).meta({
  id: 'TimeSpent',
  description: 'Working minutes of the school: worked on, and waited while the clock stood still',
})
