// What becomes of a thing that cannot be repaired: 分管领导 decides.

import { z } from 'zod'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { notPassed, withinReach } from '../days.ts'
import { ui } from '../hints.ts'
import type { CheckResult, Choice, FormContext, FormRules } from '../process.ts'
import { day, LONG, written } from '../shapes.ts'
import { contractorFields } from './contractor.ts'
import type { DecisionFacts } from './facts.ts'
import type { RepairPolicy } from './policy-type.ts'

/** Nobody from outside is ordered for further ahead than this. */
const FARTHEST_DAYS = 366

export const DECISIONS: readonly (Choice & { readonly key: DecisionFacts['decision'] })[] = [
  { key: 'buy', title: { zh: '采购更换', en: 'Buy a new one' } },
  { key: 'contractor', title: { zh: '请外单位维修', en: 'Have it repaired from outside' } },
  { key: 'write-off', title: { zh: '报废', en: 'Write it off' } },
]

const decisionSchema = z.strictObject({
  decision: z.enum(DECISIONS.map(({ key }) => key)).meta(ui({ widget: 'choice', look: 'tiles' })),
  reason: written(LONG).meta(ui({ widget: 'long' })),
  contractor: z
    .strictObject({
      ...contractorFields,
      on: day.exactOptional().meta(ui({ widget: 'day', width: 'half', help: { zh: '哪天来', en: 'When they come' } })),
    })
    .exactOptional()
    .meta(ui({ widget: 'group', when: { field: 'decision', is: 'contractor' } })),
})

type DecisionForm = z.infer<typeof decisionSchema>
type Context = FormContext<RepairPolicy>

export const decisionRules: FormRules<RepairPolicy> = {
  title: { zh: '决定', en: 'Decision' },
  schema: decisionSchema,
  check: (value, context) => checkDecision(withoutBlanks(value as DecisionForm), context),
  files: () => [],
}

function checkDecision(form: DecisionForm, context: Context): CheckResult {
  const problems = [...contractorFits(form), ...dayFits(form, context)]
  if (problems.length > 0) return { ok: false, problems }
  const { decision, contractor } = form
  const facts: DecisionFacts = { decision, ...(contractor?.on === undefined ? {} : { comesOn: contractor.on }) }
  return { ok: true, value: form, facts, marks: decision === 'write-off' ? ['written-off'] : [] }
}

function contractorFits({ decision, contractor }: DecisionForm): Problem[] {
  const field = 'contractor'
  if (decision === 'contractor') return contractor === undefined ? [{ code: 'contractor-required', field }] : []
  return contractor === undefined ? [] : [{ code: 'contractor-needless', field }]
}

function dayFits({ contractor }: DecisionForm, { today }: Context): Problem[] {
  if (contractor?.on === undefined) return []
  const reach = { today, policy: { farthestDays: FARTHEST_DAYS } }
  const field = 'contractor.on'
  return [...notPassed(field, contractor.on, reach), ...withinReach(field, contractor.on, reach)]
}
