// The texts of the numbers by place and kind.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  title: { zh: '概览', en: 'Overview' },
  views: { zh: '概览的内容', en: 'Parts of the overview' },
  general: { zh: '总览', en: 'Everything' },
  places: { zh: '地点与费用', en: 'Places and costs' },
  process: { zh: '流程', en: 'Kind of request' },
  recurring: { zh: '反复出现', en: 'Comes back again and again' },
  recurringText: {
    zh: '本学期同一处、同一类问题出现三次以上。',
    en: 'Three times or more this term at the same place, of the same kind.',
  },
  times: { zh: '{count} 次', en: '{count} times' },
  byPlace: { zh: '按地点', en: 'By place' },
  byCategory: { zh: '按类别', en: 'By kind' },
  name: { zh: '名称', en: 'Name' },
  count: { zh: '件数', en: 'Count' },
  cost: { zh: '费用', en: 'Costs' },
  onTime: { zh: '按时', en: 'On time' },
  share: { zh: '{share}%', en: '{share}%' },
  late: { zh: '{count} 件超时', en: '{count} late' },
  total: { zh: '合计', en: 'Total' },
  all: { zh: '显示全部 {count} 处', en: 'Show all {count}' },
  nothing: { zh: '这段时间没有按地点的记录', en: 'Nothing by place in this span' },
  nothingText: {
    zh: '有报修等事项办结后，这里显示各处的件数、费用和按时率。',
    en: 'Once repairs are closed, their number, costs and punctuality are shown here by place.',
  },
} as const satisfies WordList
