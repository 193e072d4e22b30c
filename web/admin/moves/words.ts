// The texts of what a change would move.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  title: { zh: '有 {count} 个正在走的期限会变动', en: '{count} running {count?deadline:deadlines} will move' },
  text: { zh: '确认后逐个重新计算，单子的留痕里会写明原因。', en: 'Each is planned again, and its record says why.' },
  becomes: { zh: '{from} → {to}', en: '{from} → {to}' },
  none: { zh: '无', en: 'none' },
  rung: { zh: '只是提醒等步骤', en: 'only a reminder or the like' },
  more: { zh: '还有 {count} 个没有列出。', en: '{count} more are not listed.' },
  provisional: {
    zh: '其中有的落在放假安排还没公布的年份，先按暂定计算。',
    en: 'Some rest on a year whose holidays are not known yet, and stay provisional.',
  },
  apply: { zh: '照此更改', en: 'Change it' },
  leave: { zh: '先不改', en: 'Leave it' },
} as const satisfies WordList
