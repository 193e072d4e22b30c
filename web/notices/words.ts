// The texts of what a person was told. The messages themselves come from the server.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '消息', en: 'Messages' },
  which: { zh: '看哪些', en: 'Which' },
  all: { zh: '全部', en: 'All' },
  unseen: { zh: '未读', en: 'New' },
  unseenCount: { zh: '未读 {count}', en: 'New {count}' },
  isNew: { zh: '未读', en: 'New' },
  see: { zh: '标为已读', en: 'Mark as read' },
  seeOf: { zh: '标为已读：{subject}', en: 'Mark as read: {subject}' },
  seeAll: { zh: '全部标为已读', en: 'Mark all as read' },
  how: { zh: '怎么通知我', en: 'How I am told' },
  none: { zh: '还没有消息', en: 'No messages yet' },
  noneUnseen: { zh: '没有未读的消息', en: 'Nothing new' },
  noneText: {
    zh: '轮到您处理、单子有结果或有人留言时，会在这里告诉您。',
    en: 'You are told here when it is your turn, when a request is decided, and when somebody comments.',
  },
} as const satisfies WordList
