// The office: people with their accounts, departments, roles from day to day.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { PASSWORD, startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const department = (name: string) => api.ours.departments[name] ?? ''
const idOf = (username: string) => api.ours.people[username]?.id ?? ''
/** In Shanghai, so many days from now. */
const day = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

async function added(username: string, more: object = {}) {
  const { status, body } = await admin.post('/admin/people', { name: '新来的', username, password: PASSWORD, ...more })
  expect([status, body.code]).toEqual([201, undefined])
  return body as { id: string; username: string; password?: string; roles: { id: string; role: string }[] }
}

describe('somebody new', () => {
  test('gets an account, a department and roles, and signs in with the password that was told once', async () => {
    const made = await admin.post('/admin/people', {
      name: '许清如',
      username: 'Xu.QingRu',
      staffNo: 'T-1024',
      phone: '13800000000',
      email: 'xu@example.cn',
      department: department('语文组'),
      roles: [{ role: 'teacher' }, { role: 'class-teacher', from: day(1), to: day(300) }],
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: '许清如',
      username: 'xu.qingru',
      staffNo: 'T-1024',
      department: { name: '语文组' },
      active: true,
      roles: [
        { role: 'teacher', title: { zh: '教师' }, from: day(0) },
        { role: 'class-teacher', from: day(1), to: day(300) },
      ],
    })
    expect(made.body.password).toMatch(/^[a-z2-9]{12}$/)
    const herself = await api.stranger().signIn('XU.qingru', made.body.password)
    const { body: me } = await herself.get('/me')
    expect(me).toMatchObject({ person: { name: '许清如' }, roles: [{ role: 'teacher' }] })
    const listed = await admin.get('/admin/people?q=t-1024')
    expect(listed.body.items).toMatchObject([{ name: '许清如', username: 'xu.qingru' }])
    expect(listed.body.items[0].password).toBeUndefined()
  })

  test.each([
    ['username-taken', 'username', { username: 'TEACHER' }],
    ['username-taken', 'username', { username: 'x-teacher' }],
    ['bad-username', 'username', { username: 'a b' }],
    ['password-short', 'password', { password: 'short' }],
    ['unknown-department', 'department', { department: '01900000-0000-7000-8000-000000000000' }],
    ['unknown-role', 'roles.0.role', { roles: [{ role: 'emperor' }] }],
    ['department-needed', 'roles.0.department', { roles: [{ role: 'head' }] }],
    ['days-reversed', 'roles.0.to', { roles: [{ role: 'teacher', from: '2026-05-02', to: '2026-05-01' }] }],
    ['role-held', 'roles.1.role', { roles: [{ role: 'teacher' }, { role: 'teacher' }] }],
    ['required', 'name', { name: ' ' }],
    ['unknown-field', 'admin', { admin: true }],
  ])('is refused with %s at %s, and leaves no account behind', async (code, field, change) => {
    const body = { name: '甲', username: 'somebody-new', ...change }
    const { status, body: problem } = await admin.post('/admin/people', body)
    expect([status, problem.code, problem.field]).toEqual([422, code, field])
    expect((await api.services.accounts.usersNamed(['somebody-new'])).size).toBe(0)
  })

  test('has a staff number of their own', async () => {
    await added('staff-one', { staffNo: '007' })
    const { body } = await admin.post('/admin/people', { name: '乙', username: 'staff-two', staffNo: '007' })
    expect([body.code, body.field]).toEqual(['staff-no-taken', 'staffNo'])
  })
})

test('whoever is not active any more cannot sign in, and what was open ends', async () => {
  const { id } = await added('leaver')
  const client = await api.stranger().signIn('leaver', PASSWORD)
  expect((await client.get('/me')).status).toBe(200)
  const { body } = await admin.put(`/admin/people/${id}`, { active: false })
  expect(body.active).toBe(false)
  expect((await client.get('/me')).status).toBe(401)
  const again = await api.stranger().post('/auth/sign-in/username', { username: 'leaver', password: PASSWORD })
  expect([again.status, again.body.code]).toEqual([403, 'no-person'])
  expect(again.headers.getSetCookie()).toEqual([])
  await admin.put(`/admin/people/${id}`, { active: true })
  await api.stranger().signIn('leaver', PASSWORD)
})

test('what is named is changed, and null takes a value away', async () => {
  const { id } = await added('changer', { staffNo: '88', phone: '1', department: department('总务处') })
  const { body } = await admin.put(`/admin/people/${id}`, {
    name: '改名者',
    username: 'Changed',
    staffNo: null,
    phone: '',
    email: 'a@b.cn',
  })
  expect(body).toMatchObject({ name: '改名者', username: 'changed', email: 'a@b.cn', department: { name: '总务处' } })
  expect([body.staffNo, body.phone]).toEqual([undefined, undefined])
  expect((await (await api.stranger().signIn('changed', PASSWORD)).get('/me')).body.person.name).toBe('改名者')
  expect((await admin.put(`/admin/people/${id}`, { username: 'teacher' })).body.code).toBe('username-taken')
})

test('a new password is told once and ends the sessions under the old one', async () => {
  const { id } = await added('forgetful')
  const before = await api.stranger().signIn('forgetful', PASSWORD)
  const { body } = await admin.post(`/admin/people/${id}/password`)
  expect((await before.get('/me')).status).toBe(401)
  await api.stranger().signIn('forgetful', body.password)
})

