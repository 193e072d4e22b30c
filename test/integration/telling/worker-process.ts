// A worker as a process of its own, on the queue of the test that starts it, so that it can be killed.
import { pino } from 'pino'
import { runWorker } from '../../../worker/run.ts'

const { databaseUrl, temporalAddress, taskQueue, telling } = JSON.parse(process.env['HOUQIN_TEST_WORKER'] ?? '{}')
await runWorker({ databaseUrl, temporalAddress, taskQueue, telling, log: pino({ level: 'warn' }) })
process.send?.({ ready: true })
