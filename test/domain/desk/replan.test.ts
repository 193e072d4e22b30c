// A deadline planned again when what it is counted by has changed.

import { describe, expect, test } from 'vitest'
import { climb } from '../../../domain/desk/climb.ts'
import { type LadderSpec, ladderPlanner, type Planner } from '../../../domain/desk/ladder.ts'
import { replan, withLaddersOf } from '../../../domain/desk/replan.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import { nextRungAt, type Task } from '../../../domain/desk/task.ts'
import { chinaCalendar, compile } from '../../../domain/worktime/index.ts'
import { approval, group, holders, opened, STAFF } from './school.ts'

const usual = chinaCalendar()
const before = ladderPlanner(compile(usual))
/** Saturday 14 March 2026 is worked by Friday's timetable. */
const withSaturday = ladderPlanner(compile({ ...usual, makeUp: [...usual.makeUp, { on: '2026-03-14', as: 'fri' }] }))
const withoutFriday = ladderPlanner(
  compile({ ...usual, holidays: [...usual.holidays, { on: '2026-03-13', name: '校庆' }] }),
)

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
const local = (instant = 0) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const ladder: LadderSpec = {
  due: { workingHours: 8 },
  rungs: [
    { at: { after: { workingHours: 4 } }, do: 'remind' },
    { at: 'due', do: 'remind', to: { role: 'deputy' } },
    { at: { afterDue: { workingHours: 2 } }, do: 'escalate', to: { role: 'deputy' } },
  ],
}
const people = [...STAFF, ...holders('deputy: D')]
const started = at('2026-03-12 16:30')

function waiting(spec: LadderSpec | undefined = ladder): Task {
  const groups = [group('g', 'A', spec ? { ladder: spec } : {})]
  return opened(approval(groups), { at: started, holders: people, plan: before })
}
const rungs = (task: Task) => task.ladder.map((rung) => `${local(rung.at)} ${rung.do}`)
const again = (task: Task, plan: Planner, now = '2026-03-12 17:00', why: 'calendar' | 'policy' = 'calendar') =>
  replan(task, { began: started, at: at(now), plan, cause: { why } })
const climbed = (task: Task, now: string, plan = before) => climb(task, { at: at(now), holders: people, plan })

describe('by another calendar', () => {
  test('the due instant and every rung are counted from the beginning', () => {
    const task = waiting()
    expect([local(task.dueAt), ...rungs(task)]).toEqual([
      '2026-03-13 17:00',
      '2026-03-13 11:00 remind',
      '2026-03-13 17:00 remind',
      '2026-03-16 09:30 escalate',
    ])
    const { task: moved, event } = again(task, withoutFriday)
    expect([local(moved.dueAt), ...rungs(moved)]).toEqual([
      '2026-03-16 17:00',
      '2026-03-16 11:00 remind',
      '2026-03-16 17:00 remind',
      '2026-03-17 09:30 escalate',
    ])
    expect(event).toMatchObject({
      type: 'replanned',
      why: 'calendar',
      what: 'due',
      from: '2026-03-13T09:00:00.000Z',
      to: '2026-03-16T09:00:00.000Z',
      group: { key: 'g' },
    })
  })

  test('where only a later rung moves, that one is told', () => {
    const { task, event } = again(waiting(), withSaturday)
    expect(rungs(task).at(-1)).toBe('2026-03-14 09:30 escalate')
    expect(event).toMatchObject({ what: 'rung', from: '2026-03-16T01:30:00.000Z', to: '2026-03-14T01:30:00.000Z' })
  })

  test('twice the same changes nothing the second time, nor does a calendar that says the same', () => {
    const { task } = again(waiting(), withSaturday)
    expect(again(task, withSaturday)).toEqual({ task })
    const asItWas = waiting()
    expect(again(asItWas, before).task).toBe(asItWas)
  })

  test('what was climbed stays climbed, and what is left keeps its order', () => {
    const { task } = climbed(waiting(), '2026-03-13 12:00')
    expect(task.climbed).toBe(1)
    const { task: moved } = again(task, withoutFriday, '2026-03-13 13:00')
    expect(rungs(moved)).toEqual(['2026-03-13 11:00 remind', '2026-03-16 17:00 remind', '2026-03-17 09:30 escalate'])
    expect(local(nextRungAt(moved))).toBe('2026-03-16 17:00')
  })

  test('a rung that has moved into the past is climbed once, and says why it is late', () => {
    const { task } = climbed(waiting(), '2026-03-14 12:00')
    const { task: moved } = again(task, withSaturday, '2026-03-14 12:00')
    const { task: done, events } = climbed(moved, '2026-03-14 12:00', withSaturday)
    expect(events).toMatchObject([{ type: 'escalated', plannedAt: '2026-03-14T01:30:00.000Z', lateWhy: 'calendar' }])
    expect(climbed(done, '2026-03-14 12:01', withSaturday).events).toEqual([])
  })

  test('whoever has hours of their own is planned by these', () => {
    const evenings = compile({ ...usual, weekdays: { ...usual.weekdays, thu: [['18:00', '23:00']] }, timetables: [] })
    const byTeam = ladderPlanner(compile(usual), (of) => (of === 'team:gate' ? evenings : undefined))
    const task = waiting({ ...ladder, calendar: 'team:gate' })
    // Thursday 18:00–23:00 are five hours; three more on Friday 08:00–11:00. The second reminder is for the due instant.
    expect(local(again(task, byTeam).task.dueAt)).toBe('2026-03-13 11:00')
    expect(again(waiting(), byTeam).event).toBeUndefined()
  })

  test('without a deadline there is nothing to plan', () => {
    const groups = [group('g', 'A')]
    const task = opened(approval(groups), { at: started, holders: people, plan: before })
    expect(again(task, withSaturday)).toEqual({ task })
  })

  test('while the clock stands still nothing is planned', () => {
    const { dueAt: _due, ...rest } = waiting()
    const clock = { at: at('2026-03-12 17:00'), reason: 'part', title: { zh: '等配件', en: 'A part' } }
    const task: Task = { ...rest, clock }
    expect(again(task, withoutFriday)).toEqual({ task })
  })

  test('time in which the clock stood still does not count', () => {
    const pause = { at: at('2026-03-12 17:00'), to: at('2026-03-13 10:00'), reason: 'part', title: { zh: '', en: '' } }
    // Thursday 16:30–17:00 and Friday 10:00–12:00, 14:00–17:30 are six hours; two more on the Saturday that is worked.
    const { task } = again({ ...waiting(), pauses: [pause] }, withSaturday)
    expect(local(task.dueAt)).toBe('2026-03-14 10:00')
  })
})

