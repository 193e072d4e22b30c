// 派工: how large the repair is, and who does it.

import { z } from 'zod'
import { withoutBlanks } from '../blanks.ts'
import { choiceOf } from '../choice-of.ts'
import { ui } from '../hints.ts'
import type { CheckResult, FormContext, FormRules } from '../process.ts'
import { LONG, optionalText, SHORT, written } from '../shapes.ts'
import type { SizingFacts } from './facts.ts'
import type { RepairPolicy } from './policy-type.ts'

const sizingSchema = z.strictObject({
  /** Key or title of the policy's list. */
  size: written(SHORT).meta(ui({ widget: 'choice' })),
  doer: z
    .uuid()
    .exactOptional()
    .meta(ui({ widget: 'person', help: { zh: '不选即由当班人员办理', en: 'Left open, whoever is on duty does it' } })),
  remark: optionalText(LONG).meta(ui({ widget: 'long' })),
})

type SizingForm = z.infer<typeof sizingSchema>
type Context = FormContext<RepairPolicy>

export const sizingRules: FormRules<RepairPolicy> = {
  title: { zh: '派工单', en: 'Dispatch' },
  schema: sizingSchema,
  check: (value, context) => checkSizing(withoutBlanks(value as SizingForm), context),
  files: () => [],
  people: (value) => {
    const { doer } = value as SizingForm
    return doer === undefined ? [] : [{ field: 'doer', id: doer }]
  },
}

function checkSizing(form: SizingForm, { policy, people }: Context): CheckResult {
  const size = choiceOf(form.size, policy.sizes, 'size', 'unknown-size')
  if ('problem' in size) return { ok: false, problems: [size.problem] }
  const doer = form.doer === undefined ? undefined : people[form.doer.toLowerCase()]
  const facts: SizingFacts = { size: size.found, ...(doer ? { doer } : {}) }
  return { ok: true, value: { ...form, size: size.found, ...(doer ? { doer: doer.id } : {}) }, facts }
}
