// The teller: turns what has happened into messages to people. Any number of tellers may run; an event that one of them
// could not tell is tried again by anybody, ever more rarely, and never keeps others back.

import type { Logger } from 'pino'
import type { Channel } from '../../domain/telling/choice.ts'
import type { Database } from '../../records/database.ts'
import { takeTellings, tellLater, type Waiting } from '../../records/telling/take.ts'
import { tellEvents } from '../../records/telling/tell.ts'
import { Rounds } from '../rounds.ts'

export type TellerOptions = {
  readonly channels?: readonly Channel[]
  /** How often it looks without being told. */
  readonly idleMs?: number
  readonly limit?: number
  readonly leaseSeconds?: number
}

const CHANNEL = 'houqin_tellings'
/** How long an event waits for company: one act writes several, and many may act at once. */
const GATHER_MS = 150
const TROUBLE_MS = 2_000
const LONGEST_LATER_SECONDS = 600

export class Teller {
  readonly #relayDb: Database
  readonly #db: Database
  readonly #log: Logger
  readonly #options: Required<TellerOptions>
  readonly #rounds: Rounds
  #stopListening = async () => {}

  constructor(relayDb: Database, db: Database, log: Logger, options: TellerOptions = {}) {
    this.#relayDb = relayDb
    this.#db = db
    this.#log = log
    this.#options = { channels: ['app'], idleMs: 5_000, limit: 100, leaseSeconds: 60, ...options }
    this.#rounds = new Rounds({
      log,
      trouble: 'what has happened waits to be told',
      everyMs: this.#options.idleMs,
      troubleMs: TROUBLE_MS,
      round: () => this.#round(),
    })
  }

  async start(): Promise<void> {
    const soon = () => this.#rounds.soon(GATHER_MS)
    this.#stopListening = await this.#relayDb.listen(CHANNEL, { onPayload: soon, onConnect: soon })
    this.#rounds.start()
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
    await this.#stopListening()
  }

  async #round(): Promise<boolean> {
    const { limit, leaseSeconds } = this.#options
    const taken = await takeTellings(this.#relayDb, limit, leaseSeconds)
    for (const schoolId of new Set(taken.map((one) => one.schoolId))) {
      await this.#tell(
        schoolId,
        taken.filter((one) => one.schoolId === schoolId),
      )
    }
    return taken.length >= limit
  }

  /** Together; and when that fails each by itself, so that the one that cannot be told is found. */
  async #tell(schoolId: string, those: readonly Waiting[]): Promise<void> {
    const telling = { channels: this.#options.channels, now: Date.now() }
    try {
      await tellEvents(this.#db, schoolId, those, telling)
    } catch (error) {
      const [only, ...others] = those
      if (only && others.length === 0) await this.#later(only, error)
      else for (const one of those) await this.#tell(schoolId, [one])
    }
  }

  async #later(one: Waiting, error: unknown): Promise<void> {
    this.#log.error({ err: error, request: one.requestId, seq: one.seq }, 'an event cannot be told')
    await tellLater(this.#relayDb, one, Math.min(2 ** one.attempts, LONGEST_LATER_SECONDS))
  }
}
