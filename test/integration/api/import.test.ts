// People from a table: looked at first, then applied exactly as shown.

import readTableOf from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeTable from 'write-excel-file/node'
import { parseCsv, readTable } from '../../../api/files/table.ts'
import type { Client } from './client.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let admin: Client
beforeAll(async () => {
  api = await startApi()
  admin = await api.as('admin')
})
afterAll(() => api.stop())

const HEADERS = ['姓名', '工号', '登录名', '部门', '角色', '电话', '邮箱']

async function workbook(...rows: (string | number)[][]): Promise<Uint8Array<ArrayBuffer>> {
  const data = [HEADERS, ...rows].map((row) => row.map((value) => ({ value })))
  return new Uint8Array(await writeTable(data as never).toBuffer())
}

async function preview(content: Uint8Array<ArrayBuffer> | string, name = '教职工.xlsx', who = admin) {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  return who.raw('POST', '/admin/people/import', form)
}
const apply = (body: object) => admin.post('/admin/people/import/apply', body)

test('is shown row by row, applied once, and everybody new signs in with the password that is told', async () => {
  const table = await workbook(
    ['许清如', 1024, '', '数学组', '教师、部门负责人', 13800000000, 'xu@example.cn'],
    ['林晓禾', 'T-1', 'teacher', '', '班主任', '', ''],
    ['顾明远', '', 'head', '语文组', '', '', ''],
    ['无名', '', '', '', '皇帝', '', ''],
  )
  const { status, body } = await preview(table)
  expect([status, body.counts]).toEqual([200, { add: 1, change: 1, same: 1, problem: 1 }])
  expect(body.columns).toEqual(['name', 'staffNo', 'username', 'department', 'roles', 'phone', 'email'])
  expect(body.departments).toEqual(['数学组'])
  expect(body.rows).toMatchObject([
    { row: 2, action: 'add', name: '许清如', after: { username: '1024', phone: '13800000000', department: '数学组' } },
    { row: 3, action: 'change', before: {}, after: { staffNo: 'T-1', roles: [{ zh: '班主任' }] } },
    { row: 4, action: 'same', problems: [] },
    {
      row: 5,
      action: 'problem',
      problems: [
        { code: 'required', field: 'username' },
        { code: 'import-role', message: '没有“皇帝”这个角色。' },
      ],
    },
  ])
  expect((await admin.get('/admin/people?q=许清如')).body.items).toEqual([])

  const { file, hash } = body
  expect((await apply({ file, hash: '0'.repeat(64) })).body.code).toBe('import-changed')
  const applied = await apply({ file, hash })
  expect([applied.status, applied.body]).toMatchObject([
    200,
    { added: 1, changed: 1, same: 1, skipped: 1, departments: ['数学组'], passwords: [{ row: 2, username: '1024' }] },
  ])
  expect((await apply({ file, hash })).body.code).toBe('import-changed')

  const herself = await api.stranger().signIn('1024', applied.body.passwords[0].password)
  const { body: me } = await herself.get('/me')
  expect(me).toMatchObject({ person: { name: '许清如' }, department: { name: '数学组' } })
  expect(me.roles).toEqual([{ role: 'head', departmentId: me.department.id }, { role: 'teacher' }])
  expect((await (await api.as('teacher')).get('/me')).body.roles).toEqual([
    { role: 'class-teacher' },
    { role: 'teacher' },
  ])
  const [told] = (await admin.get('/admin/events?limit=1')).body.items
  expect(told.sentence.zh).toBe('从“教职工.xlsx”导入人员：新增 1 人，修改 1 人，新部门 1 个')
  expect((await preview(table)).body.counts).toEqual({ add: 0, change: 0, same: 3, problem: 1 })
})

test('what somebody else has changed since the preview is not written over', async () => {
  const { body } = await preview(await workbook(['蒋采薇', 'B-7', 'buyer', '', '', '139', '']))
  const id = api.ours.people['buyer']?.id
  await admin.put(`/admin/people/${id}`, { phone: '137' })
  const { status, body: refused } = await apply({ file: body.file, hash: body.hash })
  expect([status, refused.code]).toEqual([409, 'import-changed'])
  expect((await admin.get('/admin/people?q=buyer')).body.items).toMatchObject([{ phone: '137' }])
})

