// The texts of what people without an account have reported.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '访客报修', en: 'Reports by visitors' },
  states: { zh: '处理情况', en: 'State' },
  waiting: { zh: '待处理', en: 'Waiting' },
  accepted: { zh: '已受理', en: 'Taken on' },
  refused: { zh: '未受理', en: 'Refused' },
  accept: { zh: '受理', en: 'Take it on' },
  refuse: { zh: '不受理', en: 'Refuse' },
  acceptOf: { zh: '受理：{place}，{what}', en: 'Take it on: {place}, {what}' },
  refuseOf: { zh: '不受理：{place}，{what}', en: 'Refuse: {place}, {what}' },
  refuseTitle: { zh: '不受理这条报修？', en: 'Refuse this report?' },
  reason: { zh: '原因（留作记录）', en: 'Reason (kept for the record)' },
  contact: { zh: '联系：{contact}', en: 'Contact: {contact}' },
  photo: { zh: '打开访客拍的照片', en: 'Open the photo' },
  taken: { zh: '已受理，转为 {number}', en: 'Taken on as {number}' },
  takenPlain: { zh: '已受理', en: 'It is taken on' },
  saidRefused: { zh: '已记为不受理', en: 'It is refused' },
  open: { zh: '打开 {number}', en: 'Open {number}' },
  more: { zh: '更早的', en: 'Earlier ones' },
  nothing: { zh: '没有待处理的访客报修', en: 'Nothing waits here' },
  nothingText: {
    zh: '有人扫门上的二维码报修后，会出现在这里。',
    en: 'What people report by the QR codes on the doors comes here.',
  },
  none: { zh: '还没有', en: 'None yet' },
  notForYou: { zh: '访客报修由后勤处理', en: 'The logistics office looks after these' },
  note: {
    zh: '有 {count} 条访客报修待处理',
    en: '{count} {count?report by a visitor waits:reports by visitors wait}',
  },
} as const satisfies WordList
