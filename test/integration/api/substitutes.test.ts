// Substitutes over HTTP: who may name whom, and what happens to tasks that are opened then, or open already.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../records/database.ts'
import { followSubstitutionsOfAll } from '../../../records/substitutions.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'
import { requestForm, sent } from './story.ts'

let api: TestApi
let admin: Client
const DAY = 24 * 3_600_000
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const idOf = (username: string) => api.ours.people[username]?.id ?? ''
const nameOf = (username: string) => api.ours.people[username]?.name ?? ''
/** In Shanghai, so many days from now. */
const day = (days: number) => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)

async function named(person: string, substitute: string, from = 0, to = 5): Promise<string> {
  const body = { person: idOf(person), substitute: idOf(substitute), from: day(from), to: day(to) }
  const answer = await admin.post('/admin/substitutes', body)
  expect([answer.status, answer.body.code]).toEqual([201, undefined])
  return answer.body.id
}
const ends = (id: string) => admin.send('DELETE', `/admin/substitutes/${id}`)
const todo = async (who: string) => (await (await api.as(who)).get('/tasks?box=todo')).body.items as { id: string }[]
const isWaiting = async (who: string, task: string) => (await todo(who)).some(({ id }) => id === task)
async function sitters(task: string, who = 'teacher'): Promise<string[]> {
  const { body } = await (await api.as(who)).get(`/tasks/${task}`)
  const seats = body.task.groups.flatMap((group: { seats: object[] }) => group.seats)
  return seats
    .filter(({ state }: { state: string }) => state !== 'removed')
    .map(
      (seat: { person: { name: string }; standsInFor?: string }) =>
        `${seat.person.name}${seat.standsInFor ? ` for ${seat.standsInFor}` : ''}`,
    )
}

