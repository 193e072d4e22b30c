// The texts of the school and the end of its demo.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  name: { zh: '校名', en: 'Name of the school' },
  nameText: { zh: '印在每张单子上', en: 'It stands on every printed sheet' },
  needed: { zh: '请填写校名', en: 'Please give the school a name' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '校名已改', en: 'The name is changed' },
  demo: { zh: '演示', en: 'Demo' },
  demoNow: { zh: '现在是演示学校', en: 'This is a demo school' },
  demoText: { zh: '正式使用前，请结束演示。结束以后：', en: 'End the demo before you use it in earnest. Then:' },
  accounts: {
    zh: '仍用演示密码的账号全部停用，已登录的立即退出',
    en: 'accounts that still have the demo password become inactive and are signed out',
  },
  people: {
    zh: '演示的人员和单子都保留，可以逐个恢复或改名',
    en: 'the people and papers of the demo stay; people can be activated again one by one',
  },
  marks: { zh: '页面上的“演示”字样消失', en: 'the mark “demo” is gone from every page' },
  never: { zh: '不能再变回演示学校', en: 'it cannot become a demo school again' },
  endDemo: { zh: '结束演示', en: 'End the demo' },
  endDemoAsk: { zh: '现在结束演示？', en: 'End the demo now?' },
  endDemoText: { zh: '此操作不能撤销。', en: 'This cannot be undone.' },
  cancel: { zh: '取消', en: 'Cancel' },
  ownPassword: {
    zh: '您自己还在用演示密码。请先改密码，再结束演示，否则您也进不来了。',
    en: 'You still have the demo password yourself. Change it first, or you would be locked out too.',
  },
  toPassword: { zh: '去改密码', en: 'Change my password' },
  ended: { zh: '演示已结束', en: 'The demo has ended' },
  left: { zh: '已停用：{names}', en: 'Inactive now: {names}' },
  between: { zh: '、', en: ', ' },
  noDemo: { zh: '正式使用中', en: 'In use' },
} as const satisfies WordList
