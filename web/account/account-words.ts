// The texts of one's own account.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '我的', en: 'My account' },
  department: { zh: '部门', en: 'Department' },
  noDepartment: { zh: '未分部门', en: 'None' },
  roles: { zh: '角色', en: 'Roles' },
  noRoles: { zh: '没有角色', en: 'None' },
  ofDepartment: { zh: '{role}（{department}）', en: '{role} ({department})' },
  language: { zh: '语言', en: 'Language' },
  overview: { zh: '概览', en: 'Overview' },
  admin: { zh: '管理', en: 'Admin' },

  signature: { zh: '手写签名', en: 'Drawn signature' },
  signatureText: {
    zh: '存下签名，签字时一点就用。签名会印在单子上。',
    en: 'Keep a signature to sign with one touch. It is printed on the sheet.',
  },
  signatureAlt: { zh: '您的手写签名', en: 'Your drawn signature' },
  noSignature: { zh: '还没有存签名。', en: 'None is kept yet.' },
  draw: { zh: '手写签名', en: 'Draw one' },
  drawAnew: { zh: '重新手写', en: 'Draw a new one' },
  removeSignature: { zh: '删除', en: 'Remove' },
  keepSignature: { zh: '保存签名', en: 'Keep it' },
  drawFirst: { zh: '请先在框内签名。', en: 'Please sign inside the box.' },
  signatureKept: { zh: '签名已保存', en: 'The signature is kept' },
  signatureRemoved: { zh: '签名已删除', en: 'The signature is removed' },

  phrases: { zh: '常用语', en: 'Phrases' },
  phrasesText: { zh: '签字时点一下就能写上。', en: 'One touch writes them when you sign.' },
  newPhrase: { zh: '新的常用语', en: 'New phrase' },
  addPhrase: { zh: '添加', en: 'Add' },
  dropPhrase: { zh: '删除常用语“{phrase}”', en: 'Remove the phrase “{phrase}”' },

  substitutes: { zh: '代签人', en: 'Substitutes' },
  substitutesText: {
    zh: '您外出或请假期间，由代签人替您签字；两个人的名字都会留下。',
    en: 'While you are away, your substitute signs for you; both names are kept.',
  },
  noSubstitutes: { zh: '没有设代签人。', en: 'Nobody signs for you.' },
  addSubstitute: { zh: '设代签人', en: 'Name a substitute' },
  who: { zh: '由谁代签', en: 'Who signs' },
  whoNeeded: { zh: '请选择一位同事', en: 'Please choose a colleague' },
  days: { zh: '从哪天到哪天', en: 'From when to when' },
  daysNeeded: { zh: '请选择起止日期', en: 'Please choose the days' },
  reason: { zh: '原因（可不填）', en: 'Reason (may be left out)' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  stateAhead: { zh: '未开始', en: 'Not yet' },
  stateNow: { zh: '进行中', en: 'Now' },
  endNow: { zh: '结束', en: 'End it' },
  endOf: { zh: '结束{name}的代签', en: 'End the substitution by {name}' },
  named: { zh: '已设{name}为代签人', en: '{name} signs for you' },
  ended: { zh: '代签已结束', en: 'The substitution has ended' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },

  security: { zh: '密码与登录', en: 'Password and sessions' },
  changePassword: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '现在的密码', en: 'Present password' },
  wrong: { zh: '密码不正确', en: 'This is not your password' },
  next: { zh: '新密码', en: 'New password' },
  passwordChanged: {
    zh: '密码已修改，其他设备上的登录已退出',
    en: 'The password is changed; other devices are signed out',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  signOutEverywhere: { zh: '退出所有设备', en: 'Sign out everywhere' },
  signOutEverywhereAsk: {
    zh: '所有设备上的登录都会退出，包括这一台。',
    en: 'You will be signed out on every device, this one too.',
  },
} as const satisfies WordList
