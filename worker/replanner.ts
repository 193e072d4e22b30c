// The replanner: finds schools whose deadlines were planned by an older calendar than there is, and lets a workflow plan them
// again. The workflow's id names school and version, so that several replanners do no harm.

import { Client, type ConnectionLike } from '@temporalio/client'
import type { Logger } from 'pino'
import type { ReplanSteps } from '../activities/replan.ts'
import type { Database } from '../records/database.ts'
import { REPLANS } from '../records/office/calendar-version.ts'
import { type Behind, schoolsBehind } from '../records/replan/behind.ts'
import { replanPage } from '../records/replan/page.ts'
import { Rounds } from './rounds.ts'

export type Replanning = {
  readonly db: Database
  readonly relayDb: Database
  readonly log: Logger
  readonly connection: ConnectionLike
  readonly namespace: string
  readonly taskQueue: string
}

export type ReplanOptions = {
  /** How often it looks without being told. */
  readonly everyMs?: number
  readonly now?: () => number
}

const EVERY_MS = 30_000
/** Whoever changes one day often changes the next one too. */
const GATHER_MS = 200
const DEADLINE_MS = 5_000

export function replanSteps(db: Database, now = Date.now): ReplanSteps {
  return { replanPage: ({ schoolId, version, after }) => replanPage(db, schoolId, version, { after, at: now() }) }
}

export class Replanner {
  readonly #parts: Replanning
  readonly #client: Client
  readonly #rounds: Rounds
  #stopListening = async () => {}

  constructor(parts: Replanning, { everyMs = EVERY_MS }: ReplanOptions = {}) {
    const { connection, namespace, log } = parts
    this.#parts = parts
    this.#client = new Client({ connection, namespace })
    const trouble = 'deadlines wait to be planned again'
    this.#rounds = new Rounds({ log, trouble, everyMs, round: () => this.#round() })
  }

  async start(): Promise<void> {
    const soon = () => this.#rounds.soon(GATHER_MS)
    this.#stopListening = await this.#parts.relayDb.listen(REPLANS, { onPayload: soon, onConnect: soon })
    this.#rounds.start()
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
    await this.#stopListening()
  }

  async #round(): Promise<boolean> {
    for (const behind of await schoolsBehind(this.#parts.relayDb, this.#parts.db)) await this.#start(behind)
    return false
  }

  async #start({ schoolId, version }: Behind): Promise<void> {
    const { connection, taskQueue } = this.#parts
    await connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      this.#client.workflow.start('replan', {
        workflowId: `replan-${schoolId}-${version}`,
        taskQueue,
        args: [{ schoolId, version }],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    )
  }
}
