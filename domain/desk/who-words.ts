// Who is meant, and how several decide together, said in words.

import { teamWords } from '../duty/teams.ts'
import type { Words } from '../words.ts'
import { list, same } from './phrases.ts'
import type { GroupSpec, Mode, Who } from './task.ts'
import { roleWords } from './words.ts'

/** Whom a policy or a group means. */
type Meant = Who | { readonly role: string; readonly department?: string; readonly each?: boolean }

export function whoWords(who: Meant): Words {
  if ('person' in who) return same(who.person.name)
  if ('requester' in who) return { zh: '申请人', en: 'Requester' }
  if ('duty' in who) return onDutyWords(who.duty)
  const { zh, en } = roleWords(who.role)
  const of = who.department === undefined ? same('') : { zh: '（申请部门的）', en: ' (of the department that asks)' }
  const each = who.each ? { zh: '每位', en: 'every ' } : same('')
  return { zh: `${each.zh}${zh}${of.zh}`, en: `${each.en}${en}${of.en}` }
}

function onDutyWords(team: string): Words {
  const { zh, en } = teamWords(team)
  return { zh: `当班人员（${zh}）`, en: `Whoever is on duty (${en})` }
}

export function everybodyWords(whos: readonly Meant[]): Words {
  return list(whos.map(whoWords))
}

export function isWhoList(value: unknown): value is Meant[] {
  return Array.isArray(value) && value.length > 0 && value.every(isWho)
}

export function isWho(value: unknown): value is Meant {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  if ('role' in value) return keys.every((key) => ['role', 'department', 'each'].includes(key))
  if ('duty' in value) return keys.every((key) => ['duty', 'site'].includes(key))
  return 'person' in value
}

export function isMode(value: unknown): value is Mode {
  return typeof value === 'object' && value !== null && 'kind' in value
}

export function modeWords(mode: Mode): Words {
  switch (mode.kind) {
    case 'all':
      return { zh: '会签（全部同意）', en: 'all of them' }
    case 'any':
      return { zh: '或签（一人即可）', en: 'any one of them' }
    case 'sequence':
      return { zh: '依次', en: 'one after the other' }
    case 'quorum':
      return 'count' in mode
        ? { zh: `票签（${mode.count} 票）`, en: `${mode.count} votes` }
        : { zh: `票签（${mode.share}%）`, en: `${mode.share} % of the votes` }
  }
}

/** Who sits in a group; one seat needs no word about how it decides. */
export function seatsWords({ seats, mode, distinct }: GroupSpec): Words {
  const who = everybodyWords(seats)
  if (seats.length < 2) return who
  const how = modeWords(mode)
  const different = distinct ? { zh: '，不得一人兼任', en: ', different people' } : same('')
  return { zh: `${who.zh}\n${how.zh}${different.zh}`, en: `${who.en}\n${how.en}${different.en}` }
}

const OWN: Readonly<Record<NonNullable<GroupSpec['own']>, Words>> = {
  allow: { zh: '申请人本人可以办理', en: 'The requester may act' },
  skip: { zh: '申请人本人的，跳过', en: 'Passed over where it is the requester' },
  'stand-in': { zh: '申请人本人的，由他人代', en: 'Somebody else where it is the requester' },
}

/** What becomes of the requester's own place, and of one that nobody holds. */
export function standInWords({ own, standIns = [], mayBeEmpty }: GroupSpec): Words {
  const ownWords = OWN[own ?? 'stand-in']
  if (mayBeEmpty) return { zh: `${ownWords.zh}\n无人时：跳过`, en: `${ownWords.en}\nvacant: passed over` }
  const others = [...standIns.map(whoWords), roleWords('admin')]
  return {
    zh: `${ownWords.zh}\n无人时：${others.map(({ zh }) => zh).join('，再由')}`,
    en: `${ownWords.en}\nvacant: ${others.map(({ en }) => en).join(', then ')}`,
  }
}
