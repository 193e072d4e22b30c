// People first: where processors are few, what answers a person is served before what goes on in the background. A procedure
// that is a moment late harms nobody; a signature that waits does.

import { readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'

/** About a quarter of the weight of a process of the usual priority, and everything that the others leave. */
const BACKGROUND = 6

/** Puts a process with all its threads into the background. Where that is not possible it stays as it is. */
export function toBackground(pid: number): void {
  for (const thread of threadsOf(pid)) ifAllowed(() => os.setPriority(thread, BACKGROUND))
  // Where Linux shares the processors among sessions first, the weight of a session stands here.
  ifAllowed(() => writeFileSync(`/proc/${pid}/autogroup`, String(BACKGROUND), { flag: 'r+' }))
}

function ifAllowed(change: () => void): void {
  try {
    change()
  } catch {
    // The thread has ended, or the system knows no such thing or does not allow it.
  }
}

/** On Linux a priority belongs to a thread; threads that are begun later have that of the one that begins them. */
function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return [pid]
  }
}