test('a refused import leaves no accounts behind', async () => {
  const { body } = await preview(await workbook(['新人', '', 'new-one', '', '', '', '']))
  const [first, second] = await Promise.all([apply(named(body)), apply(named(body))])
  expect([first.status, second.status].toSorted((one, other) => one - other)).toEqual([200, 409])
  expect((await admin.get('/admin/people?q=new-one')).body.items).toHaveLength(1)
  const winner = first.status === 200 ? first : second
  await api.stranger().signIn('new-one', winner.body.passwords[0].password)
})
const named = ({ file, hash }: { file: string; hash: string }) => ({ file, hash })

test('changes names and user names of accounts, and gives one to who had none', async () => {
  const schoolId = api.ours.id
  const id = '01900000-0000-7000-8000-0000000000aa'
  await api.services.db.prisma.inSchool(schoolId, (tx) =>
    tx.person.create({ data: { id, schoolId, name: '无账号', staffNo: 'N-1' } }),
  )
  const { body } = await preview(
    await workbook(['无账号', 'N-1', 'has-one', '', '', '', ''], ['管修平二', 'R-1', 'repairer', '', '', '', '']),
  )
  expect(body.counts).toEqual({ add: 0, change: 2, same: 0, problem: 0 })
  const applied = await apply(named(body))
  expect(applied.body).toMatchObject({ changed: 2, passwords: [{ username: 'has-one' }] })
  const somebody = await api.stranger().signIn('has-one', applied.body.passwords[0].password)
  expect((await somebody.get('/me')).body.person).toEqual({ id, name: '无账号' })
  expect((await (await api.as('repairer')).get('/me')).body.person.name).toBe('管修平二')
})

describe('a file that is no table of people', () => {
  test.each([
    ['nothing', '', '空.csv', 'file-empty'],
    ['no headers', '张伟,1002\n李明,1003', '名单.csv', 'import-headers'],
    ['text that calls itself a workbook', '姓名,工号', '名单.xlsx', 'file-type'],
    ['a picture', '\u0089PNG', '名单.png', 'file-type'],
    ['too many rows', `姓名,工号\n${'甲,1\n'.repeat(1100)}`, '名单.csv', 'too-many'],
  ])('%s', async (_, content, name, code) => {
    const { status, body } = await preview(content, name)
    expect([body.code, body.field]).toEqual([code, 'file'])
    expect(status).toBeLessThan(500)
  })

  test('a broken workbook, and one that unpacks to more than it should', async () => {
    const good = await workbook(['甲', '1', 'jia', '', '', '', ''])
    const cut = await preview(good.slice(0, good.length - 40))
    expect(cut.body.code).toBe('import-unreadable')
    const lying = Buffer.from(good)
    const entry = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lying.writeUInt32LE(0x7fff_ffff, entry + 24)
    expect((await preview(new Uint8Array(lying))).body.code).toBe('import-unreadable')
  })

  test('another person’s file is not applied', async () => {
    const { body } = await preview(
      await workbook(['甲', '1', 'jia', '', '', '', '']),
      'x.xlsx',
      await api.as('x-admin'),
    )
    expect((await apply(named(body))).body.code).toBe('unknown-file')
  })
})

test('the template is read back with all its columns', async () => {
  const answer = await fetch(`${api.url}/api/admin/people/template.xlsx?lang=en`, { headers: { Cookie: admin.cookie } })
  expect(answer.headers.get('Content-Disposition')).toContain('people.xlsx')
  const [people, roles] = await readTableOf(Buffer.from(await answer.arrayBuffer()))
  expect(people?.data).toEqual([['Name', 'Staff number', 'User name', 'Department', 'Roles', 'Phone', 'E-mail']])
  expect(roles?.data).toContainEqual(['Storekeeper'])
})

describe('comma-separated values', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a\tb', [['a', 'b']]],
    ['"a,1","b ""x""\nc",d\n', [['a,1', 'b "x"\nc', 'd']]],
    ['"open,b\nc', [['"open', 'b'], ['c']]],
    ['"a"x,b', [['a'], ['x', 'b']]],
    ['\n\na', [[''], [''], ['a']]],
    [',', [['', '']]],
  ])('%j', (text, expected) => {
    expect(parseCsv(text)).toEqual(expected)
  })

  test('are read in the encoding of older programs as well', async () => {
    // 姓名,工号 in GB 18030.
    const bytes = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb9, 0xa4, 0xba, 0xc5])
    expect(await readTable('名单.csv', bytes)).toEqual({ ok: true, table: [['姓名', '工号']] })
    expect(await readTable('名单.csv', Buffer.from('\ufeff姓名'))).toEqual({ ok: true, table: [['姓名']] })
  })
})
