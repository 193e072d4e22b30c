// Which rows of a long list are near the window, by where each of them begins. Pure.

export type Range = { readonly first: number; readonly last: number }

/** How far beyond the window rows are kept ready. */
const READY = 600
/** The row that reaches over `y`: offsets[i] is where row i begins, the last one where the list ends. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

export function rangeOf(offsets: Float64Array, top: number, height: number): Range {
  const rows = offsets.length - 1
  return {
    first: Math.min(rowAt(offsets, Math.max(0, top - READY)), rows),
    last: Math.min(rowAt(offsets, Math.max(0, top + height + READY)) + 1, rows),
  }
}
