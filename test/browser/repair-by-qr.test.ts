// A repair on a phone by clicking alone, in both languages: somebody scans the code on a door, signs in and reports with a
// photo; it is dispatched, taken on, begun, paused, resumed and done; a mail leads the reporter to it, who rates it.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import { processNamed } from '../../domain/processes/index.ts'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../../scripts/demo/client.ts'
import { dayFromNow } from '../../scripts/demo/days.ts'
import { WORDS as FORMS } from '../../web/forms/words.ts'
import { WORDS as ACTS } from '../../web/request/act-words.ts'
import { WORDS as PROGRESS } from '../../web/request/progress/words.ts'
import { WORDS as START } from '../../web/start/words.ts'
import { WORDS as VISIT } from '../../web/visit/words.ts'
import { WORDS as VISITORS } from '../../web/visitors/words.ts'
import { type Mailbox, openMailbox, readable } from '../integration/telling/mailbox.ts'
import { graveFindings } from './harness/axe.ts'
import { field, fieldName, openTask, pick, say, submit, uploaded } from './harness/clicks.ts'
import { photo } from './harness/photo.ts'
import { closeBrowser, type Language, Visitor } from './harness/visitor.ts'

const STEPS_MS = 240_000
const LANGUAGES: { language: Language; fault: string }[] = [
  { language: 'zh', fault: '水龙头关不上' },
  { language: 'en', fault: 'The tap does not close' },
]

const REPORTER = 'reporter@school.example.cn'
const MAIL_MS = 30_000

let visitors: Visitor[] = []
let tries = 0
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await openMailbox(inject('mailPort'))
  await mailsTo(REPORTER)
})
afterEach(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()))
  visitors = []
})
afterAll(async () => {
  await mailsTo(null)
  await mailbox.close()
  await closeBrowser()
})

/** Where the teacher gets mail. */
async function mailsTo(email: string | null): Promise<void> {
  const admin = await Person.signIn(inject('webAddress'), 'admin', DEMO_PASSWORD)
  const { items } = await admin.get<{ items: { id: string; username?: string }[] }>('/admin/people')
  const teacher = items.find(({ username }) => username === 'teacher')
  if (!teacher) throw new Error('the demo school has no teacher')
  await admin.put(`/admin/people/${teacher.id}`, { email })
}

/** The way to the task, as a mail says that came after so many others. */
function linkAfter(mails: number): string {
  const later = mailbox.to(REPORTER).slice(mails).map(readable)
  const [link] = later.flatMap((text) => text.match(/http:\S+\/tasks\/[\w-]+/) ?? [])
  if (!link) throw new Error(`no mail leads to a task: ${later.join('\n')}`)
  return link
}

const name = (path: string, language: Language) => fieldName(path, language, 'repair')

function choice(of: string, key: string, language: Language): string {
  const process = processNamed('repair')
  const found = process?.choices?.(process.policy.defaults)[of]?.find((one) => one.key === key)
  if (!found) throw new Error(`${of} offers no ${key}`)
  return say(found.title, language)
}

type Door = { readonly code: string; readonly name: string; readonly path: string }

async function someRoom(): Promise<Door> {
  const admin = await Person.signIn(inject('webAddress'), 'admin', DEMO_PASSWORD)
  const { items } = await admin.get<{ items: (Door & { kind: string })[] }>('/places')
  const room = items.find(({ kind }) => kind === 'room')
  if (!room) throw new Error('the demo school has no rooms')
  return room
}

test.each(LANGUAGES)(
  'from the code on the door to the rating ($language)',
  async ({ language, fault: what }) => {
    tries += 1
    const fault = `${what} ${tries}`
    const door = await someRoom()
    const mails = mailbox.to(REPORTER).length
    const look = { language, width: 'narrow' } as const
    const work = async (visitor: Visitor, who: string, steps: (page: Page) => Promise<void>) => {
      visitors.push(visitor)
      await steps(visitor.page)
      expect({ who, complaints: visitor.complaints }).toEqual({ who, complaints: [] })
    }
    const as = async (username: string, steps: (page: Page) => Promise<void>) =>
      work(await Visitor.signedIn(username, look), username, steps)
    const title = `${door.path}：${fault}`

    const scanner = await Visitor.open(look)
    await work(scanner, 'scanner', (page) => scanAndReport(page, scanner, door, fault, language))
    await as('logistics-head', async (page) => {
      await openTask(page, title)
      await page.getByText(choice('sizing.size', 'small', language), { exact: true }).click()
      await submit(page, language)
    })
    await as('repairer', (page) => repair(page, title, language))
    await as('teacher', (page) => rate(page, mails, language))
  },
  STEPS_MS,
)

