// What a purchase makes of its lines: the estimate of the whole, and whether a sum may be had. No zod: screens ask it too.

import { lineTotalFen, sumFen } from '../../amounts.ts'
import type { Problem } from '../../desk/refusal.ts'
import type { RequestLine } from './form.ts'

/** The estimate of the whole request; 0 where it is no exact number (such a form is never kept). */
export function estimateFen(lines: readonly RequestLine[]): number {
  return sumFen(lines.map((each) => lineTotalFen(each.quantity, each.estimatedPriceFen))) ?? 0
}

/** A sum that a purchase may have, or why it may not. */
export function checkTotal(field: string, totalFen: number | undefined, maximumFen: number): Problem[] {
  if (totalFen !== undefined && totalFen <= maximumFen) return []
  return [{ code: 'amount-too-large', field, values: { maximumFen, maximum: maximumFen / 100 } }]
}
