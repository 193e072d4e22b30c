// Every route with every role, and with people of another school: who sees, who does, and that nothing crosses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../../../api/routes/index.ts'
import { STAFF } from '../../../prisma/seed/staff.ts'
import { startApi, type TestApi } from './server.ts'
import { requestForm, type Story, sent, uploaded } from './story.ts'

let api: TestApi
let story: Story
let task: string
let file: string
beforeAll(async () => {
  api = await startApi()
  story = await sent(api)
  task = await story.open('quotes')
  file = await uploaded(api)
  await (await api.as('buyer')).put(`/tasks/${task}/draft`, { form: { quotes: [{ file }] } })
})
afterAll(() => api.stop())

const ROLES = STAFF.map(({ username }) => username)
/** Who sent it, who sits in it, who heads the department, and the readers of the process. */
const SEES = ['teacher', 'buyer', 'head', 'logistics-head', 'vice-principal', 'principal', 'accountant']

function address(path: string): string {
  return path
    .replace('/requests/:id', `/requests/${story.requestId}`)
    .replace('/tasks/:id', `/tasks/${task}`)
    .replace('/files/:id', `/files/${file}`)
    .replace(':key', 'purchase')
    .replace(':code', 'not-found')
}

const status = async (who: string, method: string, path: string, body?: unknown) =>
  (await (await api.as(who)).send(method, path, body)).status

const CLOSED = ROUTES.filter(({ open }) => !open)

test.each(CLOSED.map(({ method, path }) => [method, path] as const))(
  'a stranger gets 401 at %s %s, whatever is sent',
  async (method, path) => {
    for (const headers of [{}, { 'Content-Type': 'application/json' }, { 'Content-Type': 'text/plain' }]) {
      const body = method === 'get' ? undefined : '{"broken'
      const answer = await api.stranger().raw(method.toUpperCase(), address(path), body, headers)
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated'])
    }
  },
)

test.each(ROUTES.filter(({ role }) => role).map(({ method, path, role }) => [method, path, role] as const))(
  '%s %s is only for the %s, whatever is sent',
  async (method, path, role) => {
    for (const other of ROLES.filter((name) => name !== role)) {
      const body = method === 'get' ? undefined : '{"broken'
      const answer = await (await api.as(other)).raw(method.toUpperCase(), address(path), body)
      expect([other, answer.status, answer.body.code]).toEqual([other, 403, 'forbidden'])
    }
  },
)

describe.each(['', '/trail', '/proof', '/sheet'])('a request%s', (part) => {
  test.each(ROLES)('is seen by %s only if they may see it', async (role) => {
    const expected = SEES.includes(role) ? 200 : 404
    expect(await status(role, 'GET', `/requests/${story.requestId}${part}`)).toBe(expected)
  })

  test.each(ROLES)('does not exist for %s of another school', async (role) => {
    expect(await status(`x-${role}`, 'GET', `/requests/${story.requestId}${part}`)).toBe(404)
  })
})

test.each(ROLES)('%s sees the task only with its request, and never across schools', async (role) => {
  expect(await status(role, 'GET', `/tasks/${task}`)).toBe(SEES.includes(role) ? 200 : 404)
  expect(await status(`x-${role}`, 'GET', `/tasks/${task}`)).toBe(404)
})

const ACT = { act: 'complete', form: {} }

test.each(ROLES)('%s does on the task what the task offers them, and nothing else', async (role) => {
  const { body } = await (await api.as(role)).get(`/tasks/${task}`)
  const offered = ((body.task?.abilities ?? []) as { act: string }[]).map(({ act }) => act)
  expect(offered).toEqual(role === 'buyer' ? ['complete', 'return'] : [])
  // The buyer's form is empty, which is another mistake than not being allowed.
  expect(await status(role, 'POST', `/tasks/${task}/acts`, ACT)).toBe(role === 'buyer' ? 422 : 403)
  expect(await status(`x-${role}`, 'POST', `/tasks/${task}/acts`, ACT)).toBe(404)
})

test.each(ROLES.filter((role) => role !== 'buyer'))('%s does not write the buyer’s draft', async (role) => {
  const expected = SEES.includes(role) ? 403 : 404
  expect(await status(role, 'PUT', `/tasks/${task}/draft`, { form: {} })).toBe(expected)
  expect(await status(`x-${role}`, 'PUT', `/tasks/${task}/draft`, { form: {} })).toBe(404)
})

test.each(ROLES.filter((role) => role !== 'teacher'))('%s does not take back what another one sent', async (role) => {
  expect(await status(role, 'POST', `/requests/${story.requestId}/withdraw`, {})).toBeOneOf([403, 404])
  expect(await status(`x-${role}`, 'POST', `/requests/${story.requestId}/withdraw`, {})).toBe(404)
})

test.each(ROLES)('%s comments only on what they see', async (role) => {
  const path = `/requests/${story.requestId}/comment`
  expect(await status(role, 'POST', path, { text: '看过' })).toBe(SEES.includes(role) ? 201 : 404)
  expect(await status(`x-${role}`, 'POST', path, { text: '看过' })).toBe(404)
})

test.each(ROLES)('%s opens another’s file only when a request that they see names it', async (role) => {
  expect(await status(role, 'GET', `/files/${file}`)).toBe(role === 'buyer' ? 200 : 404)
  expect(await status(`x-${role}`, 'GET', `/files/${file}`)).toBe(404)
})

test.each(ROLES)('no list of %s holds anything of the other school', async (role) => {
  const foreign = await api.as(`x-${role}`)
  for (const path of ['/requests', '/tasks?box=todo', '/tasks?box=done', '/tasks?box=started']) {
    expect((await foreign.get(path)).body.items).toEqual([])
  }
  const { body } = await (await api.as(role)).get('/requests')
  expect(body.items.length > 0).toBe(SEES.includes(role))
})

test('departments, files and people of another school cannot be named', async () => {
  const foreign = await api.as('x-teacher')
  const department = Object.values(api.ours.departments)[0]
  const answer = await foreign.post('/requests', { process: 'purchase', form: requestForm({ department }) })
  expect(answer.body).toMatchObject({ status: 422, code: 'unknown-department' })
  const withFile = await foreign.post('/requests', { process: 'purchase', form: requestForm({ files: [file] }) })
  expect(withFile.body).toMatchObject({ status: 422, code: 'unknown-file' })
})

test('the same Idempotency-Key of two people is two keys', async () => {
  const key = { 'Idempotency-Key': 'shared' }
  const body = { process: 'purchase', form: requestForm() }
  const ours = await (await api.as('teacher')).post('/requests', body, key)
  const colleague = await (await api.as('head')).post('/requests', body, key)
  const foreign = await (await api.as('x-teacher')).post('/requests', body, key)
  expect(new Set([ours.body.id, colleague.body.id, foreign.body.id]).size).toBe(3)
})