test('somebody without an account reports at the door, and the office takes it on', async () => {
  const door = await someRoom()
  const text = '楼梯口的窗户关不上'
  const visitor = await Visitor.open({ width: 'narrow' })
  visitors.push(visitor)
  await report(visitor.page, door, text)
  expect(visitor.complaints).toEqual([])

  const office = await Visitor.signedIn('logistics-head', { width: 'narrow' })
  visitors.push(office)
  const { page } = office
  await page.locator('.visitors-note').click()
  const card = page.locator('.visitors-report').filter({ hasText: text })
  await card
    .getByRole('button', { name: pick(VISITORS, 'accept', 'zh') })
    .first()
    .click()
  await page
    .getByText(/BX-\d{4}-\d{4}/)
    .first()
    .waitFor()
  await card.waitFor({ state: 'detached' })
  await openTask(page, `${door.path}：${text}`)
  expect(office.complaints).toEqual([])
})

async function report(page: Page, door: Door, text: string): Promise<void> {
  await page.goto(`/r/${door.code}`)
  const send = page.getByRole('button', { name: pick(VISIT, 'send', 'zh'), exact: true })
  await send.click()
  await page.getByText(pick(VISIT, 'chooseCategory', 'zh')).waitFor()
  await page.getByRole('radio', { name: choice('request.category', 'other', 'zh'), exact: true }).check()
  await page.locator('input[type=file]').setInputFiles(photo('window'))
  await page.getByLabel(pick(VISIT, 'text', 'zh')).fill(text)
  await page.getByLabel(pick(VISIT, 'contact', 'zh')).fill('家长 139 0000 0000')
  expect(await graveFindings(page)).toEqual([])
  await send.click()
  await page.getByText(pick(VISIT, 'thanks', 'zh')).waitFor()
}

async function scanAndReport(page: Page, scanner: Visitor, door: Door, fault: string, language: Language) {
  await page.goto(`/r/${door.code}`)
  await page.waitForURL(`**/visit/${door.code}`)
  await page.getByRole('link', { name: pick(VISIT, 'staff', language) }).click()
  await scanner.signIn('teacher')
  // One kind of request alone is asked for at a place: its form is there at once, and knows where.
  await page.waitForURL('**/start/repair?place=*')
  await page.locator('.place-chosen').getByText(door.name, { exact: true }).waitFor()
  await page.getByText(choice('request.category', 'water', language), { exact: true }).click()
  await page.locator('main input[type=file]').first().setInputFiles(photo('tap'))
  await uploaded(page, 'tap.png', language)
  // It may be left out, and its name says so.
  await page.getByLabel(name('request.text', language)).first().fill(fault)
  expect(await graveFindings(page)).toEqual([])
  await page.getByRole('button', { name: pick(START, 'send', language), exact: true }).click()
  await page.waitForURL(/\/requests\//)
}

async function repair(page: Page, title: string, language: Language): Promise<void> {
  const tell = async (act: keyof typeof PROGRESS, then: keyof typeof PROGRESS) => {
    await page.getByRole('button', { name: pick(PROGRESS, act, language), exact: true }).click()
    await page
      .locator('.progress-state strong')
      .getByText(pick(PROGRESS, then, language), { exact: true })
      .waitFor()
  }
  await openTask(page, title)
  await tell('accept', 'accepted')
  await tell('begin', 'started')
  await page.getByRole('button', { name: pick(PROGRESS, 'pause', language), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(say(processNamed('repair')!.words['pause-part']!, language), { exact: true }).click()
  await dialog.getByLabel(pick(PROGRESS, 'until', language)).fill(dayFromNow(3))
  await dialog.getByRole('button', { name: pick(PROGRESS, 'pauseDo', language), exact: true }).click()
  await page.locator('.progress-stopped').waitFor()
  expect(await graveFindings(page)).toEqual([])
  await tell('resume', 'started')
  await page.getByText(choice('work.result', 'repaired', language), { exact: true }).click()
  await field(page, name('work.what', language)).fill('换了阀芯 new cartridge')
  await page.locator('main input[type=file]').first().setInputFiles(photo('done'))
  await uploaded(page, 'done.png', language)
  await page.getByText(choice('work.cause', 'natural', language), { exact: true }).click()
  await page.getByRole('button', { name: pick(FORMS, 'addRow', language) }).click()
  await field(page, name('work.materials.item', language)).fill('阀芯')
  await field(page, name('work.materials.quantity', language)).fill('1')
  await field(page, name('work.materials.unit', language)).fill('个')
  await field(page, name('work.materials.costFen', language)).fill('35')
  await submit(page, language)
}

async function rate(page: Page, mails: number, language: Language): Promise<void> {
  await page.goto(await vi.waitFor(() => linkAfter(mails), { timeout: MAIL_MS, interval: 200 }))
  await page.getByRole('radio', { name: pick(FORMS, 'rating5', language) }).check({ force: true })
  await page.getByRole('button', { name: pick(ACTS, 'approve', language), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: pick(ACTS, 'confirmApprove', language) }).click()
  await page
    .locator('.request-state')
    .getByText(language === 'zh' ? '办结' : 'Closed')
    .waitFor()
}
