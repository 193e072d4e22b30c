// Signing in and out over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startApi, type TestApi } from './server.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

test('a stranger is asked to sign in', async () => {
  const { status, type, body } = await api.stranger().get('/me')
  expect(status).toBe(401)
  expect(type).toContain('application/problem+json')
  expect(body).toMatchObject({ code: 'unauthenticated', status: 401, detail: '请先登录。', title: '需要登录' })
})

test('whoever signs in is told who they are, where, and in which roles', async () => {
  const head = await api.as('logistics-head')
  const { status, body } = await head.get('/me')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    person: { id: api.ours.people['logistics-head']?.id, name: '秦守诚' },
    school: { name: '青禾学校', demo: false },
    department: { name: '总务处' },
  })
  expect(body.roles).toContainEqual({ role: 'logistics-head' })
  expect(body.departments).toHaveLength(3)
  expect(body.processes.length).toBeGreaterThan(0)
})

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const { headers } = await api.stranger().post('/auth/sign-in/username', { username: 'teacher', password: PASSWORD })
  const [cookie = ''] = headers.getSetCookie()
  expect(cookie).toMatch(/^houqin\.session_token=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).toMatch(/Max-Age=2592000/i)
  expect(cookie).not.toMatch(/Secure/i)
})

test.each([
  ['teacher', 'wrong'],
  ['nobody-here', PASSWORD],
  ['TEACHER OR 1=1', PASSWORD],
])('%s with the password %s is told the same: one of the two is not right', async (username, password) => {
  const { status, body } = await api.stranger().post('/auth/sign-in/username', { username, password })
  expect(status).toBe(401)
  expect(body.code).toBe('wrong-password')
})

test('a sign-out takes effect at once', async () => {
  const client = await api.stranger().signIn('cleaner', PASSWORD)
  const copied = client.cookie
  expect((await client.get('/me')).status).toBe(200)
  expect((await client.post('/auth/sign-out')).status).toBe(204)
  expect((await client.get('/me')).status).toBe(401)
  expect((await api.stranger().get('/me', { Cookie: copied })).status).toBe(401)
})

test('signing out twice, or without having signed in, is no mistake', async () => {
  expect((await api.stranger().post('/auth/sign-out')).status).toBe(204)
})

test('a cookie that was tampered with is nobody', async () => {
  const { cookie } = await api.as('teacher')
  const broken = cookie.replace(/.{6}$/, 'AAAAAA')
  expect((await api.stranger().get('/me', { Cookie: broken })).status).toBe(401)
})

test.each(['/auth/sign-up/email', '/auth/sign-in/email', '/auth/get-session', '/auth/update-user'])(
  'nobody makes or changes an account at %s',
  async (path) => {
    const { status } = await api.stranger().post(path, { email: 'a@b.cn', password: PASSWORD, name: 'x' })
    expect(status).toBe(404)
  },
)
