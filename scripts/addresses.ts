// Where the records and the engine are, for commands beside a running system: from the environment, else from what
// `npm start` has written about itself.
import { readRunning } from './running.ts'
import { dataFolder } from './settings.ts'

export interface Addresses {
  databaseUrl: string
  temporalAddress: string
}

export function findAddresses(env = process.env): Addresses {
  const folder = dataFolder(env)
  const running = readRunning(folder)
  const databaseUrl = env['DATABASE_URL'] || running?.databaseUrl
  const temporalAddress = env['TEMPORAL_ADDRESS'] || running?.temporalAddress
  if (databaseUrl && temporalAddress) return { databaseUrl, temporalAddress }
  throw new Error(
    `Nothing runs on ${folder}. Start the system first, or name a running one in DATABASE_URL and TEMPORAL_ADDRESS.`,
  )
}
