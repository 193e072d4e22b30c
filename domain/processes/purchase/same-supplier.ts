// Which quotes come from one and the same supplier, and which suppliers look as if they belonged together.

import type { Problem } from '../../desk/refusal.ts'
import { normalCreditCode } from './credit-code.ts'
import type { Quote, Supplier } from './quotes.ts'
import { normalAddress, normalName, normalPhone } from './same-name.ts'

/**
 * For each quote the place of the first one of its supplier. Two quotes with one name or one credit code are of one
 * supplier, and so are all that hang together by such pairs: the answer does not depend on the order of the quotes.
 */
export function supplierOf(quotes: readonly Quote[]): number[] {
  const first = quotes.map((_, at) => at)
  const known = new Map<string, number>()
  for (const [at, { supplier }] of quotes.entries()) {
    for (const sign of signsOf(supplier)) {
      const other = known.get(sign)
      if (other === undefined) known.set(sign, at)
      else join(first, other, at)
    }
  }
  return first
}

function signsOf({ name, creditCode }: Supplier): string[] {
  return [`name ${normalName(name)}`, ...(creditCode === undefined ? [] : [`code ${normalCreditCode(creditCode)}`])]
}

function join(first: number[], one: number, other: number): void {
  const [a, b] = [first[one] ?? one, first[other] ?? other]
  for (const [at, leader] of first.entries()) if (leader === a || leader === b) first[at] = Math.min(a, b)
}

const SHARED: Readonly<Record<'phone' | 'address' | 'contact', (text: string) => string>> = {
  phone: normalPhone,
  address: normalAddress,
  contact: normalName,
}

/** 围标 has this look: different names, one telephone. It forbids nothing; the signers see it. */
export function relatedSuppliers(quotes: readonly Quote[]): Problem[] {
  const of = supplierOf(quotes)
  return quotes.flatMap((one, at) =>
    quotes.flatMap((other, later): Problem[] => {
      if (later <= at || of[later] === of[at]) return []
      const shared = sharedBy(one.supplier, other.supplier)
      if (shared.length === 0) return []
      const values = {
        one: one.supplier.name,
        other: other.supplier.name,
        shared: shared.map(({ text }) => text).join(', '),
        what: shared.map(({ what }) => what),
        quotes: [at, later],
      }
      return [{ code: 'related-suppliers', field: 'quotes', values }]
    }),
  )
}

function sharedBy(one: Supplier, other: Supplier): { what: string; text: string }[] {
  return (['phone', 'address', 'contact'] as const).flatMap((what) => {
    const text = one[what] ?? ''
    const normal = SHARED[what](text)
    return normal !== '' && normal === SHARED[what](other[what] ?? '') ? [{ what, text }] : []
  })
}
