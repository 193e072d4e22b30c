// What may be asked for: the processes, their forms and stages under the school's present policy; and what would happen.

import { z } from 'zod'
import { type Problem, refuse } from '../../domain/desk/refusal.ts'
import { PROCESSES, processNamed } from '../../domain/processes/index.ts'
import type { Process, Stage } from '../../domain/processes/process.ts'
import type { Language } from '../../domain/words.ts'
import { currentPolicy } from '../../records/policies.ts'
import { preview } from '../../records/preview.ts'
import { fieldProblem } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { jsonSchemaOf } from '../openapi/json-schema.ts'
import { choiceShape, fieldProblemShape, form, personShape, wordsShape } from '../openapi/shapes.ts'

const brief = { key: z.string(), prefix: z.string(), title: wordsShape, group: wordsShape }
const byKey = z.object({ key: z.string().max(64) })

const formShape = z
  .object({ title: wordsShape, schema: z.record(z.string(), z.unknown()), special: z.string().optional() })
  .meta({
    description:
      'A form; `schema` is JSON Schema 2020-12 with hints for screens under `ui`; `special` names a part of a screen of its own',
  })

const processShape = z
  .object({
    ...brief,
    forms: z.record(z.string(), formShape),
    fields: z.record(z.string(), wordsShape).meta({ description: 'Names of fields, as request.lines.item' }),
    choices: z
      .record(z.string(), z.array(choiceShape))
      .meta({ description: 'What fields offer under the present policy, as request.category' }),
    stages: z.array(
      z.object({
        key: z.string(),
        title: wordsShape,
        groups: z.array(z.object({ key: z.string(), title: wordsShape, mode: z.looseObject({ kind: z.string() }) })),
      }),
    ),
    policy: z.object({ version: z.int(), data: z.unknown() }),
    words: z.record(z.string(), wordsShape),
  })
  .meta({ id: 'Process' })

export const processes = route(
  {
    method: 'get',
    path: '/processes',
    summary: 'Every process',
    tag: 'Processes',
    answers: { 200: { description: 'All of them', schema: z.object({ items: z.array(z.object(brief)) }) } },
  },
  () => ({ body: { items: PROCESSES.map(({ key, prefix, title, group }) => ({ key, prefix, title, group })) } }),
)

export const process = route(
  {
    method: 'get',
    path: '/processes/:key',
    summary: 'One process: its forms, its stages, the policy that a request sent now is under',
    tag: 'Processes',
    params: byKey,
    answers: { 200: { description: 'The process', schema: processShape } },
  },
  async ({ params, actor, services: { db } }) => {
    const found = processNamed(params.key)
    if (!found) return refuse('not-found')
    const policy = await db.inSchool(actor.schoolId, (sql) => currentPolicy(sql, actor.schoolId, found.key))
    return { body: describeProcess(found, policy) }
  },
)

function describeProcess(found: Process, policy: { version: number; data: unknown }): z.input<typeof processShape> {
  const { key, prefix, title, group, words } = found
  return {
    key,
    prefix,
    title,
    group,
    forms: formsOf(found),
    fields: found.fields ?? {},
    choices: choicesOf(found, policy.data),
    stages: found.stages({ policy: policy.data, facts: {} }).map(describeStage),
    policy,
    words,
  }
}

function describeStage({ key, title, spec }: Stage): z.input<typeof processShape>['stages'][number] {
  const groups = spec?.groups.map(({ key: of, title: called, mode }) => ({ key: of, title: called, mode }))
  return { key, title, groups: groups ?? [] }
}

function choicesOf(found: Process, policy: unknown): z.input<typeof processShape>['choices'] {
  const choices = Object.entries(found.choices?.(policy) ?? {})
  return Object.fromEntries(choices.map(([field, offered]) => [field, [...offered]]))
}

function formsOf(found: Process) {
  return Object.fromEntries(
    Object.entries(found.forms).map(([key, { title, schema, special }]) => [
      key,
      { title, schema: jsonSchemaOf(schema), ...(special === undefined ? {} : { special }) },
    ]),
  )
}

const candidateShape = z.object({
  person: personShape,
  role: z.string().optional(),
  standsInFor: z.string().optional(),
  sits: wordsShape.optional().meta({ description: 'In which role, or for whom' }),
})

const previewShape = z
  .object({
    title: z.string().optional(),
    amountFen: z.int().optional(),
    marks: z.array(z.string()),
    problems: z.array(fieldProblemShape),
    warnings: z.array(fieldProblemShape),
    stages: z.array(
      z.object({
        key: z.string(),
        title: wordsShape,
        groups: z.array(
          z.object({
            key: z.string(),
            title: wordsShape,
            mode: z.looseObject({ kind: z.string() }),
            places: z.array(z.array(candidateShape)),
            reason: wordsShape.optional().meta({ description: 'Where an amount or a kind decides that it is there' }),
          }),
        ),
        skipped: z.array(
          z.object({
            key: z.string(),
            title: wordsShape,
            why: z.string(),
            reason: wordsShape,
            person: personShape.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Preview' })

export const previewOfRequest = route(
  {
    method: 'post',
    path: '/processes/:key/preview',
    summary: 'What would happen if this form were sent: what is missing, who would sign',
    tag: 'Processes',
    params: byKey,
    body: z.strictObject({ form }).meta({ id: 'PreviewInput' }),
    answers: { 200: { description: 'What would happen; nothing is kept', schema: previewShape } },
  },
  async ({ params, body, actor, language, services: { db, now } }) => {
    if (!processNamed(params.key)) return refuse('not-found')
    const found = await preview(db, actor, { process: params.key, form: body.form }, now())
    if (!found.ok) return found
    const { ok: _ok, problems, warnings, ...rest } = found
    return { body: { ...rest, problems: spoken(problems, language), warnings: spoken(warnings, language) } }
  },
)

function spoken(problems: readonly Problem[], language: Language) {
  return problems.map((problem) => fieldProblem(problem, language))
}
