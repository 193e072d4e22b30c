// On a phone: a shift changes hands when the other one agrees; a message comes by itself and opens the task it is about.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../../scripts/demo/client.ts'
import { askAndQuote } from '../../scripts/gallery/school.ts'
import { WORDS as SHELL } from '../../web/app/words.ts'
import { WORDS as DUTY } from '../../web/duty/words.ts'
import { textOf } from '../../web/lib/language.ts'
import { WORDS as NOTICES } from '../../web/notices/words.ts'
import { field, pick } from './harness/clicks.ts'
import { closeBrowser, type Language, Visitor } from './harness/visitor.ts'

const LANGUAGES: Language[] = ['zh', 'en']
const TITLE = '开水器滤芯'
const AWAY = '走开时的申请'
const LIVE_MS = 1500

let tries = 0
let open: Visitor[] = []

afterEach(async () => {
  await Promise.all(open.map((visitor) => visitor.close()))
  open = []
})
afterAll(closeBrowser)

async function onPhone(username: string, language: Language = 'zh'): Promise<Visitor> {
  const visitor = await Visitor.signedIn(username, { language, width: 'narrow' })
  open.push(visitor)
  return visitor
}

async function nameOf(username: string): Promise<string> {
  const person = await Person.signIn(inject('webAddress'), username, DEMO_PASSWORD)
  return (await person.get<{ person: { name: string } }>('/me')).person.name
}

/** The shift in the list of one's own, without its buttons. */
const ownShift = (page: Page, language: Language) =>
  page.locator('.duty-mine-list li', { hasText: pick(DUTY, 'kindDay', language) }).last()

test.each(LANGUAGES)('a shift is given to a colleague who agrees (%s)', async (language) => {
  const [repairer, cleaner] = [await onPhone('repairer', language), await onPhone('cleaner', language)]
  const [asks, agrees] = await Promise.all([nameOf('repairer'), nameOf('cleaner')])

  await repairer.page.goto('/duty')
  const shift = ownShift(repairer.page, language)
  const when = (await shift.locator('.duty-mine-when .number').first().textContent()) ?? ''
  await shift.getByRole('button', { name: textOf(DUTY.swapOf, language, { when }), exact: true }).click()
  const dialog = repairer.page.getByRole('dialog')
  await field(dialog, pick(DUTY, 'to', language)).fill(agrees)
  await repairer.page.getByTitle(agrees, { exact: true }).click()
  await field(dialog, pick(DUTY, 'reason', language)).fill('孩子发烧')
  await dialog.getByRole('button', { name: pick(DUTY, 'ask', language), exact: true }).click()
  await repairer.page.getByText(textOf(DUTY.youAsked, language, { name: agrees })).waitFor()

  await cleaner.page.goto('/duty')
  await cleaner.page.getByText(textOf(DUTY.askedYou, language, { name: asks })).waitFor()
  await cleaner.page.getByText(textOf(DUTY.takes, language, { shift: when })).waitFor()
  await cleaner.page.getByRole('button', { name: pick(DUTY, 'agree', language), exact: true }).click()
  await cleaner.page.getByText(pick(DUTY, 'agreed', language)).waitFor()

  await repairer.page.reload()
  await ownShift(repairer.page, language).waitFor()
  await expect(repairer.page.locator('.duty-mine-list').getByText(when, { exact: true }).count()).resolves.toBe(0)
  const roster = await Person.signIn(inject('webAddress'), 'cleaner', DEMO_PASSWORD)
  const { items } = await roster.get<{ items: { state: string }[] }>('/duty/swaps')
  expect(items.filter(({ state }) => state === 'asked')).toEqual([])
  expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
})

test('a page that nobody looks at keeps no line; whoever comes back sees what has come', async () => {
  tries += 1
  const title = `${AWAY} ${tries}`
  const { page, complaints } = await onPhone('head')
  await page.goto('/notices?unseen=true')
  await page.getByRole('heading', { name: pick(NOTICES, 'title', 'zh'), level: 1 }).waitFor()
  await turnAway(page, true)
  await askAndQuote(inject('webAddress'), title)
  const head = await Person.signIn(inject('webAddress'), 'head', DEMO_PASSWORD)
  await expect.poll(() => saidTo(head), { timeout: 60_000 }).toContain(title)
  // With a line it would be there by now.
  await page.waitForTimeout(LIVE_MS)
  const message = page.getByRole('link', { name: new RegExp(title) })
  expect(await message.count()).toBe(0)
  await turnAway(page, false)
  await message.waitFor()
  expect(complaints).toEqual([])
})

/** As a browser does when another tab comes to the front. */
async function turnAway(page: Page, away: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, away)
}

async function saidTo(person: Person): Promise<string> {
  const { items } = await person.get<{ items: { subject: { zh: string } }[] }>('/notices?unseen=true')
  return items.map(({ subject }) => subject.zh).join()
}

test('a message comes while one looks, and opens the task', async () => {
  const { page, complaints } = await onPhone('head')
  await page.goto('/notices')
  await page.getByRole('heading', { name: pick(NOTICES, 'title', 'zh'), level: 1 }).waitFor()
  const seeAll = page.getByRole('button', { name: pick(NOTICES, 'seeAll', 'zh') })
  if (await seeAll.isVisible()) await seeAll.click()
  const bell = page.getByRole('navigation').getByRole('link', { name: pick(SHELL, 'notices', 'zh') })
  await bell.getByText(/\d/).waitFor({ state: 'detached' })

  await askAndQuote(inject('webAddress'), TITLE)
  await bell.getByText('1', { exact: true }).waitFor()
  await page.getByRole('link', { name: new RegExp(TITLE) }).click()
  await page.waitForURL('**/tasks/*')
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
  await bell.getByText('1', { exact: true }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
