// What the forms of a repair accept, as tables.
import { describe, expect, test } from 'vitest'
import { repair } from '../../../domain/processes/repair/index.ts'
import {
  accepted,
  check,
  type Form,
  factsOf,
  file,
  policyWith,
  REPAIRER,
  ROOM,
  requestForm,
  told,
  workForm,
} from './samples.ts'

describe('a report', () => {
  test('is kept with what the later steps need to know', () => {
    const { value, facts, marks } = accepted(check('request', requestForm({ category: '电灯、插座', phone: '' })))
    expect(value).toEqual({ place: ROOM, category: 'electricity', text: '日光灯不亮', files: [], urgency: 'normal' })
    expect(facts).toEqual({
      place: ROOM,
      path: '主楼 / 三层 / 301',
      site: 'east',
      category: 'electricity',
      categoryTitle: { zh: '电灯、插座', en: 'Lights and sockets' },
      team: 'water-electricity',
      urgency: 'normal',
      isSized: false,
    })
    expect(marks).toEqual([])
  })

  test.each<[string, string, string[], boolean]>([
    ['electricity', 'normal', [], false],
    ['network', 'normal', [], false],
    ['lock', 'normal', [], true],
    ['equipment', 'normal', [], true],
    ['glass', 'urgent', ['urgent-repair'], true],
    ['leak', 'urgent', ['urgent-repair'], true],
    ['gas', 'emergency', ['emergency-repair'], true],
    ['no-power', 'emergency', ['emergency-repair'], true],
    ['fire', 'emergency', ['emergency-repair'], true],
  ])('of %s is %s, marked %j, and needs nobody to size it: %s', (category, urgency, marks, isSized) => {
    const checked = accepted(check('request', requestForm({ category })))
    expect(checked.marks).toEqual(marks)
    expect(checked.facts).toMatchObject({ urgency, isSized })
  })

  test.each<[string, Form, string[]]>([
    ['no words and no picture', { text: undefined }, ['text-or-photo text']],
    ['nothing but spaces', { text: '  ' }, ['text-or-photo text']],
    ['a kind that there is not', { category: '月亮' }, ['unknown-category category']],
    ['a place that there is not', { place: file(9) }, ['unknown-place place']],
    ['no place', { place: undefined }, ['required place']],
    ['a place that is none', { place: '301' }, ['bad-format place']],
    ['a broken chair as a danger', { category: 'furniture', urgency: 'emergency' }, ['no-emergency urgency']],
    ['another urgency', { urgency: 'soon' }, ['bad-value urgency']],
    ['a field too many', { title: '灯' }, ['unknown-field title']],
    ['too many pictures', { files: Array.from({ length: 10 }, (_, no) => file(no)) }, ['too-many files']],
    ['half a character', { text: 'a\ud800' }, ['text-unreadable text']],
  ])('with %s is refused', (_, change, problems) => {
    const form = Object.fromEntries(Object.entries(requestForm(change)).filter(([, value]) => value !== undefined))
    expect(told(check('request', form))).toEqual(problems)
  })

  test('a picture is enough, and the same one counts once', () => {
    const { value } = accepted(check('request', requestForm({ text: '', files: [file(1), file(1)] })))
    expect(value).toMatchObject({ files: [file(1)] })
  })

  test('whether somebody has to look first is decided when it is sent, whatever it says later', () => {
    const before = { facts: factsOf() }
    const { facts } = accepted(check('request', requestForm({ category: 'leak' }), before))
    expect(facts).toMatchObject({ size: 'leak', isSized: false })
  })

  test.each([
    ['日光灯不亮', '主楼 / 三层 / 301：日光灯不亮'],
    ['第一行\n第二行', '主楼 / 三层 / 301：第一行'],
    ['', '主楼 / 三层 / 301：电灯、插座'],
    ['灯'.repeat(41), `主楼 / 三层 / 301：${'灯'.repeat(40)}…`],
  ])('about %j is called %j', (text, title) => {
    const { value, facts = {} } = accepted(check('request', requestForm({ text, files: [file(1)] })))
    expect(repair.describe(value, facts)).toEqual({ title })
  })

  test('may be the same as another one of the same kind at the same place; visitors send no more than they may', () => {
    const { value } = accepted(check('request', requestForm()))
    expect(repair.alike?.(value)).toEqual({ place: ROOM, category: 'electricity' })
    const report = { place: ROOM, category: 'glass', text: '玻璃碎了', files: [] }
    expect(told(check('request', repair.visitors?.form(report) as Form))).toEqual([])
    expect(repair.visitors?.allowed(policyWith())).toBe(false)
    expect(repair.visitors?.allowed(policyWith({ visitors: { allowed: true } }))).toBe(true)
    expect(repair.handling?.againDays(policyWith({ againDays: 7 }))).toBe(7)
  })
})

