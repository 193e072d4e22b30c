// The rungs of a deadline: each once and in order, late ones say how late, and what they make of the task.

import { describe, expect, test } from 'vitest'
import { climb } from '../../../domain/desk/climb.ts'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import type { LadderSpec, Planner, RungSpec } from '../../../domain/desk/ladder.ts'
import { tell } from '../../../domain/desk/progress.ts'
import { nextRungAt, type Task } from '../../../domain/desk/task.ts'
import {
  acted,
  approval,
  group,
  holders,
  MINUTE,
  opened,
  played,
  refused,
  STAFF,
  START,
  standing,
  who,
  work,
} from './school.ts'

const staff = [...STAFF, ...holders('deputy: D E', 'buyer: A B', 'asker: R')]

/** Rungs ten minutes apart, counted from when the group's turn comes. */
const everyTenMinutes: Planner = ({ rungs }, { at }) => ({
  dueAt: at + 10 * MINUTE,
  provisional: false,
  rungs: rungs.map((rung, index) => ({
    at: at + (index + 1) * 10 * MINUTE,
    do: rung.do,
    ...(rung.to ? { to: rung.to } : {}),
    ...(rung.unless ? { unless: rung.unless } : {}),
  })),
})

/** 'remind', 'escalate @deputy', 'pass', 'reject'. */
function ladder(...rungs: string[]): LadderSpec {
  const planned = rungs.map((rung): RungSpec => {
    const [what, to] = rung.split(' ')
    return { at: 'due', do: what as RungSpec['do'], ...(to ? { to: who(to) } : {}) }
  })
  return { due: { workingMinutes: 10 }, rungs: planned }
}

const context = { holders: staff, plan: everyTenMinutes }

function up(task: Task, minutes: number) {
  return climb(task, { ...context, at: START + minutes * MINUTE })
}

/** 'reminded A B', 'escalated D, 5 min late' and so on. */
function told(events: readonly DeskEvent[]): string[] {
  return events.map((event) => {
    if (event.type === 'group-activated') return `turn of ${event.group.key}`
    const late = 'lateMs' in event && event.lateMs ? `, ${event.lateMs / MINUTE} min late` : ''
    if (event.type === 'reminded') {
      const also = (event.also ?? []).map(({ name }) => ` +${name}`).join('')
      return `reminded ${event.people.map(({ name }) => name).join(' ')}${also}${late}`
    }
    if (event.type === 'escalated') return `escalated ${event.to.map(({ person }) => person.id).join(' ')}${late}`
    return event.type === 'timed-out' ? `timed out ${event.as}${late}` : event.type
  })
}

const full = approval([
  group('g1', '@buyer', { ladder: ladder('remind @deputy', 'remind', 'escalate @deputy', 'pass') }),
  group('g2', 'C', { ladder: ladder('remind', 'reject') }),
])
const start = opened(full, context)

describe('each rung once and in order', () => {
  test.each<[string, number, string[]]>([
    ['before the first nothing happens', 9, []],
    ['at its very instant', 10, ['reminded A B +D +E']],
    ['a minute after it is not late yet', 11, ['reminded A B +D +E']],
    ['later it says how late', 15, ['reminded A B +D +E, 5 min late']],
    ['two at once', 20, ['reminded A B +D +E, 10 min late', 'reminded A B']],
    ['the deputies join', 30, ['reminded A B +D +E, 20 min late', 'reminded A B, 10 min late', 'escalated D E']],
  ])('%s', (_, minutes, expected) => {
    expect(told(up(start, minutes).events)).toEqual(expected)
  })

  test('not a second time', () => {
    const once = up(start, 20).task
    expect(told(up(once, 20).events)).toEqual([])
    expect(told(up(once, 30).events)).toEqual(['escalated D E'])
    expect(nextRungAt(once)).toBe(START + 30 * MINUTE)
    expect(nextRungAt(up(once, 30).task)).toBe(START + 40 * MINUTE)
  })

  test('nothing after the task is closed', () => {
    const closed = played(up(start, 20).task, 'A reject')
    expect(up(closed, 9999)).toEqual({ ok: true, task: closed, events: [] })
    expect(nextRungAt(closed)).toBeUndefined()
  })
})

