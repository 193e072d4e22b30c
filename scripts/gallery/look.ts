// What a picture must not show: a page wider than the screen, cut or covered text, text in the other language.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const IN_PAGE = readFileSync(path.join(import.meta.dirname, 'in-page.js'), 'utf8')

type Look = { houqinLook(foreign: readonly string[]): string[] }

/** Sentences, each with the text it is about. `foreign`: texts that are shown only in the other language. */
export async function flawsOf(page: Page, foreign: readonly string[]): Promise<string[]> {
  await page.evaluate(`{ ${IN_PAGE} }`)
  return page.evaluate((texts) => (globalThis as unknown as Look).houqinLook(texts), foreign)
}
