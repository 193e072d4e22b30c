// Shapes that many routes share.

import { z } from 'zod'

export const wordsShape = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words' })
export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' })
export const day = z.iso.date()
const FIRST_DAY = '1970-01-01'
const LAST_DAY = '2199-12-31'
/** As part of a query: a day that calendars know. */
export const dayAsked = z.iso.date().refine((date) => date >= FIRST_DAY && date <= LAST_DAY)
/** As part of a query, in any zone: given on in UTC. Years that the records can keep. */
export const instantAsked = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= 0 && Date.parse(text) < Date.UTC(2200, 0, 1))
  .transform((text) => new Date(text).toISOString())
export const id = z.uuid()

export const schoolShape = z.object({ id, name: z.string() })
export const choiceShape = z.object({ key: z.string(), title: wordsShape }).meta({ id: 'Choice' })

export const personShape = z.object({ id, name: z.string() }).meta({ id: 'Person' })

const values = z.record(z.string(), z.unknown())

export const fieldProblemShape = z
  .object({
    field: z.string().optional(),
    code: z.string(),
    message: z.string(),
    values: values.optional(),
  })
  .meta({ id: 'FieldProblem' })

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    field: z.string().optional(),
    values: values.optional(),
    fields: z.array(fieldProblemShape).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; `code` is stable' })

const MOST_ON_A_PAGE = 100
const USUAL_PAGE = 20
const CURSOR_MOST = 500

/** What every list takes. Query strings are text. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(USUAL_PAGE),
  cursor: z.string().min(1).max(CURSOR_MOST).exactOptional(),
}

export const byId = z.object({ id })

/** A list with the cursor of its next page, which is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** What somebody filled in. Its shape is the process's own: see GET /processes/:key. */
export const form = z.looseObject({}).meta({ description: 'As the process describes it' })
