// The sender: finds messages that are due and gives each to a workflow of its own, which tries until it is sent. The id of
// the workflow is that of the message, so that several senders do no harm.

import { Client, type ConnectionLike } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Database } from '../../records/database.ts'
import { dueNotices, noteHandedOn } from '../../records/telling/send.ts'
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
    return due.length >= LIMIT
  }
}
