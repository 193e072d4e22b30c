// The shape of a school's policy of repairs. Whatever is left out is as in policy-defaults.ts; what contradicts itself is
// told by a code whose sentence stands in words.ts.

import { z } from 'zod'
import { TEAMS } from '../../duty/teams.ts'
import * as part from '../../policy/shapes.ts'
import { ui } from '../hints.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import { policyProblems } from './policy-rules.ts'
import type { RepairCategory, RepairPolicy, RepairSize } from './policy-type.ts'

const MOST_DAYS = 366

const size = part.key.meta(ui({ widget: 'choice', from: 'sizes' }))

const category: z.ZodType<RepairCategory> = z.strictObject({
  key: part.key,
  title: part.title,
  team: z.enum(TEAMS.map((team) => team.key)).meta(part.oneOf),
  urgency: z.enum(['normal', 'urgent', 'emergency']).meta(part.oneOf),
  emergency: part.yesNo.exactOptional(),
  size: size.exactOptional(),
})

const repairSize: z.ZodType<RepairSize> = z.strictObject({
  key: part.key,
  title: part.title,
  from: z.enum(['report', 'order']).meta(part.oneOf),
  ladder: part.ladder,
})

const { sizing, work, emergency, decision, check, visitors } = DEFAULT_POLICY

export const policySchema: z.ZodType<RepairPolicy> = z
  .strictObject({
    categories: z
      .array(category)
      .min(1)
      .max(part.MOST_ENTRIES)
      .meta(part.list)
      .default(part.own(DEFAULT_POLICY.categories)),
    sizes: z.array(repairSize).min(1).max(part.MOST_ENTRIES).meta(part.list).default(part.own(DEFAULT_POLICY.sizes)),
    sizing: z
      .strictObject({
        who: part.somebody.default(part.own(sizing.who)),
        standIns: part.anybody.default(part.own(sizing.standIns)),
        ladder: part.ladder.default(sizing.ladder),
        otherwise: size.default(sizing.otherwise),
      })
      .meta(part.group)
      .prefault({}),
    work: z
      .strictObject({
        standIns: part.anybody.default(part.own(work.standIns)),
        photo: part.yesNo.default(work.photo),
      })
      .meta(part.group)
      .prefault({}),
    emergency: z
      .strictObject({ ladder: part.ladder.default(emergency.ladder) })
      .meta(part.group)
      .prefault({}),
    decision: z
      .strictObject({
        who: part.somebody.default(part.own(decision.who)),
        standIns: part.anybody.default(part.own(decision.standIns)),
        ladder: part.ladder.default(decision.ladder),
        afterwards: part.ladder.default(decision.afterwards),
      })
      .meta(part.group)
      .prefault({}),
    check: z
      .strictObject({ ladder: part.ladder.default(check.ladder) })
      .meta(part.group)
      .prefault({}),
    againDays: z.int().min(0).max(MOST_DAYS).meta(part.number).default(DEFAULT_POLICY.againDays),
    visitors: z
      .strictObject({ allowed: part.yesNo.default(visitors.allowed) })
      .meta(part.group)
      .prefault({}),
  })
  .superRefine(part.without(policyProblems))
