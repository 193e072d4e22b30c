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
  const unknown = [
    ...unknownIn(rules.files(parsed.data), 'unknown-file', (id) => filesKnown.has(id)),
    ...unknownIn(rules.places?.(parsed.data) ?? [], 'unknown-place', (id) => Object.hasOwn(context.places, id)),
    ...unknownIn(rules.people?.(parsed.data) ?? [], 'unknown-person', (id) => Object.hasOwn(context.people, id)),
  ]
  const checked = rules.check(parsed.data, context)
  if (checked.ok) return unknown.length > 0 ? { ok: false, problems: unknown } : checked
  return { ok: false, problems: [...checked.problems, ...unknown] }
}

function unknownIn(
  named: readonly { readonly field: string; readonly id: string }[],
  code: string,
  isKnown: (id: string) => boolean,
): Problem[] {
  return named.flatMap(({ field, id }) => (isKnown(id.toLowerCase()) ? [] : [{ code, field }]))
}
