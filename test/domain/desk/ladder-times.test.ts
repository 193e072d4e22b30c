// When rungs are: before the due instant, never at night, by whose hours, and after a clock that stood still.

import { describe, expect, test } from 'vitest'
import { type LadderSpec, ladderPlanner, type RungSpec } from '../../../domain/desk/ladder.ts'
import { chinaCalendar, compile, ownCalendar } from '../../../domain/worktime/index.ts'

const school = chinaCalendar()
const roundTheClock = [['00:00', '24:00']] as const
const always = {
  mon: roundTheClock,
  tue: roundTheClock,
  wed: roundTheClock,
  thu: roundTheClock,
  fri: roundTheClock,
  sat: roundTheClock,
  sun: roundTheClock,
}
const guards = compile(ownCalendar(school, [{ from: '2020-01-01', weekdays: always, holidays: false }]))
const plan = ladderPlanner(compile(school), (of) => (of === 'team:gate' ? guards : undefined))

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
const local = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

type Pause = readonly [from: string, to: string]

function planned(spec: LadderSpec, start: string, ...pauses: Pause[]) {
  const stood = pauses.map(([from, to]) => ({ from: at(from), to: at(to) }))
  const ladder = plan(spec, { at: at(start), submittedAt: at(start), stood })
  return { due: local(ladder.dueAt), rungs: ladder.rungs.map((rung) => `${local(rung.at)} ${rung.do}`) }
}

const spec = (due: LadderSpec['due'], rungs: readonly RungSpec[], more: Partial<LadderSpec> = {}): LadderSpec => ({
  due,
  rungs,
  ...more,
})

describe('before it is due', () => {
  test('a reminder comes while there is still time', () => {
    const ladder = spec({ workingDays: 2 }, [{ at: { beforeDue: { workingHours: 2 } }, do: 'remind' }])
    expect(planned(ladder, '2026-03-06 09:00')).toEqual({ due: '2026-03-10 09:00', rungs: ['2026-03-09 16:30 remind'] })
  })

  test('nobody is reminded of what has not begun; others are called in at the beginning', () => {
    const early = { at: { beforeDue: { workingDays: 1 } } } as const
    const ladder = spec({ workingHours: 2 }, [
      { ...early, do: 'remind' },
      { ...early, do: 'tell' },
      { ...early, do: 'escalate', to: { role: 'head' } },
    ])
    expect(planned(ladder, '2026-03-09 09:00').rungs).toEqual(['2026-03-09 09:00 escalate'])
  })
})

describe('at night', () => {
  const night = (does: RungSpec['do'], more: Partial<LadderSpec> = {}) =>
    spec({ rule: 'before-night' }, [{ at: 'due', do: does }], more)

  test.each<[string, LadderSpec, string]>([
    ['a reminder waits for the morning', night('remind'), '2026-03-10 06:30 remind'],
    ['so does what is told', night('tell'), '2026-03-10 06:30 tell'],
    ['who is called in is called in', night('superior'), '2026-03-10 00:00 superior'],
    ['in an emergency nobody sleeps', night('remind', { quiet: 'ignore' }), '2026-03-10 00:00 remind'],
  ])('%s', (_, ladder, rung) => {
    expect(planned(ladder, '2026-03-09 09:00').rungs).toEqual([rung])
  })

  test.each([
    ['21:59', '2026-03-09 21:59'],
    ['22:00', '2026-03-10 06:30'],
    ['23:30', '2026-03-10 06:30'],
    ['06:29', '2026-03-09 06:30'],
    ['06:30', '2026-03-09 06:30'],
    ['12:15', '2026-03-09 12:15'],
  ])('at %s it is %s', (time, expected) => {
    const ladder = spec({ calendarHours: 0 }, [{ at: 'due', do: 'remind' }])
    expect(planned(ladder, `2026-03-09 ${time}`).rungs).toEqual([`${expected} remind`])
  })

  test('the order is that of the instants that come of it', () => {
    const ladder = spec({ rule: 'before-night' }, [
      { at: 'due', do: 'remind' },
      { at: { afterDue: { calendarHours: 6 } }, do: 'superior' },
    ])
    expect(planned(ladder, '2026-03-09 09:00').rungs).toEqual(['2026-03-10 06:00 superior', '2026-03-10 06:30 remind'])
  })
})

describe('by whose hours', () => {
  test.each<[LadderSpec['calendar'], string]>([
    [undefined, '2026-03-09 09:30'],
    ['school', '2026-03-09 09:30'],
    ['team:gate', '2026-03-06 19:00'],
    ['team:canteen', '2026-03-09 09:30'],
  ])('%s', (calendar, due) => {
    const ladder = spec({ workingHours: 2 }, [], calendar === undefined ? {} : { calendar })
    expect(planned(ladder, '2026-03-06 17:00').due).toBe(due)
  })
})

describe('a clock that stood still', () => {
  const ladder = spec({ workingHours: 8 }, [
    { at: { after: { workingHours: 4 } }, do: 'remind' },
    { at: 'due', do: 'superior' },
    { at: { afterDue: { workingDays: 1 } }, do: 'reject' },
  ])
  const begin = '2026-03-09 09:00'

  test.each<[string, Pause[], string[]]>([
    ['not at all', [], ['2026-03-09 15:00 remind', '2026-03-10 09:30 superior', '2026-03-11 09:30 reject']],
    [
      'for an hour before all of them',
      [['2026-03-09 10:00', '2026-03-09 11:00']],
      ['2026-03-09 16:00 remind', '2026-03-10 10:30 superior', '2026-03-11 10:30 reject'],
    ],
    [
      'between the first and the second',
      [['2026-03-09 16:00', '2026-03-10 09:00']],
      ['2026-03-09 15:00 remind', '2026-03-10 12:00 superior', '2026-03-11 14:00 reject'],
    ],
    [
      'over a night only: no working time passed',
      [['2026-03-09 17:30', '2026-03-10 08:00']],
      ['2026-03-09 15:00 remind', '2026-03-10 09:30 superior', '2026-03-11 09:30 reject'],
    ],
    [
      'after it was due: only what comes later moves',
      [['2026-03-10 15:00', '2026-03-10 16:00']],
      ['2026-03-09 15:00 remind', '2026-03-10 09:30 superior', '2026-03-11 10:30 reject'],
    ],
    [
      'twice',
      [
        ['2026-03-09 10:00', '2026-03-09 11:00'],
        ['2026-03-09 14:00', '2026-03-09 15:00'],
      ],
      ['2026-03-09 17:00 remind', '2026-03-10 11:30 superior', '2026-03-11 11:30 reject'],
    ],
    [
      'before it began',
      [['2026-03-06 10:00', '2026-03-09 08:30']],
      ['2026-03-09 15:00 remind', '2026-03-10 09:30 superior', '2026-03-11 09:30 reject'],
    ],
    [
      'when it began: what had passed before does not count',
      [['2026-03-06 10:00', '2026-03-09 10:00']],
      ['2026-03-09 16:00 remind', '2026-03-10 10:30 superior', '2026-03-11 10:30 reject'],
    ],
  ])('%s', (_, pauses, rungs) => {
    expect(planned(ladder, begin, ...pauses).rungs).toEqual(rungs)
  })

  test('what counts days of the calendar does not move', () => {
    const calendarDays = spec({ calendarDays: 1 }, [{ at: 'due', do: 'superior' }])
    expect(planned(calendarDays, begin, ['2026-03-09 10:00', '2026-03-12 10:00']).rungs).toEqual([
      '2026-03-10 09:00 superior',
    ])
  })
})
