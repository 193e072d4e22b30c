// The texts of the overview.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '概览', en: 'Overview' },
  span: { zh: '时间范围', en: 'Span' },
  month: { zh: '近一个月', en: 'Last month' },
  term: { zh: '近半年', en: 'Last half year' },
  year: { zh: '近一年', en: 'Last year' },
  open: { zh: '办理中', en: 'Open' },
  overdue: { zh: '已超时', en: 'Overdue' },
  ended: { zh: '已办结', en: 'Closed' },
  usual: { zh: '一般用时', en: 'Usual time' },
  minutes: { zh: '{count} 分钟', en: '{count} min' },
  hours: { zh: '{count} 小时', en: '{count} h' },
  days: { zh: '{count} 天', en: '{count} days' },
  none: { zh: '—', en: '–' },
  byProcess: { zh: '各流程在办', en: 'Open by kind' },
  byDepartment: { zh: '各部门在办', en: 'Open by department' },
  waits: { zh: '哪里等得最久', en: 'Where things wait longest' },
  waitsText: {
    zh: '每个环节从轮到办理到办完的时间（中位数），和现在停在那里的件数。',
    en: 'From its turn until it was done (median), and how many stand there now.',
  },
  waiting: { zh: '现有 {count} 件', en: '{count} there now' },
  time: { zh: '从提交到办结', en: 'From request to close' },
  timeText: {
    zh: '一半的事项在这个时间内办结；十件里有九件不超过右边的时间。',
    en: 'Half of them were closed within this time; nine in ten within the time on the right.',
  },
  half: { zh: '一半', en: 'Half' },
  most: { zh: '九成', en: 'Nine in ten' },
  months: { zh: '每月提交与办结', en: 'Sent and closed by month' },
  sent: { zh: '提交', en: 'Sent' },
  closed: { zh: '办结', en: 'Closed' },
  chart: { zh: '{month}：提交 {sent} 件，办结 {closed} 件', en: '{month}: {sent} sent, {closed} closed' },
  pieces: { zh: '{count} 件', en: '{count}' },
  late: { zh: '其中 {count} 件超时', en: '{count} overdue' },
  nothing: { zh: '这段时间还没有事项', en: 'Nothing in this span yet' },
  nothingText: {
    zh: '有事项提交后，这里会显示在办、超时和用时。',
    en: 'As soon as requests are sent, open and late ones and their times are shown here.',
  },
} as const satisfies WordList
