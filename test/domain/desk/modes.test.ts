// 会签, 或签, 依次, 票签: who has a turn, and what the answers make of a group.

import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../domain/desk/task.ts'
import { votesNeeded } from '../../../domain/desk/votes.ts'
import { approval, eventsOf, group, opened, played, standing } from './school.ts'

const ALL: Mode = { kind: 'all' }
const ANY: Mode = { kind: 'any' }
const SEQUENCE: Mode = { kind: 'sequence' }
const TWO: Mode = { kind: 'quorum', count: 2 }
const HALF: Mode = { kind: 'quorum', share: 50 }

describe('one group of A, B and C', () => {
  test.each<[string, Mode, string[], string]>([
    ['all have a turn at once', ALL, [], 'g1: A B C'],
    ['all: one answer is not enough', ALL, ['B approve'], 'g1: A C'],
    ['all: in any order', ALL, ['C approve', 'A approve', 'B approve'], 'approved'],
    ['all: one refusal refuses', ALL, ['A approve', 'B reject'], 'rejected by g1'],
    ['any: the first answer is the answer', ANY, ['B approve'], 'approved'],
    ['any: also when it is a refusal', ANY, ['B reject'], 'rejected by g1'],
    ['sequence: one after the other', SEQUENCE, [], 'g1: A'],
    ['sequence: the second one’s turn', SEQUENCE, ['A approve'], 'g1: B'],
    ['sequence: to the last', SEQUENCE, ['A approve', 'B approve', 'C approve'], 'approved'],
    ['sequence: a refusal on the way refuses', SEQUENCE, ['A approve', 'B reject'], 'rejected by g1'],
    ['two votes: one is not enough', TWO, ['A approve'], 'g1: B C'],
    ['two votes: two of three', TWO, ['A approve', 'C approve'], 'approved'],
    ['two votes: one refusal decides nothing', TWO, ['A reject'], 'g1: B C'],
    ['two votes: a refusal and two votes', TWO, ['A reject', 'B approve', 'C approve'], 'approved'],
    ['two votes: out of reach after two refusals', TWO, ['A reject', 'B reject'], 'rejected by g1'],
    ['half of three is two', HALF, ['A approve', 'B approve'], 'approved'],
    ['half of three: two refusals', HALF, ['A reject', 'C reject'], 'rejected by g1'],
  ])('%s', (_, mode, acts, expected) => {
    const task = opened(approval([group('g1', 'A B C', { mode })]))
    expect(standing(played(task, ...acts))).toBe(expected)
  })
})

test.each<[Mode & { kind: 'quorum' }, number, number]>([
  [{ kind: 'quorum', count: 2 }, 3, 2],
  [{ kind: 'quorum', count: 5 }, 3, 3],
  [{ kind: 'quorum', count: 0 }, 3, 1],
  [{ kind: 'quorum', share: 50 }, 4, 2],
  [{ kind: 'quorum', share: 51 }, 4, 3],
  [{ kind: 'quorum', share: 100 }, 4, 4],
  [{ kind: 'quorum', share: 1 }, 4, 1],
  [{ kind: 'quorum', share: 0 }, 4, 1],
])('%j of %i places needs %i votes', (mode, places, need) => {
  expect(votesNeeded(mode, places)).toBe(need)
})

test('groups follow each other, and a place of several candidates is taken by whoever answers first', () => {
  const holders = ['A', 'B'].map((id) => ({ role: 'head', person: { id, name: id } }))
  const task = opened(approval([group('g1', '@head'), group('g2', 'C')]), { holders })
  expect(standing(task)).toBe('g1: A B')
  const signed = played(task, 'B approve')
  expect(standing(signed)).toBe('g2: C')
  expect(signed.seats.map(({ person, state }) => `${person.id} ${state}`)).toEqual(['A void', 'B decided', 'C active'])
  expect(standing(played(signed, 'C approve'))).toBe('approved')
})

test('one signature serves every place that a person has in a group, and is told once', () => {
  const task = opened(approval([group('g1', 'A B A')]))
  expect(eventsOf(task, 'A approve').map(({ type }) => type)).toEqual(['approved'])
  expect(standing(played(task, 'A approve', 'B approve'))).toBe('approved')
})

test('in a sequence the same person signs at each of the own turns', () => {
  const task = opened(approval([group('g1', 'A B A', { mode: SEQUENCE })]))
  expect(standing(played(task, 'A approve', 'B approve'))).toBe('g1: A')
  expect(standing(played(task, 'A approve', 'B approve', 'A approve'))).toBe('approved')
})

test('a refusal in a later group ends the task, and nobody has a turn any more', () => {
  const task = played(
    opened(approval([group('g1', 'A'), group('g2', 'B C'), group('g3', 'D')])),
    'A approve',
    'C reject',
  )
  expect(standing(task)).toBe('rejected by g2')
  expect(task.seats.map(({ state }) => state)).toEqual(['decided', 'void', 'decided', 'void'])
})