test('the list comes in pages, by name', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await admin.get(`/admin/people?limit=5${cursor}`)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    cursor = body.next ? `&cursor=${body.next}` : ''
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(Object.values(api.ours.people).every(({ id }) => seen.includes(id))).toBe(true)
  expect((await admin.get('/admin/people?q=x-teacher')).body.items).toEqual([])
  expect((await admin.get('/admin/people?q=LOGISTICS-head')).body.items).toMatchObject([{ name: '秦守诚' }])
  expect((await admin.get('/admin/people?q=%25')).body.items).toEqual([])
  expect((await admin.get('/admin/people?cursor=abc')).body.code).toBe('bad-cursor')
})

describe('a department', () => {
  test('is made, renamed, and named once', async () => {
    const { status, body } = await admin.post('/admin/departments', { name: ' 数学组 ' })
    expect([status, body.name]).toEqual([201, '数学组'])
    expect((await admin.post('/admin/departments', { name: '数学组' })).body.code).toBe('department-taken')
    expect((await admin.put(`/admin/departments/${body.id}`, { name: '语文组' })).body.code).toBe('department-taken')
    expect((await admin.put(`/admin/departments/${body.id}`, { name: '数学教研组' })).status).toBe(200)
    const { items } = (await admin.get('/admin/departments')).body
    expect(items).toContainEqual({ id: body.id, name: '数学教研组', people: 0 })
  })
})

describe('a role', () => {
  const roleOf = async (role: string) => {
    const { body } = await admin.get('/admin/roles')
    return body.find((row: { role: string }) => row.role === role)
  }

  test('is given and taken, and counts at once', async () => {
    const repairer = await api.as('repairer')
    const given = await admin.post(`/admin/people/${idOf('repairer')}/roles`, { role: 'keeper' })
    expect([given.status, given.body.title.zh]).toEqual([201, '保管员'])
    expect((await repairer.get('/me')).body.roles).toContainEqual({ role: 'keeper' })
    expect((await admin.post(`/admin/people/${idOf('repairer')}/roles`, { role: 'keeper' })).body.code).toBe(
      'role-held',
    )
    expect((await admin.send('DELETE', `/admin/roles/${given.body.id}`)).status).toBe(204)
    expect((await repairer.get('/me')).body.roles).toEqual([{ role: 'repairer' }])
  })

  test('that was held before today keeps its days until yesterday', async () => {
    const { holders } = await roleOf('cleaner')
    const { id } = holders[0]
    expect((await admin.put(`/admin/roles/${id}`, { to: '2023-01-01' })).body.code).toBe('days-reversed')
    expect((await admin.put(`/admin/roles/${id}`, { to: day(9) })).body.to).toBe(day(9))
    expect((await admin.put(`/admin/roles/${id}`, { to: null })).body.to).toBeUndefined()
    await admin.send('DELETE', `/admin/roles/${id}`)
    expect((await roleOf('cleaner')).holders).toEqual([])
    const row = await api.services.db.prisma.inSchool(api.ours.id, (tx) => tx.roleHolding.findUnique({ where: { id } }))
    expect(row?.toOn?.toISOString().slice(0, 10)).toBe(day(-1))
  })

  test('that a process needs is missed when nobody holds it today', async () => {
    expect(await roleOf('buyer')).toMatchObject({ missing: false, holders: [{ person: { name: '蒋采薇' } }] })
    const { id } = (await roleOf('buyer')).holders[0]
    await admin.put(`/admin/roles/${id}`, { from: day(3) })
    expect(await roleOf('buyer')).toMatchObject({ missing: true, title: { en: 'Buyer' } })
    await admin.put(`/admin/roles/${id}`, { from: day(0) })
    expect(await roleOf('class-teacher')).toMatchObject({ missing: false })
  })

  test('of the last admin cannot be taken, ended or left', async () => {
    const { holders } = await roleOf('admin')
    const { id } = holders[0]
    const tries = [
      await admin.send('DELETE', `/admin/roles/${id}`),
      await admin.put(`/admin/roles/${id}`, { to: day(30) }),
      await admin.put(`/admin/roles/${id}`, { from: day(1) }),
      await admin.put(`/admin/people/${idOf('admin')}`, { active: false }),
    ]
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(tries.map(() => [409, 'last-admin']))
    const other = await admin.post(`/admin/people/${idOf('accountant')}/roles`, { role: 'admin' })
    expect((await admin.put(`/admin/roles/${id}`, { to: day(30) })).status).toBe(200)
    expect((await admin.send('DELETE', `/admin/roles/${other.body.id}`)).body.code).toBe('last-admin')
    await admin.put(`/admin/roles/${id}`, { to: null })
    expect((await admin.send('DELETE', `/admin/roles/${other.body.id}`)).status).toBe(204)
  })
})

test('two who take the role from each other at once leave one of them', async () => {
  const other = await api.as('vice-principal')
  const given = await admin.post(`/admin/people/${idOf('vice-principal')}/roles`, { role: 'admin' })
  const mine = (await admin.get('/admin/roles')).body.find(({ role }: { role: string }) => role === 'admin').holders
  // Known to the api both: whoever is looked up only now may come when the role is gone.
  expect((await other.get('/admin/roles')).status).toBe(200)
  const first = mine.find(({ person }: { person: { id: string } }) => person.id === idOf('admin'))
  const answers = await Promise.all([
    admin.send('DELETE', `/admin/roles/${given.body.id}`),
    other.send('DELETE', `/admin/roles/${first.id}`),
  ])
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409])
})
