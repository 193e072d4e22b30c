// What the log holds, and what it must not hold.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'
import { requestForm } from './story.ts'

type Line = {
  msg: string
  level: number
  reqId?: string
  req?: { id: string; path: string }
  err?: { message: string }
  person?: string
}

const lines: Line[] = []
let clockIsBroken = false
let api: TestApi
beforeAll(async () => {
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line)
      done()
    },
  })
  api = await startApi({
    log: pino({ level: 'debug' }, destination),
    now: () => {
      if (clockIsBroken) throw new Error('the clock has stopped at 12:34')
      return Date.now()
    },
  })
})
afterAll(() => api.stop())

test('a mistake of ours is a problem without details; the log has them under the same number', async () => {
  const teacher = await api.as('teacher')
  clockIsBroken = true
  const { status, body } = await teacher.post('/requests?lang=en', { process: 'purchase', form: requestForm() })
  clockIsBroken = false
  expect([status, body.code]).toEqual([500, 'internal-error'])
  expect(JSON.stringify(body)).not.toContain('12:34')
  const told = lines.find(({ err }) => err?.message.includes('12:34'))
  expect(`urn:uuid:${told?.reqId}`).toBe(body.instance)
})

test('each request is a line with its person and its path', async () => {
  await (await api.as('head')).get('/requests?q=secret-search')
  const line = lines.findLast(({ req }) => req?.path === '/api/requests')
  expect(line).toMatchObject({ person: api.ours.people['head']?.id })
})

test('no passwords, cookies, searches or forms stand in it', async () => {
  const person = await api.stranger().signIn('keeper', PASSWORD)
  await person.get('/requests?q=secret-search')
  await person.post('/requests', { process: 'purchase', form: requestForm({ title: 'secret-title' }) })
  const all = JSON.stringify(lines)
  expect(lines.length).toBeGreaterThan(5)
  for (const secret of [PASSWORD, person.cookie.split('=')[1]!, 'secret-search', 'secret-title']) {
    expect(all).not.toContain(secret)
  }
})
