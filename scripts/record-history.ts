// `npx tsx scripts/record-history.ts REQUEST NAME`: saves the history of a request's run, as the engine keeps it, in
// test/histories/<process>/NAME.json. Saved histories are replayed by the tests: a change of a procedure that running
// requests cannot follow is noticed there, and answered with `npm run restart`, never by recording anew in silence.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { workflowId } from '../workflows/messages.ts'
import { findAddresses } from './addresses.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'test', 'histories')

/** Answers the file. */
async function recordHistory(client: Client, requestId: string, name: string): Promise<string> {
  const handle = client.workflow.getHandle(workflowId(requestId))
  const [{ type }, history] = await Promise.all([handle.describe(), handle.fetchHistory()])
  const json = JSON.stringify(JSON.parse(historyToJSON(history)), withoutMachine, 1)
  const file = path.join(FOLDER, type, `${name}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${json}\n`)
  return file
}

/** Identities, and the queues that are named after them, are "process@machine…". */
function withoutMachine(key: string, value: unknown): unknown {
  const isIdentity = key === 'identity' || (key === 'name' && /^\d+@/.test(String(value)))
  return isIdentity ? 'worker' : value
}

const [requestId, name] = process.argv.slice(2)
if (requestId && name) {
  const connection = await Connection.connect({ address: findAddresses().temporalAddress })
  console.log(await recordHistory(new Client({ connection }), requestId, name))
  await connection.close()
} else {
  console.error('Name the request and the history: npx tsx scripts/record-history.ts REQUEST NAME')
  process.exitCode = 1
}
