// Is the api alive, and can it work?

import { z } from 'zod'
import { openRoute } from '../http/route.ts'

const PING = { name: 'ping', text: 'SELECT 1' }
const MOST_MS = 3_000

export const health = openRoute(
  {
    method: 'get',
    path: '/health',
    summary: 'The process is alive',
    tag: 'System',
    answers: { 200: { description: 'Alive', schema: z.strictObject({ ok: z.literal(true) }) } },
  },
  () => ({ body: { ok: true } }),
)

const readiness = z
  .strictObject({ ready: z.boolean(), missing: z.array(z.enum(['database', 'engine'])) })
  .meta({ id: 'Readiness' })

/** People can sign without the engine; it is still told, because deadlines and next steps wait for it. */
export const ready = openRoute(
  {
    method: 'get',
    path: '/ready',
    summary: 'The database and the engine answer',
    tag: 'System',
    answers: {
      200: { description: 'Ready', schema: readiness },
      503: { description: 'Something is missing', schema: readiness },
    },
  },
  async ({ services }) => {
    const asked = await Promise.all([
      answers('database', services.db.query(PING, [])),
      answers('engine', services.askEngine()),
    ])
    const missing = asked.filter((name) => name !== undefined)
    const isReady = missing.length === 0
    return {
      status: isReady ? 200 : 503,
      headers: isReady ? {} : { 'Retry-After': '2' },
      body: { ready: isReady, missing },
    }
  },
)

/** The name of what did not answer in time. */
async function answers(name: string, asked: Promise<unknown>): Promise<string | undefined> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve(name), MOST_MS)
  })
  try {
    return await Promise.race([asked.then(() => undefined), tooLate])
  } catch {
    return name
  } finally {
    clearTimeout(late)
  }
}
