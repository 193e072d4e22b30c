// Somebody in front of a screen: one browser window of one person, on a wide or a narrow screen, in one of the languages.
// Whatever the console complains of is a failure, and no request may leave the machine.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, TestRunner } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/school.ts'

export type Language = 'zh' | 'en'
export type Width = 'wide' | 'narrow'
export type Look = { readonly language?: Language; readonly width?: Width }

export const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const
const LOCALES = { zh: 'zh-CN', en: 'en-GB' }
const PATIENCE_MS = 20_000
const LAST_LOOK_MS = 5_000

let browser: Promise<Browser> | undefined

export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
  return browser
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

export class Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** What the console has complained of, and requests to elsewhere. */
  readonly complaints: string[] = []
  /** Problems that a story means to provoke: part of their text. */
  readonly #expected: string[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complain(message.text())
    })
    page.on('pageerror', (error) => this.#complain(error.message))
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const isOurs = origin === inject('webAddress') || protocol === 'data:' || protocol === 'blob:'
      if (!isOurs) this.#complain(`a request left for ${origin}`)
    })
  }

  static async open({ language = 'zh', width = 'wide' }: Look = {}): Promise<Visitor> {
    const context = await (await openBrowser()).newContext({
      baseURL: inject('webAddress'),
      viewport: SIZES[width],
      locale: LOCALES[language],
      timezoneId: 'Asia/Shanghai',
      hasTouch: width === 'narrow',
      serviceWorkers: 'block',
      // On a busy machine a click may come while something is still on its way to where it belongs.
      reducedMotion: 'reduce',
    })
    await context.addInitScript(`localStorage.setItem('houqin.language', ${JSON.stringify(language)})`)
    return new Visitor(context, await context.newPage())
  }

  /** Types name and password, as people do. */
  static async signedIn(username: string, look: Look = {}): Promise<Visitor> {
    const visitor = await Visitor.open(look)
    await visitor.page.goto('/sign-in')
    await visitor.signIn(username)
    await visitor.page.waitForURL((url) => url.pathname !== '/sign-in')
    return visitor
  }

  async signIn(username: string, password = DEMO_PASSWORD): Promise<void> {
    await this.page.locator('input[autocomplete=username]').fill(username)
    await this.page.locator('input[autocomplete=current-password]').fill(password)
    await this.page.locator('form button[type=submit]').click()
  }

  /** The browser itself reports answers like 401 and 422 as errors: those a story provokes are named. */
  expect(part: string): void {
    this.#expected.push(part)
  }

  async close(): Promise<void> {
    if (TestRunner.getCurrentTest()?.result?.state === 'fail') await this.#describe()
    await this.context.close()
  }

  /** What a failed story has left on the screens, for whoever reads what the tests have printed. */
  async #describe(): Promise<void> {
    for (const page of this.context.pages()) {
      const seen = await page
        .locator('body')
        .ariaSnapshot({ timeout: LAST_LOOK_MS })
        .catch(() => 'the page does not answer')
      process.stderr.write(`at ${page.url()}\n${seen}\n`)
    }
    const errors = TestRunner.getCurrentTest()?.result?.errors ?? []
    process.stderr.write(`${errors.map(({ message }) => message).join('\n')}\n`)
    process.stderr.write(`the console: ${JSON.stringify(this.complaints)}\n`)
  }

  #complain(text: string): void {
    if (text.includes('Service Worker registration blocked')) return
    if (!this.#expected.some((part) => text.includes(part))) this.complaints.push(text)
  }
}
