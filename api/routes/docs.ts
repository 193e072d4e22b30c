// The api about itself: its description, and what each code of a problem means.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { knownCodes, wordsOf } from '../http/problem.ts'
import { openRoute, type Route } from '../http/route.ts'
import { statusOf } from '../http/statuses.ts'
import { describeApi } from '../openapi/document.ts'
import { wordsShape } from '../openapi/shapes.ts'

/** Asked for at the first call: the list of routes contains this very route. */
let description: Promise<string> | undefined

async function describe(): Promise<string> {
  const { ROUTES }: { ROUTES: readonly Route[] } = await import('./index.ts')
  return JSON.stringify(describeApi(ROUTES))
}

export const openApi = openRoute(
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'The description of the api, OpenAPI 3.1',
    tag: 'System',
    answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.literal('3.1.0') }) } },
  },
  async () => {
    description ??= describe()
    return { headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: await description }
  },
)

const codeShape = z.object({ code: z.string(), status: z.int(), words: wordsShape }).meta({ id: 'ProblemCode' })

function describeCode(code: string): z.output<typeof codeShape> {
  return { code, status: statusOf(code), words: wordsOf(code) }
}

export const problemCodes = openRoute(
  {
    method: 'get',
    path: '/problems',
    summary: 'Every code that a problem may have',
    tag: 'System',
    answers: { 200: { description: 'All codes', schema: z.object({ items: z.array(codeShape) }) } },
  },
  () => ({ body: { items: knownCodes().map(describeCode) } }),
)

export const problemCode = openRoute(
  {
    method: 'get',
    path: '/problems/:code',
    summary: 'One code: the `type` of a problem leads here',
    tag: 'System',
    params: z.object({ code: z.string().max(100) }),
    answers: { 200: { description: 'The code', schema: codeShape } },
  },
  ({ params: { code } }) => (knownCodes().includes(code) ? { body: describeCode(code) } : refuse('not-found')),
)
