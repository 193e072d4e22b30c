// `npm run demo`: plays one whole purchase, or with `repair` one whole repair, against the running demo school and prints
// every act and the trail. With `--fast-forward` nobody answers the principal's signature until the next working day: its deadline is lived through by
// skipping time, on that one workflow run only.

import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { workflowId } from '../workflows/messages.ts'
import { Person, type Sentence } from './demo/client.ts'
import { play } from './demo/play.ts'
import { playRepair } from './demo/play-repair.ts'
import { fastForward } from './fast-forward.ts'
import { readRunning } from './running.ts'
import { readSettings } from './settings.ts'

const HOURS = 3600
/** Long enough for the reminder and the deadline of a signature over any weekend, short of the longest holiday. */
const HOPS = 6
const HOP_SECONDS = 12 * HOURS
const MOST_POLLS = 50

const say = (line: string) => console.log(`  ${line}`)

async function trailOf(api: string, requestId: string): Promise<Sentence[]> {
  const principal = await Person.signIn(api, 'principal', 'houqin-demo')
  const { items } = await principal.get<{ items: Sentence[] }>(`/requests/${requestId}/trail`)
  return items
}

async function night(api: string, temporalAddress: string, requestId: string): Promise<void> {
  const connection = await Connection.connect({ address: temporalAddress })
  try {
    say('principal       does not answer; time passes …')
    const before = (await trailOf(api, requestId)).length
    for (let hop = 1; hop <= HOPS; hop++) {
      await fastForward(connection, 'default', workflowId(requestId), '', HOP_SECONDS)
      const rungs = await newRungs(api, requestId, before)
      if (hop === HOPS || rungs.some(({ type }) => type === 'reminded' || type === 'escalated')) break
    }
    for (const { at, sentence } of await newRungs(api, requestId, before)) say(`  ${at}  ${sentence.zh}`)
  } finally {
    await connection.close()
  }
}

/** Arriving in the night may come before the step that fell due has been written. */
async function newRungs(api: string, requestId: string, before: number): Promise<Sentence[]> {
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    const later = (await trailOf(api, requestId)).slice(before)
    if (later.length > 0) return later
    await sleep(20)
  }
  return []
}

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--fast-forward' && arg !== 'repair')
  if (unknown.length > 0 || args.length > 1) throw new Error('usage: npm run demo [-- repair | --fast-forward]')
  const running = readRunning(readSettings().dataFolder)
  if (!running) throw new Error('Nothing runs here: start the system first with npm start.')
  const { apiUrl: api, temporalAddress } = running
  const isRepair = args.includes('repair')
  console.log(`\nA ${isRepair ? 'repair' : 'purchase'} at ${api}\n`)
  const id = isRepair ? await playRepair({ api, say }) : await purchaseAt(api, temporalAddress, args)
  console.log('\nIts trail\n')
  for (const { seq, at, sentence } of await wholeTrail(api, id))
    say(`${String(seq).padStart(3)}  ${at}  ${sentence.zh}`)
  console.log(`\nThe printable sheet: ${api}/api/requests/${id}/sheet\n`)
}

function purchaseAt(api: string, temporalAddress: string, args: readonly string[]): Promise<string> {
  const skips = args.includes('--fast-forward')
  return play({ api, say, ...(skips ? { night: (request: string) => night(api, temporalAddress, request) } : {}) })
}

/** The procedure closes the request a moment after the last signature. */
async function wholeTrail(api: string, requestId: string): Promise<Sentence[]> {
  for (let poll = 0; ; poll++) {
    const trail = await trailOf(api, requestId)
    if (trail.at(-1)?.type === 'closed' || poll === MOST_POLLS) return trail
    await sleep(100)
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
