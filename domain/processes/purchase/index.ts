// A purchase, from the form to the archive: 凡购物必定货比三家；校长一支笔. Put together from the files beside this one.

import type { Process } from '../process.ts'
import { acceptanceRules, SHORTFALLS } from './acceptance.ts'
import { estimateFen } from './amounts.ts'
import { quotesEvidence, quotesRules } from './choice.ts'
import { comparison } from './comparison.ts'
import { fields, places } from './fields.ts'
import { type RequestForm, requestRules } from './form.ts'
import { minutesRules } from './minutes.ts'
import { orderRules } from './order.ts'
import { policySchema } from './policy.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import type { PurchasePolicy } from './policy-type.ts'
import { policyWords } from './policy-words.ts'
import type { QuotesForm } from './quotes.ts'
import { reasons } from './reasons.ts'
import { stages } from './stages.ts'
import { words } from './words.ts'

export const purchase: Process<PurchasePolicy> = {
  key: 'purchase',
  prefix: 'CG',
  title: { zh: '采购', en: 'Purchase' },
  group: { zh: '采购与供应', en: 'Purchasing and supply' },
  policy: { schema: policySchema, defaults: DEFAULT_POLICY, ...policyWords },
  forms: {
    request: requestRules,
    quotes: quotesRules,
    minutes: minutesRules,
    order: orderRules,
    acceptance: acceptanceRules,
  },
  words,
  fields,
  places,
  choices: ({ categories, quotes }) => ({
    'request.category': categories,
    'quotes.single.category': quotes.singleCategories,
    'acceptance.shortfall': SHORTFALLS,
  }),
  overview: (form, task) => (form === 'quotes' ? comparison(task) : undefined),
  readers: ['logistics-head', 'vice-principal', 'principal', 'accountant'],
  describe: (form) => {
    const { title, department, lines } = form as RequestForm
    return { title, department, amountFen: estimateFen(lines) }
  },
  stages,
  reasons,
  evidence: (what, { request, quotes }) =>
    what === 'quotes'
      ? quotesEvidence(request as RequestForm | undefined, quotes as QuotesForm | undefined)
      : undefined,
}
