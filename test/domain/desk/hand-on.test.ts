// What waits for whoever is on duty, when shifts change. Times are minutes after the task was opened; one letter is one person.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { climb } from '../../../domain/desk/climb.ts'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import type { Planner } from '../../../domain/desk/ladder.ts'
import { tell } from '../../../domain/desk/progress.ts'
import { type GroupSpec, nextRungAt, type Task, type Who } from '../../../domain/desk/task.ts'
import { acted, group, holders, MINUTE, opened, person, refused, STAFF, START, standing, who, work } from './school.ts'

type Shift = readonly [person: string, from: number, to: number, site?: string]
const noRungs: Planner = (_spec, { at }) => ({ dueAt: at, provisional: false, rungs: [] })
const staff = [...STAFF, ...holders('deputy: D')]

/** As the records would answer it at that minute. */
function roster(shifts: readonly Shift[], minute: number) {
  const onDuty = shifts.filter(([, from, to]) => from <= minute && minute < to)
  const turns = shifts.flatMap(([, from, to]) => [from, to]).filter((turn) => turn > minute)
  return {
    at: START + minute * MINUTE,
    plan: noRungs,
    holders: [
      ...staff,
      ...onDuty.map(([id, , , site]) => ({ person: person(id), role: 'duty:gate', ...(site ? { site } : {}) })),
    ],
    ...(turns.length > 0 ? { turnsAt: START + Math.min(...turns) * MINUTE } : {}),
  }
}

const GATE: Who = { duty: 'gate' }
const duty = (more: Partial<GroupSpec> = {}) => ({ ...group('g1', '', more), seats: [GATE] })
const begun = (shifts: readonly Shift[], spec = work([duty()])) => opened(spec, roster(shifts, 0))
const up = (task: Task, shifts: readonly Shift[], minute: number) => climb(task, roster(shifts, minute))
const minuteOf = (at: number | undefined) => (at === undefined ? undefined : (at - START) / MINUTE)

function told(events: readonly DeskEvent[]): string[] {
  return events.map((event) => {
    if (event.type !== 'handed-on') return event.type
    const late = event.lateMs ? `, ${event.lateMs / MINUTE} min late` : ''
    return `${event.from.map(({ id }) => id).join(' ')} > ${event.to.map((seat) => seat.person.id).join(' ')}${late}`
  })
}

const RELAY: readonly Shift[] = [
  ['A', -60, 60],
  ['B', 60, 120],
  ['C', 180, 240],
]

describe('the next shift', () => {
  test('has it at the minute of the change, and the one before has it no longer', () => {
    const task = begun(RELAY)
    expect([standing(task), minuteOf(nextRungAt(task))]).toEqual(['g1: A', 60])
    expect(told(up(task, RELAY, 59).events)).toEqual([])
    const handed = up(task, RELAY, 60)
    expect([standing(handed.task), told(handed.events)]).toEqual(['g1: B', ['A > B']])
    expect(handed.task.seats.map(({ state, role }) => [state, role])).toEqual([
      ['handed-on', 'duty:gate'],
      ['active', 'duty:gate'],
    ])
    expect(refused(handed.task, 'A complete')).toBe('not-your-turn')
    expect(standing(acted(handed.task, 'B complete').task)).toBe('done')
  })

  test('finds it where nobody was on duty in between: until then it stays with who had it', () => {
    const handed = up(begun(RELAY), RELAY, 60).task
    const alone = up(handed, RELAY, 120)
    expect([standing(alone.task), told(alone.events), minuteOf(nextRungAt(alone.task))]).toEqual(['g1: B', [], 180])
    expect(told(up(alone.task, RELAY, 180).events)).toEqual(['B > C'])
  })

  test('that was missed while everything was off is told with how late it was, and those between are left out', () => {
    const late = up(begun(RELAY), RELAY, 200)
    expect([standing(late.task), told(late.events)]).toEqual(['g1: C', ['A > C, 140 min late']])
    expect(minuteOf(nextRungAt(late.task))).toBe(240)
  })

  test('has nothing to do with what somebody has taken on, or done', () => {
    const task = begun(RELAY, work([duty({ progress: { pauses: [] } })]))
    const accepted = tell(task, { kind: 'accepted' }, { by: person('A'), at: START, plan: noRungs })
    if (accepted.ok !== true) throw new Error('A may accept it')
    const later = up(accepted.task, RELAY, 60)
    expect([standing(later.task), told(later.events)]).toEqual(['g1: A', []])
  })

  test('comes beside who stays on duty', () => {
    const shifts: readonly Shift[] = [
      ['A', -60, 60],
      ['B', -60, 120],
      ['C', 60, 180],
    ]
    const handed = up(begun(shifts), shifts, 60)
    expect([standing(handed.task), told(handed.events)]).toEqual(['g1: B C', ['A > C']])
    const alone = up(handed.task, shifts, 120)
    expect([standing(alone.task), told(alone.events)]).toEqual(['g1: C', ['B > ']])
  })

  test('has the reminder of the same minute', () => {
    const plan: Planner = (_spec, { at }) => ({
      dueAt: at,
      provisional: false,
      rungs: [{ at: START + 60 * MINUTE, do: 'remind' }],
    })
    const spec = work([duty({ ladder: { due: { workingMinutes: 1 }, rungs: [] } })])
    const task = opened(spec, { ...roster(RELAY, 0), plan })
    const { events } = climb(task, { ...roster(RELAY, 60), plan })
    expect(told(events)).toEqual(['A > B', 'reminded'])
    expect(events.at(-1)).toMatchObject({ people: [{ id: 'B' }] })
  })
})

