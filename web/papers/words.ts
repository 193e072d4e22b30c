// The texts around filled forms; what stands in them comes from the server.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  nothing: { zh: '—', en: '—' },
  chosen: { zh: '选定', en: 'Chosen' },
  place: { zh: '序号', en: 'No.' },
  row: { zh: '项目', en: 'Item' },
  sum: { zh: '合计', en: 'Total' },
  round: { zh: '第 {count} 轮', en: 'Round {count}' },
  earlier: { zh: '第 {count} 轮：{title}（已被后来的代替）', en: 'Round {count}: {title} (replaced since)' },
  warnings: { zh: '请留意', en: 'Please note' },
} as const satisfies WordList