describe('escalation', () => {
  const spec = (to: string, more = {}) =>
    approval([group('g1', '@buyer F', { ladder: ladder(`escalate ${to}`), ...more })])

  test('adds seats that can decide, for each open place', () => {
    const { task } = up(opened(spec('@deputy'), context), 10)
    expect(standing(task)).toBe('g1: A B F D E')
    expect(standing(played(task, 'D approve'))).toBe('approved')
    expect(task.seats.at(-1)).toMatchObject({ person: { id: 'E' }, place: 1, standsInFor: 'F', state: 'active' })
    expect(task.seats.map(({ no }) => no)).toEqual(task.seats.map((_, index) => index))
  })

  test('only for places that nobody has taken', () => {
    const task = up(played(opened(spec('@deputy'), context), 'F approve'), 10).task
    expect(task.seats.slice(3).map(({ person, place }) => `${place} ${person.id}`)).toEqual(['0 D', '0 E'])
  })

  test('does not add who sits there already', () => {
    const { task, events } = up(opened(spec('@buyer'), context), 10)
    expect(told(events)).toEqual(['escalated A B'])
    expect(task.seats.slice(3).map(({ person, place }) => `${place} ${person.id}`)).toEqual(['1 A', '1 B'])
  })

  test.each<[string, string, object]>([
    ['nobody holds the role', '@painter', {}],
    ['it would be the requester', '@asker', {}],
  ])('says so when %s', (_, to, more) => {
    const { task, events } = up(opened(spec(to, more), context), 10)
    expect(told(events)).toEqual(['escalated '])
    expect(standing(task)).toBe('g1: A B F')
    expect(task.climbed).toBe(1)
  })

  test('the requester joins where the own request may be signed or worked on', () => {
    expect(standing(up(opened(spec('@asker', { own: 'allow' }), context), 10).task)).toBe('g1: A B F R')
    expect(
      standing(up(opened(work([group('g1', 'F', { ladder: ladder('escalate @asker') })]), context), 10).task),
    ).toBe('g1: F R')
    const notOwn = work([group('g1', 'F', { own: 'stand-in', ladder: ladder('escalate @asker') })])
    expect(standing(up(opened(notOwn, context), 10).task)).toBe('g1: F')
  })

  test('brings nobody a second place where people must be distinct', () => {
    const distinct = approval([group('g1', 'A C F', { distinct: true, ladder: ladder('escalate C') })])
    const signed = played(opened(distinct, context), 'C approve')
    expect(told(up(signed, 10).events)).toEqual(['escalated '])
    const needed = up(opened(distinct, context), 10)
    expect(told(needed.events)).toEqual(['escalated '])
    expect(standing(needed.task)).toBe('g1: A C F')
    const helped = approval([group('g1', 'A C', { distinct: true, ladder: ladder('escalate @deputy') })])
    expect(standing(played(up(opened(helped, context), 10).task, 'D approve', 'E approve'))).toBe('approved')
  })

  test('the seat of who joined can be returned to', () => {
    const chain = approval([group('g1', 'F', { ladder: ladder('escalate D') }), group('g2', 'C')])
    const task = played(up(opened(chain, context), 10).task, 'D approve', 'C return g1')
    expect(standing(task)).toBe('g1: F D')
  })
})

describe('time-out', () => {
  test('passing gives the next group its turn, with a deadline of its own', () => {
    const { task, events } = up(start, 40)
    expect(told(events).slice(3)).toEqual(['timed out approved', 'turn of g2'])
    expect(standing(task)).toBe('g2: C')
    expect(nextRungAt(task)).toBe(START + 50 * MINUTE)
    expect(refused(task, 'A approve')).toBe('not-your-turn')
    expect(standing(played(task, 'C approve'))).toBe('approved')
  })

  test('found hours late, the next group still has all its time', () => {
    const { task } = up(start, 400)
    expect(nextRungAt(task)).toBe(START + 410 * MINUTE)
  })

  test('passing the last group ends the task', () => {
    const task = opened(approval([group('g1', 'A', { ladder: ladder('pass') })]), context)
    const passed = up(task, 10)
    expect(standing(passed.task)).toBe('timed out as approved')
    expect(passed.outcome).toEqual({ kind: 'timed-out', as: 'approved' })
    expect(refused(passed.task, 'A approve')).toBe('task-closed')
  })

  test('rejecting closes, and nothing follows', () => {
    const task = opened(approval([group('g1', 'A', { ladder: ladder('reject', 'remind', 'pass') })]), context)
    const { task: closed, events } = up(task, 999)
    expect(told(events)).toEqual(['timed out rejected, 989 min late'])
    expect(standing(closed)).toBe('timed out as rejected')
    expect(closed.seats.map(({ state }) => state)).toEqual(['void'])
  })

  test('passing what was returned jumps back', () => {
    const chain = approval([group('g1', 'A', { ladder: ladder('pass') }), group('g2', 'B'), group('g3', 'C')])
    const task = played(opened(chain, context), 'A approve', 'B approve')
    const back = acted(task, 'C return g1 jump-back').task
    const planned = { ...back, ladder: [{ at: START + 10 * MINUTE, do: 'pass' as const }] }
    expect(standing(up(planned, 10).task)).toBe('g3: C')
  })

  test('a policy whose groups all pass at once comes to an end', () => {
    const atOnce: Planner = ({ rungs }, { at }) => ({
      dueAt: at,
      provisional: false,
      rungs: rungs.map((rung) => ({ at, do: rung.do })),
    })
    const many = Array.from({ length: 30 }, (_, index) => group(`g${index}`, 'A', { ladder: ladder('pass') }))
    const task = opened(approval(many), { ...context, plan: atOnce })
    const { task: ended, events } = climb(task, { ...context, plan: atOnce, at: START })
    expect(standing(ended)).toBe('timed out as approved')
    expect(events.filter(({ type }) => type === 'timed-out')).toHaveLength(30)
  })
})

test('in a sequence each one has a deadline of the own', () => {
  const one = group('g1', 'A B', { mode: { kind: 'sequence' }, ladder: ladder('remind') })
  const task = opened(approval([one]), context)
  const second = up(task, 10).task
  const { task: next } = acted(second, 'A approve')
  expect(next.climbed).toBe(0)
  expect(standing(next)).toBe('g1: B')
})

test('nobody is called for help any more when somebody has taken the work on; the reminder still comes', () => {
  const { due, rungs } = ladder('escalate @deputy', 'escalate @asker', 'remind')
  const calling = {
    due,
    rungs: rungs.map((rung) => (rung.do === 'remind' ? rung : { ...rung, unless: 'accepted' as const })),
  }
  const alarm = opened(work([group('g1', '@buyer', { ladder: calling, progress: { pauses: [] } })]), context)
  const first = up(alarm, 10)
  expect(told(first.events)).toEqual(['escalated D E'])
  const by = { id: 'A', name: 'A' }
  const taken = tell(first.task, { kind: 'accepted' }, { by, at: START + 15 * MINUTE, plan: everyTenMinutes })
  if (taken.ok !== true) throw new Error('A may take it on')
  expect(told(up(taken.task, 30).events)).toEqual(['reminded A'])
  expect(told(up(first.task, 30).events)).toEqual(['escalated R, 10 min late', 'reminded A B D E R'])
})
