// The shape of a school's purchase policy: what it may say, and what of it would contradict itself. Whatever is left out
// is as in policy-defaults.ts. What contradicts is told by a code whose sentence stands in words.ts.

import { z } from 'zod'
import {
  anybody,
  choices,
  fen,
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
  who,
  within,
  without,
  yesNo,
} from '../../policy/shapes.ts'
import { ui } from '../hints.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import { policyProblems } from './policy-rules.ts'
import type { ChainStep, PurchasePolicy } from './policy-type.ts'

const mode = z
  .union([
    z.strictObject({ kind: z.enum(['all', 'any', 'sequence']) }),
    z.strictObject({ kind: z.literal('quorum'), count: z.int().min(1).max(MOST_ENTRIES) }),
    z.strictObject({ kind: z.literal('quorum'), share: z.number().gt(0).max(100) }),
  ])
  .meta(ui({ widget: 'mode' }))

const step: z.ZodType<ChainStep> = z.strictObject({
  key,
  title,
  who: somebody,
  mode: mode.default({ kind: 'any' }),
  fromAmountFen: fen.exactOptional(),
  categories: z
    .array(key)
    .min(1)
    .max(MOST_ENTRIES)
    .meta(ui({ widget: 'choice', from: 'categories' }))
    .exactOptional(),
  own: z.enum(['allow', 'skip', 'stand-in']).meta(oneOf).default('stand-in'),
  standIns: anybody.default([]),
  onePen: yesNo.exactOptional(),
  minutes: z.enum(['welcome', 'required']).meta(oneOf).exactOptional(),
  batch: yesNo.exactOptional(),
  ladder,
})

const { quotes, order, acceptance, emergency, minutes } = DEFAULT_POLICY

export const policySchema: z.ZodType<PurchasePolicy> = z
  .strictObject({
    maximumFen: fen.default(DEFAULT_POLICY.maximumFen),
    farthestDays: z.int().min(1).max(3650).meta(number).default(DEFAULT_POLICY.farthestDays),
    categories: choices(1).default(own(DEFAULT_POLICY.categories)),
    quotes: z
      .strictObject({
        amountFen: fen.default(quotes.amountFen),
        count: z.int().min(1).max(10).meta(number).default(quotes.count),
        singleCategories: choices(0).default(own(quotes.singleCategories)),
        who: somebody.default(own(quotes.who)),
        standIns: anybody.default(own(quotes.standIns)),
        ladder: ladder.default(quotes.ladder),
      })
      .meta(group)
      .prefault({}),
    chain: z.array(step).min(1).max(MOST_ENTRIES).meta(list).default(own(DEFAULT_POLICY.chain)),
    minutes: z
      .strictObject({ amountFen: fen.default(minutes.amountFen) })
      .meta(group)
      .prefault({}),
    order: z
      .strictObject({
        who: somebody.default(own(order.who)),
        standIns: anybody.default(own(order.standIns)),
        ladder: ladder.default(order.ladder),
      })
      .meta(group)
      .prefault({}),
    acceptance: z
      .strictObject({
        seats: z.array(who).min(2).max(MOST_ENTRIES).meta(list).default(own(acceptance.seats)),
        requesterMaySign: yesNo.default(acceptance.requesterMaySign),
        standIns: anybody.default(own(acceptance.standIns)),
        ladder: ladder.default(acceptance.ladder),
        furtherLadder: ladder.default(acceptance.furtherLadder),
      })
      .meta(group)
      .prefault({}),
    emergency: z
      .strictObject({
        allowed: yesNo.default(emergency.allowed),
        within: within.default(emergency.within),
        escalateTo: who.default(emergency.escalateTo),
      })
      .meta(group)
      .prefault({}),
  })
  .superRefine(without(policyProblems))
