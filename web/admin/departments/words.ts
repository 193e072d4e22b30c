// The texts of the departments.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  add: { zh: '新增部门', en: 'Add a department' },
  rename: { zh: '改名', en: 'Rename' },
  renameOf: { zh: '“{name}”改名', en: 'Rename “{name}”' },
  name: { zh: '部门名称', en: 'Name' },
  needed: { zh: '请填写名称', en: 'Please give it a name' },
  people: { zh: '{count} 人', en: '{count} {count?person:people}' },
  added: { zh: '已新增“{name}”', en: '“{name}” is added' },
  renamed: { zh: '已改名为“{name}”', en: 'It is called “{name}” now' },
  none: { zh: '还没有部门', en: 'No departments yet' },
  noneText: {
    zh: '先新增部门，再把人分进去；部门负责人按部门审批。',
    en: 'Add departments and put people into them: heads sign for their own department.',
  },
} as const satisfies WordList
