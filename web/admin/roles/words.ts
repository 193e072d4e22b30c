// The texts of the roles and their days.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  inDepartment: { zh: '{role}（{department}）', en: '{role} ({department})' },
  text: {
    zh: '流程把事交给角色，不认人名。换人时在这里改，从哪天起由谁担任都留有记录。',
    en: 'Processes give work to roles, not to names. Who holds one, and from which day, is changed here.',
  },
  missing: { zh: '流程要用，暂无人担任', en: 'Needed, held by nobody' },
  missingNote: {
    zh: '{count} 个角色流程要用，却没有人担任；轮到时会由代替人办理或停在那里。',
    en: '{count} {count?role is:roles are} needed by a process and held by nobody: its work goes to a stand-in, or waits.',
  },
  nobody: { zh: '暂无人担任', en: 'Nobody' },
  give: { zh: '安排', en: 'Assign' },
  giveOf: { zh: '安排{role}', en: 'Assign {role}' },
  addRole: { zh: '给一个角色', en: 'Give a role' },
  role: { zh: '角色', en: 'Role' },
  who: { zh: '由谁担任', en: 'Who holds it' },
  department: { zh: '哪个部门的', en: 'In which department' },
  departmentText: { zh: '部门负责人须选部门；其他角色可不选', en: 'Needed for heads; others may leave it out' },
  from: { zh: '从哪天起', en: 'From' },
  fromText: { zh: '不填就从今天起', en: 'Today when left out' },
  to: { zh: '到哪天止', en: 'Until' },
  toText: { zh: '不填就一直担任；这一天仍在任', en: 'Held on when left out; this day is included' },
  given: { zh: '已安排', en: 'Assigned' },
  since: { zh: '{from}起', en: 'since {from}' },
  ahead: { zh: '{from}起（未开始）', en: 'from {from} (not yet)' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  days: { zh: '改起止日期', en: 'Change the days' },
  daysOf: { zh: '改起止日期：{name}，{role}', en: 'Change the days: {name}, {role}' },
  daysChanged: { zh: '起止日期已改', en: 'The days are changed' },
  end: { zh: '免去', en: 'Take away' },
  endOf: { zh: '免去：{name}，{role}', en: 'Take away: {name}, {role}' },
  endAsk: { zh: '从今天起，{name}不再担任{role}？', en: 'From today on, {name} is not {role} any more?' },
  endText: {
    zh: '签过的字都保留；以后的事轮到新担任的人。',
    en: 'Signatures stay. Work from now on goes to whoever holds the role.',
  },
  ended: { zh: '已免去', en: 'Taken away' },
} as const satisfies WordList
