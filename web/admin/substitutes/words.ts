// The texts of the substitutes.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  text: {
    zh: '外出或请假期间由代签人签字，两个人的名字都会留下。每个人也可以在“我的”里自己设。',
    en: 'While somebody is away their substitute signs; both names are kept. Everybody can also name their own under “Me”.',
  },
  add: { zh: '设代签人', en: 'Name a substitute' },
  person: { zh: '谁外出', en: 'Who is away' },
  substitute: { zh: '由谁代签', en: 'Who signs' },
  needed: { zh: '请选择一位', en: 'Please choose somebody' },
  from: { zh: '从哪天起', en: 'From' },
  to: { zh: '到哪天止', en: 'Until' },
  daysNeeded: { zh: '请选择日期', en: 'Please choose a day' },
  processes: { zh: '只代这些流程', en: 'Only these processes' },
  allProcesses: { zh: '全部流程', en: 'All processes' },
  reason: { zh: '原因（可不填）', en: 'Reason (may be left out)' },
  named: { zh: '已设好代签人', en: 'The substitute is named' },
  pair: { zh: '{person} → {substitute}', en: '{person} → {substitute}' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  now: { zh: '进行中', en: 'Now' },
  ahead: { zh: '未开始', en: 'Not yet' },
  past: { zh: '已结束', en: 'Over' },
  end: { zh: '结束', en: 'End it' },
  endOf: { zh: '结束：{substitute}代{person}签字', en: 'End it: {substitute} signs for {person}' },
  ended: { zh: '代签已结束', en: 'The substitution has ended' },
  none: { zh: '没有人设代签人', en: 'Nobody has a substitute' },
  noneText: {
    zh: '有人外出或请假时，在这里设代签人，事情就不会停。',
    en: 'Name one when somebody is away, so that nothing waits for them.',
  },
} as const satisfies WordList
