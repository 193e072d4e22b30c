// Why a message could not be sent: what we know ourselves as words, what a server has said as it said it.

import { same } from '../desk/phrases.ts'
import type { Words } from '../words.ts'

const FAILURES = {
  /** The worker ended between sending and noting it: nobody knows. */
  interrupted: {
    zh: '发送时系统中断，可能已送达；确认没有收到再重发',
    en: 'Interrupted while it was being sent; it may have arrived. Send it again only if it did not',
  },
  'no-answer': {
    zh: '对方没有答复，可能已送达；确认没有收到再重发',
    en: 'No answer came; it may have arrived. Send it again only if it did not',
  },
  'not-in-time': { zh: '一天内没有发出', en: 'It could not be sent within a day' },
  'no-mail-server': { zh: '没有设置邮件服务器', en: 'No mail server is set' },
  'no-address': { zh: '此人没有邮箱', en: 'The person has no e-mail address' },
  'no-robot': { zh: '机器人已删除', en: 'The robot was removed' },
  'bad-address': {
    zh: '地址不允许：须为外网的 https 地址',
    en: 'The address is not allowed: only https outside of this network',
  },
} as const satisfies Readonly<Record<string, Words>>

export type Failure = keyof typeof FAILURES

export function failureWords(failure: string): Words {
  return Object.hasOwn(FAILURES, failure) ? FAILURES[failure as Failure] : same(failure)
}
