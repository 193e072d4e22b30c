// Percentiles and medians, by sorting: there are few samples, and all of them are kept.

/** The smallest sample that is not below the given share of all. Not defined without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const place = Math.max(0, Math.ceil(sorted.length * share) - 1)
  const found = sorted[place]
  if (found === undefined) throw new Error('there are no samples')
  return found
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}
