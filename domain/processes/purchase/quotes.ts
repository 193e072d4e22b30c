// The form of the quotes task. Its shape is strict, but a quote in it may be incomplete: it is kept, does not count, and
// quote-rules.ts says why.

import { z } from 'zod'
import { ui } from '../hints.ts'
import { day, fen, fileId, LONG, MEDIUM, MOST_LINES, optionalText, place, SHORT, written } from '../shapes.ts'

const MOST_QUOTES = 20
const LONGEST_DELIVERY_DAYS = 3650
const REQUEST_LINES = 'request.lines'

/** A name that has something to compare. */
const supplierName = written(SHORT).regex(/[\p{L}\p{N}]/u)

const quote = z.strictObject({
  supplier: z
    .strictObject({
      name: supplierName.meta(ui({ widget: 'text' })),
      creditCode: optionalText(40).meta(ui({ widget: 'text', width: 'half' })),
      phone: optionalText(40).meta(ui({ widget: 'text', width: 'half' })),
      address: optionalText(MEDIUM).meta(ui({ widget: 'text' })),
      contact: optionalText(SHORT).meta(ui({ widget: 'text', width: 'half' })),
    })
    .meta(ui({ widget: 'group' })),
  /** `line` counts the lines of the request from 0. */
  lines: z
    .array(
      z.strictObject({
        line: place.meta(ui({ widget: 'line', from: REQUEST_LINES })),
        unitPriceFen: fen.exactOptional().meta(ui({ widget: 'money' })),
      }),
    )
    .max(MOST_LINES)
    .default([])
    .meta(ui({ widget: 'lines', from: REQUEST_LINES })),
  taxIncluded: z
    .boolean()
    .exactOptional()
    .meta(ui({ widget: 'yes-no', width: 'half' })),
  deliveryDays: z
    .int()
    .min(0)
    .max(LONGEST_DELIVERY_DAYS)
    .exactOptional()
    .meta(ui({ widget: 'quantity', width: 'half' })),
  validUntil: day.exactOptional().meta(ui({ widget: 'day', width: 'half' })),
  currency: optionalText(10).meta(
    ui({ widget: 'text', width: 'half', placeholder: { zh: '不填即人民币', en: 'Yuan when left empty' } }),
  ),
  file: fileId.exactOptional().meta(
    ui({
      widget: 'file',
      help: { zh: '报价单原件；没有附件的报价不计数', en: 'The paper itself: a quote without it does not count' },
    }),
  ),
})

export const quotesSchema = z.strictObject({
  quotes: z
    .array(quote)
    .max(MOST_QUOTES)
    .meta(ui({ widget: 'lines' })),
  /** Which quote, counted from 0. */
  chosen: z
    .int()
    .min(0)
    .meta(ui({ widget: 'line', from: 'quotes.quotes' })),
  reason: optionalText(LONG).meta(
    ui({ widget: 'long', help: { zh: '未选最低价时必填', en: 'Needed when the chosen price is not the lowest' } }),
  ),
  single: z
    .strictObject({
      category: written(SHORT).meta(ui({ widget: 'choice', width: 'half' })),
      file: fileId.meta(ui({ widget: 'file', width: 'half' })),
      reason: written(LONG).meta(ui({ widget: 'long' })),
    })
    .exactOptional()
    .meta(
      ui({
        widget: 'group',
        help: {
          zh: '只有一家能供应时填写：须说明情形、理由并附依据，每位审批人都会看到。',
          en: 'Only where there is no second supplier: which case it is, why, and a paper that shows it. Every signer sees it.',
        },
      }),
    ),
})

export type QuotesForm = z.infer<typeof quotesSchema>
export type Quote = QuotesForm['quotes'][number]
export type Supplier = Quote['supplier']
