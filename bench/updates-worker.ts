// The worker of the bare workflow, as a process of its own.
import path from 'node:path'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { UPDATES_QUEUE } from './updates-side.ts'

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: ['SIGTERM'] })
const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
const worker = await Worker.create({
  connection,
  taskQueue: UPDATES_QUEUE,
  workflowsPath: path.join(import.meta.dirname, 'updates-workflow.ts'),
})
const running = worker.run()
process.send?.({ ready: true })
await running
await connection.close()
process.exit(0)
