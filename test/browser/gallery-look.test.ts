// What the pictures of `npm run gallery` are looked through for: each flaw is found, and what is meant so is none.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { flawsOf } from '../../scripts/gallery/look.ts'
import { textsOnlyIn } from '../../scripts/gallery/other-language.ts'
import { closeBrowser, openBrowser } from './harness/visitor.ts'

let page: Page | undefined

afterEach(() => page?.close())
afterAll(closeBrowser)

async function look(html: string, foreign: readonly string[] = []): Promise<string[]> {
  page = await (await openBrowser()).newPage({ viewport: { width: 390, height: 600 } })
  await page.setContent(`<!doctype html><style>body { margin: 8px }</style>${html}`)
  return flawsOf(page, foreign)
}

const LONG = 'aTextThatIsFarTooLongForItsNarrowBox'

test.each([
  ['wider than the screen', '<div style="width: 900px">wide</div>'],
  ['outside of the screen', '<p style="position: fixed; left: 380px; white-space: nowrap">at the edge</p>'],
  ['cut', `<div style="width: 80px; overflow: hidden">${LONG}</div>`],
  ['cut', `<div style="height: 20px; overflow: hidden">one<br><span>two<br>three</span></div>`],
  ['cut', `<div style="width: 80px; overflow: hidden"><div style="overflow: visible"><b>${LONG}</b></div></div>`],
  ['cut in its field', `<input style="width: 60px" value="${LONG}">`],
  ['covered', '<p>under it</p><div style="position: absolute; inset: 0; background: white"></div>'],
  ['covered', '<p>one text</p><p style="position: absolute; top: 0; left: 8px; margin: 16px 0">another text</p>'],
  ['in the other language', '<p>Sign here</p>'],
])('found: %s (%#)', async (flaw, html) => {
  const flaws = await look(html, ['Sign here'])
  expect(flaws).toContainEqual(expect.stringContaining(flaw))
})

test.each([
  [
    'a link over its whole row',
    '<style>a::after { content: ""; position: absolute; inset: 0 }</style>' +
      '<div style="position: relative"><a href="/">title</a> <span>somebody</span></div>',
  ],
  ['dots', `<div style="width: 80px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${LONG}</div>`],
  [
    'a box that scrolls',
    `<div style="overflow: hidden"><div style="width: 80px; overflow-x: auto">${LONG}</div></div>`,
  ],
  [
    'what scrolls away beneath its neighbour',
    '<div style="display: flex; width: 300px; white-space: nowrap">' +
      `<div style="width: 80px; flex: none; overflow-x: auto">${LONG}</div><div style="background: white">beside</div></div>`,
  ],
  [
    'a bar',
    '<p style="margin-top: 560px">the end</p><div style="position: fixed; inset: auto 0 0; height: 50px; background: white">bar</div>',
  ],
  ['what is only listened to', '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">listen</p>'],
  ['a text that says its language', '<button lang="en">Sign here</button>'],
  ['what nobody sees', `<p style="visibility: hidden; width: 2000px; position: fixed">Sign here</p>`],
])('left alone: %s', async (_, html) => {
  expect(await look(html, ['Sign here'])).toEqual([])
})

test('the texts of the pages and of the processes are known, those that both languages share are not foreign', async () => {
  const english = await textsOnlyIn('en')
  expect(english).toEqual(expect.arrayContaining(['Sign out', 'Quotes']))
  expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})
