// `npm run bench`: starts everything, measures Houqin and its peers in turn, and tells the ratios. A full run writes
// results.json and the table in the README; `--quick` and `--only decisions|purchases` only show what they found.
import os from 'node:os'
import { parseArgs } from 'node:util'
import { countEvents } from './histories.ts'
import { LoadClient } from './load-client.ts'
import { describeMachine } from './machine.ts'
import { keepResults } from './render.ts'
import { type Results, ratiosOf } from './results.ts'
import { type Plan, takeRounds } from './rounds.ts'
import { BenchSystem } from './system.ts'
import { tableOf } from './table.ts'

const CLIENTS = [1, 16]
const MEASURES: Plan['measures'] = ['decisions', 'purchases']

const FULL: Plan = {
  measures: MEASURES,
  repeats: 3,
  clients: CLIENTS,
  purchases: { decisions: (clients) => (clients === 1 ? 60 : 120), purchases: (clients) => (clients === 1 ? 12 : 48) },
  warmUp: 64,
}
const QUICK: Plan = {
  ...FULL,
  repeats: 2,
  purchases: { decisions: (clients) => (clients === 1 ? 24 : 48), purchases: (clients) => (clients === 1 ? 6 : 32) },
  warmUp: 32,
}

function planOf(args: readonly string[]): { plan: Plan; isWhole: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  })
  const plan = values.quick ? QUICK : FULL
  const measures = values.only === undefined ? MEASURES : MEASURES.filter((measure) => measure === values.only)
  if (measures.length === 0) throw new Error('usage: npm run bench [-- --quick] [-- --only decisions|purchases]')
  return { plan: { ...plan, measures }, isWhole: !values.quick && measures.length === MEASURES.length }
}

async function measure(plan: Plan, system: BenchSystem): Promise<Results> {
  const loadBefore = os.loadavg()[0] ?? 0
  const targets = await system.start()
  const load = await LoadClient.start(targets)
  try {
    const { measured, ids } = await takeRounds(
      plan,
      async (job) => {
        await system.turnTo(job.side)
        return load.do(job)
      },
      (line) => console.log(`  ${line}`),
    )
    return {
      takenAt: new Date().toISOString(),
      machine: await describeMachine(targets, loadBefore),
      measured,
      ratios: ratiosOf(measured),
      histories: await countEvents(targets.temporal, ids),
    }
  } finally {
    load.stop()
  }
}

async function main(): Promise<void> {
  const { plan, isWhole } = planOf(process.argv.slice(2))
  const system = new BenchSystem()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  try {
    const results = await measure(plan, system)
    console.log(`\n${tableOf(results)}\n`)
    if (isWhole) keepResults(results)
  } finally {
    await system.stop()
  }
}

try {
  await main()
} catch (error) {
  console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
