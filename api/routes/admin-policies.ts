// What the school has decided for each process: read as an explained form, changed, compared with other versions.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { policyChanges } from '../../domain/policy/changes.ts'
import { processNamed } from '../../domain/processes/index.ts'
import { changePolicy, checkPolicy } from '../../records/policies-change.ts'
import { latestVersions, presentPolicy, versionOf } from '../../records/policies-history.ts'
import { previewPolicy } from '../../records/replan/preview.ts'
import { route } from '../http/route.ts'
import { jsonSchemaOf } from '../openapi/json-schema.ts'
import { replanShape } from '../openapi/replan-shapes.ts'
import { choiceShape, instant, personShape, wordsShape } from '../openapi/shapes.ts'

const role = 'admin'
const tag = 'Office'

const MOST_VERSIONS = 2_147_483_647
const version = z.int().min(0).max(MOST_VERSIONS)
const byProcess = z.object({ process: z.string().max(64) })

const noteShape = z.object({ version: z.int(), at: instant.optional(), by: personShape.optional() })
const changeShape = z
  .object({
    path: z.string(),
    title: wordsShape,
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    sentence: wordsShape,
  })
  .meta({ id: 'PolicyChange' })

export const policies = route(
  {
    method: 'get',
    path: '/admin/policies',
    summary: 'Of every process, the version of its policy that is in force',
    tag,
    role,
    answers: {
      200: {
        description: 'All of them; version 0 is what the process brings along',
        schema: z.object({
          items: z.array(
            z.object({
              process: z.string(),
              title: wordsShape,
              version: z.int(),
              changedAt: instant.optional(),
              changedBy: personShape.optional(),
            }),
          ),
        }),
      },
    },
  },
  async ({ actor, services: { db } }) => {
    const latest = await db.inSchool(actor.schoolId, (sql) => latestVersions(sql, actor.schoolId))
    const items = latest.map(({ process, version: number, at, by }) => ({
      process: process.key,
      title: process.title,
      version: number,
      changedAt: at,
      changedBy: by,
    }))
    return { body: { items } }
  },
)

const policyShape = z
  .object({
    process: z.string(),
    title: wordsShape,
    version: z.int(),
    data: z.unknown(),
    defaults: z.unknown(),
    schema: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema 2020-12 with hints under `ui`' }),
    words: z
      .record(z.string(), z.object({ title: wordsShape, help: wordsShape }))
      .meta({ description: 'By the path of the field without places of lists, as chain.ladder.due' }),
    choices: z.record(z.string(), z.array(choiceShape)).meta({ description: 'What fields offer, by the same paths' }),
    versions: z.array(noteShape),
  })
  .meta({ id: 'Policy' })

export const policy = route(
  {
    method: 'get',
    path: '/admin/policies/:process',
    summary: 'The policy in force, with words for every field and all its versions',
    tag,
    role,
    params: byProcess,
    answers: { 200: { description: 'The policy', schema: policyShape } },
  },
  async ({ params, actor, services: { db } }) => {
    const process = processNamed(params.process)
    if (!process) return refuse('not-found')
    const present = await db.inSchool(actor.schoolId, (sql) => presentPolicy(sql, actor.schoolId, process.key))
    const { defaults, words, choices } = process.policy
    const { key, title } = process
    return {
      body: { process: key, title, ...present, defaults, schema: jsonSchemaOf(process.policy.schema), words, choices },
    }
  },
)

const byVersion = byProcess.extend({ version: z.coerce.number().int().min(0).max(MOST_VERSIONS) })

export const policyVersion = route(
  {
    method: 'get',
    path: '/admin/policies/:process/versions/:version',
    summary: 'One version of a policy, and what it changed',
    tag,
    role,
    params: byVersion,
    answers: {
      200: {
        description: 'The version, with the difference to the one before',
        schema: noteShape.extend({ data: z.unknown(), changes: z.array(changeShape) }).meta({ id: 'PolicyVersion' }),
      },
    },
  },
  async ({ params, actor, services: { db } }) => {
    const process = processNamed(params.process)
    if (!process) return refuse('not-found')
    const found = await db.inSchool(actor.schoolId, (sql) => versionOf(sql, actor.schoolId, process, params.version))
    return found ? { body: found } : refuse('not-found')
  },
)

const data = z
  .looseObject({})
  .meta({ description: 'As the schema of the policy says; what is left out is as it comes' })

export const savePolicy = route(
  {
    method: 'put',
    path: '/admin/policies/:process',
    summary: 'Change a policy: a new version, for requests that are sent from now on',
    tag,
    role,
    params: byProcess,
    body: z
      .strictObject({
        data,
        after: version,
        running: z
          .boolean()
          .exactOptional()
          .meta({ description: 'Its deadlines also hold for running requests, which keep all else as it was' }),
      })
      .meta({ id: 'PolicyInput' }),
    answers: { 200: { description: 'The version in force', schema: z.object({ version: z.int() }) } },
    refuses: ['policy-changed', 'unknown-person'],
  },
  async ({ params, body, actor, services: { db } }) => {
    const process = processNamed(params.process)
    if (!process) return refuse('not-found')
    const changed = await changePolicy(db, actor, { process, ...body })
    return 'ok' in changed ? changed : { body: changed }
  },
)

export const previewOfPolicy = route(
  {
    method: 'post',
    path: '/admin/policies/:process/preview',
    summary: 'Which running deadlines would move if the policy held for them too; nothing is kept',
    tag,
    role,
    params: byProcess,
    body: z.strictObject({ data }).meta({ id: 'PolicyPreviewInput' }),
    answers: { 200: { description: 'What would move', schema: replanShape } },
    refuses: ['unknown-person'],
  },
  async ({ params, body, actor, services: { db, now } }) => {
    const process = processNamed(params.process)
    if (!process) return refuse('not-found')
    const checked = await db.inSchool(actor.schoolId, (sql) => checkPolicy(sql, process, body.data))
    if ('ok' in checked) return checked
    return { body: await previewPolicy(db, actor, { process: process.key, policy: checked.data }, now()) }
  },
)

export const policyDiff = route(
  {
    method: 'post',
    path: '/admin/policies/:process/diff',
    summary: 'What would be different from a version; nothing is kept',
    tag,
    role,
    params: byProcess,
    body: z.strictObject({ data, from: version }).meta({ id: 'PolicyDiffInput' }),
    answers: {
      200: { description: 'Each difference in a sentence', schema: z.object({ changes: z.array(changeShape) }) },
    },
    refuses: ['unknown-person'],
  },
  async ({ params, body, actor: { schoolId }, services: { db } }) => {
    const process = processNamed(params.process)
    if (!process) return refuse('not-found')
    return db.inSchool(schoolId, async (sql) => {
      const before = await versionOf(sql, schoolId, process, body.from)
      if (!before) return refuse('not-found', { field: 'from' })
      const after = await checkPolicy(sql, process, body.data)
      if ('ok' in after) return after
      return { body: { changes: policyChanges(process.policy, before.data, after.data) } }
    })
  },
)
