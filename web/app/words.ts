// The texts of the shell.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  inbox: { zh: '待办', en: 'To do' },
  start: { zh: '发起', en: 'Start' },
  requests: { zh: '事项', en: 'Requests' },
  notices: { zh: '消息', en: 'Messages' },
  duty: { zh: '值班', en: 'Duty' },
  visitors: { zh: '访客报修', en: 'Visitors' },
  overview: { zh: '概览', en: 'Overview' },
  admin: { zh: '管理', en: 'Admin' },
  account: { zh: '我的', en: 'Me' },
  menu: { zh: '导航', en: 'Navigation' },
  skip: { zh: '跳到内容', en: 'Skip to content' },
  demoNote: { zh: '演示学校：人和事都是虚构的', en: 'A demo school: invented people and papers' },
  offline: {
    zh: '没有网络。已填写的内容保存在本机，恢复后再发送。',
    en: 'No network. What you type is kept on this device.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  renewTitle: { zh: '登录已过期', en: 'Your session has ended' },
  renewText: {
    zh: '再登录一次即可继续，刚才填写的内容都在。',
    en: 'Sign in again to go on; what you typed is still here.',
  },
  notFound: { zh: '没有这一页，或您无权查看', en: 'There is no such page, or it is not for you' },
  toInbox: { zh: '回到待办', en: 'Back to your inbox' },
  failed: { zh: '页面没能打开', en: 'The page could not be opened' },
  again: { zh: '重试', en: 'Try again' },
} as const satisfies WordList
