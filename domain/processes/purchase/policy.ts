// The shape of a school's purchase policy: what it may say, and what of it would contradict itself. Whatever is left out
// is as in policy-defaults.ts. What contradicts is told by a code whose sentence stands in words.ts.

import { z } from 'zod'
import type { Within } from '../../worktime/within.ts'
import { ui } from '../hints.ts'
import { DEFAULT_POLICY } from './policy-defaults.ts'
import { policyProblems } from './policy-rules.ts'
import type { ChainStep, Choice, PolicyLadder, PolicyRung, PolicyWho, PurchasePolicy } from './policy-type.ts'

const MOST_ENTRIES = 50
const LONGEST_DAYS = 366
const HOURS_A_DAY = 24

const key = z
  .string()
  .max(50)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta(ui({ widget: 'key' }))
const title = z
  .strictObject({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) })
  .meta(ui({ widget: 'words' }))
const fen = z
  .int()
  .min(0)
  .meta(ui({ widget: 'money' }))
const yesNo = z.boolean().meta(ui({ widget: 'yes-no' }))
const group = ui({ widget: 'group' })
const list = ui({ widget: 'lines' })
const number = ui({ widget: 'quantity' })
const oneOf = ui({ widget: 'choice' })
const upTo = (most: number) => z.int().min(0).max(most)

const within: z.ZodType<Within> = z
  .union([
    z.strictObject({ workingMinutes: upTo(LONGEST_DAYS * HOURS_A_DAY * 60) }),
    z.strictObject({
      workingHours: z
        .number()
        .min(0)
        .max(LONGEST_DAYS * HOURS_A_DAY),
    }),
    z.strictObject({ workingDays: upTo(LONGEST_DAYS) }),
    z.strictObject({ endOfWorkingDay: upTo(LONGEST_DAYS) }),
    z.strictObject({ calendarDays: upTo(LONGEST_DAYS) }),
    z.strictObject({
      calendarHours: z
        .number()
        .min(0)
        .max(LONGEST_DAYS * HOURS_A_DAY),
    }),
    z.strictObject({ rule: z.enum(['before-night', 'end-of-next-school-day']) }),
  ])
  .meta(ui({ widget: 'within' }))

const who: z.ZodType<PolicyWho> = z
  .union([
    z.strictObject({
      role: key.meta(ui({ widget: 'role' })),
      department: z.literal('own').exactOptional(),
      each: z.boolean().exactOptional(),
    }),
    z.strictObject({
      person: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(100) }).meta(ui({ widget: 'person' })),
    }),
  ])
  .meta(ui({ widget: 'who' }))
const somebody = z.array(who).min(1).max(MOST_ENTRIES).meta(list)
const anybody = z.array(who).max(MOST_ENTRIES).meta(list)

const rung: z.ZodType<PolicyRung> = z.strictObject({
  at: z
    .union([z.literal('due'), z.strictObject({ after: within }), z.strictObject({ afterDue: within })])
    .meta(ui({ widget: 'rung-at' })),
  do: z.enum(['remind', 'escalate', 'pass', 'reject']).meta(oneOf),
  to: who.exactOptional(),
})
const ladder: z.ZodType<PolicyLadder> = z
  .strictObject({ due: within, rungs: z.array(rung).max(MOST_ENTRIES).meta(list) })
  .meta(group)

const mode = z
  .union([
    z.strictObject({ kind: z.enum(['all', 'any', 'sequence']) }),
    z.strictObject({ kind: z.literal('quorum'), count: z.int().min(1).max(MOST_ENTRIES) }),
    z.strictObject({ kind: z.literal('quorum'), share: z.number().gt(0).max(100) }),
  ])
  .meta(ui({ widget: 'mode' }))

const choice: z.ZodType<Choice> = z.strictObject({ key, title })
const choices = (least: number) => z.array(choice).min(least).max(MOST_ENTRIES).meta(list)

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

/** Zod wants lists of its own to hand out. */
function own<Item>(items: readonly Item[]): Item[] {
  return [...items]
}

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
  .superRefine((policy, context) => {
    for (const { path, code } of policyProblems(policy))
      context.addIssue({ code: 'custom', path, message: code, params: { code } })
  })
