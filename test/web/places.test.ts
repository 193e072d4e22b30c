// What the pages about places work out by themselves: the tree, finding by what people type, codes, numbers.
import { expect, test } from 'vitest'
import { addressOfCode } from '../../web/admin/places/code-address.ts'
import { shareOnTime, sumOf } from '../../web/overview/places/by-place.ts'
import type { Place } from '../../web/places/places.ts'
import { around, findPlaces, treeOf, wayTo, within } from '../../web/places/tree.ts'

function place(id: string, name: string, path: string, parent?: string): Place {
  return { id, name, path, kind: 'room', active: true, ...(parent ? { parent } : {}) }
}

const PLACES = [
  place('main', '主楼', '主楼'),
  place('f3', '三层', '主楼 / 三层', 'main'),
  place('r310', '310', '主楼 / 三层 / 310', 'f3'),
  place('r301', '301', '主楼 / 三层 / 301', 'f3'),
  place('r302', '302', '主楼 / 三层 / 302', 'f3'),
  place('lab', '实验楼', '实验楼'),
  place('lab301', '301', '实验楼 / 301', 'lab'),
]

test('what lies in a place comes in the order of its numbers', () => {
  const tree = treeOf(PLACES)
  expect(tree.parts('f3').map(({ name }) => name)).toEqual(['301', '302', '310'])
  expect(
    tree
      .parts(undefined)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['lab', 'main'])
})

test('floors come in the order of their numbers, however these are written', () => {
  const floors = ['十二层', '三层', '一层', '二十层', '二层', '十层', '地下一层'].map((name) => place(name, name, name))
  expect(
    treeOf(floors)
      .parts(undefined)
      .map(({ name }) => name)
      .slice(0, 6),
  ).toEqual(['一层', '二层', '三层', '十层', '十二层', '二十层'])
})

test('a place whose surroundings are not known stands at the top', () => {
  expect(treeOf([place('a', 'A', 'A', 'gone')]).parts(undefined)).toHaveLength(1)
})

test('the way to a place begins outside; a circle ends it', () => {
  expect(wayTo(treeOf(PLACES), 'r301').map(({ id }) => id)).toEqual(['main', 'f3', 'r301'])
  expect(wayTo(treeOf(PLACES), undefined)).toEqual([])
  const circle = treeOf([place('a', 'A', 'A', 'b'), place('b', 'B', 'B', 'a')])
  expect(wayTo(circle, 'a').map(({ id }) => id)).toEqual(['b', 'a'])
})

test('a place and all inside of it, each before its parts', () => {
  expect(within(treeOf(PLACES), 'main').map(({ id }) => id)).toEqual(['main', 'f3', 'r301', 'r302', 'r310'])
  expect(within(treeOf(PLACES), undefined)).toHaveLength(PLACES.length)
})

test.each([
  ['主楼 / 三层 / 301', '301', '主楼 / 三层'],
  ['操场', '操场', ''],
  ['another', 'path', 'another'],
])('around %s lies %s', (path, name, said) => {
  expect(around({ path, name })).toBe(said)
})

test.each([
  ['301', ['lab301', 'r301']],
  ['302', ['r302']],
  ['主楼301', ['r301']],
  ['实验楼/301', ['lab301']],
  ['三层 310', ['r310']],
  ['nowhere', []],
  ['  ', []],
])('%s finds %j', (typed, ids) => {
  expect(
    findPlaces(PLACES, typed, 10)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids)
})

test('the nearest comes first, and at most so many', () => {
  expect(findPlaces(PLACES, '31', 10).map(({ id }) => id)[0]).toBe('r310')
  expect(findPlaces(PLACES, '主楼', 10).map(({ id }) => id)[0]).toBe('main')
  expect(findPlaces(PLACES, '3', 2)).toHaveLength(2)
})

test.each([
  ['https://houqin.example.cn', 'https://houqin.example.cn/r/AB%2F1'],
  [' http://10.0.0.8:3000/anything ', 'http://10.0.0.8:3000/r/AB%2F1'],
  ['houqin.example.cn', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('a code under %j is %j', (base, address) => {
  expect(addressOfCode(base, 'AB/1')).toBe(address)
})

test('punctuality is told only where something is known of it', () => {
  expect(shareOnTime({ onTime: 0, late: 0 })).toBeUndefined()
  expect(shareOnTime({ onTime: 2, late: 1 })).toBe(67)
  const one = { count: 2, costFen: 1500, onTime: 1, late: 1 }
  expect(sumOf([one, one])).toEqual({ count: 4, costFen: 3000, onTime: 2, late: 2 })
  expect(sumOf([])).toEqual({ count: 0, costFen: 0, onTime: 0, late: 0 })
})
