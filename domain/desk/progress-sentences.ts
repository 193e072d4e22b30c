// The sentences of work on its way: accepted, on the way, started, paused, resumed; and of the clock that stands and goes on.

import type { Words } from '../words.ts'
import type { DeskEvent, ProgressKind } from './event.ts'
import { join, NOTHING, quoted, said, same } from './phrases.ts'

type Of<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>
type When = (iso: string) => string

export const PROGRESS_WORDS: Readonly<Record<ProgressKind, Words>> = {
  accepted: { zh: '接单', en: 'accepted' },
  'on-the-way': { zh: '已出发', en: 'is on the way to' },
  started: { zh: '开工', en: 'started' },
  paused: { zh: '暂停', en: 'paused' },
  resumed: { zh: '恢复', en: 'resumed' },
}

export function progressed(event: Of<'progressed'>): Words {
  const { kind, by, group, title, until, contact, files = [], request, remark } = event
  const about: Words[] = [
    ...(title ? [title] : []),
    ...(until ? [{ zh: `预计 ${until}`, en: `expected on ${until}` }] : []),
    ...(contact ? [{ zh: `联系 ${contact}`, en: `contact ${contact}` }] : []),
    ...(request ? [{ zh: `见 ${request.number}`, en: `see ${request.number}` }] : []),
    ...(files.length > 0 ? [{ zh: `附件 ${files.length} 个`, en: counted(files.length) }] : []),
  ]
  const details = {
    zh: `（${about.map(({ zh }) => zh).join('，')}）`,
    en: ` (${about.map(({ en }) => en).join(', ')})`,
  }
  return join(
    same(`${by.name} `),
    PROGRESS_WORDS[kind],
    same(' '),
    quoted(group.title),
    about.length > 0 ? details : NOTHING,
    said(remark),
  )
}

function counted(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`
}

export function clockStopped({ group, title }: Of<'clock-stopped'>): Words {
  return join(quoted(group.title), { zh: '停表：', en: ': the clock stands, ' }, title)
}

export function clockStarted({ group, title, stoppedAt, dueAt, provisional }: Of<'clock-started'>, when: When): Words {
  const since = { zh: `（自 ${when(stoppedAt)} 停表）`, en: ` (it stood since ${when(stoppedAt)})` }
  const due = dueAt ? { zh: `，期限 ${when(dueAt)}`, en: `, due ${when(dueAt)}` } : NOTHING
  const mayMove = {
    zh: '（当年放假安排尚未公布，期限可能调整）',
    en: ' (that year’s public holidays are not published yet: it may move)',
  }
  return join(
    quoted(group.title),
    { zh: '恢复计时：', en: ': the clock goes on, ' },
    title,
    since,
    due,
    provisional ? mayMove : NOTHING,
  )
}
