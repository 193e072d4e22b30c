// The pieces that the sentences of a trail are put together from: lists of names, spans of time, sums of money.
// Each is a text in both languages; nothing here knows an event.

import type { Words } from '../words.ts'
import type { SeatNote, SkippedNote } from './event.ts'
import type { PersonRef } from './task.ts'
import { roleWords } from './words.ts'

/** The same text in both languages: a name, a number, what somebody wrote. */
export function same(text: string): Words {
  return { zh: text, en: text }
}

export const NOTHING: Words = same('')

/** One text after the other, each in its language. */
export function join(...parts: readonly Words[]): Words {
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') }
}

export function list(items: readonly Words[]): Words {
  const english = items.map(({ en }) => en)
  const last = english.at(-1) ?? ''
  return {
    zh: items.map(({ zh }) => zh).join('、'),
    en: english.length > 1 ? `${english.slice(0, -1).join(', ')} and ${last}` : last,
  }
}

export function names(people: readonly PersonRef[]): Words {
  return list(people.map(({ name }) => same(name)))
}

/** Everybody who sits, each once, with whom they sit in for. */
export function sitters(seats: readonly SeatNote[]): Words {
  const once = new Map(seats.map((seat) => [`${seat.person.id}/${seat.standsInFor ?? ''}`, seat]))
  return list([...once.values()].map(sitter))
}

function sitter(seat: SeatNote): Words {
  const { person, standsInFor } = seat
  if (!standsInFor) return same(person.name)
  const { zh, en } = sitsAs(seat) ?? NOTHING
  return { zh: `${person.name}（${zh}）`, en: `${person.name} (${en})` }
}

/** As what somebody sits in a place: in a role, or for somebody else. */
export function sitsAs({ role, standsInFor }: Pick<SeatNote, 'role' | 'standsInFor'>): Words | undefined {
  if (!standsInFor) return role ? roleWords(role) : undefined
  const { zh, en } = roleWords(standsInFor)
  return { zh: `代${zh}`, en: `for ${en}` }
}

export function quoted({ zh, en }: Words): Words {
  return { zh: `“${zh}”`, en: `“${en}”` }
}

/** What somebody wrote, after a colon; nothing when nothing was written. */
export function said(text: string | undefined): Words {
  const written = text?.trim()
  return written ? { zh: `：${written}`, en: `: ${written}` } : NOTHING
}

export function yuan(fen: number | undefined): Words {
  if (fen === undefined) return NOTHING
  const whole = Math.trunc(fen / 100)
  const sum = `${whole}.${String(fen - whole * 100).padStart(2, '0')}`
  return { zh: `，金额 ${sum} 元`, en: `, ${sum} yuan` }
}

/** Days, hours and minutes, without those that are none; never less than a minute. */
export function span(ms: number): Words {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  return spanOf([
    [Math.floor(minutes / 1440), '天', 'day'],
    [Math.floor(minutes / 60) % 24, '小时', 'hour'],
    [minutes % 60, '分钟', 'minute'],
  ])
}

function spanOf(parts: readonly (readonly [count: number, zh: string, en: string])[]): Words {
  const some = parts.filter(([count]) => count > 0)
  return {
    zh: some.map(([count, zh]) => `${count} ${zh}`).join(' '),
    en: some.map(([count, , en]) => `${count} ${en}${count === 1 ? '' : 's'}`).join(' '),
  }
}

/** Working minutes as hours and minutes: how long a working day is differs from school to school. */
export function workedSpan(minutes: number): Words {
  return spanOf([
    [Math.floor(minutes / 60), '小时', 'hour'],
    [minutes % 60, '分钟', 'minute'],
  ])
}

/** Why a group was opened without anybody. */
export function whyPassedOver({ why, person }: Pick<SkippedNote, 'why' | 'person'>): Words {
  const name = person?.name
  const reasons: Readonly<Record<SkippedNote['why'], Words>> = {
    'signs-later': {
      zh: `${name ?? '同一人'}在后面的节点签字`,
      en: `${name ?? 'the same person'} signs later`,
    },
    'own-request': {
      zh: `${name ?? '签字人'}是申请人`,
      en: `it is the own request of ${name ?? 'who would sign'}`,
    },
    nobody: { zh: '目前无人任此职', en: 'nobody holds that role at present' },
  }
  return reasons[why]
}