describe('by another policy', () => {
  const shorter: LadderSpec = {
    due: { workingHours: 4 },
    rungs: [
      { at: { after: { workingHours: 2 } }, do: 'remind' },
      { at: 'due', do: 'escalate', to: { role: 'deputy' } },
    ],
  }
  const under = (task: Task, spec: LadderSpec | undefined) => ({
    ...task,
    spec: withLaddersOf(task.spec, approval([group('g', 'B', spec ? { ladder: spec } : {})])),
  })

  test('the groups of the same names get its deadlines, and nothing else of it', () => {
    const { spec } = under(waiting(), shorter)
    expect(spec.groups[0]).toMatchObject({ ladder: shorter, seats: [{ person: { id: 'A' } }] })
    expect(withLaddersOf(spec, approval([group('other', 'A')]))).toEqual(spec)
  })

  test('a reminder that was sent is not sent again because the policy has another time for it', () => {
    const { task } = climbed(waiting(), '2026-03-13 11:30')
    const { task: moved, event } = again(under(task, shorter), before, '2026-03-13 11:30', 'policy')
    expect(rungs(moved)).toEqual(['2026-03-13 11:00 remind', '2026-03-13 11:00 escalate'])
    expect(event).toMatchObject({ why: 'policy', to: '2026-03-13T03:00:00.000Z' })
    expect(climbed(moved, '2026-03-13 11:31').events).toMatchObject([{ type: 'escalated', lateWhy: 'policy' }])
  })

  test('a deadline may go, and may come', () => {
    const gone = again(under(waiting(), undefined), before, '2026-03-12 17:00', 'policy')
    expect(gone.task).not.toHaveProperty('dueAt')
    expect(gone.event).toMatchObject({ what: 'due', from: '2026-03-13T09:00:00.000Z' })
    expect(gone.event).not.toHaveProperty('to')
    const come = again(under(gone.task, shorter), before, '2026-03-12 17:00', 'policy')
    expect(come.event).toMatchObject({ what: 'due', to: '2026-03-13T03:00:00.000Z' })
  })
})

test('it is told in both languages', () => {
  const { event } = again(waiting(), withoutFriday)
  expect(sentence(event!)).toEqual({
    zh: '校历有变动，“group g”的期限由 2026-03-13 09:00 UTC 改为 2026-03-16 09:00 UTC',
    en: 'The calendar has changed: “group g” is due 2026-03-16 09:00 UTC instead of 2026-03-13 09:00 UTC',
  })
  expect(sentence({ ...event!, why: 'policy', policyVersion: 3, provisional: true }).en).toBe(
    'The policy has changed: “group g” is due 2026-03-16 09:00 UTC instead of 2026-03-13 09:00 UTC (it may move again: that year’s public holidays are not published yet) (its deadlines are those of version 3; all else stays as it was when the request was sent)',
  )
})
