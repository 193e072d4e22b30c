// Whom each event concerns, as a table.
import { expect, test } from 'vitest'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import { type Concerned, messagesOf } from '../../../domain/telling/whom.ts'

const person = (id: string) => ({ id, name: id.toUpperCase() })
const seat = (id: string) => ({ no: 0, place: 0, person: person(id) })
const title = { zh: '审批', en: 'Approval' }
const task = { id: 't1', key: 'approval', round: 1, title }
const inGroup = { task, group: { key: 'head', title } }
const signed = { ...inGroup, by: person('head'), seat: 0 }
const late = { plannedAt: '2026-03-12T01:00:00.000Z' }

const request: Concerned = {
  number: 'CG-2026-0001',
  title: '粉笔',
  requester: 'wang',
  waitedFor: ['head'],
  tookPart: ['buyer', 'wang'],
  copied: ['keeper'],
}

const TABLE: readonly [string, DeskEvent, string | undefined, readonly string[]][] = [
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
  [
    'a reminder',
    { type: 'reminded', ...inGroup, ...late, people: [person('head')], also: [person('wang'), person('head')] },
    'reminded',
    ['head', 'wang'],
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
  const messages = messagesOf(event, request, words)
  expect(messages.map(({ person: id }) => id)).toEqual(people)
  expect(new Set(messages.map((message) => message.kind))).toEqual(new Set(people.length > 0 ? [kind] : []))
})

test('a message says what it is, of which request, and what has happened', () => {
  const [message] = messagesOf(TABLE[0]![1], request, words)
  expect(message).toEqual({
    person: 'head',
    kind: 'turn',
    task: 't1',
    subject: { zh: '请您处理：CG-2026-0001《粉笔》', en: 'Your turn: CG-2026-0001, “粉笔”' },
    text: { zh: '轮到 HEAD、DEPUTY 处理“审批”', en: 'It is the turn of HEAD and DEPUTY: “Approval”' },
  })
})
