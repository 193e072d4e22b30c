// LISTEN, on one connection for all channels: PostgreSQL wakes every listening session at each message, whatever its
// channel. The line is made again whenever it breaks. What was said in between is lost: who listens looks once at
// everything when `onConnect` tells that the line stands (again).
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionOptions, type PoolOptions } from './pool.ts'

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

export type Listener = {
  onPayload(payload: string): void
  onConnect?(): void
}

type Ear = { readonly channel: string; readonly listener: Listener }

export class Line {
  readonly #url: string
  readonly #options: PoolOptions
  readonly #ears = new Set<Ear>()
  /** Set from the moment it is connected: what is asked of it later goes behind the LISTEN that it begins with. */
  #client: pg.Client | undefined
  #running: Promise<void> | undefined
  /** Ends a wait: for the line to break, or for the next attempt. */
  #stopping = new AbortController()
  #whenAttempted: (() => void)[] = []
  #said: Promise<unknown> = Promise.resolve()

  constructor(url: string, options: PoolOptions) {
    this.#url = url
    this.#options = options
  }

  /** Answers, with the way to stop, when the first attempt to listen is over; it goes on trying if that one failed. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const ear = { channel, listener }
    this.#ears.add(ear)
    if (this.#client) await this.#begin(this.#client, [ear]).catch(() => {})
    else await this.#attempt()
    return () => this.#stop(ear)
  }

  async close(): Promise<void> {
    this.#ears.clear()
    this.#stopping.abort()
    await this.#running
  }

  async #stop(ear: Ear): Promise<void> {
    if (!this.#ears.delete(ear)) return
    if (this.#ears.size === 0) return this.close()
    const isHeard = [...this.#ears].some(({ channel }) => channel === ear.channel)
    if (!isHeard && this.#client)
      this.#say(this.#client, `UNLISTEN ${pg.escapeIdentifier(ear.channel)}`).catch(() => {})
  }

  #attempt(): Promise<void> {
    const attempted = new Promise<void>((resolve) => this.#whenAttempted.push(resolve))
    this.#running ??= this.#keep()
    return attempted
  }

  #attempted(): void {
    for (const tell of this.#whenAttempted.splice(0)) tell()
  }

  async #keep(): Promise<void> {
    let wait = FIRST_WAIT_MS
    while (this.#ears.size > 0) {
      const stopping = new AbortController()
      this.#stopping = stopping
      const client = new pg.Client(connectionOptions(this.#url, this.#options))
      const broken = whenBroken(client, stopping.signal)
      try {
        await client.connect()
        client.on('notification', ({ channel, payload = '' }) => this.#hear(channel, payload))
        this.#client = client
        this.#said = Promise.resolve()
        await this.#begin(client, [...this.#ears])
        wait = FIRST_WAIT_MS
        this.#attempted()
        await broken
      } catch {
        this.#attempted()
      }
      this.#client = undefined
      await client.end().catch(() => {})
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {})
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    this.#running = undefined
    this.#attempted()
  }

  async #begin(client: pg.Client, ears: readonly Ear[]): Promise<void> {
    const channels = new Set(ears.map(({ channel }) => channel))
    await this.#say(client, [...channels].map((channel) => `LISTEN ${pg.escapeIdentifier(channel)}`).join('; '))
    for (const ear of ears) if (this.#ears.has(ear)) ear.listener.onConnect?.()
  }

  /** One after the other. */
  #say(client: pg.Client, text: string): Promise<unknown> {
    const said = this.#said.then(() => client.query(text))
    this.#said = said.catch(() => {})
    return said
  }

  #hear(channel: string, payload: string): void {
    for (const ear of this.#ears) if (ear.channel === channel) ear.listener.onPayload(payload)
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
