// `npm run bench:ladders`: very many ladders that are armed in the engine at once. How much memory they take, how long it
// takes to plan them all again, and how late rungs are climbed: while everything runs, and after a cold restart with many of
// them overdue. `--quick` tries it small; a full run writes ladders.json.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say, seconds, step } from '../scripts/console.ts'
import { LadderSchool } from './ladder-school.ts'
import type { megabytesOf } from './memory.ts'
import { percentile } from './numbers.ts'

const FULL = { armed: 100_000, overdue: 10_000, inTime: 2_000, told: 10_000 }
const QUICK = { armed: 200, overdue: 60, inTime: 40, told: 100 }
/** Rungs that fall due while everything runs come one after the other, so many in a second. */
const DUE_A_SECOND = 20
const HEADSTART_MS = 20_000

type Plan = typeof FULL
type Delays = { readonly rungs: number; readonly p50Ms: number; readonly p99Ms: number; readonly mostMs: number }

function planOf(args: readonly string[]): { plan: Plan; isWhole: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      armed: { type: 'string' },
      overdue: { type: 'string' },
      'in-time': { type: 'string' },
      told: { type: 'string' },
    },
  })
  const usual = values.quick ? QUICK : FULL
  const plan = {
    armed: Number(values.armed ?? usual.armed),
    overdue: Number(values.overdue ?? usual.overdue),
    inTime: Number(values['in-time'] ?? usual.inTime),
    told: Number(values.told ?? usual.told),
  }
  if (!Object.values(plan).every((count) => Number.isInteger(count) && count > 0)) {
    throw new Error('usage: npm run bench:ladders [-- --quick] [-- --armed N --overdue N --in-time N --told N]')
  }
  return {
    plan,
    isWhole: !values.quick && Object.entries(FULL).every(([name, count]) => plan[name as keyof Plan] === count),
  }
}

async function timed(name: string, run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await step(name, async () => {
    await run()
  })
  return performance.now() - begun
}

function delaysOf(delays: readonly number[]): Delays {
  const p = (share: number) => Math.round(percentile(delays, share))
  return { rungs: delays.length, p50Ms: p(0.5), p99Ms: p(0.99), mostMs: p(1) }
}

async function measure(school: LadderSchool, plan: Plan) {
  await school.start()
  const memoryBefore = school.memory()
  await step('laid out', () => school.layOut(plan.armed))
  const armedMs = await timed('armed', () => school.arm())
  const memory = school.memory()
  say(`${plan.armed} ladders armed in ${seconds(armedMs)}: ${memoryLine(memory)}`)
  const armedInMs = armedMs / plan.armed

  const running = await inTime(school, plan.inTime, armedInMs)
  say(`in time: p50 ${running.p50Ms} ms, p99 ${running.p99Ms} ms`)
  const restarted = await afterRestart(school, plan.overdue, armedInMs)
  say(`after the restart: p50 ${seconds(restarted.p50Ms)}, p99 ${seconds(restarted.p99Ms)}`)
  return {
    takenAt: new Date().toISOString(),
    armed: { requests: plan.armed, ms: Math.round(armedMs) },
    memoryBefore,
    memory,
    inTime: running,
    afterRestart: restarted,
    replanned: await replanned(school, Math.min(plan.told, plan.armed)),
  }
}

async function inTime(school: LadderSchool, count: number, armedInMs: number): Promise<Delays> {
  const first = Date.now() + armedInMs * count + HEADSTART_MS
  await step('laid out', () => school.layOut(count, (copy) => first + (copy * 1_000) / DUE_A_SECOND))
  await timed('climbed', () => school.climbed(count))
  return delaysOf(await school.delays((planned) => planned))
}

async function afterRestart(school: LadderSchool, count: number, armedInMs: number): Promise<Delays> {
  const due = Date.now() + armedInMs * count * 1.5 + HEADSTART_MS
  await step('laid out', () => school.layOut(count, () => due))
  await timed('armed', () => school.arm())
  if (Date.now() > due) throw new Error('they were due before all of them were armed')
  await step('away', () => school.away(due))
  const back = Date.now()
  await step('back', () => school.back())
  await timed('climbed', () => school.climbed(count))
  return delaysOf(await school.delays((planned) => Math.max(planned, back)))
}

/** Of the runs that must be told the first ones are waited for: the others are told in the same way, one after the other. */
async function replanned(school: LadderSchool, told: number) {
  const begun = performance.now()
  const nearer = await timed('nearer', () => school.comeNearer())
  await step('told', () => school.told(told))
  const toldMs = performance.now() - begun
  const away = await timed('away', () => school.moveAway())
  say(
    `planned again: nearer ${seconds(nearer)}, the first ${told} runs told after ${seconds(toldMs)}; away ${seconds(away)}`,
  )
  return { nearerMs: Math.round(nearer), told, toldMs: Math.round(toldMs), awayMs: Math.round(away) }
}

function memoryLine(memory: ReturnType<typeof megabytesOf>): string {
  return Object.entries(memory)
    .map(([name, megabytes]) => `${name} ${megabytes} MB`)
    .join(', ')
}

async function main(): Promise<void> {
  const { plan, isWhole } = planOf(process.argv.slice(2))
  const school = new LadderSchool()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  try {
    const results = await measure(school, plan)
    console.log(JSON.stringify(results, null, 2))
    if (isWhole) writeFileSync(path.join(import.meta.dirname, 'ladders.json'), `${JSON.stringify(results, null, 2)}\n`)
  } finally {
    await school.stop()
  }
}

try {
  await main()
} catch (error) {
  console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
