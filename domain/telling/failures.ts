// Why a message could not be sent: what we know ourselves and what the network says as words, what a server has said as it
// said it.

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

/** What the network of this machine says, by what stands in its words; those are kept behind ours, for who looks after it. */
const NETWORK: readonly (readonly [RegExp, Words])[] = [
  [/\b(ENOTFOUND|EAI_AGAIN)\b/, { zh: '找不到这个地址', en: 'The address cannot be found' }],
  [/\bECONNREFUSED\b/, { zh: '对方没有接受连接', en: 'The other side does not take connections' }],
  [/\b(ENETUNREACH|EHOSTUNREACH)\b/, { zh: '网络不通', en: 'There is no way through the network' }],
  [/\bETIMEDOUT\b|timeout/i, { zh: '连接超时', en: 'No connection in time' }],
  [/\b(ECONNRESET|EPIPE)\b|socket (hang up|close)/i, { zh: '连接中断', en: 'The connection broke' }],
  [/certificate/i, { zh: '对方的证书不可信', en: 'The certificate of the other side is not to be trusted' }],
]

export function failureWords(failure: string): Words {
  if (Object.hasOwn(FAILURES, failure)) return FAILURES[failure as Failure]
  const [, words] = NETWORK.find(([said]) => said.test(failure)) ?? []
  return words ? { zh: `${words.zh}（${failure}）`, en: `${words.en} (${failure})` } : same(failure)
}
