// Puts what the api has refused beside the fields of an antd form, and the cursor into the first of them.

import type { FormInstance } from 'antd'
import { Problem } from '../lib/problem.ts'

/** Answers what could not be put beside a field. */
export function showFieldProblems(form: FormInstance, error: unknown): unknown {
  const told = error instanceof Problem ? fieldsOf(error) : []
  const known = told.filter(({ path }) => form.getFieldInstance(path) !== undefined)
  const first = known[0]
  if (!first) return error
  form.setFields(known.map(({ path, message }) => ({ name: path, errors: [message] })))
  form.scrollToField(first.path, { focus: true })
  return undefined
}

type Path = (string | number)[]

function fieldsOf(problem: Problem): { path: Path; message: string }[] {
  if (problem.fields.length > 0) {
    return problem.fields.flatMap(({ field, message }) => (field ? [{ path: pathOf(field), message }] : []))
  }
  return problem.field ? [{ path: pathOf(problem.field), message: problem.message }] : []
}

/** Places in lists are numbers to a form of antd. */
function pathOf(field: string): Path {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
