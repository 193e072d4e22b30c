// For what a person may be told something: the kinds that channels are chosen by.

import type { Words } from '../words.ts'

export const KINDS = [
  'turn',
  'reminded',
  'urged',
  'returned',
  'rejected',
  'ended',
  'timed-out',
  'withdrawn',
  'commented',
  'copied',
] as const

export type Kind = (typeof KINDS)[number]

/** What stands before the number and the title of the request: the whole point of the message. */
export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  turn: { zh: '请您处理', en: 'Your turn' },
  reminded: { zh: '提醒处理', en: 'Reminder' },
  urged: { zh: '催办', en: 'Please answer' },
  returned: { zh: '已退回', en: 'Returned' },
  rejected: { zh: '未通过', en: 'Rejected' },
  ended: { zh: '已结束', en: 'Over' },
  'timed-out': { zh: '到期自动处理', en: 'Not answered in time' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  commented: { zh: '新留言', en: 'New comment' },
  copied: { zh: '抄送给您', en: 'Copied to you' },
}
