// The texts around the fields of a form. What the fields are called comes from the server.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  optional: { zh: '选填', en: 'optional' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  choose: { zh: '请选择', en: 'Please choose' },
  clear: { zh: '清除', en: 'Clear' },
  findPerson: { zh: '输入姓名查找', en: 'Type a name' },
  nobodyFound: { zh: '没有找到', en: 'Nobody found' },
  yuan: { zh: '元', en: 'yuan' },
  ownDepartment: { zh: '{name}（本部门）', en: '{name} (your own)' },
  row: { zh: '第 {no} 行', en: 'Line {no}' },
  cell: { zh: '第 {no} 行 {name}', en: 'Line {no}: {name}' },
  number: { zh: '序号', en: 'No.' },
  acts: { zh: '操作', en: 'Actions' },
  addRow: { zh: '添加一行', en: 'Add a line' },
  copyRow: { zh: '复制第 {no} 行', en: 'Copy line {no}' },
  removeRow: { zh: '删除第 {no} 行', en: 'Remove line {no}' },
  copy: { zh: '复制', en: 'Copy' },
  remove: { zh: '删除', en: 'Remove' },
  addSource: { zh: '补上：{name}', en: 'Add: {name}' },
  removed: { zh: '已删除第 {no} 行', en: 'Line {no} removed' },
  undo: { zh: '撤销', en: 'Undo' },
  lineTotal: { zh: '小计', en: 'Total' },
  total: { zh: '合计', en: 'Total' },
  countRows: { zh: '共 {count} 行', en: '{count} {count?line:lines}' },
  fillIn: { zh: '填写“{name}”', en: 'Fill in “{name}”' },
  pasteHint: {
    zh: '可以从 Excel 复制多行，在表格里粘贴；回车到下一行。',
    en: 'Several lines can be pasted from Excel; Enter goes to the next line.',
  },
} as const satisfies WordList
