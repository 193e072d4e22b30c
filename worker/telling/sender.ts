// The sender: finds messages that are due and gives each to a workflow of its own, which tries until it is sent. The id of
// the workflow is that of the message, so that several senders do no harm.

import { Client, type ConnectionLike } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Database } from '../../records/database.ts'
import { dueNotices, noteHandedOn } from '../../records/telling/send.ts'
import { Pause } from '../pause.ts'

export type Sending = {
  readonly connection: ConnectionLike
  readonly namespace: string
  readonly taskQueue: string
}

const EVERY_MS = 2_000
const LIMIT = 50
const DEADLINE_MS = 5_000

export class Sender {
  readonly #relayDb: Database
  readonly #db: Database
  readonly #sending: Sending
  readonly #client: Client
  readonly #log: Logger
  readonly #pause = new Pause()
  #isStopping = false
  #isTroubled = false
  #running: Promise<void> = Promise.resolve()

  constructor(relayDb: Database, db: Database, sending: Sending, log: Logger) {
    this.#relayDb = relayDb
    this.#db = db
    this.#sending = sending
    this.#client = new Client({ connection: sending.connection, namespace: sending.namespace })
    this.#log = log
  }

  start(): void {
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    this.#pause.end()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const sent = await this.#turn()
      if (sent < LIMIT) await this.#pause.wait(EVERY_MS)
    }
  }

  async #turn(): Promise<number> {
    try {
      const due = await dueNotices(this.#relayDb, LIMIT)
      for (const notice of due) {
        await this.#sending.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
          this.#client.workflow.start('notice', {
            workflowId: `notice-${notice.noticeId}`,
            taskQueue: this.#sending.taskQueue,
            args: [notice],
            workflowIdConflictPolicy: 'USE_EXISTING',
          }),
        )
        await noteHandedOn(this.#db, notice)
      }
      this.#isTroubled = false
      return due.length
    } catch (error) {
      if (!this.#isTroubled) this.#log.warn({ reason: (error as Error).message }, 'messages wait to be sent')
      this.#isTroubled = true
      return 0
    }
  }
}
