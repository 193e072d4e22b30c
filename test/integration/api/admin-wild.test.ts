// Whatever an admin sends to the office, right or wrong: it is answered, never with an error of ours; and ids of another
// school name nothing.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../../api/routes/index.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
let ids: Record<string, string>
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
  ids = await idsFor(admin)
})
afterAll(() => api.stop())

const OFFICE = ROUTES.filter(({ role }) => role === 'admin')
const name = ({ method, path }: { method: string; path: string }) => [method, path] as const

/** Something of each kind that a path may name. */
async function idsFor(who: Client): Promise<Record<string, string>> {
  const { body: person } = await who.post('/admin/people', { name: '某人', username: `some-${Math.random()}` })
  const { body: role } = await who.post(`/admin/people/${person.id}/roles`, { role: 'keeper' })
  const { body: department } = await who.post('/admin/departments', { name: `部门${Math.random()}` })
  const day = new Date().toISOString().slice(0, 10)
  const { body: other } = await who.get('/admin/people?limit=1')
  const { body: substitute } = await who.post('/admin/substitutes', {
    person: person.id,
    substitute: other.items[0].id,
    from: day,
    to: '2199-01-01',
  })
  const { body: shift } = await who.post('/admin/duty/shifts', {
    team: 'gate',
    person: person.id,
    from: '2198-12-31T00:00:00Z',
    to: '2198-12-31T08:00:00Z',
    kind: 'night',
  })
  const url = 'https://robot.example.com/send?key=1'
  const { body: robot } = await who.post('/admin/robots', { name: '群', kind: 'wecom', url, tells: [] })
  const { body: place } = await who.post('/admin/places', { name: `楼${Math.random()}` })
  const office = {
    people: person.id,
    roles: role.id,
    departments: department.id,
    substitutes: substitute.id,
    robots: robot.id,
    places: place.id,
  }
  const made = { ...office, duty: shift.id }
  expect(Object.values(made)).not.toContain(undefined)
  return made
}

function address(path: string, of: Record<string, string>): string {
  const kind = path.split('/')[2] ?? ''
  return path
    .replace(':id', of[kind] ?? kind)
    .replace(':process', 'purchase')
    .replace(':n', '1')
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '2026-02-30',
    '2026-12-01',
    '0001-01-01',
    '01900000-0000-7000-8000-000000000000',
    'admin',
    '',
    ' ',
    null,
  ),
)
const FIELDS =
  'name parent username staffNo department phone email roles role active password from to person substitute processes reason file hash demo days timetables year text data after team people shifts kind site note replace items of weekdays holidays running'.split(
    ' ',
  )
const wild = fc.oneof(value, fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }))

test.each(OFFICE.filter(({ body }) => body).map(name))('%s %s answers no 5xx', async (method, path) => {
  await fc.assert(
    fc.asyncProperty(wild, async (body) => {
      const { status } = await admin.send(method.toUpperCase(), address(path, ids), body)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 80 },
  )
})

test.each(OFFICE.filter(({ path }) => path.includes(':id')).map(name))(
  '%s %s names nothing of another school',
  async (method, path) => {
    const body = { name: '改名', role: 'keeper' }
    const sent = path.endsWith('/roles') ? { role: 'buyer' } : path.includes('departments') ? { name: body.name } : {}
    const { status } = await (await api.as('x-admin')).send(method.toUpperCase(), address(path, ids), sent)
    expect(status).toBe(404)
  },
)

test('somebody of another school gets no role here, and departments of theirs are none', async () => {
  const department = Object.values(api.theirs.departments)[0]
  const person = api.theirs.people['keeper']?.id
  expect((await admin.post(`/admin/people/${person}/roles`, { role: 'keeper' })).status).toBe(404)
  expect((await admin.put(`/admin/people/${ids['people']}`, { department })).body.code).toBe('unknown-department')
  const head = { role: 'head', department }
  expect((await admin.post(`/admin/people/${ids['people']}/roles`, head)).body.code).toBe('unknown-department')
})
