// Deadlines of a school as instants: over a lunch break, over a weekend with a make-up Saturday, over a holiday.

import { describe, expect, test } from 'vitest'
import { climb } from '../../../domain/desk/climb.ts'
import { type LadderSpec, ladderPlanner, type RungSpec } from '../../../domain/desk/ladder.ts'
import { chinaCalendar, compile } from '../../../domain/worktime/index.ts'
import { approval, group, holders, opened, STAFF, standing } from './school.ts'

const plan = ladderPlanner(compile(chinaCalendar()))

/** '2026-02-27 16:30' in Shanghai. */
function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
}

function local(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function planned(spec: LadderSpec, start: string, submitted = start) {
  const ladder = plan(spec, { at: at(start), submittedAt: at(submitted) })
  return { due: local(ladder.dueAt), rungs: ladder.rungs.map((rung) => `${local(rung.at)} ${rung.do}`), ladder }
}

const signature: LadderSpec = {
  due: { workingHours: 8 },
  rungs: [
    { at: { after: { workingHours: 4 } }, do: 'remind' },
    { at: 'due', do: 'remind', to: { role: 'deputy' } },
    { at: { afterDue: { workingHours: 2 } }, do: 'escalate', to: { role: 'deputy' } },
    { at: { afterDue: { workingDays: 1 } }, do: 'reject' },
  ],
}

describe('a signature of eight working hours', () => {
  test.each<[string, string, string, string[]]>([
    [
      'over an ordinary weekend',
      '2026-03-06 16:30',
      '2026-03-09 17:00',
      ['2026-03-09 11:00 remind', '2026-03-09 17:00 remind', '2026-03-10 09:30 escalate', '2026-03-10 17:00 reject'],
    ],
    [
      'over a weekend with a make-up Saturday (28 February 2026, 春节补班)',
      '2026-02-27 16:30',
      '2026-02-28 17:00',
      ['2026-02-28 11:00 remind', '2026-02-28 17:00 remind', '2026-03-02 09:30 escalate', '2026-03-02 17:00 reject'],
    ],
    [
      'over the lunch break',
      '2026-03-03 11:00',
      '2026-03-04 11:30',
      ['2026-03-03 17:00 remind', '2026-03-04 11:30 remind', '2026-03-04 15:30 escalate', '2026-03-05 11:30 reject'],
    ],
    [
      'over the National Day holiday (1 to 7 October 2026)',
      '2026-09-30 15:00',
      '2026-10-08 15:30',
      ['2026-10-08 09:30 remind', '2026-10-08 15:30 remind', '2026-10-08 17:30 escalate', '2026-10-09 15:30 reject'],
    ],
  ])('%s', (_, start, due, rungs) => {
    expect(planned(signature, start)).toMatchObject({ due, rungs })
  })
})

describe('other beginnings', () => {
  const spec = (more: Partial<LadderSpec>): LadderSpec => ({ due: { endOfWorkingDay: 1 }, rungs: [], ...more })
  test.each<[string, LadderSpec, string]>([
    ['from when the turn comes', spec({}), '2026-03-05 17:30'],
    ['from when the request was sent', spec({ from: 'submitted' }), '2026-03-03 17:30'],
    [
      'from the closing of a named day',
      spec({ from: { day: '2026-03-09' }, due: { workingHours: 1 } }),
      '2026-03-10 09:00',
    ],
    ['before the night (小修不隔夜)', spec({ due: { rule: 'before-night' } }), '2026-03-05 00:00'],
    [
      'before the next school day ends (大修不隔天)',
      spec({ due: { rule: 'end-of-next-school-day' } }),
      '2026-03-05 17:30',
    ],
  ])('%s', (_, ladder, due) => {
    expect(planned(ladder, '2026-03-04 09:00', '2026-03-02 09:00').due).toBe(due)
  })
})

test('rungs climb in the order of their instants, whatever their order in the policy; equal ones as written', () => {
  const rungs: RungSpec[] = [
    { at: { afterDue: { workingHours: 1 } }, do: 'reject' },
    { at: 'due', do: 'escalate' },
    { at: { after: { workingHours: 2 } }, do: 'remind' },
    { at: { after: { workingHours: 1 } }, do: 'remind' },
  ]
  expect(planned({ due: { workingHours: 2 }, rungs }, '2026-03-03 08:00').rungs).toEqual([
    '2026-03-03 09:00 remind',
    '2026-03-03 10:00 escalate',
    '2026-03-03 10:00 remind',
    '2026-03-03 11:00 reject',
  ])
})

test('a deadline in a year whose holidays are not published is provisional, and the trail says so', () => {
  const spec: LadderSpec = { due: { workingDays: 2 }, rungs: [] }
  expect(planned(spec, '2026-12-30 09:00').ladder.provisional).toBe(true)
  expect(planned(spec, '2026-12-01 09:00').ladder.provisional).toBe(false)
  const late = { at: at('2026-12-30 09:00'), submittedAt: at('2026-12-30 09:00'), plan }
  const task = approval([group('g1', 'A', { ladder: spec })])
  expect(opened(task, late).dueAt).toBe(planned(spec, '2026-12-30 09:00').ladder.dueAt)
})

test('an unanswered signature climbs over the make-up Saturday at the exact minute', () => {
  const staff = [...STAFF, ...holders('deputy: D')]
  const start = at('2026-02-27 16:30')
  const spec = approval([group('g1', 'A', { ladder: signature })])
  let task = opened(spec, { at: start, submittedAt: start, plan, holders: staff })
  const minute = 60_000
  const seen: string[] = []
  for (let now = start; task.state === 'open'; now += minute) {
    const climbed = climb(task, { at: now, plan, holders: staff })
    seen.push(...climbed.events.map(({ type }) => `${local(now)} ${type}`))
    task = climbed.task
  }
  expect(seen).toEqual([
    '2026-02-28 11:00 reminded',
    '2026-02-28 17:00 reminded',
    '2026-03-02 09:30 escalated',
    '2026-03-02 17:00 timed-out',
  ])
  expect(standing(task)).toBe('timed out as rejected')
})
