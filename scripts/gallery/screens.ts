// Every screen in its states: whose it is, where it is, and what is done there before the picture is taken.

import type { Page } from 'playwright-core'
import type { Office } from './school.ts'

export type Screen = {
  readonly name: string
  /** Nobody: the screens before the sign-in. */
  readonly user?: string
  readonly path: string | ((office: Office) => string)
  readonly prepare?: (page: Page) => Promise<void>
}

const SUBMIT = 'main button.ant-btn-primary.ant-btn-lg'

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', prepare: signInInVain },
  { name: 'inbox', user: 'buyer', path: '/' },
  { name: 'inbox-empty', user: 'repairer', path: '/' },
  { name: 'inbox-done', user: 'buyer', path: '/?box=done' },
  { name: 'inbox-started', user: 'teacher', path: '/?box=started' },
  { name: 'inbox-copied', user: 'teacher', path: '/?box=copied' },
  { name: 'inbox-keys', user: 'buyer', path: '/', prepare: (page) => page.keyboard.press('?') },
  { name: 'inbox-offline', user: 'buyer', path: '/', prepare: (page) => page.context().setOffline(true) },
  { name: 'batch', user: 'head', path: '/', prepare: tickAll },
  {
    name: 'batch-dialog',
    user: 'head',
    path: '/',
    prepare: async (page) => {
      await tickAll(page)
      await opensDialog(page, '.inbox-batch button.ant-btn-primary')
    },
  },
  { name: 'start', user: 'teacher', path: '/start' },
  { name: 'start-form', user: 'teacher', path: '/start/purchase' },
  {
    name: 'start-form-filled',
    user: 'teacher',
    path: ({ draft }) => `/start/purchase?draft=${draft}`,
    prepare: signers,
  },
  {
    name: 'start-form-problems',
    user: 'head',
    path: '/start/purchase',
    prepare: async (page) => {
      await page.locator('.start-bar button.ant-btn-primary').click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  { name: 'quotes', user: 'buyer', path: ({ quotes }) => `/requests/${quotes}` },
  { name: 'quotes-filled', user: 'buyer', path: ({ quotesFilled }) => `/requests/${quotesFilled}` },
  {
    name: 'quotes-single-source',
    user: 'buyer',
    path: ({ quotes }) => `/requests/${quotes}`,
    prepare: (page) => page.locator('.quotes-single input[type=checkbox]').check(),
  },
  { name: 'approval', user: 'head', path: ({ approval }) => `/requests/${approval}` },
  { name: 'signature', user: 'principal', path: ({ big }) => `/requests/${big}` },
  ...[
    { name: 'sign-dialog', nth: 2 },
    { name: 'return-dialog', nth: 1 },
    { name: 'reject-dialog', nth: 0 },
  ].map(({ name, nth }) => ({
    name,
    user: 'head',
    path: ({ approval }: Office) => `/requests/${approval}`,
    prepare: (page: Page) => opensDialog(page, `.act-buttons button >> nth=${nth}`),
  })),
  { name: 'draw-dialog', user: 'principal', path: ({ big }) => `/requests/${big}`, prepare: draw },
  { name: 'order', user: 'buyer', path: ({ order }) => `/requests/${order}` },
  { name: 'acceptance', user: 'keeper', path: ({ acceptance }) => `/requests/${acceptance}` },
  { name: 'closed', user: 'teacher', path: ({ closed }) => `/requests/${closed}` },
  { name: 'rejected', user: 'teacher', path: ({ rejected }) => `/requests/${rejected}` },
  {
    name: 'urge-dialog',
    user: 'teacher',
    path: ({ approval }) => `/requests/${approval}`,
    prepare: urge,
  },
  { name: 'sheet', user: 'teacher', path: ({ closed }) => `/api/requests/${closed}/sheet` },
  { name: 'requests', user: 'logistics-head', path: '/requests' },
  { name: 'requests-none', user: 'logistics-head', path: '/requests?q=nothing-like-this' },
  { name: 'overview', user: 'principal', path: '/overview' },
  { name: 'account', user: 'teacher', path: '/account' },
  ...['people', 'import', 'departments', 'roles', 'substitutes', 'policies', 'calendar', 'school', 'log'].map(
    (part) => ({
      name: `admin-${part}`,
      user: 'admin',
      path: `/admin/${part}`,
    }),
  ),
  { name: 'admin', user: 'admin', path: '/admin' },
  {
    name: 'admin-person',
    user: 'admin',
    path: '/admin/people',
    prepare: (page) => opensDialog(page, 'button.people-line >> nth=0'),
  },
  {
    name: 'admin-policy',
    user: 'admin',
    path: '/admin/policies?process=purchase',
    prepare: (page) => page.locator('.policy-step-head > button').first().click(),
  },
  { name: 'admin-calendar-provisional', user: 'admin', path: '/admin/calendar?year=2030' },
  { name: 'notices', user: 'head', path: '/notices' },
  { name: 'duty', user: 'repairer', path: '/duty' },
  { name: 'duty-month', user: 'repairer', path: '/duty?view=month' },
  {
    name: 'duty-swap',
    user: 'repairer',
    path: '/duty',
    prepare: (page) => opensDialog(page, '.duty-mine-list li:last-child .duty-acts button:last-child'),
  },
  { name: 'admin-duty', user: 'admin', path: '/admin/duty' },
  {
    name: 'admin-duty-plan',
    user: 'admin',
    path: '/admin/duty',
    prepare: (page) => opensDialog(page, '.ui-head-actions button'),
  },
  {
    name: 'admin-duty-shift',
    user: 'admin',
    path: '/admin/duty',
    prepare: (page) => opensDialog(page, 'button.duty-chip >> nth=-1'),
  },
  { name: 'admin-telling', user: 'admin', path: '/admin/telling' },
  {
    name: 'admin-robot',
    user: 'admin',
    path: '/admin/telling',
    prepare: (page) => opensDialog(page, '.ui-section-head button >> nth=0'),
  },
  { name: 'visit', path: ({ door }) => `/visit/${door}` },
  { name: 'visit-unknown', path: '/visit/nosuchplace9' },
  { name: 'report', user: 'teacher', path: ({ room }) => `/start/repair?place=${room}`, prepare: maybeTwice },
  { name: 'place-picker', user: 'head', path: '/start/repair', prepare: pickPlace },
  {
    name: 'repair-dispatch',
    user: 'logistics-head',
    path: ({ toDispatch }) => `/requests/${toDispatch}`,
    prepare: acts,
  },
  { name: 'repair-waiting', user: 'repairer', path: ({ toRepair }) => `/requests/${toRepair}`, prepare: acts },
  { name: 'repair-paused', user: 'repairer', path: ({ paused }) => `/requests/${paused}`, prepare: acts },
  { name: 'repair-work', user: 'repairer', path: ({ underWay }) => `/requests/${underWay}`, prepare: acts },
  {
    name: 'repair-pause',
    user: 'repairer',
    path: ({ underWay }) => `/requests/${underWay}`,
    prepare: (page) => opensDialog(page, '.progress-acts button >> nth=-1'),
  },
  {
    name: 'repair-rating',
    user: 'teacher',
    path: ({ toCheck }) => `/requests/${toCheck}`,
    prepare: (page) => page.locator('.form-star input').nth(3).check({ force: true }),
  },
  { name: 'visitors', user: 'logistics-head', path: '/visitors' },
  { name: 'inbox-visitors', user: 'logistics-head', path: '/' },
  { name: 'overview-places', user: 'principal', path: '/overview/places' },
  { name: 'admin-places', user: 'admin', path: '/admin/places', prepare: openFloors },
  {
    name: 'admin-places-import',
    user: 'admin',
    path: '/admin/places',
    prepare: (page) => opensDialog(page, '.ui-head-actions button >> nth=0'),
  },
  { name: 'admin-codes', user: 'admin', path: '/admin/codes' },
  { name: 'not-found', user: 'teacher', path: '/requests/01900000-0000-7000-8000-000000000000' },
]

async function signInInVain(page: Page): Promise<void> {
  await page.locator('input[autocomplete=username]').fill('teacher')
  await page.locator('input[autocomplete=current-password]').fill('not-the-password')
  await page.locator('form button[type=submit]').click()
  await page.getByRole('alert').waitFor()
}

async function opensDialog(page: Page, button: string): Promise<void> {
  await page.locator(button).click()
  await page.getByRole('dialog').waitFor()
}

/** On phones it is in the menu. */
async function urge(page: Page): Promise<void> {
  if (await page.locator('.request-urge').isVisible()) return opensDialog(page, '.request-urge')
  await page.locator('main .ant-dropdown-trigger').click()
  return opensDialog(page, '.ant-dropdown-menu-item >> nth=0')
}

async function tickAll(page: Page): Promise<void> {
  await page.locator('.inbox-tick input').first().waitFor()
  for (const box of await page.locator('.inbox-tick input').all()) await box.check()
}

async function signers(page: Page): Promise<void> {
  await page.locator('.start-side section').first().waitFor()
}

async function draw(page: Page): Promise<void> {
  await opensDialog(page, SUBMIT)
  // A kept signature comes first where there is one; drawing is the last choice but one.
  await page.locator('.signature .ant-radio-button-wrapper').nth(-2).click()
  await page.waitForTimeout(500)
  const box = await page.locator('.drawing canvas').boundingBox()
  if (!box) throw new Error('there is nothing to draw on')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (let step = 0; step <= 24; step++) {
    await page.mouse.move(...at(0.2 + step * 0.025, 0.5 + 0.28 * Math.sin(step * 0.9) * Math.cos(step * 0.2)))
  }
  await page.mouse.up()
}

/** What there is to do is there. */
async function acts(page: Page): Promise<void> {
  await page.locator('.act-bar').first().waitFor()
}

/** What may be the same as another report is said as soon as it is known. */
async function maybeTwice(page: Page): Promise<void> {
  await page.locator('.form-tiles label').first().click()
  await page.locator('main textarea').first().fill('水龙头又关不上了')
  await page.locator('.start-warnings').waitFor()
}

async function pickPlace(page: Page): Promise<void> {
  await opensDialog(page, '.place-choose')
  await page.locator('.place-row').last().click()
}

async function openFloors(page: Page): Promise<void> {
  await page.locator('.places-toggle[aria-expanded]').last().click()
}
