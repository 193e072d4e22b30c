// Procedures begun anew, for every open request at once. Both are safe at any time: each step is kept under its key, so a
// run that begins from the first line changes nothing that was done.

import type { Database } from '../records/database.ts'
import { unsettledRequests } from '../records/sweep.ts'
import type { Engine } from './engine.ts'
import { inTurn } from './in-turn.ts'

const AT_ONCE = 16

/** Starts the procedure of each request that has none: after the engine's own records were lost. */
export async function rebuild(db: Database, engine: Engine): Promise<{ started: number; running: number }> {
  const counts = { started: 0, running: 0 }
  for await (const page of unsettledRequests(db)) {
    await inTurn(page, AT_ONCE, async (request) => {
      counts[(await engine.start(request)) ? 'started' : 'running']++
    })
  }
  return counts
}

/** Replaces the runs of a process by new ones: after its procedure was changed so that running ones cannot follow. */
export async function restart(db: Database, engine: Engine, process: string): Promise<{ restarted: number }> {
  let restarted = 0
  for await (const page of unsettledRequests(db, process)) {
    await inTurn(page, AT_ONCE, async (request) => {
      await engine.restart(request)
      restarted++
    })
  }
  return { restarted }
}
