// What the engine loses in the middle of a purchase: its runs, its messages, its patience. The people do not notice.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHOOL_WEEK } from '../../../domain/worktime/index.ts'
import type { Database } from '../../../records/database.ts'
import { Engine } from '../../../worker/engine.ts'
import { rebuild, restart } from '../../../worker/rebuild.ts'
import { openRelayDatabase } from '../../../worker/relay-database.ts'
import { at, calendarOf } from '../../harness/coming-days.ts'
import { requestForm } from '../../harness/purchase-kit.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
let db: Database
let engine: Engine
beforeAll(async () => {
  office = await StoryOffice.open({ sweep: { everyMs: 300, graceSeconds: 1, checkSeconds: 3600 } })
  db = openRelayDatabase(office.databaseUrl)
  engine = new Engine({ at: office.address, taskQueue: office.taskQueue })
})
afterAll(async () => {
  await Promise.all([db.close(), engine.close()])
  await office.close()
})

async function takenOver(it: Story, epoch: number): Promise<void> {
  const said = `run ${epoch} takes over`
  await whenThere(async () => (await it.tells()).includes(said), said)
}

async function isRestarted(it: Story, epoch: number): Promise<void> {
  await restart(db, engine, 'purchase')
  await takenOver(it, epoch)
}

async function isRebuilt(it: Story, epoch: number): Promise<void> {
  // What a run is being told while it ends is told to the next one, which begins because of it.
  await it.isTold()
  await it.handle.terminate('by hand')
  expect((await rebuild(db, engine)).started).toBeGreaterThan(0)
  await takenOver(it, epoch)
}

/** As the trail would be, had nothing been lost. */
async function tellsOfPeople(it: Story): Promise<string[]> {
  return (await it.tells()).filter((line) => !line.includes('takes over'))
}

const ALL_OF_IT = [
  'teacher sends',
  'quotes 1 opens',
  'buyer completes quotes',
  'approval 1 opens',
  'head approves approval',
  'quotes are frozen',
  'logistics-head returns to quotes and wants it straight back',
  'quotes 2 opens',
  'buyer completes quotes',
  'goods/2: same',
  'approval 2 opens, head stand',
  'logistics-head approves approval',
  'principal approves approval',
  'order 1 opens',
  'buyer completes order',
  'acceptance 1 opens',
  'keeper approves acceptance',
  'buyer approves acceptance',
  'vice-principal approves acceptance',
  'archive done',
  'closed',
]

test.each([
  ['restarted', isRestarted],
  ['ended by hand and rebuilt', isRebuilt],
])('a purchase whose procedure is %s again and again has one of everything', async (_, loses) => {
  const it = await office.sent()
  const form = await it.quotes()
  await it.task('quotes')
  await loses(it, 1)
  await it.buyer.completes('quotes', form)
  await it.head.approves()
  await loses(it, 2)
  await it.logisticsHead.returns({ to: 'quotes', resume: 'jump-back' })
  await it.task('quotes')
  await loses(it, 3)
  await it.buyer.completes('quotes', form)
  await it.logisticsHead.approves()
  await loses(it, 4)
  await it.principal.approves()
  await it.buyer.completes('order')
  await it.task('acceptance')
  await loses(it, 5)
  await it.person('keeper').agreesTo({ key: 'acceptance' })
  await it.goesOnTo('the end')
  await it.ends('closed')
  const order = 'way: quotes approval order acceptance archive'
  expect((await tellsOfPeople(it)).filter((line) => line !== order)).toEqual(ALL_OF_IT)
})

test('bought first and then lost: the new run goes the way that was chosen', async () => {
  const it = await office.sent({ form: { emergency: true } })
  await it.buyer.completes('order')
  await it.task('quotes')
  await isRebuilt(it, 1)
  await it.buyer.completes('quotes')
  await it.head.returns({ to: 'form' })
  await it.task('form')
  await isRestarted(it, 2)
  await it.teacher.completes('form', requestForm({ emergency: true, reason: '水管爆裂，急用。' }))
  await it.goesOnTo('the end')
  await it.ends('closed')
  const stages = (await it.tells()).filter((line) => line.includes(' opens') || line.startsWith('way'))
  expect(stages).toEqual([
    'way: order quotes approval acceptance archive',
    'order 1 opens',
    'quotes 1 opens',
    'approval 1 opens',
    'form 1 opens',
    'order 2 opens',
    'quotes 2 opens',
    'approval 2 opens',
    'acceptance 1 opens',
  ])
})

test('rungs that were climbed before the run was lost are not climbed again, the others are', async () => {
  const school = await office.school({ calendar: calendarOf(SCHOOL_WEEK) })
  const it = await office.sent({ school, at: at('friday', '08:00') })
  await it.goesOnTo('approval')
  // Four working hours after 08:00 are over at noon; due on Monday 08:00; four hours more are over at noon again.
  await it.timePassesTo(at('friday', '14:00'))
  const reminded = async () => (await it.tells()).filter((line) => / (reminded|called in)/.test(line))
  expect(await reminded()).toEqual(['head reminded'])
  await isRebuilt(it, 1)
  await it.timePassesTo(at('monday', '14:00'))
  expect(await reminded()).toEqual(['head reminded', 'head reminded', 'vice-principal called in'])
})

/** From now on nothing that the request has to tell comes through: the rows go before any relay sees them. */
async function losesMessages({ requestId }: Story): Promise<void> {
  const lost = `lost_${requestId.replaceAll('-', '')}`
  await office.sql(`CREATE FUNCTION ${lost}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`)
  await office.sql(`CREATE TRIGGER ${lost} BEFORE INSERT ON outbox FOR EACH ROW
    WHEN (NEW.request_id = '${requestId}') EXECUTE FUNCTION ${lost}()`)
}

test('not one message of a purchase comes through, and the sweeper brings it to its end', async () => {
  const it = await office.sent()
  await losesMessages(it)
  await it.goesOnTo('the end')
  await it.ends('closed')
  const told = await office.sql<{ kind: string }>("SELECT wake->>'kind' AS kind FROM outbox WHERE request_id = $1", [
    it.requestId,
  ])
  expect(told).toEqual([{ kind: 'look' }])
})

test('the message of a withdrawal is lost, and the sweeper finds that as well', async () => {
  const it = await office.sent()
  await it.goesOnTo('approval')
  await losesMessages(it)
  await it.teacher.withdraws()
  await it.ends('withdrawn')
  expect((await it.tells()).slice(-2)).toEqual(['approval 1 opens', 'teacher withdraws'])
})
