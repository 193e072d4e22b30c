// Signing in, on both widths and in both languages; a wrong password is told; the address that was asked for comes after.
import { afterAll, afterEach, expect, test } from 'vitest'
import { graveFindings } from './harness/axe.ts'
import { closeBrowser, type Look, Visitor } from './harness/visitor.ts'

const LOOKS: Look[] = [
  { language: 'zh', width: 'wide' },
  { language: 'zh', width: 'narrow' },
  { language: 'en', width: 'wide' },
  { language: 'en', width: 'narrow' },
]
let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.close()
  visitor = undefined
})
afterAll(closeBrowser)

test.each(LOOKS)('a teacher signs in ($language, $width)', async (look) => {
  visitor = await Visitor.open(look)
  const { page } = visitor
  visitor.expect('401')
  await page.goto('/requests')
  await page.waitForURL('**/sign-in?to=*')
  expect(await graveFindings(page)).toEqual([])

  await visitor.signIn('teacher', 'wrong-password')
  await page.getByRole('alert').waitFor()
  await visitor.signIn('teacher')
  await page.waitForURL('**/requests')
  await page.getByRole('navigation').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe(look.language === 'zh' ? 'zh-CN' : 'en')
  expect(visitor.complaints).toEqual([])
})
