// The form of the quotes task. Its shape is strict, but a quote in it may be incomplete: it is kept, does not count, and
// quote-rules.ts says why.

import { z } from 'zod'
import { day, fen, fileId, LONG, MEDIUM, MOST_LINES, optionalText, place, SHORT, written } from './shapes.ts'

const MOST_QUOTES = 20
const LONGEST_DELIVERY_DAYS = 3650

/** A name that has something to compare. */
const supplierName = written(SHORT).regex(/[\p{L}\p{N}]/u)

const quote = z.strictObject({
  supplier: z.strictObject({
    name: supplierName,
    creditCode: optionalText(40),
    phone: optionalText(40),
    address: optionalText(MEDIUM),
    contact: optionalText(SHORT),
  }),
  /** `line` counts the lines of the request from 0. */
  lines: z
    .array(z.strictObject({ line: place, unitPriceFen: fen.exactOptional() }))
    .max(MOST_LINES)
    .default([]),
  taxIncluded: z.boolean().exactOptional(),
  deliveryDays: z.int().min(0).max(LONGEST_DELIVERY_DAYS).exactOptional(),
  validUntil: day.exactOptional(),
  currency: optionalText(10),
  file: fileId.exactOptional(),
})

export const quotesSchema = z.strictObject({
  quotes: z.array(quote).max(MOST_QUOTES),
  /** Which quote, counted from 0. */
  chosen: z.int().min(0),
  reason: optionalText(LONG),
  single: z.strictObject({ category: written(SHORT), reason: written(LONG), file: fileId }).exactOptional(),
})

export type QuotesForm = z.infer<typeof quotesSchema>
export type Quote = QuotesForm['quotes'][number]
export type Supplier = Quote['supplier']
