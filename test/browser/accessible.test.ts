// axe on every screen of the gallery, at both widths: nothing serious, and nothing that the console complains of.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { fillOffice, type Office } from '../../scripts/gallery/school.ts'
import { SCREENS, type Screen } from '../../scripts/gallery/screens.ts'
import { graveFindings } from './harness/axe.ts'
import { closeBrowser, Visitor, type Width } from './harness/visitor.ts'

const FILL_MS = 120_000
const SETTLED_MS = 400
/** The sheet is a page of paper with a policy of its own: no script may run in it. Offline nothing can be asked. */
const LEFT_OUT = ['sheet', 'inbox-offline']
/** The refused sign-in; the request and the place that there are not. The browser reports these. */
const PROVOKED: Readonly<Record<string, readonly string[]>> = { '': ['401', '404'], teacher: ['404'] }
const USERS = [...new Set(SCREENS.map(({ user = '' }) => user))]
const WIDTHS: Width[] = ['wide', 'narrow']

let office: Office
let visitor: Visitor | undefined

beforeAll(async () => {
  office = await fillOffice(inject('webAddress'))
}, FILL_MS)
afterEach(async () => {
  await visitor?.close()
  visitor = undefined
})
afterAll(closeBrowser)

test.each(USERS.flatMap((user) => WIDTHS.map((width) => ({ user, who: user || 'nobody', width }))))(
  'the screens of $who ($width)',
  async ({ user, width }) => {
    visitor = user ? await Visitor.signedIn(user, { width }) : await Visitor.open({ width })
    for (const status of PROVOKED[user] ?? []) visitor.expect(status)
    const found: string[] = []
    for (const screen of SCREENS.filter((one) => (one.user ?? '') === user && !LEFT_OUT.includes(one.name))) {
      found.push(...(await findingsOf(visitor, screen)).map((finding) => `${screen.name}: ${finding}`))
    }
    expect(found).toEqual([])
    expect(visitor.complaints).toEqual([])
  },
)

async function findingsOf({ context }: Visitor, { path, prepare }: Screen): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(typeof path === 'string' ? path : path(office))
  await page.locator('h1').first().waitFor()
  await prepare?.(page)
  await page.waitForTimeout(SETTLED_MS)
  const found = await graveFindings(page)
  await page.close()
  return found
}
