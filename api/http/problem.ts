// A refusal as application/problem+json (RFC 9457): the code is stable, the sentence is in the person's language.

import type { Request, Response } from 'express'
import type { Problem, Refusal } from '../../domain/desk/refusal.ts'
import { DESK_WORDS } from '../../domain/desk/words.ts'
import { OFFICE_WORDS } from '../../domain/office/words.ts'
import { PROCESSES } from '../../domain/processes/index.ts'
import { fill, type Language, type Words } from '../../domain/words.ts'
import { languageOf } from './language.ts'
import { statusOf, titleOf } from './statuses.ts'
import { DETAIL, FIELD_WORDS, HTTP_WORDS, TYPE_WORDS } from './words.ts'

export const PROBLEM_TYPE = 'application/problem+json'

export type FieldProblem = { field?: string; code: string; message: string; values?: Problem['values'] }
type ProblemBody = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  instance: string
  field?: string
  values?: Problem['values']
  fields?: FieldProblem[]
}

export function sendRefusal(req: Request, res: Response, refusal: Refusal): void {
  if (res.headersSent) return void res.destroy()
  const language = languageOf(req)
  const body = problemBody(refusal, language, requestId(res))
  res.status(body.status).set('Content-Language', language).type(PROBLEM_TYPE).send(JSON.stringify(body))
}

/** Of log.ts; whoever reports a problem can name it. */
function requestId(res: Response): string {
  return res.get('X-Request-Id') ?? ''
}

function problemBody(refusal: Refusal, language: Language, ofRequest: string): ProblemBody {
  const { code, field, values, problems } = refusal
  const status = statusOf(code)
  return {
    type: `/api/problems/${code}`,
    title: titleOf(status, language),
    status,
    code,
    detail: detail(refusal, language),
    instance: `urn:uuid:${ofRequest}`,
    ...(field === undefined ? {} : { field }),
    ...(values === undefined ? {} : { values }),
    ...(problems === undefined ? {} : { fields: problems.map((problem) => fieldProblem(problem, language)) }),
  }
}

/** A warning or a field's mistake as a person reads it. */
export function fieldProblem(problem: Problem, language: Language): FieldProblem {
  const { field, code, values } = problem
  return {
    ...(field === undefined ? {} : { field }),
    code,
    message: sentence(problem, language),
    ...(values === undefined ? {} : { values }),
  }
}

/** Read without the form beside it: which field is meant, and whether there is more. */
function detail(refusal: Refusal, language: Language): string {
  const { code, field, problems = [] } = refusal
  const isOfField = field !== undefined && Object.hasOwn(FIELD_WORDS, code)
  const where = isOfField ? fill(DETAIL.field[language], { field }) : ''
  const more = problems.length > 1 ? fill(DETAIL.more[language], { count: problems.length }) : ''
  return `${where}${sentence(refusal, language)}${more}`
}

function sentence({ code, values }: Problem, language: Language): string {
  return fill(wordsOf(code)[language], spoken(values, language))
}

/** Types have names that people know. */
function spoken(values: Problem['values'], language: Language): Problem['values'] & object {
  const expected = values?.['expected']
  const known = typeof expected === 'string' && Object.hasOwn(TYPE_WORDS, expected) ? TYPE_WORDS[expected] : undefined
  return { ...values, ...(known ? { expected: known[language] } : {}) }
}

/** A code without a sentence is shown as it is: it must be seen, not hidden. */
export function wordsOf(code: string): Words {
  return ALL_WORDS.get(code) ?? { zh: `未能完成（${code}）。`, en: `Refused (${code}).` }
}

/** The words of the house stand before those of a process, so that no process can change what a common code says. */
const ALL_WORDS: ReadonlyMap<string, Words> = new Map(
  [...PROCESSES.map(({ words }) => words), FIELD_WORDS, OFFICE_WORDS, DESK_WORDS, HTTP_WORDS].flatMap((words) =>
    Object.entries(words),
  ),
)

export function knownCodes(): string[] {
  return [...ALL_WORDS.keys()].toSorted()
}
