// All that tells people, as one part of the worker.

import type { Logger } from 'pino'
import type { Channel } from '../../domain/telling/choice.ts'
import type { Database } from '../../records/database.ts'
import { Sender, type Sending } from './sender.ts'
import type { TellingSettings } from './settings.ts'
import { Teller } from './teller.ts'

type Parts = Sending & {
  readonly db: Database
  readonly relayDb: Database
  readonly log: Logger
  readonly settings: TellingSettings
}

/** Answers the way to stop. */
export async function startTelling({ db, relayDb, log, settings, ...sending }: Parts): Promise<() => Promise<void>> {
  const teller = new Teller(relayDb, db, log, { channels: channelsOf(settings) })
  const sender = new Sender(relayDb, db, sending, log)
  await teller.start()
  await sender.start()
  return async () => {
    await Promise.all([teller.stop(), sender.stop()])
  }
}

function channelsOf({ mail, pushKeys }: TellingSettings): Channel[] {
  return ['app', ...(mail ? (['mail'] as const) : []), ...(pushKeys ? (['push'] as const) : [])]
}
