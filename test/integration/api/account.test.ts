// One's own account: another password, and an end to every session.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi({ limits: { signInPair: 6 } })
})
afterAll(() => api.stop())

const NEXT = 'another good password'

test('a new password ends the other sessions and keeps this one', async () => {
  const [here, elsewhere] = [
    await api.stranger().signIn('keeper', PASSWORD),
    await api.stranger().signIn('keeper', PASSWORD),
  ]
  expect((await elsewhere.get('/me')).status).toBe(200)
  const wrong = await here.post('/me/password', { current: 'not this one', next: NEXT })
  expect([wrong.status, wrong.body.code, wrong.body.field]).toEqual([401, 'wrong-password', 'current'])
  const short = await here.post('/me/password', { current: PASSWORD, next: 'short' })
  expect([short.status, short.body.code, short.body.field]).toEqual([422, 'password-short', 'next'])
  expect((await here.post('/me/password', { current: PASSWORD, next: NEXT })).status).toBe(204)
  expect((await here.get('/me')).status).toBe(200)
  expect((await elsewhere.get('/me')).status).toBe(401)
  const { body } = await api.stranger().post('/auth/sign-in/username', { username: 'keeper', password: PASSWORD })
  expect(body.code).toBe('wrong-password')
  await api.stranger().signIn('keeper', NEXT)
})

test('guessing the password of an open session is stopped', async () => {
  const cleaner = await api.as('cleaner')
  const guess = () => cleaner.post('/me/password', { current: 'a guess', next: NEXT })
  for (let count = 0; count < 6; count++) expect((await guess()).status).toBe(401)
  expect((await guess()).status).toBe(429)
  // Nobody else is kept from anything by that.
  const other = await (await api.as('repairer')).post('/me/password', { current: PASSWORD, next: NEXT })
  expect(other.status).toBe(204)
})

test('signing out everywhere ends all sessions at once', async () => {
  const [one, other] = [await api.stranger().signIn('buyer', PASSWORD), await api.stranger().signIn('buyer', PASSWORD)]
  expect((await other.get('/me')).status).toBe(200)
  const { status, headers } = await one.post('/auth/sign-out-everywhere')
  expect(status).toBe(204)
  expect(headers.getSetCookie().join()).toMatch(/houqin\.session_token=;/)
  expect((await other.get('/me')).status).toBe(401)
  expect((await one.get('/me')).status).toBe(401)
  expect((await (await api.as('teacher')).get('/me')).status).toBe(200)
})
