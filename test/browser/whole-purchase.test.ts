// A whole purchase by clicking alone: teacher, buyer, head, logistics head, principal, three acceptors; on both widths and in
// both languages. The console complains of nothing, and no request leaves the machine.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { dayFromNow } from '../../scripts/demo/days.ts'
import { WORDS as QUOTES } from '../../web/purchase/words.ts'
import { WORDS as START } from '../../web/start/words.ts'
import { field, fieldName, openTask, paper, pick, sign, submit, uploaded } from './harness/clicks.ts'
import { closeBrowser, type Language, type Look, Visitor } from './harness/visitor.ts'

const LOOKS: (Look & { language: Language; title: string })[] = [
  { language: 'zh', width: 'wide', title: '粉笔（宽屏）' },
  { language: 'en', width: 'narrow', title: 'Chalk, on a phone' },
]
const SUPPLIERS = ['东门文具店', '启明文化用品有限公司', '永兴百货'] as const
const PRICES = ['6.4', '6', '7'] as const
const STEPS_MS = 240_000

let visitors: Visitor[] = []
let tries = 0

afterEach(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()))
  visitors = []
})
afterAll(closeBrowser)

test.each(LOOKS)(
  'from the form to the archive ($language, $width)',
  async ({ title: goods, ...look }) => {
    const { language } = look
    tries += 1
    const title = `${goods} ${tries}`
    const as = async (username: string, work: (page: Page) => Promise<void>) => {
      const visitor = await Visitor.signedIn(username, look)
      visitors.push(visitor)
      await work(visitor.page)
      expect({ username, complaints: visitor.complaints }).toEqual({ username, complaints: [] })
    }

    await as('teacher', (page) => ask(page, title, language))
    await as('buyer', (page) => compare(page, title, language))
    await as('head', async (page) => {
      await openTask(page, title)
      await sign(page, language)
    })
    await as('logistics-head', async (page) => {
      await openTask(page, title)
      await sign(page, language)
    })
    await as('principal', async (page) => {
      await openTask(page, title)
      await sign(page, language, true)
    })
    await as('buyer', async (page) => {
      await openTask(page, title)
      // The form begins with whom the signatures name, and with today.
      expect(await field(page, fieldName('order.supplier', language)).inputValue()).toBe(SUPPLIERS[1])
      expect(await field(page, fieldName('order.orderedOn', language)).inputValue()).toBe(today())
      await field(page, fieldName('order.expectedOn', language)).fill(dayFromNow(5))
      await submit(page, language)
    })
    for (const username of ['keeper', 'buyer', 'vice-principal']) {
      await as(username, async (page) => {
        await openTask(page, title)
        // Who comes first counts; the others sign for the same count.
        if (username === 'keeper')
          await page.getByLabel(fieldName('acceptance.lines.accepted', language)).first().fill('40')
        await sign(page, language)
      })
    }
    await as('teacher', async (page) => {
      await page.goto('/?box=started')
      // Other stories ask for things in the same school meanwhile; on a phone a few rows fill the screen.
      await page.getByRole('searchbox').fill(title)
      await page.getByText(title, { exact: true }).first().click()
      await page
        .getByText(language === 'zh' ? '已办结' : 'Closed')
        .first()
        .waitFor()
    })
  },
  STEPS_MS,
)

/** At the school; there a day begins earlier than in the tests. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

async function ask(page: Page, title: string, language: Language): Promise<void> {
  await page.goto('/start')
  await page.locator('main a[href="/start/purchase"]').first().click()
  const name = (path: string) => fieldName(`request.${path}`, language)
  await field(page, name('title')).fill(title)
  await field(page, name('reason')).fill('开学用 for the new term')
  await page.getByLabel(name('category'), { exact: true }).click()
  await page.getByTitle(language === 'zh' ? '教学用品' : 'Teaching supplies').click()
  await field(page, name('neededOn')).fill(dayFromNow(30))
  await page.getByLabel(name('lines.item')).first().fill('无尘粉笔')
  await page.getByLabel(name('lines.quantity')).first().fill('40')
  await page.getByLabel(name('lines.unit')).first().fill('盒')
  await page.getByLabel(name('lines.estimatedPriceFen')).first().fill('6.5')
  await page.getByText('江怀瑾').first().waitFor()
  await page.getByRole('button', { name: pick(START, 'send', language), exact: true }).click()
  await page.waitForURL(/\/requests\//)
}

async function compare(page: Page, title: string, language: Language): Promise<void> {
  await openTask(page, title)
  const add = page.getByRole('button', { name: pick(QUOTES, 'add', language) })
  for (const [at, supplier] of SUPPLIERS.entries()) {
    await add.click()
    const own = (path: string) => `${supplier} · ${fieldName(`quotes.quotes.${path}`, language)}`
    await page.getByLabel(fieldName('quotes.quotes.supplier.name', language)).nth(at).fill(supplier)
    await page.getByLabel(`${supplier} · 无尘粉笔`).fill(PRICES[at]!)
    await page.getByLabel(own('deliveryDays')).fill('3')
    await page.getByLabel(own('validUntil')).fill(dayFromNow(40))
    // A quote that has its file offers no further one.
    await page
      .locator('.quotes input[type=file]:not([capture])')
      .first()
      .setInputFiles(paper(`quote-${at + 1}`))
    await uploaded(page, `quote-${at + 1}.pdf`, language)
  }
  await page.getByLabel(`${language === 'zh' ? '选' : 'Choose'} ${SUPPLIERS[1]}`).check()
  await submit(page, language)
}
