// A worker as a process of its own, on the queue of the test that starts it, so that it can be killed.
import { Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { libraryOptions } from '../../worker/log.ts'
import { runWorker } from '../../worker/run.ts'

const { databaseUrl, temporalAddress, taskQueue, telling } = JSON.parse(process.env['HOUQIN_TEST_WORKER'] ?? '{}')
const log = pino({ level: 'error' })
Runtime.install(libraryOptions(log))
await runWorker({ databaseUrl, temporalAddress, taskQueue, telling, log })
process.send?.({ ready: true })
