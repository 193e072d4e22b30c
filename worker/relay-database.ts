// The connections of relay and sweeper.

import { type Database, openDatabase } from '../records/database.ts'

const CONNECTIONS = 3

/**
 * The role that sees ids only. Its commits need not wait for the disk: a mark that is lost in a crash of the database
 * means only that something is delivered again.
 */
export function openRelayDatabase(databaseUrl: string): Database {
  const url = new URL(databaseUrl)
  const given = url.searchParams.get('options')
  url.searchParams.set('options', `${given ? `${given} ` : ''}-c synchronous_commit=off`)
  return openDatabase(url.toString(), {
    applicationName: 'houqin-relay',
    role: 'houqin_relay',
    max: CONNECTIONS,
  })
}
