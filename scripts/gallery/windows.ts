// One browser window for each person, at one width and in one language: signed in once, for all pictures of theirs.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../domain/words.ts'
import { DEMO_PASSWORD } from '../../prisma/seed/school.ts'

const HEIGHTS = { 1280: 900, 390: 844 } as const
export const LOCALES = { zh: 'zh-CN', en: 'en-GB' }
const HIGHEST = 5000
const PATIENCE_MS = 20_000

export type Shot = {
  readonly address: string
  readonly width: keyof typeof HEIGHTS
  readonly language: Language
  /** Texts of the other language. */
  readonly foreign: readonly string[]
}

export class Windows {
  readonly shot: Shot
  readonly #browser: Browser
  readonly #of = new Map<string, BrowserContext>()

  constructor(browser: Browser, shot: Shot) {
    this.#browser = browser
    this.shot = shot
  }

  async open(user = ''): Promise<Page> {
    const context = this.#of.get(user) ?? (await this.#begin(user))
    this.#of.set(user, context)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }

  /** As high as its page: what stands at the lower edge of the screen stands at the end of the picture. */
  async grow(page: Page): Promise<void> {
    const { width } = this.shot
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(HIGHEST, Math.max(HEIGHTS[width], height)) })
  }

  async close(): Promise<void> {
    for (const context of this.#of.values()) await context.close()
  }

  async #begin(user: string): Promise<BrowserContext> {
    const { address, width, language } = this.shot
    const context = await this.#browser.newContext({
      baseURL: address,
      viewport: { width, height: HEIGHTS[width] },
      locale: LOCALES[language],
      timezoneId: 'Asia/Shanghai',
      deviceScaleFactor: width === 390 ? 2 : 1,
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    })
    await context.addInitScript(`localStorage.setItem('houqin.language', '${language}')`)
    if (user === '') return context
    const answer = await context.request.post('/api/auth/sign-in/username', {
      data: { username: user, password: DEMO_PASSWORD },
      headers: { origin: address },
    })
    if (!answer.ok()) throw new Error(`${user} cannot sign in`)
    return context
  }
}
