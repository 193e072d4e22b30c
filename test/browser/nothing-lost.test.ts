// Nothing that is typed is lost: a session that ends in the middle of a form, and an upload that is broken off.
import { afterAll, afterEach, expect, test } from 'vitest'
import { WORDS as SHELL } from '../../web/app/words.ts'
import { field, fieldName, paper, pick } from './harness/clicks.ts'
import { closeBrowser, Visitor } from './harness/visitor.ts'

const TITLE = '还没写完的申请'
let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.close()
  visitor = undefined
})
afterAll(closeBrowser)

test('a session that ends in the middle of a form: one signs in over the page and goes on', async () => {
  visitor = await Visitor.signedIn('teacher')
  const { page, context } = visitor
  visitor.expect('401')
  await page.goto('/start/purchase')
  await field(page, fieldName('request.title', 'zh')).fill(TITLE)
  await context.clearCookies()
  await field(page, fieldName('request.reason', 'zh')).fill('会话过期时写的理由')
  await page.getByText(pick(SHELL, 'renewTitle', 'zh')).waitFor()
  await visitor.signIn('teacher')
  await page.getByText(pick(SHELL, 'renewTitle', 'zh')).waitFor({ state: 'hidden' })
  expect(await field(page, fieldName('request.title', 'zh')).inputValue()).toBe(TITLE)
  expect(await field(page, fieldName('request.reason', 'zh')).inputValue()).toBe('会话过期时写的理由')
  expect(visitor.complaints).toEqual([])
})

test('an upload that is broken off is taken up again, and is there once', async () => {
  visitor = await Visitor.signedIn('teacher')
  const { page } = visitor
  visitor.expect('net::')
  let broken = 0
  await page.route('**/api/files', (route) => {
    broken += 1
    return broken === 1 ? route.abort('connectionreset') : route.continue()
  })
  await page.goto('/start/purchase')
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(paper('清单'))
  await page.locator('.file-again').click()
  await page.locator('a[href*="/api/files/"]').first().waitFor()
  expect(await page.locator('a[href*="/api/files/"]').count()).toBe(1)
  expect(broken).toBeGreaterThan(1)
  expect(visitor.complaints).toEqual([])
})
