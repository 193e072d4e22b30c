// A repair whose procedure is begun anew at every step: it finds what was done, asks nobody twice, and goes on where it stood.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../records/database.ts'
import { Engine } from '../../../worker/engine.ts'
import { restart } from '../../../worker/rebuild.ts'
import { openRelayDatabase } from '../../../worker/relay-database.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, givenUpForm, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

let office: StoryOffice
let school: School
let db: Database
let engine: Engine
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office)
  db = openRelayDatabase(office.databaseUrl)
  engine = new Engine({ at: office.address, taskQueue: office.taskQueue })
})
afterAll(async () => {
  await Promise.all([db.close(), engine.close()])
  await office.close()
})

async function isRestarted(it: Story, epoch: number): Promise<void> {
  await it.isTold()
  await restart(db, engine, 'repair')
  const said = `run ${epoch} takes over`
  await whenThere(async () => (await it.tells()).includes(said), said)
}

test('a repair that is restarted again and again has one of everything', async () => {
  const it = await reported(office, { school })
  await it.task('sizing')
  await isRestarted(it, 1)
  await it.logisticsHead.does('sizing', { act: 'return', to: 'form', opinion: '哪一盏灯？' })
  await it.task('form')
  await isRestarted(it, 2)
  const { place } = (await it.view()).form as { place: string }
  // Of glass the school knows the size, but somebody has been asked to look already.
  await it.teacher.does('form', { act: 'complete', form: { place, category: 'glass', text: '玻璃裂了' } })
  await it.task('sizing')
  await isRestarted(it, 3)
  await it.logisticsHead.does('sizing', { act: 'complete', form: { size: 'large' } })
  await it.person('repairer').does('work', { act: 'complete', form: givenUpForm() })
  await it.task('decision')
  await isRestarted(it, 4)
  await it.vicePrincipal.does('decision', { act: 'complete', form: { decision: 'buy', reason: '换整块' } })
  await repairs(it)
  await it.task('check')
  await isRestarted(it, 5)
  await it.teacher.does('check', { act: 'reject', opinion: '漏风' })
  await it.task('work')
  await isRestarted(it, 6)
  await repairs(it)
  await it.task('check')
  await isRestarted(it, 7)
  await checks(it)
  await it.ends('closed')
  expect((await it.tells()).filter((line) => !line.includes('takes over'))).toEqual([
    'teacher sends',
    'sizing 1 opens',
    'logistics-head returns to form',
    'form 1 opens',
    'teacher completes form',
    'teacher revises',
    'sizing 2 opens',
    'logistics-head completes sizing',
    'work 1 opens',
    'repairer completes work',
    'decision 1 opens',
    'vice-principal completes decision',
    'work 2 opens',
    'repairer completes work',
    'check 1 opens',
    'teacher rejects check',
    'work 3 opens',
    'repairer completes work',
    'check 2 opens',
    'teacher approves check',
    'archive done',
    'closed',
  ])
})

test('sized by a rule when it was sent: whoever makes something else of it is asked for no dispatch, however often it begins', async () => {
  const it = await reported(office, { school, form: { category: 'glass', text: '玻璃裂了' } })
  await it.person('repairer').does('work', { act: 'return', to: 'form', opinion: '是窗框吧？' })
  const { place } = (await it.view()).form as { place: string }
  await it.teacher.does('form', { act: 'complete', form: { place, category: 'other', text: '窗框松了' } })
  await it.task('work')
  await isRestarted(it, 1)
  await repairs(it)
  await it.task('check')
  await isRestarted(it, 2)
  await checks(it)
  await it.ends('closed')
  const opened = (await it.tells()).filter((line) => line.includes(' opens'))
  expect(opened).toEqual(['work 1 opens', 'form 1 opens', 'work 2 opens', 'check 1 opens'])
})
