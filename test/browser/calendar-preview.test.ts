// Before a day of the calendar is changed, the office sees which running deadlines move by it, and may leave it as it is.
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../../scripts/demo/client.ts'
import { dayFromNow } from '../../scripts/demo/days.ts'
import { askAndQuote } from '../../scripts/gallery/school.ts'
import { WORDS as CALENDAR } from '../../web/admin/calendar/words.ts'
import { WORDS as FORM } from '../../web/admin/form-words.ts'
import { WORDS as MOVES } from '../../web/admin/moves/words.ts'
import { field, pick } from './harness/clicks.ts'
import { closeBrowser, Visitor } from './harness/visitor.ts'

const TITLE = '期限会动的申请'
const SEARCHED_DAYS = 20
let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.close()
  visitor = undefined
})
afterAll(closeBrowser)

type Day = { readonly date: string; readonly hours: readonly unknown[] }

/** From tomorrow on: the deadline of one working day lies on it or after it. */
async function nextWorked(person: Person): Promise<string> {
  const { items } = await person.get<{ items: Day[] }>(
    `/worktime?from=${dayFromNow(1)}&to=${dayFromNow(SEARCHED_DAYS)}`,
  )
  const day = items.find(({ hours }) => hours.length > 0)
  if (!day) throw new Error('nobody works in the coming weeks')
  return day.date
}

test('a holiday that moves a deadline is left', async () => {
  await askAndQuote(inject('webAddress'), TITLE)
  const admin = await Person.signIn(inject('webAddress'), 'admin', DEMO_PASSWORD)
  const day = await nextWorked(admin)
  visitor = await Visitor.signedIn('admin')
  const { page } = visitor
  await page.goto(`/admin/calendar?year=${day.slice(0, 4)}`)
  await page.locator(`[data-on="${day}"]`).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(pick(CALENDAR, 'holiday', 'zh'), { exact: true }).click()
  await field(dialog, pick(CALENDAR, 'name', 'zh')).fill('校庆')
  await dialog.getByRole('button', { name: pick(FORM, 'save', 'zh'), exact: true }).click()

  await page.locator('.moves').getByText(TITLE).first().waitFor()
  await page.getByRole('button', { name: pick(MOVES, 'leave', 'zh'), exact: true }).click()
  await page.locator('.moves').waitFor({ state: 'detached' })
  // What was typed is still there, and nothing is complained of.
  expect(await field(dialog, pick(CALENDAR, 'name', 'zh')).inputValue()).toBe('校庆')
  expect(await dialog.getByRole('alert').count()).toBe(0)
  expect(await nextWorked(admin)).toBe(day)
  expect(visitor.complaints).toEqual([])
})
