// Rungs that bring others in: who is told, who sits there instead, who heads whom; and why something came late.

import { describe, expect, test } from 'vitest'
import { type ClimbContext, climb } from '../../../domain/desk/climb.ts'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import type { PlannedRung, Planner, RungSpec } from '../../../domain/desk/ladder.ts'
import type { Holder } from '../../../domain/desk/people.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import { MEMBER } from '../../../domain/desk/superiors.ts'
import type { GroupSpec, Task } from '../../../domain/desk/task.ts'
import {
  acted,
  approval,
  group,
  holders,
  MINUTE,
  opened,
  person,
  played,
  refused,
  STAFF,
  START,
  standing,
  who,
} from './school.ts'

/** A works in a department that H heads; L heads the logistics, V is a vice principal, P the principal. */
const staff: Holder[] = [
  ...STAFF,
  ...holders('logistics-head: L', 'deputy: D E', 'asker: R'),
  { role: 'head', person: person('H'), department: 'chinese' },
  { role: MEMBER, person: person('A'), department: 'chinese' },
]

const tenMinutesEach: Planner = ({ rungs }, { at }) => ({
  dueAt: at,
  provisional: false,
  rungs: rungs.map((rung, index): PlannedRung => {
    const { to } = rung
    return { at: at + (index + 1) * 10 * MINUTE, do: rung.do, ...(to ? { to } : {}) }
  }),
})

function ladderOf(...rungs: string[]) {
  const specs = rungs.map((rung): RungSpec => {
    const [does, to] = rung.split(' ')
    return { at: 'due', do: does as RungSpec['do'], ...(to ? { to: who(to) } : {}) }
  })
  return { due: { workingMinutes: 10 }, rungs: specs }
}

const begun = (seats: string, rungs: string[], more: Partial<GroupSpec> = {}) =>
  opened(approval([group('g1', seats, { ladder: ladderOf(...rungs), ...more })]), {
    holders: staff,
    plan: tenMinutesEach,
  })

const up = (task: Task, minutes: number, more: Partial<ClimbContext> = {}) =>
  climb(task, { holders: staff, plan: tenMinutesEach, at: START + minutes * MINUTE, ...more })

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).join(' ')
const sitting = (seats: readonly { person: { id: string } }[]) => ids(seats.map(({ person }) => person))

function told(events: readonly DeskEvent[]): string[] {
  return events.map((event) => {
    if (event.type === 'told') return `told ${ids(event.people)}`
    if (event.type === 'moved') return `from ${ids(event.from)} to ${sitting(event.to)}`
    return event.type === 'escalated' ? `called in ${sitting(event.to)}` : event.type
  })
}

describe('telling', () => {
  test('who is named hears of it and may not sign', () => {
    const { task, events } = up(begun('A', ['tell @deputy']), 10)
    expect(told(events)).toEqual(['told D E'])
    expect(standing(task)).toBe('g1: A')
    expect(refused(task, 'D approve')).toBe('not-your-turn')
  })

  test('without a name it is whoever stands in for those who sit there', () => {
    const substitutes = [
      { person: 'A', substitute: person('S') },
      { person: 'X', substitute: person('T') },
      { person: 'B', substitute: person('A') },
    ]
    expect(told(up(begun('A B', ['tell']), 10, { substitutes }).events)).toEqual(['told S'])
    const { events } = up(begun('A B', ['tell']), 10)
    expect(told(events)).toEqual(['told '])
    expect(sentence(events[0]!).zh).toContain('没有指定代理人')
  })
})

