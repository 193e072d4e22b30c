// Who gets a seat: roles become people, the requester's own seat, empty roles, people who must be distinct or sign once.

import { describe, expect, test } from 'vitest'
import type { OpenContext } from '../../../domain/desk/open.ts'
import type { Holder } from '../../../domain/desk/people.ts'
import { NobodyToSit, rolesIn } from '../../../domain/desk/people.ts'
import { placesOf, seatsOf } from '../../../domain/desk/seats.ts'
import type { GroupSpec, Task, TaskSpec } from '../../../domain/desk/task.ts'
import { approval, group, holders, opened, opening, STAFF, standing, who, work } from './school.ts'

/** 'g1: A B' for each group with its candidates, places apart by a bar; stand-ins with whom they stand in for. */
function seating(task: Task): string {
  const groups = task.spec.groups.map(({ key }, group) => {
    const shown = placesOf(seatsOf(task, group)).map((place) =>
      place.map(({ person, standsInFor }) => (standsInFor ? `${person.id}(${standsInFor})` : person.id)).join(' '),
    )
    return shown.length > 0 ? `${key}: ${shown.join(' | ')}` : ''
  })
  return groups.filter(Boolean).join('; ')
}

function skipped(spec: TaskSpec, more: Partial<OpenContext> = {}): string[] {
  const [first] = opening(spec, more).events.filter((event) => event.type === 'task-opened')
  return (first?.skipped ?? []).map(({ key, why, person }) => `${key} ${why}${person ? ` ${person.id}` : ''}`)
}

const school: Holder[] = [
  ...STAFF,
  ...holders('head: A', 'buyer: B C', 'keeper: D', 'teacher: R T', 'chief: R'),
  { role: 'leader', person: { id: 'L', name: 'L' }, department: 'd1' },
  { role: 'leader', person: { id: 'M', name: 'M' }, department: 'd2' },
]

describe('roles become people', () => {
  test.each<[string, GroupSpec, string]>([
    ['everybody who holds the role, for one place', group('g1', '@buyer'), 'g1: B C'],
    ['a place for each of them', group('g1', '@buyer*'), 'g1: B | C'],
    ['a place for each seat', group('g1', '@head @buyer D'), 'g1: A | B C | D'],
    ['only of the department', group('g1', '', { seats: [{ role: 'leader', department: 'd2' }] }), 'g1: M'],
    ['of any department', group('g1', '@leader'), 'g1: L M'],
    ['nobody holds it: the admin', group('g1', '@painter'), 'g1: Z(painter)'],
    ['each of nobody is still a place', group('g1', '@painter*'), 'g1: Z(painter)'],
    ['nobody holds it: the stand-ins first', group('g1', '@painter', { standIns: [who('@keeper')] }), 'g1: D(painter)'],
    [
      'stand-ins in their order',
      group('g1', '@painter', { standIns: ['@x', 'Q', '@keeper'].map(who) }),
      'g1: Q(painter)',
    ],
    ['one empty place of two', group('g1', '@painter @head'), 'g1: Z(painter) | A'],
  ])('%s', (_, spec, expected) => {
    expect(seating(opened(approval([spec]), { holders: school }))).toBe(expected)
  })

  test('the roles that must be known: seats, stand-ins, rungs, and those of last resort', () => {
    const ladder = {
      due: { workingHours: 1 },
      rungs: [{ at: 'due', do: 'escalate', to: { role: 'vice-principal' } }],
    } as const
    const spec = approval([group('g1', '@head A', { standIns: [who('@keeper')], ladder }), group('g2', '@buyer me')])
    expect(rolesIn(spec)).toEqual(['head', 'keeper', 'vice-principal', 'buyer', 'admin', 'principal'])
  })
})

describe('the own request', () => {
  test.each<[string, TaskSpec, string]>([
    ['others of the role decide', approval([group('g1', '@teacher')]), 'g1: T'],
    ['nobody else: somebody stands in', approval([group('g1', '@chief')]), 'g1: Z(chief)'],
    ['the named stand-in', approval([group('g1', '@chief', { standIns: [who('@head')] })]), 'g1: A(chief)'],
    [
      'a stand-in is not the requester',
      approval([group('g1', '@chief', { standIns: ['R', 'D'].map(who) })]),
      'g1: D(chief)',
    ],
    ['passed over', approval([group('g1', '@chief', { own: 'skip' }), group('g2', 'A')]), 'g2: A'],
    ['allowed', approval([group('g1', '@chief', { own: 'allow' })]), 'g1: R'],
    ['a place that asks for the requester', approval([group('g1', 'me A', { own: 'allow' })]), 'g1: R | A'],
    ['work is done by whoever it falls to', work([group('g1', '@chief')]), 'g1: R'],
    ['unless the work asks for another', work([group('g1', '@chief', { own: 'stand-in' })]), 'g1: Z(chief)'],
    ['a chain that would be empty', approval([group('g1', '@chief', { own: 'skip' })]), 'g1: Z(chief)'],
    [
      'an empty chain gets its last signature all the same',
      approval([group('g1', '@chief', { own: 'skip' }), group('g2', '@painter', { mayBeEmpty: true })]),
      'g2: Z(painter)',
    ],
  ])('%s', (_, spec, expected) => {
    expect(seating(opened(spec, { holders: school }))).toBe(expected)
  })

  test('what was passed over says why', () => {
    const spec = approval([
      group('g1', '@chief', { own: 'skip' }),
      group('g2', '@painter', { mayBeEmpty: true }),
      group('g3', 'A'),
    ])
    expect(skipped(spec, { holders: school })).toEqual(['g1 own-request R', 'g2 nobody'])
  })

  test('the next of last resort, when the admin asks', () => {
    const requester = { id: 'Z', name: 'Z' }
    expect(seating(opened(approval([group('g1', '@painter')]), { holders: school, requester }))).toBe('g1: P(painter)')
  })
})

