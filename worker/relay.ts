// The relay: delivers the outbox to the workflows, several rows at once. Any number of relays may run. The rows of one
// request may overtake each other: a wake carries the version of the request that it speaks of, and a workflow takes the
// newest; "look" and "withdrawn" mean the same at any time. A row may also arrive twice, for the same reason.

import type { Logger } from 'pino'
import type { Database } from '../records/database.ts'
import { exchangeWakings, giveBack, type Room, type Waking } from '../records/outbox.ts'
import type { Engine } from './engine.ts'
import { EngineAway } from './engine.ts'
import { Pause } from './pause.ts'

export type RelayOptions = {
  /** The most rows that are on their way at once: of those that somebody waits for, and of those that can wait. */
  readonly room?: Room
  /** How often it looks without being told: finds rows whose lease is over. */
  readonly idleMs?: number
  /** How long a row is left to the relay that has taken it; longer than any delivery may take. */
  readonly leaseSeconds?: number
}

const CHANNEL = 'houqin_outbox'
const ROOM: Room = { soon: 32, later: 8 }
const LONGEST_TROUBLE_MS = 5_000
const FIRST_TROUBLE_MS = 250
/** How long a mark waits for company. */
const MARK_MS = 100

export class Relay {
  readonly #db: Database
  readonly #engine: Engine
  readonly #log: Logger
  readonly #options: Required<RelayOptions>
  /** Ends when there may be something to take or to mark. */
  readonly #idle = new Pause()
  /** Ends when something was delivered again. */
  readonly #recovery = new Pause()
  readonly #onTheirWay = new Map<Promise<void>, Waking>()
  #sent: number[] = []
  /** Why the last attempt failed; while it does, single rows are tried, ever more rarely. */
  #trouble: { readonly what: string; waitMs: number } | undefined
  #isStopping = false
  #running: Promise<void> = Promise.resolve()
  #stopListening = async () => {}

  constructor(db: Database, engine: Engine, log: Logger, options: RelayOptions = {}) {
    this.#db = db
    this.#engine = engine
    this.#log = log
    this.#options = { room: ROOM, idleMs: 2_000, leaseSeconds: 20, ...options }
  }

  async start(): Promise<void> {
    const wake = () => this.#idle.end()
    this.#stopListening = await this.#db.listen(CHANNEL, { onPayload: wake, onConnect: wake })
    this.#running = this.#run()
  }

  /** Takes nothing more, and answers when what is on its way has arrived and is marked. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#idle.end()
    this.#recovery.end()
    await this.#running
    await Promise.all(this.#onTheirWay.keys())
    await this.#stopListening()
    if (this.#sent.length > 0) await this.#exchange({ soon: 0, later: 0 }).catch(() => {})
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const took = await this.#turn(this.#room())
      if (this.#trouble) await this.#recovery.wait(this.#trouble.waitMs)
      else if (took === 0) await this.#idle.wait(this.#options.idleMs)
    }
  }

  /** In trouble one at a time: many that wait for a server that is away would all end their patience together. */
  #room(): Room {
    const later = [...this.#onTheirWay.values()].filter(({ canWait }) => canWait).length
    const soon = this.#onTheirWay.size - later
    if (this.#trouble) return soon + later === 0 ? { soon: 1, later: 1 } : { soon: 0, later: 0 }
    const { room } = this.#options
    return { soon: room.soon - soon, later: room.later - later }
  }

  /** Answers how many rows were taken. */
  async #turn({ soon, later }: Room): Promise<number> {
    if (soon <= 0 && later <= 0 && this.#sent.length === 0) return 0
    try {
      const rows = await this.#exchange({ soon: Math.max(soon, 0), later: Math.max(later, 0) })
      for (const row of rows) this.#send(row)
      return rows.length
    } catch (error) {
      this.#meet('the database does not answer', error)
      return 0
    }
  }

  async #exchange(room: Room): Promise<Waking[]> {
    const sent = this.#sent
    this.#sent = []
    try {
      return await exchangeWakings(this.#db, { sent, room, leaseSeconds: this.#options.leaseSeconds })
    } catch (error) {
      this.#sent.push(...sent)
      throw error
    }
  }

  #send(row: Waking): void {
    const way = this.#deliver(row).finally(() => {
      const isFull = this.#room()[row.canWait ? 'later' : 'soon'] <= 0
      this.#onTheirWay.delete(way)
      // Marks have time: they travel with the next taking, and are of no use to anybody before the lease is over.
      if (isFull || this.#isStopping) this.#idle.end()
      else this.#idle.endWithin(MARK_MS)
    })
    this.#onTheirWay.set(way, row)
  }

  async #deliver(row: Waking): Promise<void> {
    try {
      await this.#engine.wake(row, row.wake)
      this.#sent.push(row.id)
      if (this.#trouble) this.#log.info('the outbox is delivered again')
      this.#trouble = undefined
      this.#recovery.end()
    } catch (error) {
      const isAway = error instanceof EngineAway
      if (isAway) this.#meet('the engine does not answer', error)
      else this.#log.error({ err: error, outbox: row.id, request: row.requestId }, 'a wake cannot be delivered')
      // What fails again and again stands back, so that it does not keep others from being tried.
      const seconds = isAway ? Math.min(row.attempts, 15) : Math.min(2 ** row.attempts, 300)
      await giveBack(this.#db, row.id, seconds).catch(() => {})
    }
  }

  /** Said once, not for each row. */
  #meet(what: string, error: unknown): void {
    if (this.#trouble?.what !== what) this.#log.warn({ reason: (error as Error).message }, `${what}; the outbox waits`)
    const waitMs = Math.min((this.#trouble?.waitMs ?? FIRST_TROUBLE_MS / 2) * 2, LONGEST_TROUBLE_MS)
    this.#trouble = { what, waitMs }
  }
}
