// The pool of connections, each with one role of the database, and how PostgreSQL's values become ours.
import pg from 'pg'

/** Roles of the migrations: they say what a connection may see at all. */
export type Role = 'houqin_app' | 'houqin_relay' | 'houqin_sign_in'

export type PoolOptions = {
  role?: Role
  /** The most connections at once. */
  max?: number
  applicationName?: string
}

const CONNECT_MS = 5_000
/** A new connection costs more than many statements: it signs in, and plans each of them anew. */
const IDLE_MS = 10 * 60_000
const STATEMENT_MS = 15_000
const IDLE_IN_TRANSACTION_MS = 30_000
/** For a server that has stopped talking; longer than any statement may take. */
const SILENCE_MS = 20_000

const INT8 = 20
const DATE = 1082

/** Days stay 'YYYY-MM-DD'; counts and money are numbers; everything else is as the driver gives it (instants are Dates). */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return (value: string) => value
  if (oid === INT8) return wholeNumber
  return pg.types.getTypeParser(oid, format as 'text')
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too great for a number`)
  return number
}

export function connectionOptions(url: string, { role = 'houqin_app', applicationName = 'houqin' }: PoolOptions) {
  return {
    connectionString: withRole(url, role),
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: { getTypeParser } as pg.CustomTypesConfig,
  }
}

/** `pipeline` sends a statement without waiting for the answer to the one before. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions(url, options),
    max: options.max ?? 10,
    pipeline: true,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENCE_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  })
  // A server that goes away tells idle connections, and those in use besides their statement: both would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The role is taken on with the connection, so `RESET ROLE` comes back to it. Options that the address has come first. */
function withRole(url: string, role: Role): string {
  const [, query = ''] = url.split('?')
  const given = new URLSearchParams(query).get('options')
  const options = encodeURIComponent(`${given ? `${given} ` : ''}-c role=${role}`)
  return `${url}${url.includes('?') ? '&' : '?'}options=${options}`
}
