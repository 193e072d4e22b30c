// What the screen shows of work at once, before the server has answered.
import { expect, test } from 'vitest'
import type { ProgressKind, RequestView, Task } from '../../web/lib/types.ts'
import { isResultNear, requestAfter, taskAfter } from '../../web/request/progress/progress.ts'

const AT = '2026-11-26T02:00:00.000Z'
const ME = { id: 'p1', name: '梁师傅' }
const PART = { key: 'part', title: { zh: '等配件', en: 'a part is on order' } }

function task(state: 'waiting' | 'accepted' | 'paused' = 'waiting'): Task {
  const clock = { at: AT, reason: 'part' }
  return {
    id: 't1',
    key: 'work',
    round: 1,
    kind: 'work',
    title: { zh: '维修', en: 'Work' },
    state: 'open',
    groups: [],
    openedAt: AT,
    abilities: [],
    progress: { state, pauses: [PART], may: ['accepted'], ...(state === 'paused' ? { clock } : {}) },
  }
}

test.each([
  ['accepted', 'accepted'],
  ['on-the-way', 'on-the-way'],
  ['started', 'started'],
  ['resumed', 'started'],
] as const)('after %s it is %s, and nothing more is offered', (kind: ProgressKind, state) => {
  const { progress } = taskAfter(task('paused'), { kind }, ME, AT)
  expect(progress).toEqual({ state, pauses: [PART], may: [], by: ME, at: AT })
})

test('a pause says why, until when and whom to ask', () => {
  const told = { kind: 'paused', reason: 'part', until: '2026-12-03', contact: '张师傅' } as const
  expect(taskAfter(task('accepted'), told, ME, AT).progress).toMatchObject({
    state: 'paused',
    clock: { at: AT, reason: 'part', title: PART.title, until: '2026-12-03', contact: '张师傅' },
  })
})

test('work that nobody tells the progress of stays as it is', () => {
  const { progress: _none, ...plain } = task()
  expect(taskAfter(plain, { kind: 'started' }, ME, AT)).toEqual(plain)
})

test('only the task that was meant is changed', () => {
  const other = { ...task(), id: 't2' }
  const request = { tasks: [task(), other] } as unknown as RequestView
  const after = requestAfter(request, taskAfter(task(), { kind: 'accepted' }, ME, AT))
  expect(after.tasks.map(({ progress }) => progress?.state)).toEqual(['accepted', 'waiting'])
})

test.each([
  ['waiting', false],
  ['accepted', true],
  ['paused', false],
] as const)('the result comes next while it is %s: %s', (state, isNear) => {
  expect(isResultNear(task(state))).toBe(isNear)
})
