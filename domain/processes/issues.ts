// What zod finds wrong, as problems with stable codes and dotted fields.

import type { z } from 'zod'
import type { Problem } from '../desk/refusal.ts'

type Issue = z.core.$ZodIssue

const MOST_PROBLEMS = 50

export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => ofIssue(issue, [])).slice(0, MOST_PROBLEMS)
}

function ofIssue(issue: Issue, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown-field', [...path, key]))
    case 'invalid_union':
      return ofUnion(issue, path)
    case 'invalid_type':
      return [ofType(issue, path)]
    case 'too_big':
      return [problem(TOO_BIG[issue.origin] ?? 'too-large-number', path, { maximum: Number(issue.maximum) })]
    case 'too_small':
      return [problem(tooSmall(issue), path, { minimum: Number(issue.minimum) })]
    case 'invalid_format':
      return [problem('bad-format', path, { format: issue.format })]
    case 'invalid_value':
      return [
        problem(issue.input === undefined ? 'required' : 'bad-value', path, { allowed: issue.values.map(String) }),
      ]
    case 'not_multiple_of':
      return [problem(issue.divisor === 1 ? 'not-whole' : 'bad-value', path)]
    case 'custom':
      return [problem(customCode(issue), path)]
    case 'invalid_key':
    case 'invalid_element':
      return [problem('bad-value', path)]
    default:
      return [problem('bad-value', path)]
  }
}

const TOO_BIG: Readonly<Record<string, string>> = { string: 'too-long', array: 'too-many', set: 'too-many' }

function tooSmall({ origin, minimum, input }: Issue & { code: 'too_small' }): string {
  if (origin === 'string') return minimum === 1 && input === '' ? 'required' : 'too-short'
  return origin === 'array' || origin === 'set' ? 'too-few' : 'too-small'
}

function ofType({ expected, input }: Issue & { code: 'invalid_type' }, path: readonly PropertyKey[]): Problem {
  if (input === undefined) return problem('required', path)
  if (expected === 'int') return problem('not-whole', path)
  return problem('bad-type', path, { expected })
}

/** Of several shapes the one that comes nearest speaks: the one with the fewest complaints. */
function ofUnion({ errors }: Issue & { code: 'invalid_union' }, path: readonly PropertyKey[]): Problem[] {
  const [nearest] = errors.filter((issues) => issues.length > 0).toSorted((a, b) => a.length - b.length)
  return nearest ? nearest.flatMap((issue) => ofIssue(issue, path)) : [problem('bad-value', path)]
}

function customCode({ params }: Issue & { code: 'custom' }): string {
  const code = params?.['code']
  return typeof code === 'string' ? code : 'bad-value'
}

function problem(code: string, path: readonly PropertyKey[], values?: Problem['values']): Problem {
  return { code, ...(path.length ? { field: path.map(String).join('.') } : {}), ...(values ? { values } : {}) }
}
