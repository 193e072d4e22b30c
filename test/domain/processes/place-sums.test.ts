// Requests summed up by place and category, and what comes again and again.
import { expect, test } from 'vitest'
import { type Counted, recurring, sumsByCategory, sumsByPlace } from '../../../domain/processes/place-sums.ts'

const room = (name: string) => ({ id: name, name, path: `主楼 / ${name}` })
const title = { zh: '水', en: 'Water' }
const water = { key: 'water', title }
const glass = { key: 'glass', title: { zh: '玻璃', en: 'Glass' } }
let no = 0
const one = (changes: Partial<Counted> = {}): Counted => {
  no += 1
  const request = { id: `id-${no}`, number: `BX-2026-${no}`, title: '坏了' }
  return { request, place: room('101'), category: water, isLate: false, ...changes }
}

test('where it costs most comes first, then where there is most', () => {
  const counted = [
    one(),
    one({ place: room('102') }),
    one({ place: room('102'), isLate: true }),
    one({ place: room('103'), costFen: 100 }),
  ]
  expect(sumsByPlace(counted)).toEqual([
    { place: room('103'), count: 1, costFen: 100, onTime: 1, late: 0 },
    { place: room('102'), count: 2, costFen: 0, onTime: 1, late: 1 },
    { place: room('101'), count: 1, costFen: 0, onTime: 1, late: 0 },
  ])
})

test('a request without a place or a category counts where it can', () => {
  const { place: _, ...nowhere } = one({ costFen: 5 })
  const { category: __, ...nothing } = one()
  expect(sumsByPlace([nowhere, nothing])).toMatchObject([{ place: room('101'), count: 1 }])
  expect(sumsByCategory([nowhere, nothing])).toEqual([{ ...water, count: 1, costFen: 5, onTime: 1, late: 0 }])
  expect(recurring([nowhere, nowhere, nowhere, nothing, nothing, nothing])).toEqual([])
})

test.each([
  [2, 0],
  [3, 1],
])('%i times at one place and of one kind are told: %i', (times, told) => {
  const counted = [...Array.from({ length: times }, () => one()), one({ category: glass }), one({ place: room('102') })]
  expect(recurring(counted)).toHaveLength(told)
})

test('what recurs names its requests, and a proposal in both languages; most often comes first', () => {
  const [some, many] = [[one(), one(), one()], [1, 2, 3, 4].map(() => one({ category: glass }))]
  const [first, second] = recurring([...some, ...many])
  expect([first?.count, second?.count]).toEqual([4, 3])
  expect(second?.requests).toEqual(some.map(({ request }) => request))
  expect(second?.proposal.zh).toContain('“水”')
  expect(second?.proposal.en).toContain('“Water” came up 3 times')
})
