// One form, checked whole: its shape by the schema, then its meaning by the rules of the process.

import type { Problem } from '../desk/refusal.ts'
import { problemsOf } from './issues.ts'
import type { CheckResult, FormContext, FormRules } from './process.ts'

/** `filesKnown` are the ids (in lower case), among those that the value names, of files that the sender may name. */
export function checkForm(
  rules: FormRules,
  value: unknown,
  context: FormContext,
  filesKnown: ReadonlySet<string>,
): CheckResult {
  const parsed = rules.schema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const missing = rules.files(parsed.data).filter(({ id }) => !filesKnown.has(id.toLowerCase()))
  const unknown = missing.map(({ field }): Problem => ({ code: 'unknown-file', field }))
  const checked = rules.check(parsed.data, context)
  if (checked.ok) return unknown.length > 0 ? { ok: false, problems: unknown } : checked
  return { ok: false, problems: [...checked.problems, ...unknown] }
}
