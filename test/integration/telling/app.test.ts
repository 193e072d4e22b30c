// What has happened reaches the people whom it concerns: once, live, and nobody else.
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRelayDatabase } from '../../../worker/relay-database.ts'
import { Teller } from '../../../worker/telling/teller.ts'
import { startApi, type TestApi } from '../api/server.ts'
import { sent } from '../api/story.ts'
import { listening, query, until } from './kit.ts'

let api: TestApi
let stopHub: () => Promise<void>
let stopTellers: () => Promise<void>
beforeAll(async () => {
  api = await startApi()
  stopHub = await api.services.hub.listen(api.services.db)
  const relayDb = openRelayDatabase(api.databaseUrl)
  const tellers = [1, 2].map(() => new Teller(relayDb, api.services.db, pino({ level: 'silent' })))
  for (const teller of tellers) await teller.start()
  stopTellers = async () => {
    await Promise.all(tellers.map((teller) => teller.stop()))
    await relayDb.close()
  }
})
afterAll(async () => {
  await stopTellers()
  await stopHub()
  await api.stop()
})

const told = async (who: string, unseen = false) =>
  (await (await api.as(who)).get(`/notices?unseen=${unseen}`)).body.items
const allTold = () => until(async () => (await query(api, 'SELECT FROM telling')).length === 0, 'all is told')

test('whose turn it is hears of it at once, and it is one thing that was not seen', async () => {
  const buyer = await api.as('buyer')
  const stream = await listening(api, 'buyer')
  const other = await listening(api, 'cleaner')
  const story = await sent(api)
  await story.open('quotes')
  await until(async () => (await told('buyer')).length === 1, 'the buyer is told')
  await until(async () => stream.heard().includes('event: notice\n'), 'the page hears of it')
  expect(other.heard()).not.toContain('notice')
  const [notice] = await told('buyer')
  expect(notice).toMatchObject({
    kind: 'turn',
    request: { id: story.requestId, process: 'purchase' },
    subject: { zh: expect.stringMatching(/^请您处理：CG-\d{4}-\d{4}《/) },
    text: { zh: expect.stringContaining('轮到 蒋采薇 处理') },
  })
  expect((await buyer.get('/me')).body.notices).toBe(1)
  expect(await told('cleaner')).toEqual([])
  expect(await told('x-buyer')).toEqual([])

  expect((await (await api.as('cleaner')).post('/notices/seen', { ids: [notice.id] })).status).toBe(204)
  expect((await buyer.get('/me')).body.notices).toBe(1)
  expect((await buyer.post('/notices/seen', { ids: [notice.id] })).status).toBe(204)
  expect((await buyer.get('/me')).body.notices).toBe(0)
  expect(await told('buyer', true)).toEqual([])
  expect((await told('buyer'))[0].seenAt).toMatch(/Z$/)
  await Promise.all([stream.hangUp(), other.hangUp()])
})

test('an event that is told again is still one message', async () => {
  const story = await sent(api)
  await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, { people: [api.ours.people['keeper']!.id] })
  await until(async () => (await told('keeper')).length === 1, 'the keeper is told')
  const again = `INSERT INTO telling (request_id, seq, school_id, type, at)
    SELECT request_id, seq, school_id, type, at FROM trail WHERE request_id = $1 AND type = 'copied'`
  await query(api, again, [story.requestId])
  await allTold()
  expect(await told('keeper')).toHaveLength(1)
})

test('pages follow each other, and all can be seen at once', async () => {
  const story = await sent(api)
  const people = [api.ours.people['repairer']!.id]
  for (let copies = 0; copies < 3; copies++) {
    await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, { people })
  }
  await until(async () => (await told('repairer')).length === 3, 'the repairer is told thrice')
  const repairer = await api.as('repairer')
  const first = (await repairer.get('/notices?limit=2')).body
  const second = (await repairer.get(`/notices?limit=2&cursor=${first.next}`)).body
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  await repairer.post('/notices/seen', { all: true })
  expect((await repairer.get('/me')).body.notices).toBe(0)
})

test.each(['cursor=nothing', 'unseen=maybe', 'limit=0'])('/notices?%s is refused', async (asked) => {
  expect((await (await api.as('buyer')).get(`/notices?${asked}`)).status).toBe(422)
})

test('to have seen nothing in particular is refused', async () => {
  expect((await (await api.as('buyer')).post('/notices/seen', {})).status).toBe(422)
})

test('who does not want to be told of something is not', async () => {
  const head = await api.as('head')
  const choice = { kinds: { copied: [] }, quiet: ['22:00', '06:30'] }
  const chosen = await head.put('/me/preferences', { telling: choice })
  expect([chosen.status, chosen.body.preferences.telling]).toEqual([200, choice])
  const story = await sent(api)
  const people = [api.ours.people['head']!.id, api.ours.people['admin']!.id]
  await (await api.as('teacher')).post(`/requests/${story.requestId}/copy`, { people })
  await until(async () => (await told('admin')).length === 1, 'the admin is told')
  expect((await told('head')).filter(({ kind }: { kind: string }) => kind === 'copied')).toEqual([])
})

test.each([
  { kinds: { turn: ['pigeon'] } },
  { kinds: { nothing: ['app'] } },
  { quiet: ['22:00'] },
  { quiet: ['22:00', '25:00'] },
])('the choice %j is refused', async (telling) => {
  expect((await (await api.as('buyer')).put('/me/preferences', { telling })).status).toBe(422)
})
