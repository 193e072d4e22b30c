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

const first = (page: Page, selector: string) => page.locator(selector).first()

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    prepare: async (page) => {
      await page.locator('input[autocomplete=username]').fill('teacher')
      await page.locator('input[autocomplete=current-password]').fill('not-the-password')
      await page.locator('form button[type=submit]').click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'inbox', user: 'buyer', path: '/' },
  { name: 'inbox-empty', user: 'repairer', path: '/' },
  { name: 'inbox-done', user: 'buyer', path: '/?box=done' },
  { name: 'inbox-started', user: 'teacher', path: '/?box=started' },
  { name: 'inbox-copied', user: 'teacher', path: '/?box=copied' },
  { name: 'start', user: 'teacher', path: '/start' },
  { name: 'start-form', user: 'teacher', path: '/start/purchase' },
  { name: 'quotes', user: 'buyer', path: ({ quotes }) => `/requests/${quotes}` },
  { name: 'approval', user: 'head', path: ({ approval }) => `/requests/${approval}` },
  { name: 'signature', user: 'principal', path: ({ big }) => `/requests/${big}` },
  {
    name: 'sign-dialog',
    user: 'head',
    path: ({ approval }) => `/requests/${approval}`,
    prepare: async (page) => {
      await first(page, 'main button.ant-btn-primary').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'order', user: 'buyer', path: ({ order }) => `/requests/${order}` },
  { name: 'acceptance', user: 'keeper', path: ({ acceptance }) => `/requests/${acceptance}` },
  { name: 'closed', user: 'teacher', path: ({ closed }) => `/requests/${closed}` },
  { name: 'rejected', user: 'teacher', path: ({ rejected }) => `/requests/${rejected}` },
  { name: 'requests', user: 'logistics-head', path: '/requests' },
  { name: 'requests-none', user: 'logistics-head', path: '/requests?q=nothing-like-this' },
  { name: 'overview', user: 'principal', path: '/overview' },
  { name: 'account', user: 'teacher', path: '/account' },
  { name: 'admin', user: 'admin', path: '/admin' },
  { name: 'not-found', user: 'teacher', path: '/requests/01900000-0000-7000-8000-000000000000' },
]
