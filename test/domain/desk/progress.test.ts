// Work that is told of on its way, and the clock that a pause stops: what anybody may tell, and what holds whatever is told.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClimbContext, climb } from '../../../domain/desk/climb.ts'
import { decide } from '../../../domain/desk/decide.ts'
import type { DeskEvent, ProgressKind } from '../../../domain/desk/event.ts'
import { ladderPlanner } from '../../../domain/desk/ladder.ts'
import { mayTell, type Told, tell } from '../../../domain/desk/progress.ts'
import { replan } from '../../../domain/desk/replan.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import { nextRungAt, type Task } from '../../../domain/desk/task.ts'
import { chinaCalendar, compile, workingTimeBetween } from '../../../domain/worktime/index.ts'
import { approval, group, holders, MINUTE, opened, person, STAFF, START, standing, words, work } from './school.ts'

const calendar = compile(chinaCalendar())
const plan = ladderPlanner(calendar)
const staff = [...STAFF, ...holders('repairer: A B C', 'logistics-head: L')]
const context: ClimbContext & { plan: typeof plan } = { holders: staff, plan, at: START }

const LADDER = {
  due: { workingHours: 8 },
  rungs: [
    { at: { after: { workingHours: 2 } }, do: 'remind' },
    { at: 'due', do: 'superior' },
    { at: { afterDue: { workingHours: 4 } }, do: 'remind' },
  ],
} as const

const repair = (more: object = {}) =>
  work([
    group('doer', '@repairer', {
      mode: { kind: 'any' },
      progress: { pauses: ['part'] },
      ladder: LADDER,
      form: { key: 'done', required: false },
      ...more,
    }),
  ])
const start = (more: object = {}) => opened(repair(more), { holders: staff, plan })

function tells(task: Task, by: string, kind: ProgressKind, minutes: number, more: Partial<Told> = {}) {
  const reason = kind === 'paused' ? { reason: 'part', title: words('part') } : {}
  return tell(task, { kind, ...reason, ...more }, { by: person(by), at: START + minutes * MINUTE, plan })
}

function having(task: Task, ...lines: string[]): Task {
  return lines.reduce((now, line, index) => {
    const [by = '', kind = ''] = line.split(' ')
    const changed = tells(now, by, kind as ProgressKind, index + 1)
    if (changed.ok !== true) throw new Error(`'${line}' was answered ${JSON.stringify(changed)}`)
    return changed.task
  }, task)
}

describe('what may be told', () => {
  test.each<[string, string[], string, string]>([
    ['at first', [], 'A', 'accepted on-the-way started paused'],
    ['accepted', ['A accepted'], 'A', 'on-the-way started paused'],
    ['accepted by another', ['A accepted'], 'B', ''],
    ['on the way', ['A on-the-way'], 'A', 'started paused'],
    ['started', ['A started'], 'A', 'paused'],
    ['paused', ['A started', 'A paused'], 'A', 'resumed'],
    ['resumed', ['A started', 'A paused', 'A resumed'], 'A', 'paused'],
    ['by a stranger', [], 'X', ''],
  ])('%s', (_, course, by, may) => {
    expect(mayTell(having(start(), ...course), by).join(' ')).toBe(may)
  })

  test('nothing where nobody asks for it, and nothing without reasons to pause', () => {
    const plain = opened(approval([group('g1', 'A')]), { holders: staff, plan })
    expect(mayTell(plain, 'A')).toEqual([])
    expect(tells(plain, 'A', 'accepted', 1)).toMatchObject({ code: 'progress-not-offered' })
    const endless = start({ progress: { pauses: [] } })
    expect(mayTell(endless, 'A')).toEqual(['accepted', 'on-the-way', 'started'])
    expect(tells(endless, 'A', 'paused', 1)).toMatchObject({ code: 'progress-not-offered' })
  })
})

