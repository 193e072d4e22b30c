// The reporter looks at what was done, and rates it.

import { z } from 'zod'
import { withoutBlanks } from '../blanks.ts'
import { ui } from '../hints.ts'
import type { FormRules } from '../process.ts'
import { LONG, optionalText } from '../shapes.ts'
import type { RepairPolicy } from './policy-type.ts'

const checkSchema = z.strictObject({
  rating: z
    .int()
    .min(1)
    .max(5)
    .meta(ui({ widget: 'rating' })),
  remark: optionalText(LONG).meta(ui({ widget: 'long' })),
})

export const checkRules: FormRules<RepairPolicy> = {
  title: { zh: '验收评价', en: 'Check and rating' },
  schema: checkSchema,
  check: (value) => {
    const form = withoutBlanks(value as z.infer<typeof checkSchema>)
    return { ok: true, value: form, facts: { rating: form.rating } }
  },
  files: () => [],
}
