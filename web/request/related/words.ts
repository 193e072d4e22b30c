// The texts of requests that belong together.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  links: { zh: '关联', en: 'Related' },
  kindPartOrder: { zh: '等它的配件', en: 'Waits for its part' },
  kindMergedInto: { zh: '已并入', en: 'Merged into' },
  kindMerged: { zh: '并入了', en: 'Took in' },
  kindSplitFrom: { zh: '拆分自', en: 'Split from' },
  kindSplit: { zh: '拆分出', en: 'Split into' },
  kindAgain: { zh: '又报了一次', en: 'Asked for again as' },
  kindAgainOf: { zh: '是再次申请，原单', en: 'Asks again for' },
  find: { zh: '输入编号或标题查找', en: 'Type a number or a title' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  named: { zh: '{number} {title}', en: '{number} {title}' },

  merge: { zh: '并入另一单', en: 'Merge into another' },
  mergeText: {
    zh: '同一件事报了两次时用。这一单到此结束，申请人会收到另一单的抄送。',
    en: 'For the same thing reported twice. This one ends; its requester gets a copy of the other.',
  },
  mergeInto: { zh: '并入', en: 'Merge into' },
  mergeDo: { zh: '并入', en: 'Merge' },
  merged: { zh: '已并入另一单', en: 'It is merged' },
  link: { zh: '关联另一张申请', en: 'Link a request' },
  linkText: {
    zh: '例如正在等的配件，是用哪张申请买的。',
    en: 'For instance the one by which the part that is waited for is bought.',
  },
  linkTo: { zh: '关联到', en: 'Link to' },
  linkDo: { zh: '关联', en: 'Link' },
  linkedNow: { zh: '已关联', en: 'They are linked' },
  again: { zh: '没有解决，再次申请', en: 'Ask for it again' },
  againText: {
    zh: '按原来的内容再发一单，两单互相关联。',
    en: 'A new request with the same content; the two are linked.',
  },
  againReason: { zh: '哪里没有解决', en: 'What is still wrong' },
  againDo: { zh: '再发一单', en: 'Send it again' },
  sentAgain: { zh: '已提交，编号 {number}', en: 'Sent as {number}' },
  split: { zh: '拆成几单', en: 'Split it up' },
  splitText: {
    zh: '一单里有几件事时用。下面每张各成一单，仍以原申请人的名义；本单继续办理剩下的。',
    en: 'For several things in one request. Each sheet becomes one of its own in the name of who asked; this one goes on.',
  },
  sheet: { zh: '新单 {no}', en: 'New request {no}' },
  addSheet: { zh: '再加一张', en: 'One more' },
  dropSheet: { zh: '去掉新单 {no}', en: 'Leave out {no}' },
  drop: { zh: '去掉', en: 'Leave out' },
  splitDo: { zh: '拆分', en: 'Split' },
  splitDone: { zh: '已拆出 {numbers}', en: 'Split into {numbers}' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies WordList
