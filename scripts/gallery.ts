// `npm run gallery`: pictures of every screen in its states, at both widths and in both languages, into gallery/, from a school of
// its own. Says what is cut, covered, too wide or untranslated; then it fails. `npm run gallery -- inbox` takes those that fit.

import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { WholeSystem } from '../test/faults/system.ts'
import { findChromium } from './find-chromium.ts'
import { flawsOf } from './gallery/look.ts'
import { textsOnlyIn } from './gallery/other-language.ts'
import { fillOffice, type Office } from './gallery/school.ts'
import { SCREENS, type Screen } from './gallery/screens.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'gallery')
const WIDTHS = { 1280: 900, 390: 844 } as const
const LANGUAGES = ['zh', 'en'] as const
const LOCALES = { zh: 'zh-CN', en: 'en-GB' }
const PASSWORD = 'houqin-demo'
const SETTLED_MS = 500

type Language = (typeof LANGUAGES)[number]
type Width = 1280 | 390

const wanted = process.argv.slice(2)
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
const system = await WholeSystem.start()
let flawed = 0
try {
  const office = await fillOffice(system.api)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const language of LANGUAGES) {
    const foreign = await textsOnlyIn(language === 'zh' ? 'en' : 'zh')
    for (const width of [1280, 390] as const) {
      for (const screen of screens) flawed += await take(browser, office, screen, { width, language, foreign })
    }
  }
  await browser.close()
} finally {
  await system.stop()
}
console.log(`\n${screens.length * 4} pictures in ${path.relative(process.cwd(), FOLDER)}, ${flawed} flaws`)
process.exit(flawed > 0 ? 1 : 0)

type Shot = { readonly width: Width; readonly language: Language; readonly foreign: readonly string[] }

async function take(browser: Browser, office: Office, screen: Screen, shot: Shot): Promise<number> {
  const { name, user, path: where, prepare } = screen
  const context = await browser.newContext({
    baseURL: system.api,
    viewport: { width: shot.width, height: WIDTHS[shot.width] },
    locale: LOCALES[shot.language],
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: shot.width === 390 ? 2 : 1,
    serviceWorkers: 'block',
  })
  await context.addInitScript(`localStorage.setItem('houqin.language', '${shot.language}')`)
  if (user) {
    const data = { username: user, password: PASSWORD }
    const headers = { origin: system.api }
    const answer = await context.request.post('/api/auth/sign-in/username', { data, headers })
    if (!answer.ok()) throw new Error(`${user} cannot sign in`)
  }
  const page = await context.newPage()
  await page.goto(typeof where === 'string' ? where : where(office))
  await page.waitForLoadState('networkidle')
  await prepare?.(page)
  await page.waitForTimeout(SETTLED_MS)
  const file = `${name}-${shot.width}-${shot.language}`
  const flaws = await flawsOf(page, shot.foreign)
  await page.screenshot({ path: path.join(FOLDER, `${file}.png`), fullPage: true })
  await context.close()
  console.log(`  ${flaws.length === 0 ? '✓' : '✗'} ${file}`)
  for (const flaw of flaws) console.log(`      ${flaw}`)
  return flaws.length
}
