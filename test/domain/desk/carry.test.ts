// 直达退回人: what stands of the signatures when a task that was returned to another stage is opened again.

import { describe, expect, test } from 'vitest'
import type { OpenContext } from '../../../domain/desk/open.ts'
import type { GroupSpec, Task, TaskSpec } from '../../../domain/desk/task.ts'
import { acted, approval, group, holders, opened, opening, played, refused, STAFF, standing, work } from './school.ts'

const EVIDENCE = { what: 'quotes', hash: 'aaaa' }
const CHANGED = { what: 'quotes', hash: 'bbbb' }
const more = { returnTo: ['quotes'], evidence: { what: 'quotes', code: 'quotes-changed' } } as const
const chain = approval([group('g1', 'A'), group('g2', 'B C'), group('g3', 'D')], more)

/** The round before: acts, and then the last one gives it back. */
function returned(spec: TaskSpec, acts: string[], context: Partial<OpenContext> = {}): Task {
  return played(opened(spec, { evidence: EVIDENCE, ...context }), ...acts)
}

function again(spec: TaskSpec, earlier: Task, context: Partial<OpenContext> = {}) {
  return opening(spec, { evidence: EVIDENCE, ...context, round: 2, earlier })
}

const signedTwice = ['A approve', 'B approve', 'C approve']

describe('the same evidence', () => {
  test.each<[string, string[], string]>([
    ['straight back to who returned it', [...signedTwice, 'D return quotes jump-back'], 'g3: D'],
    [
      'the group that returned it signs anew as a whole',
      ['A approve', 'B approve', 'C return quotes jump-back'],
      'g2: B C',
    ],
    ['nothing to carry', ['A return quotes jump-back'], 'g1: A'],
    ['step by step was wanted', [...signedTwice, 'D return quotes'], 'g1: A'],
  ])('%s', (_, acts, expected) => {
    const { task, events } = again(chain, returned(chain, acts))
    expect(standing(task)).toBe(expected)
    expect(events.map(({ type }) => type)).toEqual(['task-opened', 'group-activated'])
  })

  test('what stands is told, with who signed, and stays frozen', () => {
    const { task, events } = again(chain, returned(chain, [...signedTwice, 'D return quotes jump-back']))
    expect(events[0]).toMatchObject({
      carried: ['A', 'B', 'C'].map((id) => ({ group: id === 'A' ? 'g1' : 'g2', person: { id } })),
      evidence: EVIDENCE,
    })
    expect(task.evidence).toEqual({ ...EVIDENCE, frozen: true })
    expect(acted(task, 'D approve').events.map(({ type }) => type)).toEqual(['approved'])
    expect(standing(played(task, 'D approve'))).toBe('approved')
  })

  test('a carried group can be returned to, and signs anew', () => {
    const { task } = again(chain, returned(chain, [...signedTwice, 'D return quotes jump-back']))
    expect(standing(played(task, 'D return g1'))).toBe('g1: A')
    expect(standing(played(task, 'D return g1', ...signedTwice, 'D approve'))).toBe('approved')
  })

  test('twice returned, it stands twice', () => {
    const second = again(chain, returned(chain, [...signedTwice, 'D return quotes jump-back'])).task
    const third = again(chain, played(second, 'D return quotes jump-back')).task
    expect(standing(third)).toBe('g3: D')
  })

  test('who has left the role since then has signed all the same', () => {
    const spec = approval([group('g1', '@head'), group('g2', 'D')], more)
    const before = returned(spec, ['A approve', 'D return quotes jump-back'], { holders: holders('head: A B') })
    const { task, events } = again(spec, before, { holders: holders('head: C') })
    expect(standing(task)).toBe('g2: D')
    expect(events[0]).toMatchObject({ carried: [{ person: { id: 'A' } }] })
    expect(task.seats.map(({ no, person, state }) => `${no} ${person.id} ${state}`)).toEqual([
      '0 C void',
      '1 D active',
      '2 A decided',
    ])
    expect(refused(task, 'C approve')).toBe('not-your-turn')
  })

  test('a vote that was won stands with its refusals', () => {
    const vote = group('g1', 'A B C', { mode: { kind: 'quorum', count: 2 } })
    const spec = approval([vote, group('g2', 'D')], more)
    const before = returned(spec, ['C reject', 'A approve', 'B approve', 'D return quotes jump-back'])
    expect(standing(again(spec, before).task)).toBe('g2: D')
  })

  test('work that was done stands as well, with its form', () => {
    const form = { key: 'count', required: true }
    const spec = work([group('g1', 'A', { form }), group('g2', 'B', { form })], { returnTo: ['form'] })
    const done = acted(opened(spec, { evidence: EVIDENCE }), 'A complete', {
      form: { value: 'counted', facts: { pieces: 3 } },
    }).task
    const { task } = again(spec, played(done, 'B return form jump-back'))
    expect(standing(task)).toBe('g2: B')
    expect(task).toMatchObject({ form: 'counted', result: { pieces: 3 } })
  })

  test('the form of a group that signs anew is asked for anew', () => {
    const form = { key: 'count', required: true }
    const spec = approval([group('g1', 'A'), group('g2', 'B C', { form })], more)
    const half = acted(returned(spec, ['A approve']), 'B approve', { form: { value: 'counted' } }).task
    const { task } = again(spec, played(half, 'C return quotes jump-back'))
    expect(standing(task)).toBe('g2: B C')
    expect(refused(task, 'C approve')).toBe('form-required')
  })

  test('a group that was passed over in time is asked after all', () => {
    const spec = approval([group('g1', 'A'), group('g2', 'B'), group('g3', 'D')], more)
    const open = returned(spec, ['A approve', 'B approve'])
    const timedOut: Task = {
      ...open,
      seats: open.seats.map((seat) => (seat.person.id === 'B' ? unsigned(seat) : seat)),
    }
    expect(standing(again(spec, played(timedOut, 'D return quotes jump-back')).task)).toBe('g2: B')
  })
})

function unsigned({ verdict: _verdict, decidedAt: _decidedAt, ...seat }: Task['seats'][number]): Task['seats'][number] {
  return { ...seat, state: 'void' }
}

describe('other evidence', () => {
  test('the chain starts again and says so', () => {
    const before = returned(chain, [...signedTwice, 'D return quotes jump-back'])
    const { task, events } = again(chain, before, { evidence: CHANGED })
    expect(standing(task)).toBe('g1: A')
    expect(events.map(({ type }) => type)).toEqual(['chain-restarted', 'task-opened', 'group-activated'])
    expect(events[0]).toMatchObject({ code: 'quotes-changed' })
    expect(task.evidence).toEqual({ ...CHANGED, frozen: false })
  })

  test('when nobody has signed there is nothing to say', () => {
    const before = returned(chain, ['A return quotes jump-back'])
    expect(again(chain, before, { evidence: CHANGED }).events.map(({ type }) => type)).toEqual([
      'task-opened',
      'group-activated',
    ])
  })
})

test('a task that ended otherwise carries nothing', () => {
  expect(standing(again(chain, returned(chain, ['A approve', 'B reject'])).task)).toBe('g1: A')
})

test('a group that the new chain does not have is not missed', () => {
  const longer: GroupSpec[] = [group('g0', 'E'), ...chain.groups]
  const before = returned(approval(longer, more), ['E approve', ...signedTwice, 'D return quotes jump-back'])
  expect(standing(again(chain, before, { holders: STAFF }).task)).toBe('g3: D')
})
