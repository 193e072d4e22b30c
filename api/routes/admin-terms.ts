// The terms of the school in the hands of its office: teaching days lie in them, and weeks are counted from their first day.

import { z } from 'zod'
import { type Problem, type Refusal, refuseForm } from '../../domain/desk/refusal.ts'
import { checkTerms, type Term } from '../../domain/worktime/index.ts'
import { changeTerms, termsOf } from '../../records/own-hours.ts'
import { previewCalendar } from '../../records/replan/preview.ts'
import { route } from '../http/route.ts'
import { replanShape } from '../openapi/replan-shapes.ts'
import { day, dayAsked } from '../openapi/shapes.ts'

const role = 'admin'
const tag = 'Office'

const MOST_TERMS = 200
const LONGEST_NAME = 100

const termsShape = z
  .object({ items: z.array(z.object({ name: z.string(), from: day, to: day })), version: z.int() })
  .meta({ id: 'Terms' })

export const terms = route(
  {
    method: 'get',
    path: '/admin/terms',
    summary: 'The terms of the school, and the version of its calendar',
    tag,
    role,
    answers: { 200: { description: 'In order of time', schema: termsShape } },
  },
  async ({ actor, services: { db } }) => ({ body: await termsOf(db, actor) }),
)

const termsInput = z
  .strictObject({
    items: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(LONGEST_NAME), from: dayAsked, to: dayAsked }))
      .max(MOST_TERMS),
    after: z.int().exactOptional().meta({ description: 'The version that was looked at' }),
  })
  .meta({ id: 'TermsInput' })

export const saveTerms = route(
  {
    method: 'put',
    path: '/admin/terms',
    summary: 'The terms of the school; all of them anew',
    tag,
    role,
    body: termsInput,
    answers: { 200: { description: 'Kept', schema: z.object({ version: z.int() }) } },
    refuses: ['calendar-changed', 'bad-span'],
  },
  async ({ body, actor, services: { db } }) => {
    const refused = refusedTerms(body.items)
    if (refused) return refused
    const changed = await changeTerms(db, actor, body)
    return 'ok' in changed ? changed : { body: changed }
  },
)

export const previewTerms = route(
  {
    method: 'post',
    path: '/admin/terms/preview',
    summary: 'Which running deadlines would move with these terms; nothing is kept',
    tag,
    role,
    body: termsInput,
    answers: { 200: { description: 'What would move', schema: replanShape } },
    refuses: ['bad-span'],
  },
  async ({ body, actor, services: { db, now } }) =>
    refusedTerms(body.items) ?? { body: await previewCalendar(db, actor, { terms: body.items }, now()) },
)

/** A term ends after it has begun, and no two share a day. */
function refusedTerms(items: readonly Term[]): Refusal | undefined {
  const problems: Problem[] = []
  checkTerms(items, 'items', (field, code) => void problems.push({ code, field }))
  return problems.length > 0 ? refuseForm(problems) : undefined
}
