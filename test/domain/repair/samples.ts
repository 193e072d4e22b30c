// A school's everyday faults, for tests to change one thing of them at a time.
import { expect } from 'vitest'
import { checkForm } from '../../../domain/processes/check-form.ts'
import type { Checked, CheckResult, FormContext } from '../../../domain/processes/process.ts'
import type { RequestFacts } from '../../../domain/processes/repair/facts.ts'
import { repair } from '../../../domain/processes/repair/index.ts'
import { DEFAULT_POLICY } from '../../../domain/processes/repair/policy-defaults.ts'
import type { RepairPolicy } from '../../../domain/processes/repair/policy-type.ts'
import { fill } from '../../../domain/words.ts'

export type Form = Record<string, unknown>

export const ROOM = '0190a000-0000-7000-8000-000000000301'
export const REPAIRER = '0190a000-0000-7000-8000-0000000000aa'
const PLACES = { [ROOM]: { id: ROOM, name: '301', path: '主楼 / 三层 / 301', site: 'east' } }
const PEOPLE = { [REPAIRER]: { id: REPAIRER, name: '李师傅' } }

/** A file's id. */
export function file(no: number): string {
  return `0190f000-0000-7000-8000-${String(no).padStart(12, '0')}`
}

export const requestForm = (change: Form = {}): Form => ({
  place: ROOM,
  category: 'electricity',
  text: '日光灯不亮',
  ...change,
})

export const workForm = (change: Form = {}): Form => ({
  result: 'repaired',
  what: '换了灯管',
  cause: 'natural',
  files: [file(1)],
  ...change,
})

export function policyWith(change: Form = {}): RepairPolicy {
  return repair.policy.schema.parse(change)
}

type Change = Partial<FormContext<RepairPolicy>>

/** As the records do it: shape, meaning, files; every file exists. */
export function check(key: string, form: Form, change: Change = {}): CheckResult {
  const rules = repair.forms[key]
  if (!rules) throw new Error(`no form ${key}`)
  const parsed = rules.schema.safeParse(form)
  const files = parsed.success ? rules.files(parsed.data).map(({ id }) => id) : []
  const context: FormContext<RepairPolicy> = {
    policy: DEFAULT_POLICY,
    today: '2026-03-10',
    at: Date.parse('2026-03-10T02:00:00Z'),
    requester: { id: 'wang', name: '王老师' },
    departments: [],
    facts: {},
    places: PLACES,
    people: PEOPLE,
    forms: {},
    ...change,
  }
  return checkForm(rules, form, context, new Set(files))
}

export function accepted(result: CheckResult): Checked {
  expect(result).toMatchObject({ ok: true })
  return result as Checked
}

/** What a report leaves for the later steps. */
export function factsOf(change: Form = {}): { request: RequestFacts } {
  return { request: accepted(check('request', requestForm(change))).facts as RequestFacts }
}

/** 'code field' of each problem; each of ours has a whole sentence in both languages. */
export function told(result: CheckResult): string[] {
  return (result.ok ? [] : result.problems).map(({ code, field, values }) => {
    const words = repair.words[code]
    if (words) for (const text of [words.zh, words.en]) expect(fill(text, values)).not.toMatch(/[{}]|undefined/)
    return field === undefined ? code : `${code} ${field}`
  })
}
