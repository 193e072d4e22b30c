// For what a person may be told something: the kinds that channels are chosen by, and that a robot tells its group.

import type { Words } from '../words.ts'

export const KINDS = [
  'turn',
  'reminded',
  'told',
  'urged',
  'returned',
  'rejected',
  'progressed',
  'replanned',
  'ended',
  'timed-out',
  'withdrawn',
  'related',
  'commented',
  'copied',
] as const

export type Kind = (typeof KINDS)[number]

/** What stands before the number and the title of the request: the whole point of the message. */
export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  turn: { zh: '请您处理', en: 'Your turn' },
  reminded: { zh: '提醒处理', en: 'Reminder' },
  told: { zh: '请您知悉', en: 'For your information' },
  urged: { zh: '催办', en: 'Please answer' },
  returned: { zh: '已退回', en: 'Returned' },
  rejected: { zh: '未通过', en: 'Rejected' },
  progressed: { zh: '处理进展', en: 'Progress' },
  replanned: { zh: '期限有变', en: 'Another deadline' },
  ended: { zh: '已结束', en: 'Over' },
  'timed-out': { zh: '到期自动处理', en: 'Not answered in time' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  related: { zh: '关联变动', en: 'Related request' },
  commented: { zh: '新留言', en: 'New comment' },
  copied: { zh: '抄送给您', en: 'Copied to you' },
}

/** To a group nobody is "you". */
export const GROUP_WORDS: Readonly<Record<Kind, Words>> = {
  ...KIND_WORDS,
  turn: { zh: '待处理', en: 'To be done' },
  told: { zh: '知会', en: 'For information' },
  copied: { zh: '抄送', en: 'Copied' },
}
