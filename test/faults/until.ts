// Waiting for what comes by itself.
import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_MS = 500

/** Answers when nothing is left; throws with what is left when it takes longer. What cannot be asked is asked again. */
export async function untilNothing(left: () => Promise<string[]>, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const what = await left().catch((error: unknown) => [String(error)])
    if (what.length === 0) return
    if (Date.now() > deadline) throw new Error(`not in time: ${what.join('; ')}`)
    await sleep(LOOK_MS)
  }
}
