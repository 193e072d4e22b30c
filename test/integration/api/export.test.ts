// The list of requests as a workbook.
import readTable from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbook } from '../../../api/export/workbook.ts'
import { startApi, type TestApi } from './server.ts'
import { playThrough, sent } from './story.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
  await playThrough(api, await sent(api, 'teacher', { title: '=1+1' }))
  await (await sent(api, 'teacher', { title: '粉\u0007笔' })).open('quotes')
  await sent(api, 'class-teacher', { title: '地图' })
})
afterAll(() => api.stop())

async function exported(who: string, query = ''): Promise<{ headers: Headers; rows: unknown[][] }> {
  const { cookie } = await api.as(who)
  const answer = await fetch(`${api.url}/api/requests/export.xlsx${query}`, { headers: { Cookie: cookie } })
  expect(answer.status).toBe(200)
  const [first] = await readTable(Buffer.from(await answer.arrayBuffer()))
  return { headers: answer.headers, rows: first?.data as unknown[][] }
}

test('has a heading and a row for each request, the latest first', async () => {
  const { headers, rows } = await exported('principal')
  expect(headers.get('Content-Type')).toContain('spreadsheetml.sheet')
  expect(headers.get('Content-Disposition')).toMatch(/filename\*=UTF-8''%E7%94%B3.+\.xlsx/)
  expect(headers.get('X-Houqin-More')).toBeNull()
  expect(rows[0]).toEqual([
    '编号',
    '标题',
    '流程',
    '部门',
    '申请人',
    '金额（元）',
    '状态',
    '环节',
    '提交时间',
    '结束时间',
    '期限',
  ])
  expect(rows.slice(1).map((row) => row.slice(1, 7))).toEqual([
    ['地图', '采购', '语文组', '沈若溪', 360, '办理中'],
    ['粉笔', '采购', '语文组', '林晓禾', 360, '办理中'],
    ['=1+1', '采购', '语文组', '林晓禾', 360, '已办结'],
  ])
  const [, , waiting, over] = rows as [unknown, unknown, unknown[], unknown[]]
  expect(waiting[7]).toMatch(/\p{Script=Han}/u)
  expect([over[7], over[10]]).toEqual([null, null])
  expect(waiting[10]).toBeInstanceOf(Date)
})

test('shows instants as the clocks of the school do', async () => {
  const { rows } = await exported('principal', '?q=%3D1')
  const { body } = await (await api.as('principal')).get('/requests?q=%3D1')
  const [, row] = rows as [unknown, Date[]]
  const shown = row[8]?.toISOString().slice(0, 16)
  expect(shown).toBe(new Date(Date.parse(body.items[0].submittedAt) + 8 * 3_600_000).toISOString().slice(0, 16))
})

test('is filtered as the list, seen as the list, and in the language that is asked for', async () => {
  expect((await exported('principal', '?status=closed&lang=en')).rows.slice(0, 2).map((row) => row[6])).toEqual([
    'Status',
    'Closed',
  ])
  expect((await exported('class-teacher')).rows).toHaveLength(2)
  expect((await exported('cleaner')).rows).toHaveLength(1)
  expect((await exported('x-principal')).rows).toHaveLength(1)
})

test('HEAD makes none, and a filter that is none is refused', async () => {
  const principal = await api.as('principal')
  expect((await principal.send('HEAD', '/requests/export.xlsx')).status).toBe(200)
  expect((await principal.get('/requests/export.xlsx?minFen=much')).body.code).toBe('bad-format')
  expect((await principal.get('/requests/export.xlsx?limit=5')).body.code).toBe('unknown-field')
  expect((await api.stranger().get('/requests/export.xlsx')).status).toBe(401)
})

test('those who ask at once are all answered, and one that fails holds up nobody', async () => {
  const table = (rows: unknown[][]) => ({ sheet: 'x', columns: [{ title: 'a', width: 5 }], rows }) as never
  const written = await Promise.allSettled([
    workbook(table([['1']])),
    workbook(table([[Symbol('x')]])),
    workbook(table([['2']])),
  ])
  expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
