// What the log of the office, the trail and the two people of a swap are told of the roster.
import { expect, test } from 'vitest'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import { sentence } from '../../../domain/desk/sentences.ts'
import { whoWords } from '../../../domain/desk/who-words.ts'
import { roleWords } from '../../../domain/desk/words.ts'
import type { DutyEvent } from '../../../domain/duty/event.ts'
import { swapMessage } from '../../../domain/duty/swap-words.ts'
import { officeSentence } from '../../../domain/office/sentences.ts'

const wang = { id: 'w', name: '王芳' }
const li = { id: 'l', name: '李四' }
const night = { team: 'repair', person: wang, from: '2026-03-02 17:30', to: '2026-03-03 08:00', kind: 'night' }
const later = { ...night, person: li, from: '2026-03-04 17:30', to: '2026-03-05 08:00' }

test.each<[DutyEvent, string, string]>([
  [
    {
      type: 'duty-planned',
      team: 'repair',
      from: '2026-03-02',
      to: '2026-03-08',
      shifts: 7,
      people: [wang, li],
      replaced: 2,
    },
    '排定了“维修” 2026-03-02 至 2026-03-08 的值班（7 班：王芳、李四，替换原有 2 班）',
    'planned the duty of “Repair” from 2026-03-02 to 2026-03-08 (7 shifts: 王芳 and 李四, instead of 2 shifts)',
  ],
  [
    { type: 'duty-added', shift: night },
    '增加值班：“维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00',
    'added a shift: “Repair” 王芳 2026-03-02 17:30 – 2026-03-03 08:00',
  ],
  [
    { type: 'duty-changed', before: night, after: { ...night, person: li } },
    '修改值班：“维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00 → “维修” 李四 2026-03-02 17:30 – 2026-03-03 08:00',
    'changed a shift: “Repair” 王芳 2026-03-02 17:30 – 2026-03-03 08:00 → “Repair” 李四 2026-03-02 17:30 – 2026-03-03 08:00',
  ],
  [
    { type: 'duty-removed', shift: night },
    '取消值班：“维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00',
    'took a shift off the roster: “Repair” 王芳 2026-03-02 17:30 – 2026-03-03 08:00',
  ],
  [
    { type: 'duty-swapped', shift: night, to: li, against: later },
    '同意换班：接 “维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00，换出 “维修” 李四 2026-03-04 17:30 – 2026-03-05 08:00（由 李四）',
    'agreed to a swap: takes “Repair” 王芳 2026-03-02 17:30 – 2026-03-03 08:00, and gives “Repair” 李四 2026-03-04 17:30 – 2026-03-05 08:00 (李四)',
  ],
])('the log of the office: %j', (event, zh, en) => {
  expect(officeSentence(event)).toEqual({ zh, en })
})

const task = { id: 't', key: 'work', round: 1, title: { zh: '维修', en: 'Repair' } }
const group = { key: 'doer', title: { zh: '维修', en: 'Repair' } }
const plannedAt = '2026-03-02T16:00:00.000Z'
const seat = { no: 1, place: 0, person: li, role: 'duty:repair' }

test.each<[DeskEvent, string, string]>([
  [
    { type: 'handed-on', task, group, from: [wang], to: [seat], plannedAt },
    '换班：“维修”由 王芳 转给 李四',
    'The shift has changed: “Repair” goes from 王芳 to 李四',
  ],
  [
    { type: 'handed-on', task, group, from: [], to: [seat] },
    '李四 到岗值班，可以处理“维修”',
    '李四 is on duty now and may do “Repair”',
  ],
  [
    { type: 'handed-on', task, group, from: [wang], to: [] },
    '王芳 已下班，不再处理“维修”',
    '王芳 is off duty and leaves “Repair”',
  ],
])('the trail: %j', (event, zh, en) => {
  expect(sentence(event)).toEqual({ zh, en })
})

test('a hand-on that was late says so', () => {
  const event: DeskEvent = { type: 'handed-on', task, group, from: [wang], to: [seat], plannedAt, lateMs: 3_600_000 }
  expect(sentence(event).zh).toContain('1 小时')
  expect(sentence(event).en).toContain('1 hour')
})

test('whoever is on duty is called by the team, with and without a site', () => {
  expect(roleWords('duty:leader')).toEqual({ zh: '值班领导', en: 'Leader on duty' })
  expect(roleWords('duty:repair/01900000-0000-7000-8000-000000000000')).toEqual({ zh: '维修值班', en: 'Repair duty' })
  expect(whoWords({ duty: 'gate' })).toEqual({ zh: '当班人员（门卫）', en: 'Whoever is on duty (Gate)' })
})

test.each([
  [
    'asked',
    'turn',
    '王芳 请您接班：“维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00：出差',
    'Your turn: a swap of shifts',
  ],
  [
    'agreed',
    'told',
    '王芳 同意换班：“维修” 王芳 2026-03-02 17:30 – 2026-03-03 08:00：出差',
    'For your information: a swap of shifts',
  ],
] as const)('a swap that is %s', (state, kind, zh, subject) => {
  const message = swapMessage({ state, by: wang, shift: night, reason: '出差' })
  expect([message.kind, message.text.zh, message.subject.en]).toEqual([kind, zh, subject])
})
