// Where a request stands on its way, from what has happened to it.
import { expect, test } from 'vitest'
import type { Outcome } from '../../../domain/desk/task.ts'
import type { TaskView } from '../../../records/task-view.ts'
import { wayOf } from '../../../records/way.ts'

const words = (text: string) => ({ zh: text, en: text })
const STAGES = ['quotes', 'approval', 'order', 'archive'].map((key) => ({
  key,
  title: words(key),
  ...(key === 'archive' ? {} : { spec: { title: words(key), kind: 'work' as const, groups: [] } }),
}))

const DONE: Outcome = { kind: 'done' }
const back = (to: string, resume: 'continue' | 'jump-back'): Outcome => ({ kind: 'returned', to, resume, group: 'g' })

/** Tasks by their keys, in the order in which they were opened; the last one is open unless it says how it ended. */
function tasks(...course: readonly (readonly [string, Outcome?])[]): TaskView[] {
  return course.map(
    ([key, outcome], index): TaskView => ({
      id: `${key}-${index}`,
      key,
      round: course.slice(0, index + 1).filter(([other]) => other === key).length,
      kind: 'work',
      title: words(key),
      state: outcome ? 'closed' : 'open',
      ...(outcome ? { outcome, closedAt: `2026-03-0${index + 2}T00:00:00.000Z` } : {}),
      groups: [],
      openedAt: `2026-03-0${index + 1}T00:00:00.000Z`,
      abilities: [],
      stood: [],
    }),
  )
}

const states = (
  course: readonly (readonly [string, Outcome?])[],
  status: 'open' | 'closed' | 'rejected' | 'withdrawn' = 'open',
  effects: { key: string; round: number; kind: string; result: unknown; at: string }[] = [],
) => wayOf({ status, tasks: tasks(...course), effects }, STAGES, () => []).map(({ key, state }) => `${key} ${state}`)

test.each([
  ['not begun', [], 'quotes now, approval ahead, order ahead, archive ahead'],
  ['in the second stage', [['quotes', DONE], ['approval']], 'quotes done, approval now, order ahead, archive ahead'],
  ['between two stages', [['quotes', DONE]], 'quotes done, approval now, order ahead, archive ahead'],
  [
    'returned to the first, all again',
    [['quotes', DONE], ['approval', DONE], ['order', back('quotes', 'continue')], ['quotes']],
    'quotes now, approval ahead, order ahead, archive ahead',
  ],
  [
    'returned to the first, then straight back',
    [['quotes', DONE], ['approval', DONE], ['order', back('quotes', 'jump-back')], ['quotes']],
    'quotes now, approval done, order ahead, archive ahead',
  ],
  [
    'mended, on the way straight back',
    [
      ['quotes', DONE],
      ['approval', DONE],
      ['order', back('quotes', 'jump-back')],
      ['quotes', DONE],
    ],
    'quotes done, approval done, order now, archive ahead',
  ],
  [
    'returned, and not taken up yet',
    [
      ['quotes', DONE],
      ['approval', back('quotes', 'continue')],
    ],
    'quotes now, approval ahead, order ahead, archive ahead',
  ],
  [
    'being revised by who sent it',
    [['quotes', back('form', 'continue')], ['form']],
    'form now, quotes ahead, approval ahead, order ahead, archive ahead',
  ],
] as const)('%s', (_what, course, expected) => {
  expect(states(course).join(', ')).toBe(expected)
})

test('what is over has nothing ahead', () => {
  const archived = [{ key: 'archive', round: 1, kind: 'effect', result: {}, at: '2026-03-09T00:00:00.000Z' }]
  const all = [
    ['quotes', DONE],
    ['approval', DONE],
    ['order', DONE],
  ] as const
  expect(states(all, 'closed', archived)).toEqual(['quotes done', 'approval done', 'order done', 'archive done'])
  const refused = [
    ['quotes', DONE],
    ['approval', { kind: 'rejected', group: 'g' }],
  ] as const
  expect(states(refused, 'rejected')).toEqual(['quotes done', 'approval done', 'order skipped', 'archive skipped'])
})

test('a stage that was entered again tells its last times and how often', () => {
  const course = tasks(['quotes', DONE], ['approval', back('quotes', 'continue')], ['quotes', DONE], ['approval'])
  const [quotes, approval] = wayOf({ status: 'open', tasks: course, effects: [] }, STAGES, () => [])
  expect(quotes).toMatchObject({
    rounds: 2,
    openedAt: '2026-03-03T00:00:00.000Z',
    closedAt: '2026-03-04T00:00:00.000Z',
  })
  expect(approval).toMatchObject({ rounds: 2, openedAt: '2026-03-04T00:00:00.000Z' })
})

test('a stage ahead shows who would sit there, and none of who sat there before', () => {
  const course = tasks(['quotes', DONE], ['approval', back('quotes', 'continue')], ['quotes'])
  const seated = { key: 'head', title: words('head'), mode: { kind: 'any' as const } }
  const places = [[{ person: { id: 'p', name: '顾明远' }, role: 'head' }]]
  const [, approval] = wayOf({ status: 'open', tasks: course, effects: [] }, STAGES, () => [{ ...seated, places }])
  expect(approval).toMatchObject({
    state: 'ahead',
    groups: [{ people: [{ name: '顾明远', sits: { zh: '部门负责人' } }] }],
  })
  expect(approval).not.toHaveProperty('openedAt')
})
