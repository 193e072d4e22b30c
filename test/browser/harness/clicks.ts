// What people do on the pages, by clicking and typing alone: found by what stands on the screen in their language.
import type { Locator, Page } from 'playwright-core'
import { processNamed } from '../../../domain/processes/index.ts'
import type { Words } from '../../../domain/words.ts'
import { pdf } from '../../../scripts/demo/paper.ts'
import { WORDS as FILES } from '../../../web/files/words.ts'
import { textOf, type WordList } from '../../../web/lib/language.ts'
import { WORDS as ACTS } from '../../../web/request/act-words.ts'
import type { Language } from './visitor.ts'

const PROCESS = 'purchase'

export const say = (words: Words, language: Language): string => textOf(words, language)

export function pick<List extends WordList>(list: List, name: keyof List & string, language: Language): string {
  return textOf(list[name] as Words, language)
}

/** The name of a field of the process, as its label says it. */
export function fieldName(path: string, language: Language, process = PROCESS): string {
  const words = processNamed(process)?.fields?.[path]
  if (!words) throw new Error(`there is no field ${path}`)
  return say(words, language)
}

export function paper(name: string) {
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf(name)) }
}

/** Waits until the file has arrived: until then its chip can only be called off. */
export async function uploaded(page: Page, file: string, language: Language): Promise<void> {
  const name = pick(FILES, 'remove', language).replace('{name}', file)
  await page.getByRole('button', { name, exact: true }).first().waitFor()
}

/** The field with this label, in a part of the page. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true }).first()
}

/** Opens the first waiting task with this title from the inbox. */
export async function openTask(page: Page, title: string): Promise<void> {
  await page.goto('/')
  await page.getByText(title, { exact: true }).first().click()
  await page.waitForURL(/\/(tasks|requests)\//)
}

/** The button of the act, then the one in the dialog, and waits until it is said that it is done. */
export async function sign(page: Page, language: Language, drawn = false): Promise<void> {
  await page.getByRole('button', { name: pick(ACTS, 'approve', language), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  if (drawn) await draw(dialog, language)
  await dialog.getByRole('button', { name: pick(ACTS, 'confirmApprove', language) }).click()
  await page
    .locator('.act-done')
    .getByText(pick(ACTS, 'doneApprove', language))
    .waitFor()
}

async function draw(dialog: Locator, language: Language): Promise<void> {
  await dialog.getByText(pick(ACTS, 'signatureDraw', language), { exact: true }).click()
  const canvas = dialog.locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is nothing to draw on')
  const { mouse } = dialog.page()
  await mouse.move(box.x + 30, box.y + box.height / 2)
  await mouse.down()
  for (let step = 1; step <= 12; step++) {
    await mouse.move(box.x + 30 + step * 12, box.y + box.height / 2 + (step % 2 === 0 ? 18 : -18))
  }
  await mouse.up()
}

export async function submit(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: pick(ACTS, 'submit', language), exact: true }).click()
  await page
    .locator('.act-done')
    .getByText(pick(ACTS, 'doneComplete', language))
    .waitFor()
}
