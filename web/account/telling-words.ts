// The texts around how a person is told of what, and around their calendar. What the kinds are called comes from the domain.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '怎么通知我', en: 'How I am told' },
  text: { zh: '每件事走哪些渠道，勾选即保存。', en: 'By which ways for each; a tick is kept at once.' },
  kinds: { zh: '通知什么、走哪里', en: 'Of what, and by which way' },
  kind: { zh: '事情', en: 'Of what' },
  byApp: { zh: '站内', en: 'Here' },
  byMail: { zh: '邮件', en: 'E-mail' },
  byPush: { zh: '浏览器', en: 'Browser' },
  byWay: { zh: '{kind}：{way}', en: '{kind}: {way}' },
  usual: { zh: '恢复默认', en: 'As usual again' },

  digest: { zh: '邮件汇总', en: 'One e-mail with all' },
  digestText: { zh: '在这些时间发一封汇总，不再一事一封。', en: 'One e-mail at these times, instead of one for each.' },
  digestAt: { zh: '第 {no} 次的时间', en: 'Time {no}' },
  addDigest: { zh: '加一个时间', en: 'Add a time' },
  dropDigest: { zh: '删除 {time}', en: 'Remove {time}' },

  quiet: { zh: '免打扰', en: 'Quiet hours' },
  quietText: { zh: '这段时间不发邮件和推送，过后再发。', en: 'No e-mail and no push in these hours; they come after.' },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'Until' },

  browser: { zh: '本机浏览器推送', en: 'Push to this browser' },
  browserText: {
    zh: '网页关着也能收到，每台设备各开各的。',
    en: 'It comes even when the page is closed. Each device is asked by itself.',
  },
  browserUnable: {
    zh: '这个浏览器或当前网址收不了推送（须用 https 打开）。',
    en: 'This browser cannot be told at this address (https is needed).',
  },
  browserDenied: {
    zh: '浏览器里已禁止本站通知，请在浏览器的网站设置里允许后再开。',
    en: 'Notifications are blocked for this site. Allow them in the settings of the browser first.',
  },
  browserOn: { zh: '已开启，本机能收到推送', en: 'This browser will be told' },
  browserUnreached: {
    zh: '浏览器没能登记推送：连不上浏览器厂商的推送服务，请换个浏览器或稍后再试。',
    en: 'The browser could not reach the push service of its maker. Try later, or another browser.',
  },
  browserOff: { zh: '已关闭本机推送', en: 'This browser is told no more' },

  test: { zh: '发一条试试', en: 'Send a test' },
  tested: { zh: '已发出，几秒内应该收到', en: 'Sent; it should come within seconds' },
  testFailed: { zh: '没有发出去', en: 'It could not be sent' },

  calendar: { zh: '我的日历', en: 'My calendar' },
  calendarText: {
    zh: '把这个地址加到手机或电脑的日历里，待办期限和值班会自己出现。知道地址的人都能看，请不要转给别人。',
    en: 'Add this address to the calendar of your phone or computer: deadlines and duties appear by themselves. Whoever knows it can read them, so keep it to yourself.',
  },
  calendarNone: { zh: '还没有日历地址。', en: 'There is no address yet.' },
  calendarMade: { zh: '日历地址已有，{at}生成。', en: 'There is an address, made {at}.' },
  calendarLost: {
    zh: '地址只在生成时显示一次；找不到了就重新生成，旧地址随即作废。',
    en: 'It is shown once. If you have lost it, make a new one; the old one ends with that.',
  },
  make: { zh: '生成地址', en: 'Make an address' },
  makeAnew: { zh: '重新生成', en: 'Make a new one' },
  removeAddress: { zh: '停用', en: 'Remove' },
  removed: { zh: '日历地址已停用', en: 'The address is removed' },
  address: { zh: '日历地址', en: 'Address of the calendar' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没能复制，请手动选中复制', en: 'It could not be copied; select it by hand' },
  scan: { zh: '用手机扫一扫添加', en: 'Scan it with a phone' },
} as const satisfies WordList
