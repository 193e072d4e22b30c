// What is put side by side for the signers, and the marks that they see without opening a paper.
import { expect, test } from 'vitest'
import { purchase } from '../../../domain/processes/purchase/index.ts'

const request = {
  lines: [
    { item: '粉笔', quantity: 40, unit: '盒', estimatedPriceFen: 650 },
    { item: '黑板擦', quantity: 20, unit: '个', estimatedPriceFen: 500 },
  ],
}
const quote = (name: string, ...prices: (number | undefined)[]) => ({
  supplier: { name },
  lines: prices.flatMap((unitPriceFen, line) => (unitPriceFen === undefined ? [] : [{ line, unitPriceFen }])),
})

test('the prices of each supplier stand side by side, with our totals and what does not count', () => {
  const form = { quotes: [quote('甲', 640, 480), quote('乙', 600, 450), quote('丙', 700)], chosen: 1 }
  const result = { totals: [35200, 33000, null], counting: [0, 1] }
  const table = purchase.overview?.('quotes', { request, form, result })
  expect(table?.columns).toEqual(['甲', '乙', '丙'])
  expect(table?.chosen).toBe(1)
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    [{ fen: 640 }, { fen: 600 }, { fen: 700 }],
    [{ fen: 480 }, { fen: 450 }, undefined],
    [{ fen: 35200 }, { fen: 33000 }, undefined],
    [
      { zh: '有效', en: 'yes' },
      { zh: '有效', en: 'yes' },
      { zh: '无效', en: 'no' },
    ],
  ])
})

test('other forms have nothing to compare', () => {
  expect(purchase.overview?.('order', { request, form: {}, result: {} })).toBeUndefined()
  expect(purchase.overview?.('quotes', { request, form: { quotes: [], chosen: 0 }, result: {} })).toBeUndefined()
})
