// Browsers that are closed are told: sealed for each of them, signed by this system, and forgotten when they are gone.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askSwap } from '../../../records/duty/swaps.ts'
import { addBrowser, removeBrowsers } from '../../../records/telling/browsers.ts'
import { pushKeys, pushKeysGiven } from '../../../records/telling/push-keys.ts'
import { outcomeOf, tryBrowsers } from '../../../records/telling/trials.ts'
import { openRunning, type Running } from '../worker/running.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import { Browser, vapidClaims } from './unseal.ts'

let it: Running
let service: Receiver
let dataFolder: string
beforeAll(async () => {
  it = await openRunning()
  service = await openReceiver(() => ({ status: 201 }))
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'houqin-push-'))
  await it.startWorker({
    telling: { pushKeys: pushKeys({ dataFolder }), publicUrl: 'https://hq.example.cn', local: true },
  })
})
afterAll(async () => {
  await it.close()
  await service.close()
  rmSync(dataFolder, { recursive: true, force: true })
})
beforeEach(() => {
  service.answer = () => ({ status: 201 })
})

async function agrees(who: string, path_: string, browser = new Browser()): Promise<Browser> {
  const added = { endpoint: `${service.url}/${path_}`, keys: browser.keys }
  expect(await addBrowser(it.school.db, it.school.actor(who), added, { local: true })).toEqual({ ok: true })
  return browser
}

async function tried(who: string) {
  const actor = it.school.actor(who)
  const trial = await tryBrowsers(it.school.db, actor)
  if (!trial.ok) return trial
  const outcome = () => outcomeOf(it.school.db, actor, trial.id)
  await it.until(async () => (await outcome())?.state !== 'waiting', 'the message is sent or not')
  return outcome()
}

const browsersOf = (who: string) =>
  it.sql('SELECT endpoint FROM push_browser WHERE person_id = $1', [it.school.actor(who).personId])

