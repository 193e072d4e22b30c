// The worker as a process: reads its settings, says when it is ready, and ends in order.

import { Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { libraryOptions } from './log.ts'
import { type RunningWorker, runWorker } from './run.ts'
import { tellingSettings } from './telling/settings.ts'

const log = pino({ level: process.env['HOUQIN_LOG'] || 'info', base: { part: 'worker' } })
Runtime.install(libraryOptions(log))

let running: RunningWorker | undefined
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())

running = await runWorker({
  databaseUrl: setting('DATABASE_URL'),
  temporalAddress: setting('TEMPORAL_ADDRESS'),
  telling: tellingSettings(process.env),
  log,
})
process.send?.({ ready: true })
log.info('working')
await running.ended.catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker has failed')
  process.exit(1)
})

function setting(name: string): string {
  const value = process.env[name]
  if (value) return value
  log.fatal(`${name} is not set`)
  process.exit(1)
}

async function stop(): Promise<void> {
  await running?.stop()
  process.exit(0)
}