describe('nobody takes two places', () => {
  const distinct = { distinct: true } as const
  test.each<[string, GroupSpec, string]>([
    ['each has somebody', group('g1', '@head @keeper', distinct), 'g1: A | D'],
    ['who is needed for one place is no candidate for the other', group('g1', '@buyer B', distinct), 'g1: C | B'],
    ['one person for two places', group('g1', 'A A', distinct), 'g1: A | Z(A)'],
    ['one person for three places', group('g1', 'A A A', distinct), 'g1: A | Z(A) | P(A)'],
    ['stand-ins in their order', group('g1', 'A A', { ...distinct, standIns: ['A', 'D'].map(who) }), 'g1: A | D(A)'],
    ['each of a role, and one of them', group('g1', '@buyer* @keeper B', distinct), 'g1: B | C | D | Z(B)'],
    ['two empty roles', group('g1', '@x @y', distinct), 'g1: Z(x) | P(y)'],
  ])('%s', (_, spec, expected) => {
    expect(seating(opened(approval([spec]), { holders: school }))).toBe(expected)
  })
})

describe('one person signs once', () => {
  const once = { once: true } as const
  const minutes = { key: 'minutes', required: true } as const
  test.each<[string, TaskSpec, string, string[]]>([
    ['at the later place', approval([group('g1', 'A'), group('g2', 'A')], once), 'g2: A', ['g1 signs-later A']],
    [
      'of three',
      approval([group('g1', 'A'), group('g2', 'A'), group('g3', 'A')], once),
      'g3: A',
      ['g1 signs-later A', 'g2 signs-later A'],
    ],
    ['only the own place of a group', approval([group('g1', 'A B'), group('g2', 'A')], once), 'g1: B; g2: A', []],
    ['not where another could sign', approval([group('g1', '@buyer'), group('g2', 'B')], once), 'g1: B C; g2: B', []],
    ['not where nobody says so', approval([group('g1', 'A'), group('g2', 'A')]), 'g1: A; g2: A', []],
    [
      'not when the later signature may be done without',
      approval([group('g1', 'A'), group('g2', 'A B', { mode: { kind: 'any' } })], once),
      'g1: A; g2: A | B',
      [],
    ],
    [
      'not when a vote may go without it',
      approval([group('g1', 'A'), group('g2', 'A B C', { mode: { kind: 'quorum', count: 2 } })], once),
      'g1: A; g2: A | B | C',
      [],
    ],
    [
      'when the vote needs all',
      approval([group('g1', 'A'), group('g2', 'A B', { mode: { kind: 'quorum', share: 100 } })], once),
      'g2: A | B',
      ['g1 signs-later A'],
    ],
    [
      'not when a form would get lost',
      approval([group('g1', 'A', { form: minutes }), group('g2', 'A')], once),
      'g1: A; g2: A',
      [],
    ],
    [
      'when the later group asks for the same form',
      approval([group('g1', 'A', { form: minutes }), group('g2', 'A', { form: minutes })], once),
      'g2: A',
      ['g1 signs-later A'],
    ],
  ])('%s', (_, spec, expected, why) => {
    expect(seating(opened(spec, { holders: school }))).toBe(expected)
    expect(skipped(spec, { holders: school })).toEqual(why)
  })
})

describe('when there is nobody at all', () => {
  test.each<[string, TaskSpec]>([
    ['an approval is not approved by itself', approval([group('g1', '@painter')])],
    ['work is not done by itself', work([group('g1', '@painter')])],
    ['nor when it might be empty, but is the whole chain', approval([group('g1', '@painter', { mayBeEmpty: true })])],
    ['nor is one signature taken for two', approval([group('g1', 'A A', { distinct: true })])],
  ])('%s', (_, spec) => {
    expect(() => opened(spec, { holders: [] })).toThrow(NobodyToSit)
  })

  test('a place that may be empty is dropped, and says so', () => {
    const spec = approval([
      group('g1', 'A A', { distinct: true, mayBeEmpty: true }),
      group('g2', '@x', { mayBeEmpty: true }),
    ])
    expect(seating(opened(spec, { holders: [] }))).toBe('g1: A')
    expect(skipped(spec, { holders: [] })).toEqual(['g2 nobody'])
  })
})

test('a chain without groups needs nobody', () => {
  expect(standing(opened(approval([])))).toBe('approved')
  expect(standing(opened(work([])))).toBe('done')
})
