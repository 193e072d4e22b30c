// The buyer's choice among the quotes: enough of them, one chosen, and a reason where one is owed. What the signatures
// are under is also said here, because it is made of the same form.

import type { Problem } from '../../desk/refusal.ts'
import { withoutBlanks } from '../blanks.ts'
import { choiceOf } from '../choice-of.ts'
import type { CheckResult, FormContext, FormRules } from '../process.ts'
import { estimateFen } from './amounts.ts'
import { factsOf, isBuyFirst, type QuotesFacts } from './facts.ts'
import type { RequestForm } from './form.ts'
import { goodsMark } from './goods.ts'
import type { PurchasePolicy } from './policy-type.ts'
import { type Assessment, assessQuotes, quotesNeeded } from './quote-rules.ts'
import { type QuotesForm, quotesSchema } from './quotes.ts'
import { isSameName } from './same-name.ts'

type Context = FormContext<PurchasePolicy>

export const quotesRules: FormRules<PurchasePolicy> = {
  title: { zh: '报价单', en: 'Quotes' },
  special: 'quote-matrix',
  schema: quotesSchema,
  check: (value, context) => checkQuotes(withoutBlanks(value as QuotesForm), context),
  files: (value) => filesOf(value as QuotesForm),
}

function filesOf({ quotes, single }: QuotesForm): { field: string; id: string }[] {
  const files = quotes.flatMap(({ file }, at) => (file === undefined ? [] : [{ field: `quotes.${at}.file`, id: file }]))
  return single ? [...files, { field: 'single.file', id: single.file }] : files
}

function checkQuotes(form: QuotesForm, context: Context): CheckResult {
  const request = context.request as RequestForm
  const { policy } = context
  const assessment = assessQuotes(form, request, policy, context.today)
  const single = form.single
    ? choiceOf(form.single.category, policy.quotes.singleCategories, 'single.category', 'unknown-single-category')
    : undefined
  const problems = [
    ...enough(form, assessment, request, policy),
    ...choiceProblems(form, assessment, context),
    ...(single && 'problem' in single ? [single.problem] : []),
  ]
  if (problems.length > 0) return { ok: false, problems: eachOnce(problems) }
  const category = single && 'found' in single ? single.found : undefined
  const value = form.single && category ? { ...form, single: { ...form.single, category } } : form
  const warnings = [...assessment.warnings, ...assessment.quotes.flatMap(({ why }) => why)]
  return {
    ok: true,
    value,
    facts: { ...factsFrom(form, assessment, category), goods: goodsMark(request.lines), warnings: warnings.length },
    marks: marksOf(form, assessment, category),
    warnings,
  }
}

/** What every later signer sees at once, without opening the papers. */
function marksOf(form: QuotesForm, { quotes, lowestFen = 0, warnings }: Assessment, single?: string): string[] {
  return [
    ...(single ? ['single-source'] : []),
    ...((quotes[form.chosen]?.totalFen ?? 0) > lowestFen ? ['not-lowest'] : []),
    ...(warnings.some(({ code }) => code === 'related-suppliers') ? ['suppliers-related'] : []),
  ]
}

function eachOnce(problems: readonly Problem[]): Problem[] {
  const told = new Map(problems.map((problem) => [`${problem.code} ${problem.field}`, problem]))
  return [...told.values()]
}

/** The larger of estimate and price decides: a low estimate does not save two letters to suppliers. */
function enough(
  form: QuotesForm,
  { quotes, have }: Assessment,
  request: RequestForm,
  policy: PurchasePolicy,
): Problem[] {
  const amountFen = Math.max(estimateFen(request.lines), quotes[form.chosen]?.totalFen ?? 0)
  const need = form.single ? 1 : quotesNeeded(amountFen, policy.quotes)
  if (have >= need) return []
  return [{ code: 'quotes-missing', field: 'quotes', values: { have, need } }, ...quotes.flatMap(({ why }) => why)]
}

function choiceProblems(form: QuotesForm, { quotes, lowestFen = 0 }: Assessment, context: Context): Problem[] {
  const chosen = quotes[form.chosen]
  if (!chosen?.counts) {
    return [{ code: 'chosen-invalid', field: 'chosen', values: { quote: form.chosen + 1 } }, ...(chosen?.why ?? [])]
  }
  const { totalFen = 0 } = chosen
  const owesReason = totalFen > lowestFen && form.reason === undefined
  const values = { totalFen, lowestFen, total: totalFen / 100, lowest: lowestFen / 100 }
  return [
    ...(owesReason ? [{ code: 'reason-required', field: 'reason', values }] : []),
    ...boughtElsewhere(form, context),
  ]
}

/** Who has bought already cannot choose another supplier afterwards. */
function boughtElsewhere({ quotes, chosen }: QuotesForm, { facts }: Context): Problem[] {
  const bought = isBuyFirst(facts) ? factsOf(facts, 'order')?.supplier : undefined
  const supplier = quotes[chosen]?.supplier.name
  if (bought === undefined || supplier === undefined || isSameName(bought, supplier)) return []
  return [{ code: 'supplier-differs', field: 'chosen', values: { supplier, expected: bought } }]
}

function factsFrom(
  form: QuotesForm,
  { quotes, lowestFen }: Assessment,
  single?: string,
): Omit<QuotesFacts, 'goods' | 'warnings'> {
  const totalFen = quotes[form.chosen]?.totalFen ?? 0
  return {
    totalFen,
    supplier: form.quotes[form.chosen]?.supplier.name ?? '',
    lowest: totalFen === lowestFen,
    ...(single === undefined ? {} : { single }),
    totals: quotes.map((quote) => quote.totalFen ?? null),
    counting: quotes.flatMap(({ counts }, at) => (counts ? [at] : [])),
  }
}

/**
 * What is signed: the goods asked for, every quote, and which one was chosen. The wording of reasons is left out: a typing
 * mistake put right is no reason to sign again.
 */
export function quotesEvidence(request: RequestForm | undefined, form: QuotesForm | undefined): unknown {
  return {
    lines: (request?.lines ?? []).map(({ item, specification, quantity, unit }) => ({
      item,
      ...(specification === undefined ? {} : { specification }),
      quantity,
      unit,
    })),
    quotes: form?.quotes ?? [],
    chosen: form?.chosen ?? null,
    single: form?.single ? { category: form.single.category, file: form.single.file } : null,
  }
}
