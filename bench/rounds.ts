// The order of the measurements. Within a repeat the sides follow each other at once, and begin with another one each time:
// a machine that grows slower meanwhile does so for all of them.
import type { Done, Job } from './job.ts'
import { percentile } from './numbers.ts'
import type { Measured } from './results.ts'
import { SIDES, type SideName } from './side.ts'

export interface Plan {
  readonly measures: readonly Job['measure'][]
  readonly repeats: number
  readonly clients: readonly number[]
  /** Purchases of one job by the number of clients. */
  readonly purchases: Readonly<Record<Job['measure'], (clients: number) => number>>
  readonly warmUp: number
}

export interface Taken {
  readonly measured: readonly Measured[]
  /** Of whole purchases. */
  readonly ids: ReadonlyMap<SideName, readonly string[]>
}

type Do = (job: Job) => Promise<Done>
type Say = (line: string) => void

export async function takeRounds(plan: Plan, run: Do, say: Say): Promise<Taken> {
  const measured: Measured[] = []
  const ids = new Map<SideName, string[]>(SIDES.map((side) => [side, []]))
  await warmUp(plan, run, say)
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    for (const measure of plan.measures) {
      for (const clients of plan.clients) {
        for (const side of rotated(repeat)) {
          const done = await run({ side, measure, clients, purchases: plan.purchases[measure](clients) })
          const taken = { side, clients, repeat, ...asMeasured(measure, done) }
          measured.push(taken)
          if (measure === 'purchases') ids.get(side)?.push(...done.ids)
          say(`repeat ${repeat + 1}/${plan.repeats}  ${lineOf(taken)}`)
        }
      }
    }
  }
  return { measured, ids }
}

/** Until code is compiled, connections are open and caches are filled. */
async function warmUp({ clients, warmUp: purchases }: Plan, run: Do, say: Say): Promise<void> {
  const most = Math.max(...clients)
  for (const side of SIDES) {
    await run({ side, measure: 'purchases', clients: most, purchases })
    await run({ side, measure: 'decisions', clients: most, purchases })
    say(`${side} is warm`)
  }
}

function rotated(repeat: number): SideName[] {
  const first = repeat % SIDES.length
  return [...SIDES.slice(first), ...SIDES.slice(0, first)]
}

function asMeasured(
  measure: Job['measure'],
  { samples, milliseconds }: Done,
): Pick<Measured, 'of' | 'samples' | 'values'> {
  const percentiles = { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) }
  if (measure === 'decisions') return { of: 'decision', samples: samples.length, values: percentiles }
  const perSecond = (samples.length / milliseconds) * 1000
  return { of: 'purchase', samples: samples.length, values: { perSecond } }
}

function lineOf({ of, side, clients, values }: Measured): string {
  const told = Object.entries(values).map(([name, value]) => `${name} ${value.toFixed(1)}`)
  return `${of.padEnd(8)} ${String(clients).padStart(2)} clients  ${side.padEnd(7)} ${told.join('  ')}`
}
