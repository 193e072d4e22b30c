// The description of the api (OpenAPI 3.1), made from the very schemas that the routes validate with.

import { z } from 'zod'
import { PROBLEM_TYPE } from '../http/problem.ts'
import type { AnswerShape, Route } from '../http/route.ts'
import { statusOf } from '../http/statuses.ts'
import { problemShape } from './shapes.ts'

type Json = Record<string, unknown>

const OFTEN = ['rate-limited', 'internal-error', 'database-away']

export function describeApi(routes: readonly Route[]): Json {
  const components: Json = {}
  const toSchema = (schema: z.ZodType, io: 'input' | 'output') => schemaOf(schema, io, components)
  const problem = toSchema(problemShape, 'output')
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = openApiPath(route)
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, toSchema, problem) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Houqin 后勤',
      version: '0.1.0',
      description:
        'Money is integer fen (…Fen), instants are ISO 8601 in UTC (…At), days are YYYY-MM-DD in the zone of the school (…On). ' +
        'Errors are application/problem+json with a stable code; ?lang=zh|en or Accept-Language chooses the language of sentences.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'houqin.session_token' } },
    },
  }
}

/** As it is mounted: `/api/requests/{id}`. */
export function openApiPath({ path }: Pick<Route, 'path'>): string {
  return `/api${path.replace(/:(\w+)/g, '{$1}')}`
}

type ToSchema = (schema: z.ZodType, io: 'input' | 'output') => Json

function describeRoute(route: Route, toSchema: ToSchema, problem: Json): Json {
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: operationId(route),
    parameters: parameters(route, toSchema),
    ...requestBody(route, toSchema),
    responses: { ...answers(route, toSchema), ...problems(route, problem) },
    security: route.open ? [] : [{ session: [] }],
  }
}

function operationId({ method, path }: Route): string {
  const words = path.split('/').filter(Boolean)
  return [method, ...words.map((word) => (word.startsWith(':') ? `by-${word.slice(1)}` : word))].join('-')
}

function parameters({ params, query, method }: Route, toSchema: ToSchema): Json[] {
  const language = { name: 'lang', in: 'query', required: false, schema: { enum: ['zh', 'en'] } }
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key with the same body is done once and answered the same.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  }
  return [
    ...fields(params, 'path', toSchema),
    ...fields(query, 'query', toSchema),
    language,
    ...(method === 'post' ? [key] : []),
  ]
}

function fields(shape: z.ZodObject | undefined, place: 'path' | 'query', toSchema: ToSchema): Json[] {
  if (!shape) return []
  const { properties = {}, required = [] } = toSchema(shape, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

function requestBody({ body, upload }: Route, toSchema: ToSchema): Json {
  if (upload)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: upload.describes } } } }
  if (!body) return {}
  return { requestBody: { content: { 'application/json': { schema: toSchema(body, 'input') } } } }
}

function answers(route: Route, toSchema: ToSchema): Json {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, answer]) => [status, describeAnswer(answer, toSchema)]),
  )
}

function describeAnswer({ description, schema, type = 'application/json' }: AnswerShape, toSchema: ToSchema): Json {
  if (!schema && type === 'application/json') return { description }
  return { description, content: { [type]: { schema: schema ? toSchema(schema, 'output') : { type: 'string' } } } }
}

function problems(route: Route, problem: Json): Json {
  const codes = [
    ...(route.open ? [] : ['unauthenticated']),
    ...(route.role ? ['forbidden'] : []),
    ...(route.params ? ['not-found'] : []),
    ...(route.body ? ['bad-json', 'required', 'too-large', 'unsupported-type'] : []),
    ...(route.method === 'get' ? [] : ['foreign-origin']),
    ...(route.refuses ?? []),
    ...OFTEN,
  ]
  const byStatus = new Map<number, string[]>()
  for (const code of new Set(codes)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in route.answers))
      .map(([status, those]) => [
        status,
        { description: those.join(', '), content: { [PROBLEM_TYPE]: { schema: problem } } },
      ]),
  )
}

/** Shapes with an id of their own go to the components, once. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $defs, $schema: _, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  for (const [id, shape] of Object.entries($defs ?? {})) components[id] ??= moved(without$id(shape))
  return moved(without$id(made)) as Json
}

function without$id(schema: unknown): unknown {
  const { id: _, $id: __, ...rest } = schema as Json
  return rest
}

/** References point to the components instead of to the schema itself. */
function moved(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
