// Repairs that are brought together and apart, with their procedures: the duplicate's ends, the others' go on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAgain } from '../../../records/links/again.ts'
import { mergeRequest } from '../../../records/links/merge.ts'
import { splitRequest } from '../../../records/links/split.ts'
import type { School } from '../../harness/purchase-kit.ts'
import { checks, repairs, reported, roomySchool } from '../../harness/repair-kit.ts'
import { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'

let office: StoryOffice
let school: School
beforeAll(async () => {
  office = await StoryOffice.open()
  school = await roomySchool(office)
})
afterAll(() => office.close())

const GLASS = { category: 'glass', text: '玻璃裂了' }
const handler = () => school.actor('logistics-head')

function further(body: unknown): Story {
  const { id, number } = body as { id: string; number: string }
  return new Story(office, school, { requester: 'teacher', id, number })
}

test('a duplicate is over for its people and its procedure; the other one is repaired', async () => {
  const [first, second] = [
    await reported(office, { school, form: GLASS }),
    await reported(office, { school, by: 'class-teacher', form: GLASS }),
  ]
  await second.task('work')
  const merged = await mergeRequest(school.db, handler(), second.requestId, { into: first.number })
  expect(merged.ok).toBe(true)
  await second.ends('void')
  expect((await second.handle.describe()).status.name).toBe('COMPLETED')
  expect((await second.tells()).at(-1)).toBe(`logistics-head: merged into ${first.number}`)
  await repairs(first)
  await checks(first)
  await first.ends('closed')
})

test('what is split off is repaired by itself', async () => {
  const first = await reported(office, { school, form: GLASS })
  const { place } = (await first.view()).form as { place: string }
  const forms = [{ place, category: 'glass', text: '另一扇窗也裂了' }]
  const split = await splitRequest(school.db, handler(), first.requestId, { forms })
  if (!split.ok) throw new Error(split.code)
  const [other] = (split.body as { items: unknown[] }).items.map(further)
  await repairs(other!)
  await checks(other!)
  await other!.ends('closed')
  expect((await other!.view()).marks).toContain('split')
  expect((await first.view()).status).toBe('open')
})

test('what did not last is repaired again', async () => {
  const first = await reported(office, { school, form: GLASS })
  await repairs(first)
  await checks(first)
  await first.ends('closed')
  const again = await askAgain(school.db, school.actor('teacher'), first.requestId, { reason: '又裂了' })
  if (!again.ok) throw new Error(again.code)
  const second = further(again.body)
  await repairs(second)
  await checks(second, 1)
  await second.ends('closed')
  expect((await second.view()).marks).toContain('again')
})
