// The robots of groups that a school may tell things: which there are, and which addresses they may have.

import type { Words } from '../words.ts'

export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const
export type RobotKind = (typeof ROBOT_KINDS)[number]

export const ROBOT_WORDS: Readonly<Record<RobotKind, Words>> = {
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  feishu: { zh: '飞书', en: 'Feishu' },
}

export const ROBOTS_MOST = 20

const ADDRESS_MOST = 1000

/**
 * Whether something outside may be written to there at all: https with a name of a host. Plain http of this very machine
 * only where the settings say so. What the name leads to is looked at when it is written to.
 */
export function isOutsideAddress(text: string, { local = false } = {}): boolean {
  if (text.length > ADDRESS_MOST || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username || password) return false
  if (local && protocol === 'http:' && hostname === '127.0.0.1') return true
  return protocol === 'https:' && /[a-z]$/i.test(hostname) && hostname.includes('.') && !hostname.endsWith('.localhost')
}
