// The shapes of the parts that every policy is made of, with hints for screens. What of a whole policy would contradict
// itself stands with its process.

import { z } from 'zod'
import type { RungSpec } from '../desk/ladder.ts'
import { TEAM_KEYS } from '../duty/teams.ts'
import { ui } from '../processes/hints.ts'
import type { Choice } from '../processes/process.ts'
import type { Within } from '../worktime/within.ts'
import type { Contradiction } from './rules.ts'
import type { PolicyLadder, PolicyRung, PolicyWho } from './type.ts'

export const MOST_ENTRIES = 50
const LONGEST_DAYS = 366
const HOURS_A_DAY = 24

export const key = z
  .string()
  .max(50)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta(ui({ widget: 'key' }))
export const title = z
  .strictObject({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) })
  .meta(ui({ widget: 'words' }))
export const fen = z
  .int()
  .min(0)
  .meta(ui({ widget: 'money' }))
export const yesNo = z.boolean().meta(ui({ widget: 'yes-no' }))
export const group = ui({ widget: 'group' })
export const list = ui({ widget: 'lines' })
export const number = ui({ widget: 'quantity' })
export const oneOf = ui({ widget: 'choice' })
const upTo = (most: number) => z.int().min(0).max(most)

const LENGTHS = [
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
  z.strictObject({ calendarMinutes: upTo(LONGEST_DAYS * HOURS_A_DAY * 60) }),
] as const
/** How long before something: a rule says of no start how long it takes. */
const length: z.ZodType<Within> = z.union(LENGTHS).meta(ui({ widget: 'within' }))

export const within: z.ZodType<Within> = z
  .union([...LENGTHS, z.strictObject({ rule: z.enum(['before-night', 'end-of-next-school-day']) })])
  .meta(ui({ widget: 'within' }))

export const who: z.ZodType<PolicyWho> = z
  .union([
    z.strictObject({
      role: key.meta(ui({ widget: 'role' })),
      department: z.literal('own').exactOptional(),
      each: z.boolean().exactOptional(),
    }),
    z.strictObject({
      person: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(100) }).meta(ui({ widget: 'person' })),
    }),
    z.strictObject({ duty: z.enum(TEAM_KEYS).meta(ui({ widget: 'choice' })) }),
  ])
  .meta(ui({ widget: 'who' }))
export const somebody = z.array(who).min(1).max(MOST_ENTRIES).meta(list)
export const anybody = z.array(who).max(MOST_ENTRIES).meta(list)

const at: z.ZodType<RungSpec['at']> = z
  .union([
    z.literal('due'),
    z.strictObject({ after: within }),
    z.strictObject({ afterDue: within }),
    z.strictObject({ beforeDue: length }),
  ])
  .meta(ui({ widget: 'rung-at' }))

const rung: z.ZodType<PolicyRung> = z.strictObject({
  at,
  do: z.enum(['remind', 'tell', 'move', 'escalate', 'superior', 'pass', 'reject']).meta(oneOf),
  to: who.exactOptional(),
})
export const ladder: z.ZodType<PolicyLadder> = z
  .strictObject({
    due: within,
    rungs: z.array(rung).max(MOST_ENTRIES).meta(list),
    quiet: z.enum(['ignore']).meta(oneOf).exactOptional(),
  })
  .meta(group)

const choice: z.ZodType<Choice> = z.strictObject({ key, title })
export const choices = (least: number) => z.array(choice).min(least).max(MOST_ENTRIES).meta(list)

/** Zod wants lists of its own to hand out. */
export function own<Item>(items: readonly Item[]): Item[] {
  return [...items]
}

/** For `superRefine`: what contradicts itself is told by a code whose sentence stands in the words of the process. */
export function without<Policy>(contradictions: (policy: Policy) => readonly Contradiction[]) {
  return (policy: Policy, context: z.RefinementCtx): void => {
    for (const { path, code } of contradictions(policy))
      context.addIssue({ code: 'custom', path, message: code, params: { code } })
  }
}
