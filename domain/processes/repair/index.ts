// A repair, from the report to the archive: 小修不隔夜，大修不隔天，修不好及时上报分管领导 (p1a). Put together from the files
// beside this one.

import type { Process } from '../process.ts'
import { checkRules } from './check.ts'
import { DECISIONS, decisionRules } from './decision.ts'
import { factsOf, type RequestFacts } from './facts.ts'
import { fields } from './fields.ts'
import { type RequestForm, requestRules, titleOf, URGENCIES } from './form.ts'
import { policySchema } from './policy.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import type { RepairPolicy } from './policy-type.ts'
import { policyWords } from './policy-words.ts'
import { reasons } from './reasons.ts'
import { sizingRules } from './sizing.ts'
import { stages } from './stages.ts'
import { words } from './words.ts'
import { CAUSES, RESULTS, workRules } from './work.ts'

const HANDLERS = ['logistics-head']

export const repair: Process<RepairPolicy> = {
  key: 'repair',
  prefix: 'BX',
  title: { zh: '报修', en: 'Repair' },
  group: { zh: '维修与设施', en: 'Repair and maintenance' },
  policy: { schema: policySchema, defaults: DEFAULT_POLICY, ...policyWords },
  forms: {
    request: requestRules,
    sizing: sizingRules,
    work: workRules,
    decision: decisionRules,
    check: checkRules,
  },
  words,
  fields,
  choices: ({ categories, sizes }) => ({
    'request.category': categories,
    'request.urgency': URGENCIES,
    'sizing.size': sizes,
    'work.result': RESULTS,
    'work.cause': CAUSES,
    'decision.decision': DECISIONS,
  }),
  readers: ['logistics-head', 'vice-principal', 'principal'],
  describe: (form, facts) => ({ title: titleOf(form as RequestForm, facts as Partial<RequestFacts>) }),
  stages,
  reasons,
  alike: (form) => {
    const { place, category } = form as RequestForm
    return { place, category }
  },
  costs: (facts, form) => {
    const { place, category } = form as RequestForm
    const costFen = factsOf(facts, 'work')?.costFen
    return { place, category, ...(costFen === undefined ? {} : { costFen }) }
  },
  handling: { roles: HANDLERS, againDays: ({ againDays }) => againDays },
  visitors: {
    allowed: ({ visitors }) => visitors.allowed,
    categories: ({ categories }) => categories,
    form: ({ place, category, text, files }) => ({ place, category, text, files }),
  },
}
