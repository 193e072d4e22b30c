// What the form engine makes of a schema, of typed numbers and of pasted cells. The inputs themselves are tried in a browser.

import { expect, test } from 'vitest'
import { z } from 'zod'
import { lineTotalFen } from '../../domain/amounts.ts'
import { PROCESSES } from '../../domain/processes/index.ts'
import { cleanDecimal, fenFrom, grouped, numberFrom, yuanText } from '../../web/forms/decimal.ts'
import { cellsOf, laidOver } from '../../web/forms/paste.ts'
import { fieldKey, valueAt, withValue } from '../../web/forms/path.ts'
import { fieldsOf, isShown, isUntouched, readyToSend, sourceOf, startOf } from '../../web/forms/schema.ts'
import { totalsOf } from '../../web/forms/totals.ts'
import type { JsonSchema } from '../../web/lib/types.ts'
import { copyOf } from '../../web/start/copy.ts'

const line: JsonSchema = {
  type: 'object',
  properties: {
    item: { type: 'string', maxLength: 100, ui: { widget: 'text' } },
    note: { type: 'string', maxLength: 500, ui: { widget: 'text' } },
    count: { type: 'number', multipleOf: 0.001, ui: { widget: 'quantity' } },
    priceFen: { type: 'integer', ui: { widget: 'money' } },
  },
  required: ['item', 'count', 'priceFen'],
}
const lines: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 3,
  items: line,
  ui: { widget: 'lines', total: { times: ['count', 'priceFen'] } },
}
const schema: JsonSchema = {
  type: 'object',
  properties: {
    title: { type: 'string', ui: { widget: 'text' } },
    on: { type: 'string', format: 'date', ui: { widget: 'day' } },
    urgent: { type: 'boolean', default: false, ui: { widget: 'yes-no' } },
    why: { type: 'string', ui: { widget: 'long', when: { field: 'urgent', is: true } } },
    lines,
    supplier: { type: 'object', properties: { name: { type: 'string' } }, ui: { widget: 'group' } },
  },
  required: ['title', 'lines'],
}

test('a new form holds its defaults and as many empty rows as it needs', () => {
  expect(startOf(schema)).toEqual({ urgent: false, lines: [{}] })
  expect(isUntouched(schema, { title: ' ', urgent: false, lines: [{}, {}] })).toBe(true)
  expect(isUntouched(schema, { title: '粉笔', urgent: false, lines: [{}] })).toBe(false)
})

test('every form of every process can be begun', () => {
  for (const { forms } of PROCESSES) {
    for (const { schema: rules } of Object.values(forms)) {
      const described = z.toJSONSchema(rules, { io: 'input', unrepresentable: 'any' }) as JsonSchema
      expect(fieldsOf(described).length).toBeGreaterThan(0)
      expect(isUntouched(described, startOf(described))).toBe(true)
    }
  }
})

test('what is empty, hidden, or an empty row at the end is not sent; an empty row between is', () => {
  const typed = {
    title: '粉笔',
    on: '',
    why: '不该送出',
    urgent: false,
    lines: [{ item: '粉笔' }, {}, { count: 1 }, {}],
  }
  expect(readyToSend(schema, typed)).toEqual({
    title: '粉笔',
    urgent: false,
    lines: [{ item: '粉笔' }, {}, { count: 1 }],
  })
  expect(readyToSend(schema, { urgent: true, why: '停水' })).toEqual({ urgent: true, why: '停水' })
  expect(readyToSend(schema, { supplier: { name: '' } })).toEqual({ supplier: {} })
})

test('a condition looks at the field beside it', () => {
  const why = schema.properties?.['why'] ?? {}
  expect(isShown(why, { urgent: true })).toBe(true)
  expect(isShown(why, {})).toBe(false)
})

test('a value is changed at its place, and nothing else is', () => {
  const form = { title: '粉笔', lines: [{ item: '甲' }, { item: '乙' }] }
  const changed = withValue(form, 'lines.1.item', '丙')
  expect(changed).toEqual({ title: '粉笔', lines: [{ item: '甲' }, { item: '丙' }] })
  expect(valueAt(changed, 'lines.0')).toBe(form.lines[0])
  expect(withValue(form, 'title', undefined)).toEqual({ lines: form.lines })
  expect(withValue({}, 'supplier.name', '东门')).toEqual({ supplier: { name: '东门' } })
  expect(fieldKey('request', 'lines.12.item')).toBe('request.lines.item')
})

test('numbers are understood as they are typed in China, and money is exact', () => {
  expect(cleanDecimal('１２。５０元', 2)).toBe('12.50')
  expect(cleanDecimal('¥1,005.559', 2)).toBe('1005.55')
  expect(cleanDecimal('12.5', 0)).toBe('12')
  expect([fenFrom('12'), fenFrom('12.5'), fenFrom('0.07'), fenFrom('.'), fenFrom('')]).toEqual([
    1200,
    1250,
    7,
    undefined,
    undefined,
  ])
  expect([yuanText(7), yuanText(1250), grouped(yuanText(123456789))]).toEqual(['0.07', '12.50', '1,234,567.89'])
  expect([numberFrom('12.5'), numberFrom('.')]).toEqual([12.5, undefined])
})

test('totals are rounded once per line, half up', () => {
  expect(lineTotalFen(0.5, 1)).toBe(1)
  expect(lineTotalFen(1.005, 100)).toBe(101)
  expect(lineTotalFen(1_000_000_000, Number.MAX_SAFE_INTEGER)).toBeUndefined()
  const totals = totalsOf(lines)
  expect(totals?.isMoney).toBe(true)
  expect(totals?.sum([{ count: 2, priceFen: 150 }, { count: 3 }])).toBe(300)
})

test('cells of a spreadsheet fill rows from the place of the cursor on, up to the most that there may be', () => {
  expect(cellsOf('只是一句话')).toBeUndefined()
  const cells = cellsOf('粉笔\t白色\t20\t¥12.50\r\n"黑板擦"\t\t6\t1,000\n') ?? []
  const columns = fieldsOf(line)
  expect(laidOver([{}], cells, { row: 0, column: 0 }, columns, lines)).toEqual([
    { item: '粉笔', note: '白色', count: 20, priceFen: 1250 },
    { item: '黑板擦', count: 6, priceFen: 100_000 },
  ])
  expect(laidOver([{}, {}, { item: '旧' }], cells, { row: 2, column: 0 }, columns, lines)).toHaveLength(3)
})

test('rows of another list are found in the request or in the form itself', () => {
  const request = { lines: [{ item: '粉笔' }] }
  const own = { quotes: [{}, {}] }
  expect(sourceOf('request.lines', 'acceptance', {}, request)).toBe(request.lines)
  expect(sourceOf('quotes.quotes', 'quotes', own, request)).toBe(own.quotes)
  expect(sourceOf('order.lines', 'quotes', own, request)).toEqual([])
})

test('a copy leaves out days', () => {
  const form = { title: '粉笔', on: '2026-01-05', lines: [{ item: '甲', count: 1 }] }
  expect(copyOf(schema, form)).toEqual({ title: '粉笔', lines: [{ item: '甲', count: 1 }] })
})
