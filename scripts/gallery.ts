// `npm run gallery`: pictures of every screen in its states, at both widths and in both languages, into gallery/, from a school of
// its own. Says what is cut, covered, too wide or untranslated; then it fails. `npm run gallery -- inbox` takes those that fit.

import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { WholeSystem } from '../test/faults/system.ts'
import { findChromium } from './find-chromium.ts'
import { flawsOf } from './gallery/look.ts'
import { textsOnlyIn } from './gallery/other-language.ts'
import { fillOffice, type Office, SAID } from './gallery/school.ts'
import { SCREENS, type Screen } from './gallery/screens.ts'
import { LOCALES, Windows } from './gallery/windows.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'gallery')
const LANGUAGES = ['zh', 'en'] as const
const SETTLED_MS = 500

const wanted = process.argv.slice(2)
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
const system = await WholeSystem.start()
let flawed = 0
try {
  const office = await fillOffice(system.api)
  const executablePath = await findChromium()
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const language of LANGUAGES) {
    // The fields for days are drawn by the browser, in its own language, where it has that language with it.
    const args = ['--no-sandbox', `--lang=${LOCALES[language]}`]
    const browser = await chromium.launch({ executablePath, args })
    const foreign = (await textsOnlyIn(language === 'zh' ? 'en' : 'zh')).filter((text) => !SAID.includes(text))
    for (const width of [1280, 390] as const) {
      const windows = new Windows(browser, { address: system.api, width, language, foreign })
      for (const screen of screens) flawed += await take(windows, office, screen)
      await windows.close()
    }
    await browser.close()
  }
} finally {
  await system.stop()
}
console.log(`\n${screens.length * 4} pictures in ${path.relative(process.cwd(), FOLDER)}, ${flawed} flaws`)
process.exit(flawed > 0 ? 1 : 0)

async function take(windows: Windows, office: Office, screen: Screen): Promise<number> {
  const { name, user, path: where, prepare } = screen
  const { width, language, foreign } = windows.shot
  const file = `${name}-${width}-${language}`
  const page = await windows.open(user)
  try {
    await page.goto(typeof where === 'string' ? where : where(office))
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    await page.waitForFunction(() => !document.querySelector('.ant-skeleton'))
    await windows.grow(page)
    await page.waitForTimeout(SETTLED_MS)
    const flaws = await flawsOf(page, foreign)
    await page.screenshot({ path: path.join(FOLDER, `${file}.png`) })
    console.log(`  ${flaws.length === 0 ? '✓' : '✗'} ${file}`)
    for (const flaw of flaws) console.log(`      ${flaw}`)
    return flaws.length
  } catch (error) {
    await page.screenshot({ path: path.join(FOLDER, `${file}.png`) })
    console.log(`  ✗ ${file}\n      cannot be taken: ${String(error)}`)
    return 1
  } finally {
    await page.context().setOffline(false)
    await page.close()
  }
}
