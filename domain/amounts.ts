// Quantities and sums, exact: quantities in thousandths, money in fen, a product rounded once per line, half up.

/** Quantities have up to three decimals. */
export const THOUSANDTHS = 1000

export function thousandths(quantity: number): number {
  return Math.round(quantity * THOUSANDTHS)
}

/** quantity × unit price in whole fen, half up; undefined when that is no longer an exact number. */
export function lineTotalFen(quantity: number, unitPriceFen: number): number | undefined {
  const exact = BigInt(thousandths(quantity)) * BigInt(unitPriceFen)
  return safe((exact + BigInt(THOUSANDTHS / 2)) / BigInt(THOUSANDTHS))
}

/** Of a row that holds a quantity and a unit price under these names; undefined while one of them is not there. */
export function rowTotalFen(
  [quantityName, priceName]: readonly [string, string],
  row: Readonly<Record<string, unknown>>,
): number | undefined {
  const [quantity, price] = [row[quantityName], row[priceName]]
  const isKnown = typeof quantity === 'number' && Number.isSafeInteger(price)
  return isKnown ? lineTotalFen(quantity, Number(price)) : undefined
}

/** The sum of line totals; undefined when it, or one of them, is no longer an exact number. */
export function sumFen(totals: readonly (number | undefined)[]): number | undefined {
  if (totals.includes(undefined)) return undefined
  return safe(totals.reduce<bigint>((sum, total) => sum + BigInt(total ?? 0), 0n))
}

function safe(exact: bigint): number | undefined {
  const number = Number(exact)
  return Number.isSafeInteger(number) ? number : undefined
}
