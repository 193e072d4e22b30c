// What other engines promise for signing together, as tables: the desk keeps the same promises, in its own words.

import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../domain/desk/task.ts'
import { approval, eventsOf, group, opened, played, refused, standing, work } from './school.ts'

/** Instances 1, 2, 3 … are the people A, B, C …; a completed instance is a signature. */
describe('multi-instance tasks of BPMN engines (Flowable, Camunda)', () => {
  test.each<[string, Mode, string, string[], string]>([
    ['parallel without a condition waits for all instances', { kind: 'all' }, 'A B C D', ['B', 'D', 'A'], 'g1: C'],
    ['and is complete with the last one', { kind: 'all' }, 'A B C D', ['B', 'D', 'A', 'C'], 'approved'],
    ['nrOfCompletedInstances >= 1 cancels the others', { kind: 'quorum', count: 1 }, 'A B C', ['C'], 'approved'],
    ['nrOfCompletedInstances >= 2, one short', { kind: 'quorum', count: 2 }, 'A B C', ['C'], 'g1: A B'],
    ['nrOfCompletedInstances >= 2, reached', { kind: 'quorum', count: 2 }, 'A B C', ['C', 'A'], 'approved'],
    [
      'completed / instances >= 0.6 of five, one short',
      { kind: 'quorum', share: 60 },
      'A B C D E',
      ['A', 'E'],
      'g1: B C D',
    ],
    ['completed / instances >= 0.6 of five', { kind: 'quorum', share: 60 }, 'A B C D E', ['A', 'E', 'C'], 'approved'],
    [
      'completed / instances >= 0.5 of five is three',
      { kind: 'quorum', share: 50 },
      'A B C D E',
      ['A', 'B'],
      'g1: C D E',
    ],
    ['one instance only', { kind: 'all' }, 'A', ['A'], 'approved'],
    ['sequential: one instance at a time', { kind: 'sequence' }, 'A B C', [], 'g1: A'],
    ['sequential: the next when one is complete', { kind: 'sequence' }, 'A B C', ['A', 'B'], 'g1: C'],
    ['sequential: complete with the last one', { kind: 'sequence' }, 'A B C', ['A', 'B', 'C'], 'approved'],
  ])('%s', (_, mode, seats, signers, expected) => {
    const task = opened(approval([group('g1', seats, { mode })]))
    expect(standing(played(task, ...signers.map((id) => `${id} approve`)))).toBe(expected)
  })

  test('an instance that the condition cancelled cannot be completed any more', () => {
    const task = opened(work([group('g1', 'A B', { mode: { kind: 'any' } }), group('g2', 'C')]))
    expect(refused(played(task, 'A complete'), 'B complete')).toBe('not-your-turn')
    expect(refused(played(task, 'A complete', 'C complete'), 'B complete')).toBe('task-closed')
  })

  test('a sequential instance cannot be completed before its turn', () => {
    const task = opened(work([group('g1', 'A B', { mode: { kind: 'sequence' } })]))
    expect(refused(task, 'B complete')).toBe('not-your-turn')
  })

  test('a task for candidates belongs to whoever completes it', () => {
    const holders = ['A', 'B', 'C'].map((id) => ({ role: 'buyer', person: { id, name: id } }))
    const task = opened(work([group('g1', '@buyer')]), { holders })
    expect(standing(task)).toBe('g1: A B C')
    expect(eventsOf(task, 'B complete').map(({ type }) => type)).toEqual(['completed'])
    expect(refused(played(task, 'B complete'), 'C complete')).toBe('task-closed')
  })
})

describe('approval in the office suites (钉钉, 企业微信)', () => {
  const countersign: Mode = { kind: 'all' }
  const either: Mode = { kind: 'any' }
  const inTurn: Mode = { kind: 'sequence' }

  test.each<[string, Mode, string[], string]>([
    ['会签: 须所有审批人同意', countersign, ['A approve', 'B approve', 'C approve'], 'approved'],
    ['会签: 一人拒绝即为拒绝', countersign, ['A approve', 'C reject'], 'rejected by g1'],
    ['或签: 一名审批人同意即可', either, ['C approve'], 'approved'],
    ['或签: 一名审批人拒绝即为拒绝', either, ['C reject'], 'rejected by g1'],
    ['依次审批: 按顺序', inTurn, ['A approve'], 'g1: B'],
    ['依次审批: 前一人拒绝，后面的人不再审批', inTurn, ['A reject'], 'rejected by g1'],
    ['依次审批: 全部同意', inTurn, ['A approve', 'B approve', 'C approve'], 'approved'],
  ])('%s', (_, mode, acts, expected) => {
    expect(standing(played(opened(approval([group('g1', 'A B C', { mode })])), ...acts))).toBe(expected)
  })

  test('审批人去重: 同一审批人在流程中多次出现，只在最后一次审批', () => {
    const spec = approval([group('g1', 'A'), group('g2', 'B'), group('g3', 'A')], { once: true })
    expect(standing(played(opened(spec), 'B approve', 'A approve'))).toBe('approved')
  })

  test('审批人为空: 转交管理员', () => {
    expect(standing(opened(approval([group('g1', '@nobody')])))).toBe('g1: Z')
  })

  test('审批人为空: 自动通过', () => {
    expect(standing(opened(approval([group('g1', '@nobody', { mayBeEmpty: true }), group('g2', 'B')])))).toBe('g2: B')
  })

  test('审批人与提交人为同一人: 自动跳过, 或由他人代审, 或由本人审批', () => {
    const own = (rule: 'skip' | 'stand-in' | 'allow') =>
      standing(opened(approval([group('g1', 'R', { own: rule }), group('g2', 'B')])))
    expect([own('skip'), own('stand-in'), own('allow')]).toEqual(['g2: B', 'g1: Z', 'g1: R'])
  })

  test('退回后: 逐级再审, 或直达退回人', () => {
    const chain = approval([group('g1', 'A'), group('g2', 'B'), group('g3', 'C')])
    const third = played(opened(chain), 'A approve', 'B approve')
    expect(standing(played(third, 'C return g1', 'A approve'))).toBe('g2: B')
    expect(standing(played(third, 'C return g1 jump-back', 'A approve'))).toBe('g3: C')
  })
})
