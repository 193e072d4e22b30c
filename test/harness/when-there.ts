// Waiting for what no message tells.
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 15

/** The first answer that there is. Throws, naming what was waited for, when there is none in a minute. */
export async function whenThere<Found>(look: () => Promise<Found | undefined | false>, what: string): Promise<Found> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`)
    await sleep(LOOK_EVERY_MS)
  }
}
