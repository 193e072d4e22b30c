// Fetches the Temporal CLI the way the SDK does, into the folder given as argument. A program of its own, because the SDK
// offers the download only together with starting the server.
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime } from '@temporalio/worker'

const [downloadDir, version] = process.argv.slice(2)
if (!downloadDir || !version) throw new Error('usage: temporal-download.ts FOLDER VERSION')

Runtime.install({ logger: new DefaultLogger('ERROR') })
const executable = { type: 'cached-download', downloadDir, version } as const
const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } })
await environment.teardown()
