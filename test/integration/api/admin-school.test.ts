// The school itself, the end of a demo, and the log of the office.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD, makeSchool } from '../../../prisma/seed/school.ts'
import { STAFF } from '../../../prisma/seed/staff.ts'
import type { Client } from './client.ts'
import { PASSWORD, startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

type Entry = { type: string; by: { name: string }; sentence: { zh: string; en: string } }
const log = async (client = admin): Promise<Entry[]> => (await client.get('/admin/events?limit=100')).body.items

test('the school gets another name', async () => {
  const { body } = await admin.put('/admin/school', { name: '青禾实验学校' })
  expect(body).toMatchObject({ name: '青禾实验学校', demo: false, left: [] })
  expect((await admin.get('/me')).body.school.name).toBe('青禾实验学校')
  const [last] = await log()
  expect(last).toMatchObject({
    type: 'school-changed',
    by: { name: '方维正' },
    sentence: { zh: '将学校“青禾学校”改名为“青禾实验学校”' },
  })
})

test('each change is told in a sentence, the latest first, and only to its own school', async () => {
  const { body: added } = await admin.post('/admin/people', {
    name: '许清如',
    username: 'xu',
    roles: [{ role: 'teacher' }],
  })
  const { body: department } = await admin.post('/admin/departments', { name: '数学组' })
  await admin.put(`/admin/people/${added.id}`, { department: department.id, username: 'xuqr', phone: '138' })
  await admin.put(`/admin/departments/${department.id}`, { name: '数学教研组' })
  await admin.post(`/admin/people/${added.id}/password`)
  const { body: role } = await admin.post(`/admin/people/${added.id}/roles`, {
    role: 'head',
    department: department.id,
    from: '2030-01-01',
  })
  await admin.put(`/admin/roles/${role.id}`, { to: '2030-12-31' })
  await admin.send('DELETE', `/admin/roles/${role.id}`)
  const told = (await log()).slice(0, 8).map(({ sentence }) => sentence.zh)
  expect(told).toEqual([
    '免去许清如的“部门负责人”（数学教研组）',
    '调整了许清如“部门负责人”（数学教研组）的任期：自 2030-01-01 起 → 2030-01-01 至 2030-12-31',
    '任命许清如为“部门负责人”（数学教研组），自 2030-01-01 起',
    '为许清如设了新密码',
    '将部门“数学组”改名为“数学教研组”',
    '修改了许清如：登录名 xu → xuqr；部门 （空） → 数学组；电话 （空） → 138',
    '添加了部门“数学组”',
    '添加了许清如',
  ])
  expect((await log()).filter(({ sentence }) => /undefined|^$/.test(sentence.en))).toEqual([])
  expect(await log(await api.as('x-admin'))).toEqual([])
})

test('the log comes in pages', async () => {
  const first = (await admin.get('/admin/events?limit=3')).body
  const second = (await admin.get(`/admin/events?limit=100&cursor=${first.next}`)).body
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(ids).toHaveLength((await log()).length)
})

test('a demo ends when the admin has a password of their own, and nobody signs in with that of the demo', async () => {
  await makeSchool(api.databaseUrl, { code: 'demo', name: '演示学校', prefix: 'd-', demo: true })
  const boss = await api.stranger().signIn('d-admin', DEMO_PASSWORD)
  const teacher = await api.stranger().signIn('d-teacher', DEMO_PASSWORD)
  const keeper = await api.stranger().signIn('d-keeper', DEMO_PASSWORD)
  await keeper.post('/me/password', { current: DEMO_PASSWORD, next: PASSWORD })
  const refused = await boss.put('/admin/school', { demo: false })
  expect([refused.status, refused.body.code]).toEqual([409, 'demo-password'])
  await boss.post('/me/password', { current: DEMO_PASSWORD, next: PASSWORD })
  const { status, body } = await boss.put('/admin/school', { demo: false, name: '清水中学' })
  expect([status, body.demo, body.name]).toEqual([200, false, '清水中学'])
  expect(body.left).toHaveLength(STAFF.length - 2)
  expect((await teacher.get('/me')).status).toBe(401)
  expect((await keeper.get('/me')).body.school).toMatchObject({ name: '清水中学', demo: false })
  const again = await api.stranger().post('/auth/sign-in/username', { username: 'd-teacher', password: DEMO_PASSWORD })
  expect(again.body.code).toBe('no-person')
  expect((await log(boss)).map(({ type }) => type)).toEqual(['demo-ended', 'school-changed'])
})
