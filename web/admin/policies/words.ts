// The texts around the policies. What their fields are called and what they are for comes from the server.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  lead: {
    zh: '金额、签字人、期限都由学校自己定。改动从以后提交的单子起生效，已经在办的仍按原来的版本；只有期限可以选择一并更新。',
    en: 'Sums, signers and deadlines are the school’s own. Changes count for requests sent from now on; those under way keep their version, unless you choose that deadlines follow.',
  },
  asDelivered: { zh: '未改过，按系统自带', en: 'As delivered' },
  changed: { zh: '第 {version} 版，{name}改于{at}', en: 'Version {version}, changed by {name}, {at}' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  general: { zh: '总的规定', en: 'In general' },
  sections: { zh: '本页内容', en: 'On this page' },
  all: { zh: '全部', en: 'All' },
  chooseWho: { zh: '选角色或人', en: 'A role or a person' },
  person: { zh: '指定人员', en: 'A person' },
  add: { zh: '添加', en: 'Add' },
  addStep: { zh: '增加一步', en: 'Add a step' },
  newStep: { zh: '新的一步', en: 'A new step' },
  entry: { zh: '第 {no} 项 {name}', en: 'Entry {no}: {name}' },
  up: { zh: '第 {no} 项上移', en: 'Move entry {no} up' },
  down: { zh: '第 {no} 项下移', en: 'Move entry {no} down' },
  remove: { zh: '删除第 {no} 项', en: 'Remove entry {no}' },
  moveUp: { zh: '上移', en: 'Up' },
  moveDown: { zh: '下移', en: 'Down' },
  removeIt: { zh: '删除', en: 'Remove' },

  unsaved: { zh: '未保存的修改 {count} 处', en: '{count} unsaved {count?change:changes}' },
  comparing: { zh: '正在比较……', en: 'Comparing…' },
  noDifference: { zh: '和现行版本没有区别', en: 'The same as the version in force' },
  toMend: {
    zh: '有 {count} 处还不合规定，保存时会标出来',
    en: '{count} {count?place:places} to mend; saving will show them',
  },
  save: { zh: '保存为新版', en: 'Save as a new version' },
  discard: { zh: '放弃修改', en: 'Discard' },
  discardAsk: { zh: '放弃没有保存的修改？', en: 'Discard what is not saved?' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: {
    zh: '已保存为第 {version} 版，从以后提交的单子起生效',
    en: 'Saved as version {version}, for requests from now on',
  },
  savedRunning: {
    zh: '已保存为第 {version} 版，在办单子的期限也按新的算',
    en: 'Saved as version {version}; deadlines under way follow it too',
  },
  running: { zh: '在办的单子，期限也按新的算', en: 'Its deadlines also hold for requests under way' },
  kept: { zh: '上次没保存的修改还在。', en: 'Changes that you had not saved are still here.' },

  overtaken: {
    zh: '您修改时，{name}保存了第 {version} 版。您的修改都还在，已放到新版上；请再看一遍下面的差异，然后保存。',
    en: '{name} saved version {version} meanwhile. Your changes are still here, laid over it; look at the differences below, then save.',
  },
  somebody: { zh: '别人', en: 'Somebody' },
  theirs: { zh: '对方改了：', en: 'What they changed:' },

  history: { zh: '历次修改', en: 'Versions' },
  delivered: { zh: '系统自带', en: 'As delivered' },
  by: { zh: '{name}，{at}', en: '{name}, {at}' },
  inForce: { zh: '现行', en: 'In force' },
  first: { zh: '没有更早的版本', en: 'There is none before it' },
  restore: { zh: '用这一版', en: 'Use this one' },
  restored: {
    zh: '第 {version} 版的内容已填入，看过差异后再保存',
    en: 'Version {version} is filled in; look at the differences, then save',
  },
} as const satisfies WordList
