// What a table of people would change, row by row.

import { describe, expect, test } from 'vitest'
import { findColumns } from '../../../domain/office/columns.ts'
import { type ImportRow, type Known, planImport } from '../../../domain/office/import.ts'

const KNOWN: Known = {
  people: [
    {
      id: 'a',
      fields: { name: '王芳', staffNo: '1001', username: 'wangfang', department: '语文组' },
      roles: [{ role: 'teacher' }],
    },
    { id: 'b', fields: { name: '李明', username: 'liming' }, roles: [] },
  ],
  departments: ['语文组', '总务处'],
  taken: new Set(['zhaowei']),
}
const HEADERS = ['姓名', '工号', '登录名', '部门', '角色', '电话', '邮箱']

function plan(...rows: string[][]) {
  return planImport([HEADERS, ...rows], KNOWN)
}

/** 'add 张伟 {…} +teacher'. */
function told({ action, name, after, roles, problems }: ImportRow): string {
  const wrong = problems.map(({ field, code }) => `${field} ${code}`).join(', ')
  const given = roles.map(({ role, department }) => ` +${role}${department ? `(${department})` : ''}`).join('')
  const fields = Object.entries(after).map(([field, text]) => `${field}=${text}`)
  return action === 'problem' ? `problem: ${wrong}` : `${action} ${name} ${fields.join(' ')}${given}`.trim()
}

describe('a row', () => {
  test.each<[string, string[], string]>([
    [
      'somebody new',
      ['张伟', '1002', 'ZhangWei', '总务处', '教师、采购员', '138', 'z@x.cn'],
      'add 张伟 name=张伟 staffNo=1002 username=zhangwei department=总务处 phone=138 email=z@x.cn +teacher +buyer',
    ],
    ['the staff number serves as the user name', ['张伟', 'T1002'], 'add 张伟 name=张伟 staffNo=T1002 username=t1002'],
    ['found by the staff number', ['王芳', '1001', '', '总务处'], 'change 王芳 department=总务处'],
    ['found by the user name', ['李明明', '', 'LiMing'], 'change 李明明 name=李明明'],
    ['a head heads their department', ['王芳', '1001', '', '', '部门负责人'], 'change 王芳  +head(语文组)'],
    ['roles that are held are not given again', ['王芳', '1001', '', '', '教师'], 'same 王芳'],
    [
      'roles by their English names',
      ['李明', '', 'liming', '', 'Class teacher, keeper'],
      'change 李明  +class-teacher +keeper',
    ],
    ['empty cells change nothing', ['', '1001'], 'same 王芳'],
    ['nobody without a name', ['', '1003'], 'problem: name required'],
    ['nobody without a way to sign in', ['张伟'], 'problem: username required'],
    ['a user name that somebody elsewhere has', ['赵薇', '', 'zhaowei'], 'problem: username username-taken'],
    ['a user name that is none', ['张伟', '', 'a b'], 'problem: username bad-username'],
    ['a role that is none', ['张伟', '1002', '', '', '教师、皇帝'], 'problem: roles import-role'],
    ['a head of nothing', ['张伟', '1002', '', '', 'head'], 'problem: roles department-needed'],
    ['the number of one and the name of another', ['王芳', '1001', 'liming'], 'problem: username import-two-people'],
    ['a text that cannot be kept', ['张\u0000伟', '1002'], 'problem: name bad-text'],
    ['a name that is too long', ['张'.repeat(61), '1002'], 'problem: name too-long'],
  ])('%s', (_, row, expected) => {
    expect(plan(row)?.rows.map(told)).toEqual([expected])
  })

  test('stands in a table once', () => {
    const rows = plan(['张伟', '1002', 'zw'], ['张伟', '1002', 'zw2'], ['王芳', '1001'], ['王芳', '', 'wangfang'])?.rows
    expect(rows?.map(told)).toEqual([
      'add 张伟 name=张伟 staffNo=1002 username=zw',
      'problem: staffNo import-twice',
      'same 王芳',
      'problem: name import-twice',
    ])
  })

  test('is numbered as the table numbers it, and tells what was before', () => {
    const rows = planImport([['教职工名单'], [], HEADERS, [], ['王芳', '1001', '', '总务处']], KNOWN)?.rows
    expect(rows).toMatchObject([{ row: 5, id: 'a', before: { department: '语文组' }, after: { department: '总务处' } }])
  })
})

test('departments that are not there are made, each once, and not for rows with problems', () => {
  const { departments } =
    plan(['甲', '1', 'jia', '数学组'], ['乙', '2', 'yi', '数学组'], ['', '3', 'bing', '英语组']) ?? {}
  expect(departments).toEqual(['数学组'])
})

test.each([
  [
    ['姓名', '工号'],
    ['name', 'staffNo'],
  ],
  [
    ['NAME', 'e-mail', 'Staff number'],
    ['name', 'email', 'staffNo'],
  ],
  [
    ['登录名*', '姓名（必填）', '姓名'],
    ['username', 'name'],
  ],
  [
    ['手机号', '姓名', '备注'],
    ['phone', 'name'],
  ],
])('%j is a row of headers', (cells, expected) => {
  expect(Object.keys(findColumns([cells])?.columns ?? {}).toSorted()).toEqual(expected.toSorted())
})

test.each([[['姓名']], [['工号', '部门']], [['张伟', '1002']], [[]]])('%j is none', (cells) => {
  expect(planImport([cells], KNOWN)).toBeUndefined()
})
