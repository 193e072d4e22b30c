// The results of one run: what was measured for each side, and the ratios that the targets are about. A ratio is taken
// within one repeat, where both sides had the same machine at nearly the same moment; the median of the repeats is told.
import type { Machine } from './machine.ts'
import { median } from './numbers.ts'
import type { SideName } from './side.ts'

export const UNITS = { p50: 'ms', p99: 'ms', perSecond: '/s' } as const
export type Quantity = keyof typeof UNITS

/** One side in one repeat. */
export interface Measured {
  readonly side: SideName
  readonly clients: number
  readonly repeat: number
  readonly of: 'decision' | 'purchase'
  readonly samples: number
  readonly values: Readonly<Partial<Record<Quantity, number>>>
}

export interface Ratio {
  readonly of: Measured['of']
  readonly quantity: Quantity
  readonly clients: number
  readonly against: SideName
  readonly repeats: readonly number[]
  readonly median: number
  readonly target?: { readonly atMost?: number; readonly atLeast?: number }
}

export interface Histories {
  readonly purchases: number
  readonly median: number
  readonly most: number
}

export interface Results {
  readonly takenAt: string
  readonly machine: Machine
  readonly measured: readonly Measured[]
  readonly ratios: readonly Ratio[]
  /** History events of a whole purchase, by the side whose workflow it is. */
  readonly histories: Readonly<Partial<Record<SideName, Histories>>>
}

export const MOST_EVENTS = 40

type Compared = Pick<Ratio, 'of' | 'quantity' | 'against' | 'target'>

const COMPARED: readonly Compared[] = [
  { of: 'decision', quantity: 'p50', against: 'dbos', target: { atMost: 0.5 } },
  { of: 'decision', quantity: 'p99', against: 'dbos', target: { atMost: 1 } },
  { of: 'decision', quantity: 'p50', against: 'dbosTuned' },
  { of: 'decision', quantity: 'p99', against: 'dbosTuned' },
  { of: 'decision', quantity: 'p50', against: 'updates' },
  { of: 'decision', quantity: 'p99', against: 'updates' },
  { of: 'purchase', quantity: 'perSecond', against: 'updates', target: { atLeast: 0.8 } },
  { of: 'purchase', quantity: 'perSecond', against: 'dbos' },
  { of: 'purchase', quantity: 'perSecond', against: 'dbosTuned' },
]

export function ratiosOf(measured: readonly Measured[]): Ratio[] {
  const clientCounts = [...new Set(measured.map(({ clients }) => clients))]
  return COMPARED.flatMap((compared) =>
    clientCounts.flatMap((clients) => {
      const repeats = pairs(measured, compared, clients)
      return repeats.length > 0 ? [{ ...compared, clients, repeats, median: median(repeats) }] : []
    }),
  )
}

/** Ours divided by the peer's, for each repeat. */
function pairs(measured: readonly Measured[], { of, quantity, against }: Compared, clients: number): number[] {
  const these = measured.filter((one) => one.of === of && one.clients === clients)
  return these
    .filter(({ side }) => side === 'houqin')
    .flatMap((ours) => {
      const peer = these.find(({ side, repeat }) => side === against && repeat === ours.repeat)
      const [our, its] = [ours.values[quantity], peer?.values[quantity]]
      return our === undefined || its === undefined ? [] : [our / its]
    })
}

/** Undefined for a ratio that has no target. */
export function isMet({ median: ratio, target }: Ratio): boolean | undefined {
  return target && ratio <= (target.atMost ?? Infinity) && ratio >= (target.atLeast ?? 0)
}
