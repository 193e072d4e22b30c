// What the page of a request makes of what the api says: whom it waits for, its way, what is shown at once after a signature,
// why something has come back. The pages themselves are tried in a browser.

import { expect, test } from 'vitest'
import type { Paper, RequestView, Seat, Task, WayStage } from '../../web/lib/types.ts'
import { shownPapers } from '../../web/papers/shown.ts'
import { type Given, inboxAfter, requestAfter } from '../../web/request/after-act.ts'
import { cameBackFrom } from '../../web/request/came-back-from.ts'
import { waitingFor } from '../../web/request/waiting-for.ts'
import { stagesOf } from '../../web/request/way-stages.ts'

const NINE = '2026-03-12T01:00:00.000Z'
const TEN = '2026-03-12T02:00:00.000Z'
const same = (text: string) => ({ zh: text, en: text })

function seat(no: number, name: string, changes: Partial<Seat> = {}): Seat {
  return { no, place: no, person: { id: name, name }, state: 'waiting', ...changes }
}

function task(changes: Partial<Task> & { readonly seats: readonly Seat[] }): Task {
  const { seats, ...rest } = changes
  const group = { key: 'check', title: same('Check'), mode: { kind: 'any' as const }, active: true, seats }
  return {
    id: 'task-1',
    key: 'approval',
    round: 1,
    kind: 'approval',
    title: same('Approval'),
    state: 'open',
    groups: [group],
    openedAt: NINE,
    abilities: [],
    ...rest,
  }
}

function stage(changes: Partial<WayStage> = {}): WayStage {
  return { key: 'approval', title: same('Approval'), state: 'now', rounds: 1, groups: [], ...changes }
}

function request(tasks: readonly Task[], way: readonly WayStage[] = [stage()]): RequestView {
  return { id: 'request-1', status: 'open', tasks, way } as unknown as RequestView
}

const active = { state: 'active', activeAt: NINE } as const
const returned = { state: 'decided', verdict: 'return', opinion: 'too dear', decidedAt: TEN } as const

test('a request waits for everybody who sits, and first for the viewer', () => {
  const others = task({ id: 'other', seats: [seat(0, 'lin', active), seat(1, 'gu', active), seat(2, 'gu', active)] })
  const own = task({ id: 'own', seats: [seat(0, 'me', active)], abilities: [{ act: 'approve', opinion: 'welcome' }] })
  const [first, second] = waitingFor(request([others, own]))
  expect(first).toMatchObject({ isMine: true, task: { id: 'own' } })
  expect(second?.people.map(({ name }) => name)).toEqual(['lin', 'gu'])
})

test('candidates whose place somebody else has taken are not on the way, an answer that was replaced is', () => {
  const seats = [
    seat(0, 'lin', { state: 'decided', verdict: 'approve', decidedAt: TEN }),
    seat(1, 'gu', { state: 'void' }),
    seat(2, 'qin', { state: 'void', verdict: 'approve', decidedAt: NINE }),
  ]
  const [shown] = stagesOf(request([task({ seats })]))
  expect(shown?.groups[0]?.sitters.map(({ person }) => person.name)).toEqual(['lin', 'qin'])
})

test('the rounds before the last one are kept apart', () => {
  const first = task({ state: 'closed', closedAt: TEN, seats: [seat(0, 'lin', returned)] })
  const second = task({ id: 'task-2', round: 2, openedAt: TEN, seats: [seat(0, 'lin', active)] })
  const [shown] = stagesOf(request([first, second], [stage({ rounds: 2 })]))
  expect(shown?.groups[0]?.sitters).toMatchObject([{ state: 'active' }])
  expect(shown?.earlier).toMatchObject([{ task: { id: 'task-1' }, sitters: [{ verdict: 'return' }] }])
})

test('of a stage ahead the people who would sit there are shown', () => {
  const people = [{ id: 'lin', name: 'lin', sits: same('Buyer') }]
  const groups = [{ key: 'buyer', title: same('Order'), mode: { kind: 'any' as const }, people }]
  const [shown] = stagesOf(request([], [stage({ key: 'order', state: 'ahead', groups })]))
  expect(shown?.groups[0]?.sitters).toMatchObject([{ person: { name: 'lin' }, sits: same('Buyer') }])
})

test('a signature is shown at once, and nothing more is offered', () => {
  const abilities = [{ act: 'approve', opinion: 'welcome' } as const]
  const before = request([task({ seats: [seat(0, 'lin', active), seat(1, 'gu', active)], abilities })])
  const given: Given = { taskId: 'task-1', personId: 'lin', act: 'approve', opinion: 'agreed', at: TEN }
  const [after] = requestAfter(before, given).tasks
  expect(after?.abilities).toEqual([])
  expect(after?.groups[0]?.seats).toMatchObject([
    { state: 'decided', verdict: 'approve', opinion: 'agreed', decidedAt: TEN },
    { state: 'active' },
  ])
})

test('what was signed leaves the inbox, which counts one less', () => {
  const item = (id: string) => ({ id }) as unknown as Parameters<typeof inboxAfter>[0]['pages'][number]['items'][number]
  const inbox = { pages: [{ items: [item('task-1'), item('task-2')], total: 2 }], pageParams: [undefined] }
  expect(inboxAfter(inbox, 'task-1').pages).toMatchObject([{ items: [{ id: 'task-2' }], total: 1 }])
  expect(inboxAfter(inbox, 'task-9')).toBe(inbox)
})

test('whoever has to do something once more is told who has returned it and why', () => {
  const outcome = { kind: 'returned', to: 'quotes', resume: 'continue', group: 'check' } as const
  const closed = task({ state: 'closed', closedAt: TEN, outcome, seats: [seat(0, 'qin', returned)] })
  const again = task({ id: 'task-2', key: 'quotes', openedAt: TEN, seats: [seat(0, 'lin', active)] })
  expect(cameBackFrom(request([closed, again]), again)).toMatchObject({ opinion: 'too dear' })
  const fresh = task({ id: 'task-3', key: 'order', seats: [seat(0, 'lin', active)] })
  expect(cameBackFrom(request([fresh]), fresh)).toBeUndefined()
})

test('so is whoever a later signer of the same task has asked again', () => {
  const seats = [
    seat(0, 'lin', { state: 'void', verdict: 'approve', decidedAt: NINE }),
    seat(1, 'qin', { ...returned, state: 'void' }),
    seat(2, 'lin', { state: 'active', activeAt: TEN }),
  ]
  const open = task({ seats })
  expect(cameBackFrom(request([open]), open)).toMatchObject({ person: { name: 'qin' } })
})

test('the form of a request stands first as it is now, however often it was revised', () => {
  const paper = (key: string, taskId?: string, round = 1): Paper => {
    return { key, round, title: same(key), blocks: [], warnings: [], ...(taskId ? { taskId } : {}) }
  }
  const papers = [
    paper('request'),
    paper('quotes', 'a'),
    paper('request', 'b'),
    paper('quotes', 'c', 2),
    paper('request', 'd', 2),
  ]
  const shown = shownPapers(papers).map(({ paper: { key, taskId = '' }, isReplaced }) => [key, taskId, isReplaced])
  expect(shown).toEqual([
    ['request', '', false],
    ['quotes', 'a', true],
    ['request', 'b', true],
    ['quotes', 'c', false],
  ])
})
