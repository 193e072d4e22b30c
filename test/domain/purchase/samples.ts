// A school's everyday purchase, for tests to change one thing of it at a time.
import { expect } from 'vitest'
import type { Problem } from '../../../domain/desk/refusal.ts'
import { checkForm } from '../../../domain/processes/check-form.ts'
import type { Checked, CheckResult, FormContext } from '../../../domain/processes/process.ts'
import { purchase } from '../../../domain/processes/purchase/index.ts'
import { DEFAULT_POLICY } from '../../../domain/processes/purchase/policy-defaults.ts'
import type { PurchasePolicy } from '../../../domain/processes/purchase/policy-type.ts'
import { fill } from '../../../domain/words.ts'

export const TODAY = '2026-03-10'
export const OFFICE = '0190a000-0000-7000-8000-00000000000a'
export const LIBRARY = '0190a000-0000-7000-8000-00000000000b'

/** A file's id. */
export function file(no: number): string {
  return `0190f000-0000-7000-8000-${String(no).padStart(12, '0')}`
}

export type Form = Record<string, unknown>

export function requestForm(change: Form = {}): Form {
  return {
    title: '开学办公用品',
    reason: '开学初配齐本学期所需的办公用品',
    category: 'office',
    neededOn: '2026-03-20',
    lines: [
      { item: 'A4 纸', specification: '70g', quantity: 10, unit: '包', estimatedPriceFen: 2500 },
      { item: '白板笔', quantity: 40, unit: '支', estimatedPriceFen: 300 },
    ],
    ...change,
  }
}

const SUPPLIERS = ['晨光文具店', '得力办公商行', '百信文化用品', '红星批发部', '新华书店']

/** The quote of the n-th supplier; the first is the cheapest. */
export function quote(no: number, change: Form = {}): Form {
  return {
    supplier: { name: SUPPLIERS[no] },
    lines: [
      { line: 0, unitPriceFen: 2400 + no * 10 },
      { line: 1, unitPriceFen: 280 + no },
    ],
    taxIncluded: true,
    deliveryDays: 5,
    validUntil: '2026-03-31',
    file: file(no),
    ...change,
  }
}

export function quotesForm(change: Form = {}): Form {
  return { quotes: [quote(0), quote(1), quote(2)], chosen: 0, ...change }
}

export function policyWith(change: Form = {}): PurchasePolicy {
  return purchase.policy.schema.parse(change)
}

type Change = Partial<FormContext<PurchasePolicy>>

export function context(change: Change = {}): FormContext<PurchasePolicy> {
  return {
    policy: DEFAULT_POLICY,
    today: TODAY,
    at: Date.parse(`${TODAY}T02:00:00Z`),
    requester: { id: 'wang', name: '王老师' },
    departments: [
      { id: OFFICE, name: '办公室' },
      { id: LIBRARY, name: '图书馆' },
    ],
    ownDepartment: OFFICE,
    facts: {},
    places: {},
    people: {},
    forms: {},
    ...change,
  }
}

/** As the records do it: shape, meaning, files; every file exists. */
export function check(key: string, form: Form, change: Change = {}): CheckResult {
  const rules = purchase.forms[key]
  if (!rules) throw new Error(`no form ${key}`)
  const parsed = rules.schema.safeParse(form)
  const files = parsed.success ? rules.files(parsed.data).map(({ id }) => id) : []
  return checkForm(rules, form, context(change), new Set(files))
}

export function accepted(result: CheckResult): Checked {
  expect(result).toMatchObject({ ok: true })
  return result as Checked
}

/** The request as it is kept. */
export function keptRequest(change: Form = {}): unknown {
  return accepted(check('request', requestForm(change))).value
}

/** A form that is checked after the request was kept, with the request's own facts. */
export function checkLater(key: string, form: Form, change: Change = {}, request: Form = {}): CheckResult {
  const { value, facts = {} } = accepted(check('request', requestForm(request), change))
  return check(key, form, { ...change, request: value, facts: { request: facts, ...change.facts } })
}

/** 'code field' of each problem; each has a whole sentence in both languages if it is one of ours. */
export function told(result: CheckResult): string[] {
  return result.ok ? [] : sentences(result.problems)
}

export function sentences(problems: readonly Problem[]): string[] {
  return problems.map(({ code, field, values }) => {
    const words = purchase.words[code]
    if (words) for (const text of [words.zh, words.en]) expect(fill(text, values)).not.toMatch(/[{}]|undefined/)
    return field === undefined ? code : `${code} ${field}`
  })
}
