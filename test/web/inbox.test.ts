// What the inbox works out by itself: under which heading a task stands, what is left after some were done, which rows of a
// long list are near the window.
import { expect, test } from 'vitest'
import { rowsOf, sectionOf } from '../../web/inbox/sections.ts'
import { withoutTasks } from '../../web/inbox/without-tasks.ts'
import type { InboxItem } from '../../web/lib/types.ts'
import { rangeOf, rowAt } from '../../web/ui/virtual-offsets.ts'

const ZONE = 'Asia/Shanghai'
const NOON = new Date('2026-11-26T04:00:00Z')

function task(id: string, at?: string): InboxItem {
  return { id, since: '2026-11-25T00:00:00Z', ...(at ? { due: { at, workingMinutes: 0 } } : {}) } as InboxItem
}

test.each([
  ['2026-11-26T03:59:00Z', 'overdue'],
  ['2026-11-26T04:00:00Z', 'overdue'],
  ['2026-11-26T09:30:00Z', 'today'],
  ['2026-11-26T15:59:00Z', 'today'],
  ['2026-11-26T16:00:00Z', 'later'],
  ['2026-11-30T00:00:00Z', 'later'],
  [undefined, 'later'],
])('due %s it stands under %s on the school’s clock', (at, section) => {
  expect(sectionOf(task('a', at), NOON, ZONE)).toBe(section)
})

test('headings tell how many there are as soon as all of them are here', () => {
  const items = [
    task('a', '2026-11-25T00:00:00Z'),
    task('b', '2026-11-26T09:00:00Z'),
    task('c', '2026-11-26T10:00:00Z'),
  ]
  const headings = (isWhole: boolean) => rowsOf(items, NOON, ZONE, isWhole).filter(({ kind }) => kind === 'head')
  expect(headings(false)).toEqual([
    { kind: 'head', key: 'overdue', count: 1 },
    { kind: 'head', key: 'today' },
  ])
  expect(headings(true)).toContainEqual({ kind: 'head', key: 'today', count: 2 })
})

test('the first and the last of a card know it', () => {
  const rows = rowsOf([task('a'), task('b'), task('c')], NOON, ZONE, true)
  expect(rows.map((row) => (row.kind === 'item' ? [row.isFirst, row.isLast] : row.key))).toEqual([
    'later',
    [true, false],
    [false, false],
    [false, true],
  ])
})

test('what is done is gone from every page of the box, and from its number', () => {
  const box = {
    pages: [
      { items: [task('a'), task('b')], total: 3 },
      { items: [task('c')], total: 3 },
    ],
    pageParams: [undefined, 'next'],
  }
  const left = withoutTasks(new Set(['a', 'c', 'of another box']))(box)
  expect(left?.pages.map(({ items, total }) => [items.map(({ id }) => id), total])).toEqual([
    [['b'], 1],
    [[], 1],
  ])
  expect(withoutTasks(new Set(['a']))(undefined)).toBeUndefined()
})

const OFFSETS = Float64Array.from({ length: 2001 }, (_, row) => row * 70)

test.each([
  [0, 0],
  [69, 0],
  [70, 1],
  [139_999, 1999],
  [1e9, 2000],
])('at %i px there is row %i', (y, row) => {
  expect(rowAt(OFFSETS, y)).toBe(row)
})

test('however long the list, only the rows near the window are in the page', () => {
  for (const top of [-500, 0, 70_000, 139_000, 200_000]) {
    const { first, last } = rangeOf(OFFSETS, top, 900)
    expect(first).toBeGreaterThanOrEqual(0)
    expect(last).toBeLessThanOrEqual(2000)
    expect(last - first).toBeLessThan(35)
  }
  expect(rangeOf(OFFSETS, 70_000, 900)).toEqual({ first: 991, last: 1022 })
  expect(rangeOf(Float64Array.of(0), 0, 900)).toEqual({ first: 0, last: 0 })
})
