// Two people with the same task on their screens: the second one is told kindly that it is done, and loses nothing.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'
import { Person } from '../../scripts/demo/client.ts'
import { askAndQuote } from '../../scripts/gallery/school.ts'
import { WORDS as ACTS } from '../../web/request/act-words.ts'
import { pick, sign } from './harness/clicks.ts'
import { closeBrowser, Visitor } from './harness/visitor.ts'

let request: string
let open: Visitor[] = []

beforeAll(async () => {
  request = await askAndQuote(inject('webAddress'), '同一时刻')
})
afterEach(async () => {
  await Promise.all(open.map((visitor) => visitor.close()))
  open = []
})
afterAll(closeBrowser)

test('the head signs on two devices at once', async () => {
  const [desk, phone] = await Promise.all([Visitor.signedIn('head'), Visitor.signedIn('head', { width: 'narrow' })])
  open = [desk, phone]
  for (const { page } of open) await page.goto(`/requests/${request}`)
  await phone.page.getByRole('button', { name: pick(ACTS, 'reject', 'zh'), exact: true }).click()
  const dialog = phone.page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('库房还有。')

  await sign(desk.page, 'zh')
  expect(desk.complaints).toEqual([])

  phone.expect('409')
  await dialog.getByRole('button', { name: pick(ACTS, 'confirmReject', 'zh') }).click()
  await phone.page.getByText('库房还有。').first().waitFor()
  expect(phone.complaints).toEqual([])

  const head = await Person.signIn(inject('webAddress'), 'head', DEMO_PASSWORD)
  const { items } = await head.get<{ items: { type: string }[] }>(`/requests/${request}/trail`)
  expect(items.filter(({ type }) => type === 'approved')).toHaveLength(1)
  expect(items.filter(({ type }) => type === 'rejected')).toHaveLength(0)
})
