// The sentence of a deadline that was planned again: why, and from when to when it has moved.

import type { Words } from '../words.ts'
import type { DeskEvent } from './event.ts'
import { join, NOTHING, quoted } from './phrases.ts'

type Replanned = Extract<DeskEvent, { type: 'replanned' }>

const WHY: Readonly<Record<Replanned['why'], Words>> = {
  calendar: { zh: '校历有变动，', en: 'The calendar has changed: ' },
  timetable: { zh: '作息时间有变动，', en: 'The timetable has changed: ' },
  policy: { zh: '制度参数有变动，', en: 'The policy has changed: ' },
}
const WHAT: Readonly<Record<Replanned['what'], Words>> = {
  due: { zh: '的期限', en: ' is due' },
  rung: { zh: '的下一次提醒或升级', en: ' has its next reminder or other step' },
}

export function replannedSentence(event: Replanned, when: (iso: string) => string): Words {
  const { why, what, group } = event
  return join(WHY[why], quoted(group.title), WHAT[what], moved(event, when), mayMove(event), underPolicy(event))
}

function moved({ from, to }: Replanned, when: (iso: string) => string): Words {
  if (to === undefined) return { zh: '取消', en: ' no more' }
  if (from === to)
    return { zh: `时间不变（${when(to)}），做法按新的制度`, en: ` ${when(to)} as before, but another one` }
  if (from === undefined) return { zh: `定在 ${when(to)}`, en: ` ${when(to)}` }
  return { zh: `由 ${when(from)} 改为 ${when(to)}`, en: ` ${when(to)} instead of ${when(from)}` }
}

function mayMove({ provisional }: Replanned): Words {
  if (!provisional) return NOTHING
  return {
    zh: '（当年放假安排尚未公布，期限可能再调整）',
    en: ' (it may move again: that year’s public holidays are not published yet)',
  }
}

function underPolicy({ policyVersion }: Replanned): Words {
  if (policyVersion === undefined) return NOTHING
  return {
    zh: `（期限按第 ${policyVersion} 版制度，其余仍按提交时的版本）`,
    en: ` (its deadlines are those of version ${policyVersion}; all else stays as it was when the request was sent)`,
  }
}
