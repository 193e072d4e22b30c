// LISTEN on a connection of its own, which is made again whenever it breaks. What was said in between is lost: who
// listens looks once at everything when `onConnect` tells that the line stands (again).
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionOptions, type PoolOptions } from './pool.ts'

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

export type Listener = {
  onPayload(payload: string): void
  onConnect?(): void
}

/** Answers, with the way to stop, when the first attempt to connect is over; it goes on trying if that one failed. */
export async function listen(
  url: string,
  options: PoolOptions,
  channel: string,
  listener: Listener,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let running = Promise.resolve()
  await new Promise<void>((attempted) => {
    running = keepListening(url, options, channel, listener, stopping.signal, attempted)
  })
  return async () => {
    stopping.abort()
    await running
  }
}

async function keepListening(
  url: string,
  options: PoolOptions,
  channel: string,
  listener: Listener,
  stop: AbortSignal,
  onAttempt: () => void,
): Promise<void> {
  let wait = FIRST_WAIT_MS
  while (!stop.aborted) {
    const client = new pg.Client(connectionOptions(url, options))
    const broken = whenBroken(client, stop)
    try {
      await client.connect()
      client.on('notification', ({ payload = '' }) => listener.onPayload(payload))
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      wait = FIRST_WAIT_MS
      onAttempt()
      listener.onConnect?.()
      await broken
    } catch {
      onAttempt()
    }
    await client.end().catch(() => {})
    await sleep(wait, undefined, { signal: stop }).catch(() => {})
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

/** One listener less on `stop` with each line that breaks: a database that is often away must not pile them up. */
function whenBroken(client: pg.Client, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      stop.removeEventListener('abort', over)
      resolve()
    }
    client.on('error', over)
    client.on('end', over)
    stop.addEventListener('abort', over)
  })
}
