// One sentence for each entry about the roster in the log of the office.

import { join, NOTHING, names, quoted, same } from '../desk/phrases.ts'
import type { Words } from '../words.ts'
import type { DutyEvent, ShiftNote } from './event.ts'
import { teamWords } from './teams.ts'

type Of<Type extends DutyEvent['type']> = Extract<DutyEvent, { type: Type }>

export function dutySentence(event: DutyEvent): Words {
  switch (event.type) {
    case 'duty-planned':
      return planned(event)
    case 'duty-added':
      return join({ zh: '增加值班：', en: 'added a shift: ' }, shiftWords(event.shift))
    case 'duty-removed':
      return join({ zh: '取消值班：', en: 'took a shift off the roster: ' }, shiftWords(event.shift))
    case 'duty-changed':
      return join(
        { zh: '修改值班：', en: 'changed a shift: ' },
        shiftWords(event.before),
        { zh: ' → ', en: ' → ' },
        shiftWords(event.after),
      )
    case 'duty-swapped':
      return swapped(event)
    default:
      return event satisfies never
  }
}

function planned({ team, from, to, shifts, people, replaced }: Of<'duty-planned'>): Words {
  const days = { zh: ` ${from} 至 ${to} 的值班（${shifts} 班：`, en: ` from ${from} to ${to} (${shifts} shifts: ` }
  const before = { zh: `，替换原有 ${replaced} 班`, en: `, instead of ${replaced} shifts` }
  return join(
    { zh: '排定了', en: 'planned the duty of ' },
    quoted(teamWords(team)),
    days,
    names(people),
    replaced > 0 ? before : NOTHING,
    { zh: '）', en: ')' },
  )
}

/** Whose shift it is, for what, from when to when. */
export function shiftWords({ team, person, from, to }: ShiftNote): Words {
  return join(quoted(teamWords(team)), same(` ${person.name} ${from} – ${to}`))
}

function swapped({ shift: given, to, against }: Of<'duty-swapped'>): Words {
  const taken = join({ zh: '同意换班：接 ', en: 'agreed to a swap: takes ' }, shiftWords(given))
  const inReturn = against ? join({ zh: '，换出 ', en: ', and gives ' }, shiftWords(against)) : NOTHING
  return join(taken, inReturn, { zh: `（由 ${to.name}）`, en: ` (${to.name})` })
}
