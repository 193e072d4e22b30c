// The shape of a school's policy of repairs. Whatever is left out is as in policy-defaults.ts; what contradicts itself is
// told by a code whose sentence stands in words.ts.

import { z } from 'zod'
import { TEAMS } from '../../duty/teams.ts'
import {
  anybody,
  group,
  key,
  ladder,
  list,
  MOST_ENTRIES,
  number,
  oneOf,
  own,
  somebody,
  title,
  without,
  yesNo,
} from '../../policy/shapes.ts'
import { ui } from '../hints.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import { policyProblems } from './policy-rules.ts'
import type { RepairCategory, RepairPolicy, RepairSize } from './policy-type.ts'

const MOST_DAYS = 366

const size = key.meta(ui({ widget: 'choice', from: 'sizes' }))

const category: z.ZodType<RepairCategory> = z.strictObject({
  key,
  title,
  team: z.enum(TEAMS.map((team) => team.key)).meta(oneOf),
  urgency: z.enum(['normal', 'urgent', 'emergency']).meta(oneOf),
  emergency: yesNo.exactOptional(),
  size: size.exactOptional(),
})

const repairSize: z.ZodType<RepairSize> = z.strictObject({
  key,
  title,
  from: z.enum(['report', 'order']).meta(oneOf),
  ladder,
})

const { sizing, work, emergency, decision, check, visitors } = DEFAULT_POLICY

export const policySchema: z.ZodType<RepairPolicy> = z
  .strictObject({
    categories: z.array(category).min(1).max(MOST_ENTRIES).meta(list).default(own(DEFAULT_POLICY.categories)),
    sizes: z.array(repairSize).min(1).max(MOST_ENTRIES).meta(list).default(own(DEFAULT_POLICY.sizes)),
    sizing: z
      .strictObject({
        who: somebody.default(own(sizing.who)),
        standIns: anybody.default(own(sizing.standIns)),
        ladder: ladder.default(sizing.ladder),
        otherwise: size.default(sizing.otherwise),
      })
      .meta(group)
      .prefault({}),
    work: z
      .strictObject({
        standIns: anybody.default(own(work.standIns)),
        photo: yesNo.default(work.photo),
      })
      .meta(group)
      .prefault({}),
    emergency: z
      .strictObject({ ladder: ladder.default(emergency.ladder) })
      .meta(group)
      .prefault({}),
    decision: z
      .strictObject({
        who: somebody.default(own(decision.who)),
        standIns: anybody.default(own(decision.standIns)),
        ladder: ladder.default(decision.ladder),
        afterwards: ladder.default(decision.afterwards),
      })
      .meta(group)
      .prefault({}),
    check: z
      .strictObject({ ladder: ladder.default(check.ladder) })
      .meta(group)
      .prefault({}),
    againDays: z.int().min(0).max(MOST_DAYS).meta(number).default(DEFAULT_POLICY.againDays),
    visitors: z
      .strictObject({ allowed: yesNo.default(visitors.allowed) })
      .meta(group)
      .prefault({}),
  })
  .superRefine(without(policyProblems))
