// Times and spans as people say them.

import type { WordList } from './language.ts'

export const WORDS = {
  today: { zh: '今天 {time}', en: 'today {time}' },
  tomorrow: { zh: '明天 {time}', en: 'tomorrow {time}' },
  yesterday: { zh: '昨天 {time}', en: 'yesterday {time}' },
  overdueMinutes: { zh: '已超时 {count} 个工作分钟', en: 'overdue {count} working {count?minute:minutes}' },
  overdueHours: { zh: '已超时 {count} 个工作小时', en: 'overdue {count} working {count?hour:hours}' },
  overdueDays: { zh: '已超时 {count} 个工作日', en: 'overdue {count} working {count?day:days}' },
  overdue: { zh: '已超时', en: 'overdue' },
  provisional: { zh: '{due}（暂定）', en: '{due} (provisional)' },
  minutes: { zh: '{count} 分钟', en: '{count} min' },
  hours: { zh: '{count} 小时', en: '{count} h' },
  days: { zh: '{count} 天', en: '{count} {count?day:days}' },
} as const satisfies WordList
