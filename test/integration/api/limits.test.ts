// How often: guessing of passwords, loops that run wild, open streams.
import { afterEach, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'

let api: TestApi
afterEach(() => api.stop())

const failing = (username: string, address = '10.0.0.1') =>
  api.stranger().post('/auth/sign-in/username', { username, password: 'guess' }, { 'X-Forwarded-For': address })
const rightly = (username: string, address = '10.0.0.1') =>
  api.stranger().post('/auth/sign-in/username', { username, password: PASSWORD }, { 'X-Forwarded-For': address })

test('after a few wrong guesses an account is closed to that address, and open to its owner elsewhere', async () => {
  api = await startApi({ limits: { signInPair: 3 }, trustProxy: 1 })
  for (let guess = 0; guess < 3; guess++) expect((await failing('principal')).status).toBe(401)
  const { status, headers, body } = await failing('principal')
  expect([status, body.code]).toEqual([429, 'rate-limited'])
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await rightly('principal')).status).toBe(429)
  expect((await rightly('PRINCIPAL')).status).toBe(429)
  expect((await rightly('teacher')).status).toBe(200)
  expect((await rightly('principal', '10.0.0.2')).status).toBe(200)
})

test('guessing one account from many addresses comes to an end as well', async () => {
  api = await startApi({ limits: { signInAccount: 3 }, trustProxy: 1 })
  for (let guess = 0; guess < 3; guess++) expect((await failing('principal', `10.0.1.${guess}`)).status).toBe(401)
  expect((await failing('principal', '10.0.1.99')).status).toBe(429)
})

test('guessing many accounts from one address comes to an end as well', async () => {
  api = await startApi({ limits: { signInAddress: 3 }, trustProxy: 1 })
  for (const username of ['teacher', 'head', 'buyer']) expect((await failing(username)).status).toBe(401)
  expect((await failing('keeper')).status).toBe(429)
})

test('an address that nobody vouches for is not believed', async () => {
  api = await startApi({ limits: { signInPair: 2 } })
  await failing('principal', '10.0.0.1')
  await failing('principal', '10.0.0.2')
  expect((await failing('principal', '10.0.0.3')).status).toBe(429)
})

test('signing in rightly is never counted', async () => {
  api = await startApi({ limits: { signInPair: 2 } })
  for (let time = 0; time < 5; time++) expect((await rightly('teacher')).status).toBe(200)
})

test('a loop that has run wild is stopped, and only its own person', async () => {
  api = await startApi({ limits: { perMinute: 5 } })
  const [teacher, head] = await Promise.all([api.as('teacher'), api.as('head')])
  for (let time = 0; time < 5; time++) expect((await teacher.get('/me')).status).toBe(200)
  expect((await teacher.get('/me')).body.code).toBe('rate-limited')
  expect((await head.get('/me')).status).toBe(200)
})

test('behind https the cookie is marked Secure', async () => {
  api = await startApi({ trustProxy: 1 })
  const { headers } = await api
    .stranger()
    .post('/auth/sign-in/username', { username: 'teacher', password: PASSWORD }, { 'X-Forwarded-Proto': 'https' })
  expect(headers.getSetCookie().every((cookie) => /;\s*Secure/i.test(cookie))).toBe(true)
})
