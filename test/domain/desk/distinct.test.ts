// 不得一人兼任: nobody signs two places of such a group, and no answer leaves a place that nobody is left for.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, canBeFilled, withoutDeadEnds } from '../../../domain/desk/distinct.ts'
import type { Mode } from '../../../domain/desk/task.ts'
import { approval, group, holders, opened, played, refused, STAFF, standing } from './school.ts'

describe('which people can take which places', () => {
  test.each<[string[][], boolean]>([
    [[], true],
    [[['A']], true],
    [[[]], false],
    [[['A'], ['A']], false],
    [[['A', 'B'], ['A']], true],
    [
      [
        ['A', 'B'],
        ['A', 'B'],
        ['A', 'B'],
      ],
      false,
    ],
    [
      [
        ['A', 'B'],
        ['B', 'C'],
        ['A', 'C'],
      ],
      true,
    ],
    [[['A', 'B'], ['A'], ['B', 'C'], ['C', 'D']], true],
    [[['A', 'B'], ['A'], ['B']], false],
  ])('%j: %s', (places, possible) => {
    expect(canBeFilled(places)).toBe(possible)
  })

  test('as many places as possible are filled', () => {
    expect(assign([['A'], ['A'], ['B', 'A']]).filter(Boolean)).toHaveLength(2)
  })

  test.each<[string[][], string[][]]>([
    [
      [['A', 'B'], ['A']],
      [['B'], ['A']],
    ],
    [
      [['A', 'B'], ['B', 'C'], ['C']],
      [['A'], ['B'], ['C']],
    ],
    [
      [
        ['A', 'B'],
        ['A', 'B'],
      ],
      [
        ['A', 'B'],
        ['A', 'B'],
      ],
    ],
    [
      [
        ['A', 'B', 'C'],
        ['A', 'B'],
        ['A', 'B'],
      ],
      [['C'], ['A', 'B'], ['A', 'B']],
    ],
    [
      [['A'], ['A']],
      [['A'], ['A']],
    ],
  ])('%j without dead ends is %j', (places, kept) => {
    expect(withoutDeadEnds(places)).toEqual(kept)
  })
})

const staff = [...STAFF, ...holders('buyer: A B', 'keeper: A C', 'leader: C D')]
const three = group('g1', '@buyer @keeper @leader', { distinct: true })

describe('buyer, keeper and leader accept together', () => {
  test.each<[string, string[], string]>([
    ['three different people', ['A approve', 'C approve', 'D approve'], 'approved'],
    ['whoever has signed is out', ['A approve'], 'g1: C D'],
    ['who alone is left has the place', ['A approve', 'C approve'], 'g1: D'],
    ['in another order', ['D approve'], 'g1: A B C'],
    ['an order that would leave nobody is not offered', ['D approve', 'A approve'], 'g1: C'],
  ])('%s', (_, acts, expected) => {
    expect(standing(played(opened(approval([three]), { holders: staff }), ...acts))).toBe(expected)
  })

  test('a second place is refused to the same person', () => {
    const task = played(opened(approval([three]), { holders: staff }), 'C approve')
    expect(refused(task, 'C approve')).toBe('same-person')
    expect(refused(task, 'C reject')).toBe('same-person')
  })

  test('in a ring of roles, who is needed elsewhere takes that place', () => {
    const ring = [...STAFF, ...holders('one: A B', 'two: B C', 'three: C A')]
    const task = opened(approval([group('g1', '@one @two @three', { distinct: true })]), { holders: ring })
    expect(standing(played(task, 'A approve', 'C approve'))).toBe('g1: B')
    expect(standing(played(task, 'A approve', 'C approve', 'B approve'))).toBe('approved')
  })

  test('one after the other as well', () => {
    const spec = group('g1', '@buyer A', { distinct: true, mode: { kind: 'sequence' } })
    const task = opened(approval([spec]), { holders: staff })
    expect(standing(task)).toBe('g1: B')
    expect(refused(task, 'A approve')).toBe('not-your-turn')
    expect(standing(played(task, 'B approve', 'A approve'))).toBe('approved')
  })

  test('who has signed an earlier place of a sequence is no candidate for a later one', () => {
    const spec = group('g1', '@buyer @keeper', { distinct: true, mode: { kind: 'sequence' } })
    const task = played(opened(approval([spec]), { holders: staff }), 'A approve')
    expect(standing(task)).toBe('g1: C')
    expect(refused(task, 'A approve')).toBe('same-person')
  })
})

test('whoever answers in whatever order, every place gets a signature of somebody else', () => {
  const place = fc.subarray(['A', 'B', 'C', 'D', 'E'], { minLength: 1 })
  const mode = fc.constantFrom<Mode>({ kind: 'all' }, { kind: 'sequence' })
  const property = fc.property(
    fc.array(place, { minLength: 2, maxLength: 4 }),
    fc.array(fc.nat(9)),
    mode,
    (places, order, how) => {
      const people = places.flatMap((ids, index) => holders(`role${index}: ${ids.join(' ')}`))
      const roles = places.map((_, index) => `@role${index}`).join(' ')
      const spec = approval([group('g1', roles, { distinct: true, mode: how })])
      let task = opened(spec, { holders: [...STAFF, ...people, ...holders('admin: Y X')] })
      for (let turn = 0; task.state === 'open'; turn++) {
        const turns = task.seats.filter(({ state }) => state === 'active')
        task = played(task, `${turns[(order[turn] ?? 0) % turns.length]?.person.id} approve`)
      }
      const signers = task.seats.filter(({ state }) => state === 'decided')
      expect(new Set(signers.map(({ person }) => person.id)).size).toBe(places.length)
      expect(new Set(signers.map((seat) => seat.place)).size).toBe(places.length)
    },
  )
  fc.assert(property, { numRuns: 500 })
})
