// Who signs for somebody who is away: from the opening of a task, or from the middle of it, until it is over.

import { describe, expect, test } from 'vitest'
import { placesOf, seatsOf } from '../../../domain/desk/seats.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import { type Substitution, standIn } from '../../../domain/desk/substitutes.ts'
import type { GroupSpec, Task, TaskSpec } from '../../../domain/desk/task.ts'
import {
  acted,
  approval,
  group,
  holders,
  opened,
  person,
  played,
  refused,
  STAFF,
  START,
  standing,
  work,
} from './school.ts'

/** 'A: S T' has named S and T. */
function away(...lines: string[]): Substitution[] {
  return holders(...lines).map(({ role, person: substitute }) => ({ person: role, substitute }))
}

/** 'A S(A) | B' for a group: candidates of a place, places apart by a bar. */
function seating(task: Task, index = 0): string {
  const places = placesOf(seatsOf(task, index)).map((place) =>
    place.map(({ person: { id }, standsInFor }) => (standsInFor ? `${id}(${standsInFor})` : id)).join(' '),
  )
  return places.join(' | ')
}

const one = (seats: string, more: Partial<GroupSpec> = {}) => approval([group('g1', seats, more)])
const DISTINCT = { distinct: true }
const OWN = { own: 'allow' } as const

const CASES: [string, TaskSpec, string[], string][] = [
  ['joins the place of who is away', one('A B'), ['A: S'], 'A S(A) | B'],
  ['is one of several', one('A B'), ['A: S T', 'B: T'], 'A S(A) T(A) | B T(B)'],
  ['is not seated twice in one place', one('@buyer'), ['A: B'], 'A B'],
  ['signs for somebody else beside the own place', one('A B'), ['A: B'], 'A B(A) | B'],
  ['is not the substitute of a substitute', one('A'), ['A: S', 'S: T'], 'A S(A)'],
  ['takes no second place where people are distinct', one('A B', DISTINCT), ['A: B'], 'A | B'],
  ['takes one place of two where people are distinct', one('A B', DISTINCT), ['A: S', 'B: S'], 'A S(A) | B'],
  ['decides nothing about the own request', one('A'), ['A: R'], 'A'],
  ['may where the group allows it', one('A', OWN), ['A: R'], 'A R(A)'],
  ['may do the work of the own request', work([group('g1', 'A')]), ['A: R'], 'A R(A)'],
]
const school = [...STAFF, ...holders('buyer: A B')]

describe('whoever stands in', () => {
  test.each(CASES)('%s', (_, spec, lines, expected) => {
    expect(seating(opened(spec, { holders: school, substitutes: away(...lines) }))).toBe(expected)
  })

  test.each(CASES)('%s, also when it begins while the task is open', (_, spec, lines, expected) => {
    const now = { present: away(...lines), ended: [] }
    const joined = standIn(opened(spec, { holders: school }), now, START)
    expect(seating(joined.task)).toBe(expected)
    // Looked at again, nothing is different.
    expect(standIn(joined.task, now, START).events).toEqual([])
  })
})

test('whoever signs first takes the place, and both names are kept', () => {
  const task = opened(one('A B'), { substitutes: away('A: S') })
  const signed = played(task, 'S approve')
  expect(standing(signed)).toBe('g1: B')
  expect(refused(signed, 'A approve')).toBe('not-your-turn')
  expect(signed.seats.find(({ state }) => state === 'decided')).toMatchObject({ person: person('S'), standsInFor: 'A' })
  const [event] = acted(task, 'S approve').events
  expect(event && sentence(event).zh).toBe('S（代A） 同意（group g1）')
  expect(standing(played(task, 'A approve', 'B approve'))).toBe('approved')
  expect(refused(played(task, 'A approve'), 'S approve')).toBe('not-your-turn')
})

test('a substitute does not move the signature of who signs once', () => {
  const spec = approval([group('g1', 'A'), group('g2', 'A B')], { once: true })
  const task = opened(spec, { substitutes: away('A: S') })
  expect([seating(task, 0), seating(task, 1)]).toEqual(['', 'A S(A) | B'])
})

test('a later group has its substitutes when its turn comes', () => {
  const task = opened(approval([group('g1', 'A'), group('g2', 'B')]))
  const joined = standIn(task, { present: away('B: S'), ended: [] }, START).task
  expect(standing(joined)).toBe('g1: A')
  expect(standing(played(joined, 'A approve'))).toBe('g2: B S')
})

test('when it is over the seat goes, unless it has signed', () => {
  const open = opened(one('A B'), { substitutes: away('A: S', 'B: T') })
  const signed = acted(open, 'T approve').task
  const over = { present: [], ended: away('A: S', 'B: T') }
  const left = standIn(signed, over, START)
  expect(seating(left.task)).toBe('A | T(B)')
  expect(refused(left.task, 'S approve')).toBe('not-your-turn')
  const again = standIn(left.task, { present: away('A: S'), ended: away('A: S') }, START)
  expect(seating(again.task)).toBe('A S(A) | T(B)')
  expect([...left.events, ...again.events].map((event) => sentence(event).zh)).toEqual([
    '“group g1”的代理已结束：S（代A）',
    '“group g1”也可由代理人处理：S（代A）',
  ])
})

test('who sits in a place by the rules stays there when a substitution is over', () => {
  const task = opened(approval([group('g1', 'R', { standIns: [{ person: person('S') }] })]))
  expect(seating(task)).toBe('S(R)')
  expect(standIn(task, { present: [], ended: away('R: S') }, START).events).toEqual([])
})