describe('who tells it first takes the place', () => {
  test.each<ProgressKind>(['accepted', 'on-the-way', 'started', 'paused'])('%s', (kind) => {
    const task = having(start(), `B ${kind}`)
    expect(standing(task)).toBe('doer: B')
    expect(task.seats.map(({ state }) => state)).toEqual(['void', 'active', 'void'])
  })

  test('who is called in later may take it over by accepting it', () => {
    const late = climb(having(start(), 'B accepted'), { ...context, at: START + 26 * 60 * MINUTE }).task
    expect(standing(late)).toBe('doer: B L')
    expect(mayTell(late, 'L')).toEqual(['accepted', 'on-the-way', 'started', 'paused'])
    const taken = tells(late, 'L', 'accepted', 27 * 60)
    expect(taken.ok === true && standing(taken.task)).toBe('doer: L')
  })

  test('a pause takes nothing away from who has accepted it', () => {
    const late = climb(having(start(), 'B accepted'), { ...context, at: START + 26 * 60 * MINUTE }).task
    const paused = tells(late, 'L', 'paused', 27 * 60)
    expect(paused.ok === true && standing(paused.task)).toBe('doer: B L')
    expect(paused.ok === true && paused.task.progress).toMatchObject({ by: { id: 'B' }, state: 'accepted' })
  })

  test('a return begins anew: nobody has accepted anything', () => {
    const chain = work([
      group('first', 'A'),
      group('doer', '@repairer', { mode: { kind: 'any' }, progress: { pauses: ['part'] }, ladder: LADDER }),
    ])
    const first = decide(opened(chain, { holders: staff, plan }), { act: 'complete' }, { ...context, by: person('A') })
    if (first.ok !== true) throw new Error('not completed')
    const paused = having(first.task, 'B started', 'B paused')
    const back = { act: 'return', opinion: 'why', to: 'first' } as const
    const returned = decide(paused, back, { plan, by: person('B'), at: START + 60 * MINUTE })
    if (returned.ok !== true) throw new Error('not returned')
    expect(returned.task).toMatchObject({ state: 'open', active: 0 })
    expect(returned.task.progress).toBeUndefined()
    expect(returned.task.clock).toBeUndefined()
    expect(returned.events.map(({ type }) => type)).toEqual(['clock-started', 'returned', 'group-activated'])
  })
})

describe('in words', () => {
  const events = (...lines: [string, ProgressKind, Partial<Told>?][]): DeskEvent[] => {
    let task = start()
    return lines.flatMap(([by, kind, more], index) => {
      const changed = tells(task, by, kind, index + 1, more)
      if (changed.ok !== true) throw new Error(kind)
      task = changed.task
      return changed.events
    })
  }

  test('a pause says why, until when, whom to ask and for what', () => {
    const request = { id: 'r', number: 'CG-2026-0007', title: '阀门' }
    const [paused] = events([
      'A',
      'paused',
      { remark: '明天到货', until: '2026-03-04', contact: '139', files: ['f'], request },
    ])
    expect(sentence(paused!).zh).toBe(
      'A 暂停 “group doer”（part，预计 2026-03-04，联系 139，见 CG-2026-0007，附件 1 个）：明天到货',
    )
    expect(sentence(paused!).en).toBe(
      'A paused “group doer” (part, expected on 2026-03-04, contact 139, see CG-2026-0007, 1 file): 明天到货',
    )
  })

  test('the clock says since when it stood, and the new deadline', () => {
    const [, , , started] = events(['A', 'paused'], ['A', 'resumed'])
    expect(sentence(started!).en).toBe(
      '“group doer”: the clock goes on, part (it stood since 2026-03-02 01:01 UTC), due 2026-03-03 01:31 UTC',
    )
    expect(sentence(started!).zh).toContain('恢复计时')
  })
})

type Step = { readonly wait: number; readonly does: 'climb' | ProgressKind }

const anySteps = fc.array(
  fc.record({
    wait: fc.integer({ min: 1, max: 900 }),
    does: fc.constantFrom<Step['does']>('climb', 'climb', 'paused', 'resumed', 'resumed', 'started', 'on-the-way'),
  }),
  { minLength: 1, maxLength: 25 },
)

function played(steps: readonly Step[]) {
  let task = start()
  let at = START
  const events: (DeskEvent & { at: number })[] = []
  for (const { wait, does } of steps) {
    at += wait * MINUTE
    const by = task.seats.find(({ state }) => state === 'active')?.person ?? person('A')
    const told = { kind: does as ProgressKind, reason: 'part', title: words('part') }
    const changed = does === 'climb' ? climb(task, { ...context, at }) : tell(task, told, { by, at, plan })
    if (changed.ok !== true) continue
    task = changed.task
    events.push(...changed.events.map((event) => ({ ...event, at })))
  }
  return { task, events, at }
}

/** Asking how far something is that is waited for is no rung. */
const isAsking = (event: DeskEvent) => event.type === 'reminded' && event.awaited !== undefined

/** The rungs that were climbed although the clock stood. */
function whileStanding(events: readonly DeskEvent[]): string[] {
  let stands = false
  return events.flatMap((event) => {
    const { type } = event
    if (isAsking(event)) return []
    if (type === 'clock-stopped' || type === 'clock-started') stands = type === 'clock-stopped'
    return stands && ['reminded', 'escalated'].includes(type) ? [type] : []
  })
}

