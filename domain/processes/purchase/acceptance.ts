// 验收: how much of each line has come. One count that all signers sign; what is short stays open as a further delivery
// or is closed with a reason.

import { z } from 'zod'
import { THOUSANDTHS, thousandths } from '../../amounts.ts'
import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { ui } from '../hints.ts'
import type { CheckResult, Choice, FormContext, FormRules, StartContext } from '../process.ts'
import { LONG, MEDIUM, MOST_LINES, optionalText, place, quantity } from '../shapes.ts'
import { type AcceptanceFacts, factsOf, type Remaining } from './facts.ts'
import type { RequestForm } from './form.ts'
import type { PurchasePolicy } from './policy-type.ts'
import { awaitsMore } from './stages.ts'

const REQUEST_LINES = 'request.lines'

const acceptanceSchema = z.strictObject({
  /** `line` counts the lines of the request from 0. */
  lines: z
    .array(
      z.strictObject({
        line: place.meta(ui({ widget: 'line', from: REQUEST_LINES })),
        accepted: quantity.min(0).meta(ui({ widget: 'quantity' })),
        remark: optionalText(MEDIUM).meta(ui({ widget: 'text' })),
      }),
    )
    .min(1)
    .max(MOST_LINES)
    .meta(ui({ widget: 'lines', from: REQUEST_LINES })),
  shortfall: z
    .enum(['await', 'close'])
    .exactOptional()
    .meta(ui({ widget: 'choice', help: { zh: '全部到齐时不填', en: 'Left empty when everything has come' } })),
  reason: optionalText(LONG).meta(ui({ widget: 'long', when: { field: 'shortfall', is: 'close' } })),
})

export const SHORTFALLS: readonly Choice[] = [
  { key: 'await', title: { zh: '等待补货', en: 'Wait for the rest' } },
  { key: 'close', title: { zh: '就此结束', en: 'Close without the rest' } },
]

type AcceptanceForm = z.infer<typeof acceptanceSchema>
type Context = FormContext<PurchasePolicy>

export const acceptanceRules: FormRules<PurchasePolicy> = {
  title: { zh: '验收单', en: 'Acceptance' },
  schema: acceptanceSchema,
  check: (value, context) => checkAcceptance(withoutBlanks(value as AcceptanceForm), context),
  start: (context) => ({ lines: remainingBefore(context).map(({ line }) => ({ line })) }),
  files: () => [],
}

function checkAcceptance(form: AcceptanceForm, context: Context): CheckResult {
  const { given } = context
  if (given !== undefined && given !== null && !isSameCount(form, given as AcceptanceForm)) {
    return { ok: false, problems: [{ code: 'counts-differ', field: 'lines' }] }
  }
  const expected = remainingBefore(context)
  const left = remainingAfter(form, expected)
  const wrong = lineProblems(form, expected)
  // What is short is known once the lines are right.
  const problems = wrong.length > 0 ? wrong : shortfallProblems(form, left.length > 0)
  if (problems.length > 0) return { ok: false, problems }
  const expectedOn = factsOf(context.facts, 'order')?.expectedOn
  const facts: AcceptanceFacts = {
    remaining: left,
    ...(form.shortfall === undefined ? {} : { shortfall: form.shortfall }),
    complete: form.shortfall !== 'await',
    ...(expectedOn === undefined ? {} : { expectedOn }),
  }
  return { ok: true, value: form, facts }
}

/** Everybody signs the same numbers, in whichever order the lines are written. */
function isSameCount(one: AcceptanceForm, other: AcceptanceForm): boolean {
  const plain = ({ lines, shortfall, reason }: AcceptanceForm) => {
    const rows = lines.toSorted((a, b) => a.line - b.line).map(({ line, accepted, remark }) => [line, accepted, remark])
    return JSON.stringify([rows, shortfall, reason])
  }
  return plain(one) === plain(other)
}

/** What an earlier delivery left open; all that was asked for, if there was none. */
function remainingBefore({ facts, request }: Pick<StartContext, 'facts' | 'request'>): readonly Remaining[] {
  const earlier = awaitsMore(facts) ? factsOf(facts, 'acceptance')?.remaining : undefined
  return earlier ?? (request as RequestForm).lines.map((line, at) => ({ line: at, quantity: line.quantity }))
}

function remainingAfter({ lines }: AcceptanceForm, expected: readonly Remaining[]): Remaining[] {
  const accepted = new Map(lines.map((line) => [line.line, thousandths(line.accepted)]))
  return expected
    .map(({ line, quantity: before }) => ({ line, left: thousandths(before) - (accepted.get(line) ?? 0) }))
    .filter(({ left }) => left > 0)
    .map(({ line, left }) => ({ line, quantity: left / THOUSANDTHS }))
}

/** Every line that is still open, exactly once, and no more of it than is open. */
function lineProblems({ lines }: AcceptanceForm, expected: readonly Remaining[]): Problem[] {
  const open = new Map(expected.map(({ line, quantity: most }) => [line, most]))
  const told = new Set<number>()
  const wrong = lines.flatMap(({ line, accepted }, at): Problem[] => {
    const most = open.get(line)
    const values = { line: line + 1, accepted, ...(most === undefined ? {} : { remaining: most }) }
    if (most === undefined) return [{ code: 'line-unknown', field: `lines.${at}.line`, values }]
    if (told.has(line)) return [{ code: 'line-twice', field: `lines.${at}.line`, values }]
    told.add(line)
    const isTooMany = thousandths(accepted) > thousandths(most)
    return isTooMany ? [{ code: 'too-many-accepted', field: `lines.${at}.accepted`, values }] : []
  })
  const missing = expected.filter(({ line }) => !told.has(line)).map(({ line }) => line + 1)
  if (missing.length === 0) return wrong
  return [...wrong, { code: 'line-missing', field: 'lines', values: { lines: missing.join(', ') } }]
}

function shortfallProblems({ shortfall, reason }: AcceptanceForm, isShort: boolean): Problem[] {
  if (!isShort) return shortfall === undefined ? [] : [{ code: 'shortfall-needless', field: 'shortfall' }]
  if (shortfall === undefined) return [{ code: 'shortfall-required', field: 'shortfall' }]
  return shortfall === 'close' && reason === undefined ? [{ code: 'reason-required', field: 'reason' }] : []
}
