// The yearly notice of the public holidays, from the pasted text to the school's days.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTICES } from '../../domain/worktime/notices.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client

beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const read = (text: string | undefined, more: object = {}) => admin.post('/admin/calendar/import', { text, ...more })
type Change = { on: string; after: object }
const apply = (changes: Change[], year: object) =>
  admin.put('/worktime/days', { days: changes.map(({ on, after }) => ({ on, ...after })), year })

test('a notice that is known already changes nothing', async () => {
  const { status, body } = await read(NOTICES[2026])
  expect(status).toBe(200)
  expect(body).toMatchObject({
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    changes: [],
    problems: [],
  })
  expect(body.holidays).toHaveLength(7)
  expect(body.makeUp).toContainEqual({ on: '2026-10-10', as: 'wed', paysFor: '2026-10-07', name: '国庆节补班' })
})

test('a new year is read, applied, and known from then on; a later notice takes its own days back', async () => {
  const early = '关于2027年部分节假日安排的通知 一、元旦：1月1日至3日放假，共3天。1月9日（周六）上班。'
  const { body: first } = await read(early)
  expect(first.problems).toEqual([
    expect.objectContaining({ code: 'notice-no-day', message: expect.stringContaining('2027-01-09') }),
  ])
  const chosen = first.changes.map((change: Change) =>
    change.on === '2027-01-09' ? { ...change, after: { ...change.after, as: 'mon' } } : change,
  )
  expect((await apply(first.changes, { year: 2027, published: true, source: first.source })).body.code).toBe('required')
  expect((await apply(chosen, { year: 2027, published: true, source: first.source })).status).toBe(200)
  await apply([{ on: '2027-01-25', after: { kind: 'holiday', name: '寒假' } }], {
    year: 2027,
    published: true,
    source: '',
  })
  const { body: second } = await read('关于2027年部分节假日安排的通知 一、元旦：1月1日放假，与周末连休。')
  expect(second.changes).toEqual([
    { on: '2027-01-02', before: { kind: 'holiday', name: '元旦' }, after: { kind: 'plain' } },
    { on: '2027-01-03', before: { kind: 'holiday', name: '元旦' }, after: { kind: 'plain' } },
    { on: '2027-01-09', before: { kind: 'make-up', name: '元旦补班', as: 'mon' }, after: { kind: 'plain' } },
  ])
})

test.each<[object, string, string]>([
  [{ text: '' }, 'notice-empty', 'text'],
  [{ text: '明天放假' }, 'notice-empty', 'text'],
  [{ text: '一、元旦：1月1日放假。' }, 'notice-no-year', 'year'],
  [{ text: '一'.repeat(20_001) }, 'too-long', 'text'],
  [{ text: 5 }, 'bad-type', 'text'],
  [{ text: '一、元旦：1月1日放假。', year: 1 }, 'too-small', 'year'],
  [{}, 'required', 'text'],
])('%j is refused with %s', async (sent, code, field) => {
  const { status, body } = await admin.post('/admin/calendar/import', sent)
  expect({ status, code: body.code, field: body.field }).toEqual({ status: 422, code, field })
  expect(body.detail).not.toMatch(/Refused|undefined|\{/)
})
