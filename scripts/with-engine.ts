// A command on the procedures of all open requests: its connections, and one clear sentence when something is missing.
import type { Database } from '../records/database.ts'
import { Engine } from '../worker/engine.ts'
import { openRelayDatabase } from '../worker/relay-database.ts'
import { findAddresses } from './addresses.ts'

export async function withEngine(work: (db: Database, engine: Engine) => Promise<string>): Promise<void> {
  try {
    const { databaseUrl, temporalAddress } = findAddresses()
    const db = openRelayDatabase(databaseUrl)
    const engine = new Engine({ at: temporalAddress })
    try {
      console.log(await work(db, engine))
    } finally {
      await Promise.allSettled([db.close(), engine.close()])
    }
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