test('whose turn it is hears of it in each of their browsers, and nobody on the way can read it', async () => {
  const browsers = [await agrees('buyer', 'one'), await agrees('buyer', 'two')]
  const requestId = await it.send()
  await it.until(async () => service.arrived.length === 2, 'both are told')
  const taskId = await it.opened(requestId, 'quotes')
  const [notice] = await it.sql<{ id: string }>(`SELECT id FROM notice WHERE request_id = $1 AND channel = 'push'`, [
    requestId,
  ])
  for (const [index, name] of ['one', 'two'].entries()) {
    const [arrived] = service.at(`/${name}`)
    expect(arrived?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' })
    expect(arrived?.body.toString('latin1')).not.toContain('CG-')
    expect(JSON.parse(browsers[index]!.unseal(arrived!.body))).toEqual({
      id: notice?.id,
      title: expect.stringMatching(/^请您处理：CG-/),
      body: expect.stringContaining('轮到'),
      url: `/tasks/${taskId}`,
    })
    const claims = vapidClaims(arrived?.headers.authorization ?? '', pushKeys({ dataFolder }).publicKey)
    expect(claims).toMatchObject({ aud: service.url, sub: 'https://hq.example.cn' })
  }
})

test('who has no browser costs no message: nothing is begun that can reach nobody', async () => {
  await removeBrowsers(it.school.db, it.school.actor('buyer'))
  const requestId = await it.send()
  await it.opened(requestId, 'quotes')
  const channels = () =>
    it.sql<{ channel: string }>(
      `SELECT channel FROM notice WHERE request_id = $1 AND kind = 'turn' AND person_id = $2 ORDER BY channel`,
      [requestId, it.school.actor('buyer').personId],
    )
  await it.until(async () => (await channels()).length > 0, 'the buyer is told')
  expect(await channels()).toEqual([{ channel: 'app' }])
})

test.each([404, 410])('a browser of which the service says %d is forgotten, the others are told', async (status) => {
  await agrees('keeper', 'there')
  await agrees('keeper', `gone-${status}`)
  service.answer = ({ path: at }) => ({ status: at.startsWith('/gone') ? status : 201 })
  expect(await tried('keeper')).toEqual({ state: 'sent', failure: null })
  expect(await browsersOf('keeper')).toEqual([{ endpoint: `${service.url}/there` }])
})

/** A message that waits for the person's browsers. */
async function waits(who: string, about: string) {
  await it.sql(
    `INSERT INTO notice (id, school_id, person_id, channel, about, kind, content, send_at, look_at)
    SELECT gen_random_uuid(), school_id, id, 'push', $2, 'ended', '{"subject":{"zh":"x"},"text":{"zh":"x"}}', now(), now()
    FROM person WHERE id = $1`,
    [it.school.actor(who).personId, about],
  )
  const find = () =>
    it.sql<{ state: string; attempts: number }>('SELECT state, attempts FROM notice WHERE about = $1', [about])
  await it.until(async () => (await find())[0]?.state !== 'waiting', 'it waits no more')
  return (await find())[0]
}

test('a message for browsers that are all gone is called off', async () => {
  await agrees('head', 'gone')
  service.answer = () => ({ status: 410 })
  expect(await waits('head', 'x/1')).toMatchObject({ state: 'off' })
  expect(await browsersOf('head')).toEqual([])
})

test('a service that is away is tried again', async () => {
  await agrees('accountant', 'away')
  let asked = 0
  service.answer = () => ({ status: asked++ === 0 ? 503 : 201 })
  expect(await waits('accountant', 'y/1')).toEqual({ state: 'sent', attempts: 2 })
  expect(service.at('/away')).toHaveLength(2)
})

test('who is asked to take a shift hears of it with the page closed, and it opens the page of shifts', async () => {
  const browser = await agrees('cleaner', 'asked')
  const [keeper, cleaner] = [it.school.actor('keeper'), it.school.actor('cleaner')]
  const [shift] = await it.sql<{ id: string }>(
    `INSERT INTO duty_shift (id, school_id, team, person_id, from_at, to_at, kind, created_by)
    VALUES (gen_random_uuid(), $1, 'gate', $2, now() + interval '1 day', now() + interval '32 hours', 'night', $2) RETURNING id`,
    [keeper.schoolId, keeper.personId],
  )
  const asked = { shift: shift!.id, to: cleaner.personId, reason: '孩子发烧' }
  expect(await askSwap(it.school.db, keeper, asked, Date.now())).toMatchObject({ ok: true })
  await it.until(async () => service.at('/asked').length === 1, 'the browser is told')
  expect(JSON.parse(browser.unseal(service.at('/asked')[0]!.body))).toMatchObject({
    title: '请您处理：换班',
    body: expect.stringContaining('孩子发烧'),
    url: '/duty',
  })
})

test('a browser belongs to who has signed in there last', async () => {
  const browser = await agrees('teacher', 'shared')
  await agrees('repairer', 'shared', browser)
  expect(await browsersOf('teacher')).toEqual([])
  expect(await browsersOf('repairer')).toHaveLength(1)
  await removeBrowsers(it.school.db, it.school.actor('repairer'))
  expect(await tried('repairer')).toMatchObject({ code: 'not-found' })
})

test('the keys are made once, kept for the owner alone, and those of the settings are used instead', () => {
  const [first, again] = [pushKeys({ dataFolder }), pushKeys({ dataFolder })]
  expect(again).toEqual(first)
  expect(statSync(path.join(dataFolder, 'push-keys.json')).mode & 0o777).toBe(0o600)
  const env = { HOUQIN_PUSH_PUBLIC_KEY: first.publicKey, HOUQIN_PUSH_PRIVATE_KEY: first.privateKey }
  expect(pushKeysGiven(env)).toEqual(first)
  expect(pushKeysGiven({})).toBeUndefined()
  expect(() => pushKeysGiven({ ...env, HOUQIN_PUSH_PRIVATE_KEY: 'x' })).toThrow('not a pair')
  expect(() => pushKeysGiven({ HOUQIN_PUSH_PUBLIC_KEY: first.publicKey })).toThrow('not a pair')
})