describe('whatever is told, whenever it is looked at', () => {
  const always = (holds: (course: ReturnType<typeof played>) => void) =>
    fc.assert(
      fc.property(anySteps, (steps) => holds(played(steps))),
      { numRuns: 400 },
    )

  test('every rung is climbed once, in order, and none while the clock stands', () => {
    always(({ task, events }) => {
      const rungs = events.flatMap((event) =>
        'plannedAt' in event && event.plannedAt && !isAsking(event) ? [event] : [],
      )
      expect(rungs.map(({ type }) => type)).toEqual(['reminded', 'escalated', 'reminded'].slice(0, rungs.length))
      expect(task.climbed).toBe(rungs.length)
      expect(task.ladder).toHaveLength(3)
      expect(whileStanding(events)).toEqual([])
      expect(nextRungAt(task) === undefined).toBe(task.clock === undefined && task.climbed === 3)
    })
  })

  test('due is when eight hours have been worked, whatever stood in between', () => {
    always(({ task }) => {
      if (task.clock || task.dueAt === undefined) return
      const whole = workingTimeBetween(calendar, START, task.dueAt).minutes
      const stood = (task.pauses ?? []).map(({ at, to }) => {
        return workingTimeBetween(calendar, at, Math.min(to, Math.max(at, task.dueAt ?? 0))).minutes
      })
      expect(whole - stood.reduce((sum, minutes) => sum + minutes, 0)).toBe(8 * 60)
    })
  })

  test('what is late because the clock stood still says so, and nothing else does', () => {
    always(({ events }) => {
      const late = events.flatMap((event) =>
        'lateWhy' in event && event.lateWhy && 'plannedAt' in event && !isAsking(event) ? [event] : [],
      )
      for (const { at, plannedAt = '', lateWhy } of late) {
        const starts = events
          .filter(({ type, at: then }) => type === 'clock-started' && then <= at)
          .map((one) => one.at)
        expect(lateWhy).toBe(Date.parse(plannedAt) < Math.max(0, ...starts) ? 'clock' : 'away')
      }
    })
  })
})

// Monday 10:00 is when it is paused.
test.each<[string, Partial<Told>, string[]]>([
  ['no day was named', {}, ['2026-03-05T02:00', '2026-03-10T02:00', '2026-03-13T02:00']],
  [
    'a day was named',
    { until: '2026-03-04', askAt: Date.UTC(2026, 2, 4) },
    ['2026-03-04T00:00', '2026-03-09T00:00', '2026-03-12T00:00'],
  ],
  ['today was named', { until: '2026-03-02', askAt: Date.UTC(2026, 2, 2) }, ['2026-03-05T02:00', '2026-03-10T02:00']],
])('a clock that stands is asked about again and again until it goes on: %s', (_name, named, instants) => {
  const paused = tells(having(start(), 'A started'), 'A', 'paused', 60, named)
  if (paused.ok !== true) throw new Error('not paused')
  let { task } = paused
  for (const instant of instants) {
    const at = Date.parse(`${instant}:00Z`)
    expect(nextRungAt(task)).toBe(at)
    expect(climb(task, { ...context, at: at - MINUTE }).events).toEqual([])
    const asked = climb(task, { ...context, at })
    expect(asked.events).toMatchObject([{ type: 'reminded', people: [person('A')], awaited: words('part') }])
    expect(asked.task.climbed).toBe(0)
    task = asked.task
  }
})

test('a pause and a change of the calendar: whichever comes first, the deadline is the same', () => {
  const closed = { ...chinaCalendar(), special: [{ on: '2026-03-03', hours: [], name: '停课' }] }
  const other = ladderPlanner(compile(closed))
  const told = { reason: 'part', title: words('part') }
  const by = person('A')
  const changed = (task: Task, at: number) =>
    replan(task, { began: START, at, plan: other, cause: { why: 'calendar' } }).task
  const paused = (task: Task, from: number, to: number, plans: typeof plan) => {
    const stopped = tell(task, { kind: 'paused', ...told }, { by, at: from, plan: plans })
    if (stopped.ok !== true) throw new Error('not paused')
    const resumed = tell(stopped.task, { kind: 'resumed' }, { by, at: to, plan: plans })
    if (resumed.ok !== true) throw new Error('not resumed')
    return resumed.task
  }
  const minutes = fc.integer({ min: 1, max: 4000 })
  fc.assert(
    fc.property(minutes, minutes, (wait, length) => {
      const [from, to] = [START + wait * MINUTE, START + (wait + length) * MINUTE]
      const pausedFirst = changed(paused(start(), from, to, plan), to + MINUTE)
      const changedFirst = paused(changed(start(), START), from, to, other)
      const instants = ({ dueAt, ladder }: Task) => [dueAt, ...ladder.map((rung) => rung.at)]
      expect(instants(pausedFirst)).toEqual(instants(changedFirst))
    }),
    { numRuns: 200 },
  )
})
