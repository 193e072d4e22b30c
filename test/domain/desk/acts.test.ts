// What an act must bring with it, what it leaves in the trail, and every way in which it is refused.

import { describe, expect, test } from 'vitest'
import { abilities } from '../../../domain/desk/abilities.ts'
import { close } from '../../../domain/desk/activate.ts'
import { DESK_WORDS } from '../../../domain/desk/words.ts'
import { acted, approval, attempt, group, opened, played, refused, START, standing, work } from './school.ts'

const required = { key: 'minutes', required: true, code: 'minutes-missing' } as const
const welcome = { key: 'minutes', required: false } as const

describe('forms', () => {
  const given = { form: { value: { day: 1 }, facts: { day: 1 } } }
  const asked = opened(approval([group('g1', 'A B', { form: required }), group('g2', 'C', { form: required })]))

  test('a required form is missed with its own code', () => {
    expect(attempt(asked, 'A approve')).toMatchObject({
      code: 'minutes-missing',
      field: 'form',
      values: { form: 'minutes' },
    })
    const plain = { key: 'minutes', required: true }
    expect(refused(opened(approval([group('g1', 'A', { form: plain })])), 'A approve')).toBe('form-required')
  })

  test('once given it serves the whole task', () => {
    const { task, events } = acted(asked, 'A approve', given)
    expect(events[0]).toMatchObject({ type: 'approved', form: { day: 1 } })
    expect(task).toMatchObject({ form: { day: 1 }, result: { day: 1 } })
    expect(abilities(task, 'B')[0]).toMatchObject({ act: 'approve', form: { required: false } })
    expect(standing(played(task, 'B approve', 'C approve'))).toBe('approved')
  })

  test('given again, the later one counts and facts add up', () => {
    const first = acted(asked, 'A approve', given).task
    const { task } = acted(first, 'B approve', { form: { value: { day: 2 }, facts: { place: 'hall' } } })
    expect(task).toMatchObject({ form: { day: 2 }, result: { day: 1, place: 'hall' } })
  })

  test('a welcome form may come or not', () => {
    const task = opened(work([group('g1', 'A', { form: welcome })]))
    expect(acted(task, 'A complete').events[0]).toMatchObject({ type: 'completed', form: null })
    expect(acted(task, 'A complete', given).events[0]).toMatchObject({ type: 'completed', form: { day: 1 } })
  })

  test.each(['A approve', 'A reject'])('nobody asked for one: %s', (line) => {
    expect(refused(opened(approval([group('g1', 'A')])), line, given)).toBe('form-not-expected')
  })

  test('a refusal brings no form', () => {
    expect(refused(asked, 'A reject', given)).toBe('form-not-expected')
    expect(standing(played(asked, 'A reject'))).toBe('rejected by g1')
  })
})

describe('opinions', () => {
  const task = played(opened(approval([group('g1', 'A'), group('g2', 'B')])), 'A approve')
  test.each(['reject', 'return g1'])('%s needs one', (act) => {
    for (const opinion of ['', '  \n']) expect(refused(task, `B ${act}`, { opinion })).toBe('opinion-required')
    expect(acted(task, `B ${act}`, { opinion: 'too dear' }).events[0]).toMatchObject({ opinion: 'too dear' })
  })

  test('a positive answer may bring one', () => {
    expect(acted(task, 'B approve').events[0]).not.toHaveProperty('opinion')
    expect(acted(task, 'B approve', { opinion: 'quickly' }).events[0]).toMatchObject({ opinion: 'quickly' })
  })
})

describe('what the signatures are under', () => {
  const spec = approval([group('g1', 'A'), group('g2', 'B')], { evidence: { what: 'quotes', code: 'quotes-changed' } })
  const task = opened(spec, { evidence: { what: 'quotes', hash: 'aaaa' } })

  test('is frozen by the first signature, once', () => {
    const first = acted(task, 'A approve', { seen: 'aaaa' })
    expect(first.events.map(({ type }) => type)).toEqual(['approved', 'frozen', 'group-activated'])
    expect(first.events[0]).toMatchObject({ evidence: 'aaaa' })
    expect(first.events[1]).toMatchObject({ what: 'quotes', hash: 'aaaa' })
    expect(first.task.evidence?.frozen).toBe(true)
    expect(acted(first.task, 'B approve').events.map(({ type }) => type)).toEqual(['approved'])
  })

  test('is not frozen by a refusal', () => {
    expect(acted(task, 'A reject').task.evidence?.frozen).toBe(false)
  })

  test('must be what the signer has seen', () => {
    expect(attempt(task, 'A approve', { seen: 'bbbb' })).toMatchObject({ code: 'quotes-changed', field: 'seen' })
    const unnamed = opened(approval([group('g1', 'A')]), { evidence: { what: 'quotes', hash: 'aaaa' } })
    expect(refused(unnamed, 'A approve', { seen: 'bbbb' })).toBe('evidence-changed')
    expect(refused(unnamed, 'A reject', { seen: 'bbbb' })).toBe('evidence-changed')
  })
})

