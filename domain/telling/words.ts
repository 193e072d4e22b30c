// The sentences of what is refused about telling people: robots, browsers, messages that did not arrive.

import type { Words } from '../words.ts'

export const TELLING_WORDS: Readonly<Record<string, Words>> = {
  'robot-address': {
    zh: '机器人地址须为 https 开头的外网地址，请从群机器人设置里整段复制。',
    en: 'The address of a robot begins with https and lies outside of this network; copy it whole from the group’s settings.',
  },
  'too-many-robots': { zh: '机器人最多 {maximum} 个。', en: 'There may be at most {maximum} robots.' },
  'push-address': {
    zh: '浏览器给出的推送地址不可用。',
    en: 'The address that the browser gave for messages cannot be used.',
  },
  'notice-not-failed': {
    zh: '这条消息没有发送失败，不用重发。',
    en: 'This message has not failed: there is nothing to send again.',
  },
}
