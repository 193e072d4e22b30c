// What can go wrong with the database itself, as three classes that the api and the worker know. Mistakes in a statement
// stay what they are.
import { NotJson } from './trail-hash.ts'

/** The database does not answer, or not in time. Nothing was changed; the same may be asked again. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/** The connection broke while a transaction was being committed: it may have been, or not. Ask again with the same key. */
export class CommitUnknown extends DatabaseAway {
  override name = 'CommitUnknown'
}

/** A value that PostgreSQL cannot keep: a text with a NUL character or half of a surrogate pair, no id, no date. */
export class Unstorable extends Error {
  override name = 'Unstorable'
}

/** Of the network; and of PostgreSQL: shutting down, crashed, starting up, too many connections, idle for too long. */
const AWAY =
  /^(E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|57P0[123]|53300|25P03|08|P10|P2024|P2028)/
/** A statement or a lock that took too long: the connection is well. */
const BUSY = new Set(['57014', '55P03'])
const UNSTORABLE = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008'])
/** Serialization failure and deadlock: PostgreSQL has undone the transaction and asks for another try. */
const TRY_AGAIN = new Set(['40001', '40P01'])
/** The driver's own words; it gives these errors no code. */
const BROKEN = /^(Connection terminated|Client (has encountered|was closed)|Query read timeout|timeout exceeded when)/

/** Prisma gives its own code to what it does not know, and keeps the database's error in `meta`. */
type Coded = { code?: unknown; message?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } }

export function isConnectionLost(error: unknown): boolean {
  const { code, message, cause, meta } = (error ?? {}) as Coded
  if (typeof code === 'string' && AWAY.test(code)) return true
  if (typeof message === 'string' && BROKEN.test(message)) return true
  const within = cause ?? meta?.driverAdapterError
  return within !== undefined && within !== error && isConnectionLost(within)
}

/** PostgreSQL has undone the transaction, for certain. */
export function isUndone(error: unknown): boolean {
  return TRY_AGAIN.has(String((error as Coded).code))
}

export function mayTryAgain(error: unknown): boolean {
  return isConnectionLost(error) || isUndone(error)
}

/** The error as the rest of the house knows it. */
export function databaseError(error: unknown): unknown {
  if (error instanceof DatabaseAway || error instanceof Unstorable) return error
  const { code, message } = (error ?? {}) as Coded
  if (isConnectionLost(error) || BUSY.has(String(code))) {
    return new DatabaseAway(`the database is away: ${String(message || code)}`, { cause: error })
  }
  if (error instanceof NotJson || UNSTORABLE.has(String(code))) return new Unstorable(String(message), { cause: error })
  return error
}
