// All that tells people, as one part of the worker.

import type { Logger } from 'pino'
import type { Database } from '../../records/database.ts'
import { Sender, type Sending } from './sender.ts'
import { Teller } from './teller.ts'

type Parts = Sending & {
  readonly db: Database
  readonly relayDb: Database
  readonly log: Logger
  readonly hasMail: boolean
}

/** Answers the way to stop. */
export async function startTelling({ db, relayDb, log, hasMail, ...sending }: Parts): Promise<() => Promise<void>> {
  const teller = new Teller(relayDb, db, log, { channels: hasMail ? ['app', 'mail'] : ['app'] })
  const sender = new Sender(relayDb, db, sending, log)
  await teller.start()
  if (hasMail) sender.start()
  return async () => {
    await Promise.all([teller.stop(), sender.stop()])
  }
}