describe('handing on', () => {
  test('others sit there instead of those who did not answer', () => {
    const { task, events } = up(begun('A B', ['move @deputy']), 10)
    expect(told(events)).toEqual(['from A B to D E D E'])
    expect(standing(task)).toBe('g1: D E')
    expect(task.seats.slice(0, 2).map(({ state }) => state)).toEqual(['handed-on', 'handed-on'])
    expect(refused(task, 'A approve')).toBe('not-your-turn')
    expect(standing(played(task, 'D approve'))).toBe('approved')
  })

  test('what somebody has answered stays', () => {
    const { task } = up(played(begun('A B', ['move @deputy']), 'A approve'), 10)
    expect(standing(task)).toBe('g1: D E')
    expect(task.seats[0]).toMatchObject({ person: { id: 'A' }, state: 'decided' })
    expect(standing(played(task, 'E approve'))).toBe('approved')
  })

  test('where nobody comes everything stays as it is, and that is said', () => {
    const { task, events } = up(begun('A', ['move @painter']), 10)
    expect(told(events)).toEqual(['from  to '])
    expect(standing(task)).toBe('g1: A')
    expect(sentence(events[0]!).en).toContain('nobody was found')
  })

  test('the requester gets nothing to decide about', () => {
    expect(standing(up(begun('A', ['move @asker']), 10).task)).toBe('g1: A')
  })

  test('who is meant and sits there already stays, the others go', () => {
    const both = begun('@deputy', ['move D'])
    const { task, events } = up(both, 10)
    expect(told(events)).toEqual(['from E to '])
    expect(standing(task)).toBe('g1: D')
  })

  test('where people must be distinct, places that could not be filled any more stay as they are', () => {
    const { task } = up(begun('A B', ['move D'], { distinct: true }), 10)
    expect(
      task.seats.filter(({ state }) => state === 'active').map((seat) => `${seat.place} ${seat.person.id}`),
    ).toEqual(['1 B', '0 D'])
    expect(standing(played(task, 'B approve', 'D approve'))).toBe('approved')
  })

  test('after a return those who had it have it again', () => {
    const chain = approval([group('g1', 'A', { ladder: ladderOf('move @deputy') }), group('g2', 'C')])
    const moved = up(opened(chain, { holders: staff, plan: tenMinutesEach }), 10).task
    expect(standing(played(moved, 'D approve', 'C return g1'))).toBe('g1: A D E')
  })
})

describe('the superior', () => {
  test('is the next one above each time, up to the principal', () => {
    const five = begun('A', ['superior', 'superior', 'superior', 'superior', 'superior'])
    const { task, events } = up(five, 50)
    expect(told(events)).toEqual(['called in H', 'called in L', 'called in V', 'called in P', 'called in '])
    expect(standing(task)).toBe('g1: A H L V P')
    expect(standing(played(task, 'V approve'))).toBe('approved')
  })

  test.each([
    ['H', 'L'],
    ['L', 'V'],
    ['V', 'P'],
    ['P', ''],
    ['X', 'L'],
  ])('of %s is %s', (sits, above) => {
    expect(told(up(begun(sits, ['superior']), 10).events)).toEqual([`called in ${above}`])
  })

  test('is never who asks', () => {
    const asks = [
      ...staff.filter(({ role }) => role !== 'logistics-head'),
      { role: 'logistics-head', person: person('R') },
    ]
    expect(told(up(begun('H', ['superior']), 10, { holders: asks }).events)).toEqual(['called in V'])
    const own = begun('H', ['superior'], { own: 'allow' })
    expect(told(up(own, 10, { holders: asks }).events)).toEqual(['called in V'])
  })
})

describe('what comes late says why', () => {
  const lateOf = (task: Task, minutes: number) =>
    up(task, minutes).events.flatMap((event) => ('lateWhy' in event ? [event.lateWhy] : []))
  const planned = (late: PlannedRung['late']): Task => {
    const task = begun('A', ['remind'])
    return { ...task, ladder: task.ladder.map((rung) => ({ ...rung, ...(late ? { late } : {}) })) }
  }

  test.each<[PlannedRung['late'], string, RegExp]>([
    [undefined, 'away', /因系统停机/],
    ['calendar', 'calendar', /因校历有变动/],
    ['policy', 'policy', /因制度参数有变动/],
    ['clock', 'clock', /因期间停表/],
    ['turn', 'turn', /轮到时已过时限/],
  ])('%s', (late, why, text) => {
    expect(lateOf(planned(late), 30)).toEqual([why])
    expect(sentence(up(planned(late), 30).events[0]!).zh).toMatch(text)
  })

  test('and in time nothing', () => {
    expect(lateOf(planned(undefined), 11)).toEqual([])
    expect(sentence(up(planned('clock'), 10).events[0]!).zh).not.toContain('停表')
  })

  test('a turn that comes when the time is over', () => {
    const counted: Planner = ({ rungs }, { submittedAt }) => ({
      dueAt: submittedAt,
      provisional: false,
      rungs: rungs.map((rung) => ({ at: submittedAt + MINUTE, do: rung.do })),
    })
    const chain = approval([group('g1', 'A'), group('g2', 'B', { ladder: ladderOf('remind') })])
    const start = opened(chain, { holders: staff, plan: counted })
    const second = acted(start, 'A approve', {}, START + 60 * MINUTE).task
    const rung = { ...second, ladder: second.ladder.map((one) => ({ ...one, at: START, late: 'turn' as const })) }
    expect(lateOf(rung, 60)).toEqual(['turn'])
  })
})
