// When the database or the engine is away: said plainly, and over as soon as they are back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'
import { requestForm } from './story.ts'
import { type Wire, wireTo } from './wire.ts'

let engineAnswers = true
let wire: Wire
let api: TestApi
beforeAll(async () => {
  api = await startApi({
    askEngine: () => (engineAnswers ? Promise.resolve() : Promise.reject(new Error('away'))),
    wire: async (databaseUrl) => {
      wire = await wireTo(databaseUrl)
      return wire.url
    },
  })
})
afterAll(async () => {
  await api.stop()
  await wire.cut()
})

test('a system that is whole says that it is ready', async () => {
  const { status, body } = await api.stranger().get('/ready')
  expect([status, body]).toEqual([200, { ready: true, missing: [] }])
})

test('without the engine people are still answered, and it is named', async () => {
  engineAnswers = false
  const { status, body, headers } = await api.stranger().get('/ready')
  engineAnswers = true
  expect([status, body]).toEqual([503, { ready: false, missing: ['engine'] }])
  expect(headers.get('Retry-After')).toBe('2')
})

test('without the database every route asks to try again soon, and tells nothing of the inside', async () => {
  const teacher = await api.as('teacher')
  const broken = (await api.as('teacher')).cookie.replace(/.$/, 'x')
  await wire.cut()
  expect((await api.stranger().get('/health')).status).toBe(200)
  expect((await api.stranger().get('/ready')).body).toEqual({ ready: false, missing: ['database'] })
  const answers = [
    await teacher.get('/requests'),
    await teacher.post('/requests', { process: 'purchase', form: requestForm() }),
    await api.stranger().post('/auth/sign-in/username', { username: 'teacher', password: PASSWORD }),
  ]
  for (const { status, headers, body } of answers) {
    expect([status, body.code, headers.get('Retry-After')]).toEqual([503, 'database-away', '2'])
    expect(JSON.stringify(body)).not.toMatch(/ECONN|postgres|127\.0/i)
  }
  // Whose cookie is broken is nobody, whether or not the database answers.
  expect((await api.stranger().get('/me', { Cookie: broken })).status).toBe(401)
  await wire.mend()
  expect((await teacher.get('/requests')).status).toBe(200)
})
