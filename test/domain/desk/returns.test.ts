// 退回: to an earlier group of the task, or to another stage; going on step by step or straight back to who returned it.

import { describe, expect, test } from 'vitest'
import { abilities } from '../../../domain/desk/abilities.ts'
import { acted, approval, eventsOf, group, opened, played, refused, standing, work } from './school.ts'

const chain = approval([group('g1', 'A'), group('g2', 'B'), group('g3', 'C D'), group('g4', 'E')], {
  returnTo: ['quotes', 'form'],
})
const atThird = played(opened(chain), 'A approve', 'B approve')

describe('within the task', () => {
  test.each<[string, string[], string]>([
    ['the earlier group has its turn again', ['C return g1'], 'g1: A'],
    ['and everybody after it signs again', ['C return g1', 'A approve'], 'g2: B'],
    ['also the group that returned it', ['C return g1', 'A approve', 'B approve'], 'g3: C D'],
    ['jumping back, those between are not asked again', ['C return g1 jump-back', 'A approve'], 'g3: C D'],
    ['then it goes on as ever', ['C return g1 jump-back', 'A approve', 'C approve', 'D approve'], 'g4: E'],
    ['what others of the group had signed is void too', ['D approve', 'C return g2', 'B approve'], 'g3: C D'],
    ['a return while it jumps back', ['C return g2 jump-back', 'B return g1 jump-back', 'A approve'], 'g2: B'],
    [
      'and from there to who returned it first',
      ['C return g2 jump-back', 'B return g1 jump-back', 'A approve', 'B approve'],
      'g3: C D',
    ],
    ['a refusal while it jumps back', ['C return g1 jump-back', 'A reject'], 'rejected by g1'],
  ])('%s', (_, acts, expected) => {
    expect(standing(played(atThird, ...acts))).toBe(expected)
  })

  test('signatures given since then are void but stay in the trail; seats are numbered on', () => {
    const { task, events } = acted(atThird, 'C return g2')
    expect(task.seats.map(({ no, person, state }) => `${no} ${person.id} ${state}`)).toEqual([
      '0 A decided',
      '1 B void',
      '2 C void',
      '3 D void',
      '4 E waiting',
      '5 B active',
      '6 C waiting',
      '7 D waiting',
    ])
    expect(events.map(({ type }) => type)).toEqual(['returned', 'group-activated'])
    expect(events[0]).toMatchObject({ to: 'g2', toTitle: { en: 'group g2' }, resume: 'continue', opinion: 'because' })
  })

  test('jumping back leaves the signatures in between as they are', () => {
    const { task } = acted(atThird, 'C return g1 jump-back')
    expect(task.seats.map(({ person, state }) => `${person.id} ${state}`)).toEqual([
      'A void',
      'B decided',
      'C void',
      'D void',
      'E waiting',
      'A active',
      'C waiting',
      'D waiting',
    ])
  })

  test('returned many times, every place still has one candidate', () => {
    const round = ['C return g1', 'A approve', 'B approve']
    const task = played(atThird, ...round, ...round, ...round, 'C approve', 'D approve', 'E approve')
    expect(standing(task)).toBe('approved')
    expect(task.seats.filter(({ state }) => state === 'decided').map(({ person }) => person.id)).toEqual([
      'E',
      'A',
      'B',
      'C',
      'D',
    ])
  })
})

describe('to another stage', () => {
  test.each<[string, string]>([
    ['C return quotes', 'returned to quotes, continue'],
    ['D return quotes jump-back', 'returned to quotes, jump-back'],
    ['C return form', 'returned to form, continue'],
  ])('%s closes the task', (act, expected) => {
    const { task, events, outcome } = acted(atThird, act)
    expect(standing(task)).toBe(expected)
    expect(outcome).toMatchObject({ kind: 'returned', group: 'g3' })
    const stops = act.endsWith('form') || act.includes('form ') ? ['clock-stopped'] : []
    expect(events.map(({ type }) => type)).toEqual(['returned', ...stops])
    expect(task.seats.some(({ state }) => state === 'active' || state === 'waiting')).toBe(false)
  })

  test('work can be given back as well', () => {
    const task = opened(work([group('g1', 'A')], { returnTo: ['form'] }))
    expect(standing(played(task, 'A return form'))).toBe('returned to form, continue')
  })
})

test('the only target need not be named; of several one must be', () => {
  expect(standing(played(opened(approval([group('g1', 'A'), group('g2', 'B')])), 'A approve', 'B return'))).toBe(
    'g1: A',
  )
  expect(refused(atThird, 'C return')).toBe('return-target')
  expect(refused(atThird, 'C return g4')).toBe('return-target')
  expect(refused(atThird, 'C return nowhere')).toBe('return-target')
})

test('where there is nothing before, there is nothing to return to', () => {
  expect(refused(opened(approval([group('g1', 'A'), group('g2', 'B')])), 'A return')).toBe('act-not-offered')
})

test('a group that was passed over is no target', () => {
  const task = opened(approval([group('g0', '@nobody', { mayBeEmpty: true }), group('g1', 'A'), group('g2', 'B')]))
  const [, , back] = abilities(played(task, 'A approve'), 'B')
  expect(back?.to?.map(({ key }) => key)).toEqual(['g1'])
})

test('the trail of a return tells whose turn it is again', () => {
  const told = eventsOf(atThird, 'C return g1 jump-back', 'A approve').map((event) =>
    event.type === 'group-activated' ? `turn of ${event.group.key}` : event.type,
  )
  expect(told).toEqual(['returned', 'turn of g1', 'approved', 'turn of g3'])
})