describe('a dispatch', () => {
  test('names a size and, if one likes, who does it', () => {
    const { value, facts } = accepted(check('sizing', { size: '大修', doer: REPAIRER }))
    expect(value).toEqual({ size: 'large', doer: REPAIRER })
    expect(facts).toEqual({ size: 'large', doer: { id: REPAIRER, name: '李师傅' } })
    expect(told(check('sizing', { size: 'huge' }))).toEqual(['unknown-size size'])
    expect(told(check('sizing', { size: 'small', doer: file(1) }))).toEqual(['unknown-person doer'])
  })
})

describe('the record of a repair', () => {
  const lamp = { item: '灯管', quantity: 2, unit: '根', costFen: 3000 }

  test.each<[string, Form, number, string[]]>([
    ['nothing', {}, 0, []],
    ['materials', { materials: [lamp, { ...lamp, item: '镇流器', costFen: 1550 }] }, 4550, []],
    ['somebody from outside', { materials: [lamp], contractor: { name: '安心锁具', costFen: 18_000 } }, 21_000, []],
    ['what somebody has damaged', { cause: 'human' }, 0, ['human-cause']],
    ['what cannot be repaired', { result: 'cannot', files: [], cause: 'human' }, 0, ['human-cause', 'cannot-repair']],
  ])('of %s', (_, change, costFen, marks) => {
    const checked = accepted(check('work', workForm(change)))
    expect(checked.facts).toMatchObject({ costFen })
    expect(checked.marks).toEqual(marks)
    const facts = { ...factsOf(), work: checked.facts ?? {} }
    expect(repair.costs?.(facts, requestForm())).toEqual({ place: ROOM, category: 'electricity', costFen })
  })

  test.each<[string, Form, string[]]>([
    ['without a picture', { files: [] }, ['photo-required files']],
    ['without a word', { what: ' ' }, ['required what']],
    ['of no quantity', { materials: [{ ...lamp, quantity: 0 }] }, ['too-small materials.0.quantity']],
    ['below nothing', { materials: [{ ...lamp, costFen: -1 }] }, ['too-small materials.0.costFen']],
    ['above all sums', { materials: [{ ...lamp, costFen: 10_000_000_001 }] }, ['too-large-number materials.0.costFen']],
    ['of half a fen', { materials: [{ ...lamp, costFen: 0.5 }] }, ['not-whole materials.0.costFen']],
  ])('%s is refused', (_, change, problems) => {
    expect(told(check('work', workForm(change)))).toEqual(problems)
  })

  test('a school may do without pictures; before the repair nothing has been spent', () => {
    expect(told(check('work', workForm({ files: [] }), { policy: policyWith({ work: { photo: false } }) }))).toEqual([])
    expect(repair.costs?.(factsOf(), requestForm())).toEqual({ place: ROOM, category: 'electricity' })
  })
})

describe('a decision', () => {
  const outside = { decision: 'contractor', reason: '须专业人员', contractor: { name: '安心锁具', on: '2026-03-10' } }

  test.each<[Form, Form, string[]]>([
    [{ decision: 'buy', reason: '停产' }, { decision: 'buy' }, []],
    [outside, { decision: 'contractor', comesOn: '2026-03-10' }, []],
    [{ ...outside, contractor: { name: '安心锁具' } }, { decision: 'contractor' }, []],
    [{ decision: 'write-off', reason: '不值得修' }, { decision: 'write-off' }, ['written-off']],
  ])('%j', (form, facts, marks) => {
    expect(accepted(check('decision', form))).toMatchObject({ facts, marks })
  })

  test.each<[Form, string[]]>([
    [{ decision: 'contractor', reason: '须专业人员' }, ['contractor-required contractor']],
    [{ ...outside, decision: 'buy' }, ['contractor-needless contractor']],
    [{ ...outside, contractor: { name: 'x', on: '2026-03-09' } }, ['date-passed contractor.on']],
    [{ ...outside, contractor: { name: 'x', on: '2027-03-12' } }, ['date-too-far contractor.on']],
    [{ ...outside, contractor: { name: 'x', on: '2026-02-30' } }, ['bad-format contractor.on']],
    [{ decision: 'buy' }, ['required reason']],
    [{ decision: 'wait', reason: 'x' }, ['bad-value decision']],
  ])('%j is refused: %j', (form, problems) => {
    expect(told(check('decision', form))).toEqual(problems)
  })
})

test.each([
  [1, []],
  [5, []],
  [0, ['too-small rating']],
  [6, ['too-large-number rating']],
  [2.5, ['not-whole rating']],
])('%d stars: %j', (rating, problems) => {
  expect(told(check('check', { rating }))).toEqual(problems)
})