test('a task that is opened waits for the substitute as well; who signs first takes the place, and both names are kept', async () => {
  const id = await named('buyer', 'repairer')
  const story = await sent(api)
  const task = await story.open('quotes')
  expect(await sitters(task)).toEqual([nameOf('buyer'), `${nameOf('repairer')} for ${nameOf('buyer')}`])
  expect(await isWaiting('repairer', task)).toBe(true)
  const returned = await (await api.as('repairer')).post(`/tasks/${task}/acts`, {
    act: 'return',
    to: 'form',
    opinion: '规格不清楚',
  })
  expect(returned.status).toBe(200)
  const late = await (await api.as('buyer')).post(`/tasks/${task}/acts`, { act: 'return', to: 'form', opinion: '同上' })
  expect([late.status, late.body.code]).toEqual([409, 'task-closed'])
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}`)
  const seat = body.tasks[0].groups[0].seats.find(({ state }: { state: string }) => state === 'decided')
  expect(seat).toMatchObject({ person: { name: nameOf('repairer') }, standsInFor: nameOf('buyer') })
  await ends(id)
})

test('one that begins or ends while a task is open changes it at once', async () => {
  const story = await sent(api)
  const task = await story.open('quotes')
  expect(await isWaiting('keeper', task)).toBe(false)
  const id = await named('buyer', 'keeper')
  expect(await isWaiting('keeper', task)).toBe(true)
  expect((await ends(id)).status).toBe(204)
  expect(await isWaiting('keeper', task)).toBe(false)
  expect(await sitters(task)).toEqual([nameOf('buyer')])
  const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)
  expect(body.items.slice(-2).map(({ sentence }: { sentence: { zh: string } }) => sentence.zh)).toEqual([
    `“询价比价”也可由代理人处理：${nameOf('keeper')}（代${nameOf('buyer')}）`,
    `“询价比价”的代理已结束：${nameOf('keeper')}（代${nameOf('buyer')}）`,
  ])
})

test('the worker sees to one that begins on a later day, and to its end', async () => {
  const story = await sent(api)
  const task = await story.open('quotes')
  await named('buyer', 'cleaner', 1, 2)
  expect(await isWaiting('cleaner', task)).toBe(false)
  const relay = openDatabase(api.databaseUrl, { role: 'houqin_relay', max: 1 })
  const sweep = (days: number) => followSubstitutionsOfAll(relay, api.services.db, () => Date.now() + days * DAY)
  try {
    await sweep(0)
    expect(await isWaiting('cleaner', task)).toBe(false)
    await sweep(1)
    expect(await isWaiting('cleaner', task)).toBe(true)
    await sweep(2)
    expect(await isWaiting('cleaner', task)).toBe(true)
    await sweep(3)
    expect(await isWaiting('cleaner', task)).toBe(false)
    const { body } = await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)
    await sweep(3)
    const again = await (await api.as('teacher')).get(`/requests/${story.requestId}/trail`)
    expect(again.body.items).toHaveLength(body.items.length)
  } finally {
    await relay.close()
  }
})

test('the requester is nobody’s substitute for the own request, and in acceptance nobody signs twice', async () => {
  const ids = [await named('head', 'teacher'), await named('keeper', 'buyer')]
  const story = await sent(api)
  expect(await sitters(await story.open('approval'))).not.toContain(`${nameOf('teacher')} for ${nameOf('head')}`)
  const acceptance = await (await sent(api)).open('acceptance')
  expect(await sitters(acceptance)).not.toContain(`${nameOf('buyer')} for ${nameOf('keeper')}`)
  await Promise.all(ids.map(ends))
})

test('only for the processes that are named', async () => {
  const body = { person: idOf('buyer'), substitute: idOf('class-teacher'), from: day(0), to: day(1) }
  expect((await admin.post('/admin/substitutes', { ...body, processes: ['magic'] })).body).toMatchObject({
    code: 'unknown-process',
    field: 'processes.0',
  })
  const answer = await admin.post('/admin/substitutes', { ...body, processes: ['purchase'] })
  expect(answer.body.processes).toEqual(['purchase'])
  const task = await (await sent(api)).open('quotes')
  expect(await isWaiting('class-teacher', task)).toBe(true)
  await ends(answer.body.id)
})

test('the preview shows who would sign instead', async () => {
  const id = await named('principal', 'vice-principal')
  const { body } = await (await api.as('teacher')).post('/processes/purchase/preview', { form: requestForm() })
  expect(JSON.stringify(body.stages)).toContain(`"standsInFor":"${nameOf('principal')}"`)
  await ends(id)
})

test('everybody names their own and sees only those', async () => {
  const accountant = await api.as('accountant')
  const asked = { substitute: idOf('keeper'), from: day(0), to: day(3), reason: '产假' }
  const { status, body } = await accountant.post('/me/substitutes', asked)
  expect([status, body.person.name, body.state, body.reason]).toEqual([201, nameOf('accountant'), 'now', '产假'])
  expect((await accountant.get('/me/substitutes')).body.items).toEqual([body])
  expect((await (await api.as('teacher')).get('/me/substitutes')).body.items).toEqual([])
  expect((await (await api.as('teacher')).send('DELETE', `/me/substitutes/${body.id}`)).status).toBe(404)
  expect((await accountant.send('DELETE', `/me/substitutes/${body.id}`)).status).toBe(204)
  const ahead = await accountant.post('/me/substitutes', { ...asked, from: day(10), to: day(12) })
  expect(ahead.body.state).toBe('ahead')
  await accountant.send('DELETE', `/me/substitutes/${ahead.body.id}`)
  expect((await accountant.get('/me/substitutes')).body.items).toMatchObject([{ state: 'past' }])
  const told = (await admin.get('/admin/events?limit=4')).body.items
  expect(told.map(({ type }: { type: string }) => type)).toEqual([
    'substitute-ended',
    'substitute-named',
    'substitute-ended',
    'substitute-named',
  ])
})

test.each([
  ['substitute-self', 'substitute', () => ({ substitute: idOf('head') })],
  ['unknown-person', 'substitute', () => ({ substitute: api.theirs.people['head']?.id })],
  ['unknown-person', 'person', () => ({ person: api.theirs.people['head']?.id })],
  ['days-reversed', 'to', () => ({ from: day(3), to: day(2) })],
  ['days-past', 'to', () => ({ from: day(-3), to: day(-2) })],
  ['bad-format', 'from', () => ({ from: 'tomorrow' })],
])('%s at %s is refused', async (code, field, change) => {
  const body = { person: idOf('head'), substitute: idOf('teacher'), from: day(0), to: day(1), ...change() }
  const answer = await admin.post('/admin/substitutes', body)
  expect([answer.status, answer.body.code, answer.body.field]).toEqual([422, code, field])
})

test('the same one is not named twice for the same days', async () => {
  const id = await named('head', 'class-teacher', 20, 30)
  const body = { person: idOf('head'), substitute: idOf('class-teacher'), from: day(30), to: day(31) }
  expect((await admin.post('/admin/substitutes', body)).body.code).toBe('substitute-named')
  expect((await (await api.as('x-admin')).send('DELETE', `/admin/substitutes/${id}`)).status).toBe(404)
  expect((await (await api.as('x-admin')).get('/admin/substitutes')).body.items).toEqual([])
})