describe('without anybody on duty', () => {
  const later: readonly Shift[] = [['A', 60, 120]]

  test('a stand-in has it, and keeps it beside whoever comes', () => {
    const task = begun(later, work([duty({ standIns: [who('@deputy')] })]))
    expect([standing(task), minuteOf(nextRungAt(task))]).toEqual(['g1: D', 60])
    expect(task.seats[0]).toMatchObject({ role: 'deputy', standsInFor: 'duty:gate' })
    const handed = up(task, later, 60)
    expect([standing(handed.task), told(handed.events)]).toEqual(['g1: D A', [' > A']])
  })

  test('and without a stand-in the administrator has it', () => {
    expect(standing(begun([]))).toBe('g1: Z')
    expect(nextRungAt(begun([]))).toBeUndefined()
  })

  test('a roster made afterwards is followed when the procedure looks', () => {
    const made = up(begun([]), [['A', 5, 60]], 10)
    expect([standing(made.task), minuteOf(nextRungAt(made.task))]).toEqual(['g1: Z A', 60])
  })
})

test('a swap while the shift lasts is followed when the procedure looks', () => {
  const swapped: readonly Shift[] = [
    ['A', -60, 10],
    ['B', 10, 60],
  ]
  const changed = up(begun([['A', -60, 60]]), swapped, 10)
  expect([standing(changed.task), told(changed.events)]).toEqual(['g1: B', ['A > B']])
  expect(minuteOf(nextRungAt(changed.task))).toBe(60)
})

test('who signs for the one who leaves goes along', () => {
  const substitutes = [{ person: 'A', substitute: person('S') }]
  const task = opened(work([duty()]), { ...roster(RELAY, 0), substitutes })
  expect(standing(task)).toBe('g1: A S')
  expect([standing(up(task, RELAY, 60).task), told(up(task, RELAY, 60).events)]).toEqual(['g1: B', ['A S > B']])
})

test('only shifts of the same site count, and those of no site', () => {
  const north: Who = { duty: 'gate', site: 'north' }
  const shifts: readonly Shift[] = [
    ['A', -60, 60, 'north'],
    ['B', -60, 60, 'south'],
    ['C', 60, 120, 'south'],
    ['D', 60, 120],
  ]
  const task = begun(shifts, work([{ ...group('g1', ''), seats: [north] }]))
  expect([standing(task), task.seats[0]?.role]).toEqual(['g1: A', 'duty:gate/north'])
  expect(standing(up(task, shifts, 60).task)).toBe('g1: D')
})

test('a later group asks who is on duty when its turn comes', () => {
  const spec = work([group('g0', 'X'), duty()])
  const opening = opened(spec, roster(RELAY, 0))
  const turn = acted(opening, 'X complete', {}, START + 90 * MINUTE).task
  expect([standing(turn), minuteOf(nextRungAt(turn))]).toEqual(['g1: A', 90])
  expect([standing(up(turn, RELAY, 90).task), minuteOf(nextRungAt(up(turn, RELAY, 90).task))]).toEqual(['g1: B', 120])
})

test('whoever asks does not decide about it by coming on duty', () => {
  const shifts: readonly Shift[] = [
    ['A', -60, 60],
    ['R', 60, 120],
  ]
  const task = begun(shifts, work([duty({ own: 'skip' })]))
  expect([standing(up(task, shifts, 60).task), told(up(task, shifts, 60).events)]).toEqual(['g1: A', []])
})

test('whatever the roster: whoever has it is on duty, unless nobody is; climbing twice changes nothing', () => {
  const shift = fc
    .tuple(fc.constantFrom('A', 'B', 'C', 'E'), fc.integer({ min: -50, max: 200 }), fc.integer({ min: 1, max: 90 }))
    .map(([id, from, length]): Shift => [id, from, from + length])
  const minutes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 12 }), minutes, (shifts, looks) => {
      let task = begun(shifts)
      for (const minute of looks.toSorted((one, other) => one - other)) {
        ;({ task } = up(task, shifts, minute))
        const onDuty = shifts.filter(([, from, to]) => from <= minute && minute < to).map(([id]) => id)
        const active = task.seats.filter(({ state }) => state === 'active')
        expect(active.length).toBeGreaterThan(0)
        const byDuty = active.filter(({ role }) => role === 'duty:gate').map((seat) => seat.person.id)
        // Nobody on duty: it stays with whoever had it.
        expect(new Set(byDuty)).toEqual(new Set(onDuty.length > 0 ? onDuty : byDuty))
        expect(new Set(byDuty).size).toBe(byDuty.length)
        const again = up(task, shifts, minute)
        expect([again.events, again.task]).toEqual([[], task])
        const next = nextRungAt(task)
        expect(next === undefined || next > START + minute * MINUTE).toBe(true)
      }
    }),
  )
})
