// Whom each event concerns, as a table.
import { expect, test } from 'vitest'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import { type Concerned, tidingsOf } from '../../../domain/telling/whom.ts'

const person = (id: string) => ({ id, name: id.toUpperCase() })
const seat = (id: string) => ({ no: 0, place: 0, person: person(id) })
const title = { zh: '审批', en: 'Approval' }
const task = { id: 't1', key: 'approval', round: 1, title }
const inGroup = { task, group: { key: 'head', title } }
const signed = { ...inGroup, by: person('head'), seat: 0 }
const late = { plannedAt: '2026-03-12T01:00:00.000Z' }

const other = { id: 'r2', number: 'CG-2026-0002', title: '黑板' }

const request: Concerned = {
  number: 'CG-2026-0001',
  title: '粉笔',
  requester: 'wang',
  waitedFor: ['head'],
  tookPart: ['buyer', 'wang'],
  copied: ['keeper'],
}

type Case = readonly [what: string, event: DeskEvent, kind: string | undefined, people: readonly string[]]
const TABLE: readonly Case[] = [
  [
    'a turn',
    { type: 'group-activated', ...inGroup, seats: [seat('head'), seat('deputy')] },
    'turn',
    ['head', 'deputy'],
  ],
  [
    'the turn of the requester after a return',
    { type: 'group-activated', ...inGroup, task: { ...task, key: 'form' }, seats: [seat('wang')] },
    undefined,
    [],
  ],
  ['substitutes', { type: 'substitutes-joined', ...inGroup, seats: [seat('deputy')] }, 'turn', ['deputy']],
  ['an escalation', { type: 'escalated', ...inGroup, ...late, to: [seat('boss')] }, 'turn', ['boss']],
  ['a reminder', { type: 'reminded', ...inGroup, ...late, people: [person('head')] }, 'reminded', ['head']],
  ['what one is told of', { type: 'told', ...inGroup, ...late, people: [person('deputy')] }, 'told', ['deputy']],
  [
    'a seat that was moved',
    { type: 'moved', ...inGroup, ...late, from: [person('head')], to: [seat('boss')] },
    'turn',
    ['boss'],
  ],
  [
    'a change of shift',
    { type: 'handed-on', ...inGroup, ...late, from: [person('head')], to: [seat('night')] },
    'turn',
    ['night'],
  ],
  ['progress', { type: 'progressed', ...inGroup, kind: 'started', by: person('head') }, 'progressed', ['wang']],
  [
    'a deadline that moves by two hours',
    {
      type: 'replanned',
      ...inGroup,
      why: 'calendar',
      what: 'due',
      from: late.plannedAt,
      to: '2026-03-12T03:00:00.000Z',
    },
    'replanned',
    ['wang', 'head'],
  ],
  [
    'a deadline that moves by an hour',
    {
      type: 'replanned',
      ...inGroup,
      why: 'calendar',
      what: 'due',
      from: late.plannedAt,
      to: '2026-03-12T02:00:00.000Z',
    },
    undefined,
    [],
  ],
  [
    'a reminder that moves',
    {
      type: 'replanned',
      ...inGroup,
      why: 'calendar',
      what: 'rung',
      from: late.plannedAt,
      to: '2026-03-15T02:00:00.000Z',
    },
    undefined,
    [],
  ],
  ['a link', { type: 'linked', by: person('buyer'), link: 'part-order', request: other }, 'related', ['wang']],
  [
    'being merged',
    { type: 'merged', by: person('li'), direction: 'into', request: other },
    'related',
    ['wang', 'head'],
  ],
  [
    'whom a merge brings along',
    { type: 'merged', by: person('head'), direction: 'from', request: other, people: [person('li')] },
    'copied',
    ['li'],
  ],
  ['being split', { type: 'split', by: person('head'), direction: 'into', requests: [other] }, 'related', ['wang']],
  [
    'asking again',
    { type: 'again', by: person('wang'), direction: 'into', request: other, reason: '又坏了' },
    'related',
    ['buyer'],
  ],
  ['an urging', { type: 'urged', ...inGroup, by: person('wang'), people: [person('head')] }, 'urged', ['head']],
  ['a copy', { type: 'copied', by: person('wang'), people: [person('keeper')] }, 'copied', ['keeper']],
  ['a comment', { type: 'commented', by: person('buyer'), text: '好' }, 'commented', ['wang', 'head', 'keeper']],
  ['a return', { type: 'returned', ...signed, to: 'form', resume: 'continue' }, 'returned', ['wang']],
  ['a rejection', { type: 'rejected', ...signed }, 'rejected', ['wang']],
  ['a rejection of one’s own', { type: 'rejected', ...signed, by: person('wang') }, 'rejected', []],
  ['a time that ran out', { type: 'timed-out', ...inGroup, ...late, as: 'approved' }, 'timed-out', ['wang']],
  ['a withdrawal', { type: 'withdrawn', by: person('wang') }, 'withdrawn', ['head', 'buyer']],
  ['the good end', { type: 'closed', status: 'closed' }, 'ended', ['wang']],
  ['the end by a rejection', { type: 'closed', status: 'rejected' }, undefined, []],
  ['the end by a withdrawal', { type: 'closed', status: 'withdrawn' }, undefined, []],
  ['one signature on the way', { type: 'approved', ...signed }, undefined, []],
]

const words = { when: (iso: string) => iso, nameOf: () => undefined }

test.each(TABLE)('%s', (_, event, kind, people) => {
  const tidings = tidingsOf(event, request, words)
  expect(tidings.flatMap((one) => one.people)).toEqual(people)
  expect(tidings.map((one) => one.kind)).toEqual(kind ? [kind] : [])
})

test('who is reminded is not told besides, and those who are only told are told as such', () => {
  const also = [person('wang'), person('head')]
  const tidings = tidingsOf({ type: 'reminded', ...inGroup, ...late, people: [person('head')], also }, request, words)
  expect(tidings.map(({ kind, people }) => [kind, people])).toEqual([
    ['reminded', ['head']],
    ['told', ['wang']],
  ])
})

test('a message says what it is, of which request, and what has happened; to a group nobody is "you"', () => {
  const [tidings] = tidingsOf(TABLE[0]![1], request, words)
  expect(tidings).toEqual({
    kind: 'turn',
    people: ['head', 'deputy'],
    task: 't1',
    subject: { zh: '请您处理：CG-2026-0001《粉笔》', en: 'Your turn: CG-2026-0001, “粉笔”' },
    groupSubject: { zh: '待处理：CG-2026-0001《粉笔》', en: 'To be done: CG-2026-0001, “粉笔”' },
    text: { zh: '轮到 HEAD、DEPUTY 处理“审批”', en: 'It is the turn of HEAD and DEPUTY: “Approval”' },
  })
})
