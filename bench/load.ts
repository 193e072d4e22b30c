// The load client, a process of its own: it does one job after the other and tells how long each message took.
import type { Done, Job } from './job.ts'
import { DBOS_PATH, HOUQIN_PATH, officeSide } from './office-side.ts'
import { ACTS, FIRST_SIGNATURE, type Run, SIGNATURES, type Side, type SideName, type Targets } from './side.ts'
import { updatesSide } from './updates-side.ts'

/** As many purchases are made ready at once, whatever the number of clients that are measured afterwards. */
const PREPARING = 8

const targets = JSON.parse(process.env['HOUQIN_BENCH_TARGETS'] ?? '{}') as Targets
const sides: Record<SideName, Side> = {
  houqin: await officeSide(targets.houqin, HOUQIN_PATH),
  dbos: await officeSide(targets.dbos, DBOS_PATH),
  dbosTuned: await officeSide(targets.dbosTuned, DBOS_PATH),
  updates: await updatesSide(targets.temporal),
}

process.on('message', (job: Job) => {
  measure(job).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : error }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })

function measure(job: Job): Promise<Done> {
  return job.measure === 'decisions' ? decisions(job) : purchases(job)
}

/** Times the signatures alone: before and after them every purchase is brought to the same place, and ended. */
async function decisions({ side: name, clients, purchases: count }: Job): Promise<Done> {
  const side = sides[name]
  const runs: Run[] = []
  await side.prepare(count)
  await inParallel(PREPARING, count, async () => {
    const run = await side.submit()
    await actsOf(run, 0, FIRST_SIGNATURE)
    await run.ready(FIRST_SIGNATURE)
    runs.push(run)
  })
  const samples: number[] = []
  const begun = performance.now()
  await inParallel(clients, count, async (index) => {
    for (let act = FIRST_SIGNATURE; act < FIRST_SIGNATURE + SIGNATURES; act++) {
      await timed(samples, async () => runs[index]?.act(act))
    }
  })
  const milliseconds = performance.now() - begun
  await inParallel(PREPARING, count, async (index) => runs[index]?.withdraw())
  return { milliseconds, samples, ids: runs.map(({ id }) => id) }
}

async function purchases({ side: name, clients, purchases: count }: Job): Promise<Done> {
  const side = sides[name]
  const samples: number[] = []
  const ids: string[] = []
  await side.prepare(count)
  const begun = performance.now()
  await inParallel(clients, count, () =>
    timed(samples, async () => {
      const run = await side.submit()
      await actsOf(run, 0, ACTS.length)
      await run.settled()
      ids.push(run.id)
    }),
  )
  return { milliseconds: performance.now() - begun, samples, ids }
}

async function actsOf(run: Run, from: number, until: number): Promise<void> {
  for (let act = from; act < until; act++) {
    await run.ready(act)
    await run.act(act)
  }
}

/** So many clients, each doing one after the other, until `count` are done. */
async function inParallel(clients: number, count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const client = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client))
}

async function timed(samples: number[], work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await work()
  samples.push(performance.now() - begun)
}