describe('who may not act', () => {
  const task = played(opened(approval([group('g1', 'A B'), group('g2', 'C')])), 'A approve')
  const closed = played(task, 'B reject')
  test.each<[string, string, string]>([
    ['who has no seat', 'Q approve', 'not-your-turn'],
    ['whose turn is later', 'C approve', 'not-your-turn'],
    ['who asked', 'R approve', 'own-request'],
    ['who has answered otherwise', 'A reject', 'already-decided'],
    ['who has answered the same', 'A approve', 'repeated'],
    ['who wants to complete an approval', 'B complete', 'act-not-offered'],
    ['who has nowhere to return it to', 'B return', 'act-not-offered'],
  ])('%s', (_, line, code) => {
    expect(refused(task, line)).toBe(code)
  })

  test.each<[string, string, string]>([
    ['the answer of then is given again', 'B reject', 'repeated'],
    ['also to who answered before', 'A approve', 'repeated'],
    ['another answer comes too late', 'B approve', 'task-closed'],
    ['as does everybody else’s', 'C approve', 'task-closed'],
    ['and a stranger’s', 'Q approve', 'task-closed'],
  ])('when it is closed, %s', (_, line, code) => {
    expect(refused(closed, line)).toBe(code)
  })

  test('of several answers the last one is answered again, whatever the number of its seat', () => {
    const chain = approval([group('g1', 'A'), group('g2', 'B'), group('g3', 'A')])
    const again = played(opened(chain), 'A approve', 'B approve', 'A return g2', 'B approve')
    expect(standing(again)).toBe('g3: A')
    const back = played(opened(chain), 'A approve', 'B approve', 'A return g1', 'A approve')
    expect(refused(back, 'A approve')).toBe('repeated')
    expect(refused(back, 'A return')).toBe('already-decided')
  })

  test('work knows no refusal', () => {
    const todo = opened(work([group('g1', 'A')]))
    expect(refused(todo, 'A reject')).toBe('act-not-offered')
    expect(refused(todo, 'A approve')).toBe('act-not-offered')
    expect(refused(todo, 'R complete')).toBe('not-your-turn')
  })

  test('a closed task says how it ended and by whom', () => {
    expect(attempt(closed, 'C approve')).toMatchObject({ values: { outcome: 'rejected', by: 'B' } })
    const both = opened(approval([group('g1', 'A B')]))
    expect(attempt(played(both, 'B approve', 'A approve'), 'C approve')).toMatchObject({ values: { by: 'A' } })
    expect(attempt(played(both, 'A approve', 'B approve'), 'C approve')).toMatchObject({ values: { by: 'B' } })
    const withdrawn = close(task, { kind: 'withdrawn' }).task
    expect(attempt(withdrawn, 'B approve')).toMatchObject({ values: { outcome: 'withdrawn', by: '' } })
  })
})

test('a refusal leaves no trace, an act leaves its instant', () => {
  const task = opened(approval([group('g1', 'A')]))
  expect(Object.keys(attempt(task, 'Q approve'))).not.toContain('task')
  expect(acted(task, 'A approve', { opinion: 'yes' }, START + 5).task.seats[0]).toMatchObject({
    state: 'decided',
    verdict: 'approve',
    opinion: 'yes',
    activeAt: START,
    decidedAt: START + 5,
  })
})

test.each<[string, string, ReturnType<typeof abilities>]>([
  [
    'of an approval',
    'B',
    [
      { act: 'approve', opinion: 'welcome', form: required },
      { act: 'reject', opinion: 'required' },
      {
        act: 'return',
        opinion: 'required',
        to: [
          { key: 'g1', kind: 'group', title: { zh: 'group g1', en: 'group g1' } },
          { key: 'form', kind: 'stage' },
        ],
        resume: ['continue', 'jump-back'],
      },
    ],
  ],
  ['of who has signed', 'A', []],
  ['of who asked', 'R', []],
])('the abilities %s', (_, person, expected) => {
  const spec = approval([group('g1', 'A'), group('g2', 'B', { form: required })], { returnTo: ['form'] })
  expect(abilities(played(opened(spec), 'A approve'), person)).toEqual(expected)
  expect(abilities(played(opened(spec), 'A approve', 'B reject'), person)).toEqual([])
})

test('where everything must be done again, nobody jumps straight back', () => {
  const spec = approval([group('g1', 'A')], { returnTo: ['form'], noJumpBack: true })
  expect(refused(opened(spec), 'A return form', { resume: 'jump-back' })).toBe('jump-back-not-offered')
  expect(abilities(opened(spec), 'A').find(({ act }) => act === 'return')?.resume).toEqual(['continue'])
})

test('every refusal of the desk has a sentence', () => {
  const codes = ['task-closed', 'already-decided', 'not-your-turn', 'own-request', 'same-person', 'act-not-offered']
  const more = [
    'opinion-required',
    'form-required',
    'form-not-expected',
    'evidence-changed',
    'return-target',
    'jump-back-not-offered',
  ]
  expect([...codes, ...more].filter((code) => !DESK_WORDS[code])).toEqual([])
})
