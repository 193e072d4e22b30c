// The chain of a trail and the ids: what holds for any content.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId, newId } from '../../../records/id.ts'
import { canonicalJson, hashOf, NO_HASH, NotJson, type TrailRow, verifyTrail } from '../../../records/trail-hash.ts'

const request = newId()

function trailOf(contents: readonly unknown[]): TrailRow[] {
  let prev = NO_HASH
  return contents.map((content, index) => {
    const row = { request, seq: index + 1, at: '2026-03-12T01:00:00.000Z', type: 'commented', content }
    const hashed = { ...row, prev, hash: hashOf(prev, row) }
    prev = hashed.hash
    return hashed
  })
}

/** The same value with the keys of its objects in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, field]) => [key, reordered(field)]))
}

const json = fc
  .jsonValue({ noUnicodeString: false })
  .filter((value) => !/\\ud[89a-f]|__proto__/i.test(JSON.stringify(value)))

describe('canonical JSON', () => {
  test('is JSON of the same value, and the same text in whatever order the keys stand', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reordered(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test.each([
    [{ b: 1, a: [true, null, 'é"\n'] }, String.raw`{"a":[true,null,"é\"\n"],"b":1}`],
    // The example of RFC 8785, section 3.2.3: sorted by UTF-16 code units.
    [
      { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [[1e21, 1e-7, -0, 333333333.3333333, 4.5], '[1e+21,1e-7,0,333333333.3333333,4.5]'],
    [{ left: undefined, kept: 1 }, '{"kept":1}'],
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test.each([[Number.NaN], [[undefined]], [new Date(0)], [() => 1], [1n], ['\ud83d']])('cannot say %o', (value) => {
    expect(() => canonicalJson(value)).toThrow(NotJson)
  })
})

describe('a trail', () => {
  const trail = fc.array(json, { minLength: 1, maxLength: 6 }).map(trailOf)

  test('that nobody touched is found whole', () => {
    fc.assert(
      fc.property(trail, (rows) => {
        expect(verifyTrail(rows)).toEqual({ ok: true })
      }),
    )
    expect(verifyTrail([])).toEqual({ ok: true })
  })

  test('shows the first row that was changed, left out, put in or moved', () => {
    fc.assert(
      fc.property(trail, fc.nat(), (rows, pick) => {
        const at = pick % rows.length
        const row = rows[at]!
        const told = { ok: false, seq: at + 1 }
        expect(verifyTrail(rows.with(at, { ...row, type: 'approved' }))).toEqual(told)
        expect(verifyTrail(rows.with(at, { ...row, at: '2026-03-12T01:00:00.001Z' }))).toEqual(told)
        expect(verifyTrail(rows.with(at, { ...row, content: { added: row.content } }))).toEqual(told)
        // A last row that is missing is noticed by the head that the request carries.
        expect(verifyTrail(rows.toSpliced(at, 1))).toEqual(at < rows.length - 1 ? told : { ok: true })
        expect(verifyTrail(rows.toSpliced(at, 0, row))).toMatchObject({ ok: false })
      }),
    )
  })

  test('of one request does not pass for that of another', () => {
    const other = trailOf([1]).map((row) => ({ ...row, request: newId() }))
    expect(verifyTrail(other)).toEqual({ ok: false, seq: 1 })
  })
})

describe('ids', () => {
  test('are UUIDs of version 7, each greater than the one before, and carry their instant', () => {
    const ids = Array.from({ length: 20_000 }, () => newId())
    expect(ids.every(isId)).toBe(true)
    expect(ids.every((id) => /^.{14}7.{4}[89ab]/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
    const at = Date.parse('2026-03-12T01:00:00.123Z')
    expect(Number.parseInt(newId(at).replace('-', '').slice(0, 12), 16)).toBe(at)
  })

  const id = '0195a1b2-c3d4-7000-8000-0123456789ab'
  test.each(['', 'x', id.slice(1), `${id}0`, ` ${id}`, `${id}\n`, 7, null])('%j is no id', (value) => {
    expect(isId(value)).toBe(false)
  })
})
