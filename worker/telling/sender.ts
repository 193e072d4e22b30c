// The sender: finds messages that are due and gives each to a workflow of its own, which tries until it is sent. The id of
// the workflow is that of the message, so that several senders do no harm.

import { Client, type ConnectionLike, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Database } from '../../records/database.ts'
import { dueNotices, type NoticeKey, noteHandedOn } from '../../records/telling/send.ts'
import { SENDINGS } from '../../records/telling/tell.ts'
import { Rounds } from '../rounds.ts'

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
  readonly #rounds: Rounds
  #stopListening = async () => {}

  constructor(relayDb: Database, db: Database, sending: Sending, log: Logger) {
    this.#relayDb = relayDb
    this.#db = db
    this.#sending = sending
    this.#client = new Client({ connection: sending.connection, namespace: sending.namespace })
    const trouble = 'messages wait to be sent'
    this.#rounds = new Rounds({ log, trouble, everyMs: EVERY_MS, round: () => this.#round() })
  }

  async start(): Promise<void> {
    const soon = () => this.#rounds.soon(0)
    this.#stopListening = await this.#relayDb.listen(SENDINGS, { onPayload: soon, onConnect: soon })
    this.#rounds.start()
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
    await this.#stopListening()
  }

  async #round(): Promise<boolean> {
    const due = await dueNotices(this.#relayDb, LIMIT)
    for (const notice of due) await noteHandedOn(this.#db, notice, await this.#start(notice))
    return due.length >= LIMIT
  }

  /** Answers whether it was started: false when it runs already. */
  async #start(notice: NoticeKey): Promise<boolean> {
    const { connection, taskQueue } = this.#sending
    const workflowId = `notice-${notice.noticeId}`
    const start = () => this.#client.workflow.start('notice', { workflowId, taskQueue, args: [notice] })
    try {
      await connection.withDeadline(Date.now() + DEADLINE_MS, start)
      return true
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false
      throw error
    }
  }
}
