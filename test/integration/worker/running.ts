// A school, its records and a worker on the real servers, and somebody who plays the people of a purchase.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { Runtime } from '@temporalio/worker'
import pg from 'pg'
import { pino } from 'pino'
import { type ActInput, act } from '../../../records/act.ts'
import { submit } from '../../../records/submit.ts'
import { libraryOptions } from '../../../worker/log.ts'
import { type RunningWorker, runWorker, type WorkerSettings } from '../../../worker/run.ts'
import { workflowId } from '../../../workflows/messages.ts'
import { testDatabase } from '../../harness/postgres.ts'
import {
  acceptanceForm,
  openSchool,
  orderForm,
  quotesForm,
  requestForm,
  type School,
} from '../../harness/purchase-kit.ts'
import { temporalAddress } from '../../harness/temporal.ts'

const PATIENCE_MS = 60_000

export interface Running {
  databaseUrl: string
  taskQueue: string
  school: School
  /** As the owner of everything: what no role of the house may look at or change. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  startWorker(settings?: Partial<WorkerSettings>): Promise<RunningWorker>
  /** A request that a teacher has just sent. */
  send(): Promise<string>
  /** Waits until the task is open, and answers its id. */
  opened(requestId: string, key: string, round?: number): Promise<string>
  does(who: string, taskId: string, input: ActInput): Promise<void>
  /** Plays all who take part from quotes to acceptance. */
  play(requestId: string): Promise<void>
  settled(requestId: string): Promise<string>
  /** What the trail says, by the types of its entries and the tasks they are about. */
  trail(requestId: string): Promise<string[]>
  handle(requestId: string): WorkflowHandle
  until(isTrue: () => Promise<boolean>, what: string): Promise<void>
  close(): Promise<void>
}

export async function openRunning(address = temporalAddress()): Promise<Running> {
  Runtime.install(libraryOptions(pino({ level: 'error' })))
  const database = await testDatabase()
  const owner = new pg.Pool({ connectionString: database.url, max: 2 })
  owner.on('error', () => {})
  const school = await openSchool(database.url)
  const taskQueue = `test-${randomUUID()}`
  const connection = Connection.lazy({ address })
  const client = new Client({ connection })
  const workers: RunningWorker[] = []

  const sql = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows

  const opened = async (requestId: string, key: string, round = 1) => {
    const find = () =>
      sql<{ id: string }>(`SELECT id FROM task WHERE request_id = $1 AND key = $2 AND round = $3 AND state = 'open'`, [
        requestId,
        key,
        round,
      ])
    await until(async () => (await find()).length > 0, `${key} ${round} is open`)
    return (await find())[0]!.id
  }
  const does = async (who: string, taskId: string, input: ActInput) => {
    const answer = await act(school.db, school.actor(who), taskId, input)
    if (!answer.ok) throw new Error(`${who}: ${answer.code} ${JSON.stringify(answer)}`)
  }

  return {
    databaseUrl: database.url,
    taskQueue,
    school,
    sql,
    opened,
    does,
    until,
    async startWorker(settings = {}) {
      const where = { databaseUrl: database.url, temporalAddress: address, taskQueue }
      const worker = await runWorker({ ...where, ...settings })
      workers.push(worker)
      return worker
    },
    async send() {
      const answer = await submit(school.db, school.actor('teacher'), { process: 'purchase', form: requestForm() })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return (answer.body as { id: string }).id
    },
    async play(requestId) {
      await does('buyer', await opened(requestId, 'quotes'), { act: 'complete', form: await quotesForm(school) })
      const approval = await opened(requestId, 'approval')
      for (const who of ['head', 'logistics-head', 'principal']) await does(who, approval, { act: 'approve' })
      await does('buyer', await opened(requestId, 'order'), { act: 'complete', form: orderForm() })
      const acceptance = await opened(requestId, 'acceptance')
      const [first, ...others] = ['buyer', 'keeper', 'vice-principal']
      await does(first!, acceptance, { act: 'approve', form: acceptanceForm() })
      for (const who of others) await does(who, acceptance, { act: 'approve' })
    },
    async settled(requestId) {
      const find = () =>
        sql<{ status: string }>('SELECT status FROM request WHERE id = $1 AND settled_at IS NOT NULL', [requestId])
      await until(async () => (await find()).length > 0, `${requestId} is settled`)
      return (await find())[0]!.status
    },
    async trail(requestId) {
      const rows = await sql<{ type: string; task: { key: string; round: number } | null }>(
        `SELECT type, content -> 'task' AS task FROM trail WHERE request_id = $1 ORDER BY seq`,
        [requestId],
      )
      return rows.map(({ type, task }) => (task ? `${type} ${task.key} ${task.round}` : type))
    },
    handle: (requestId) => client.workflow.getHandle(workflowId(requestId)),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await Promise.all([school.db.close(), connection.close()])
      await owner.end()
      await database.drop()
    },
  }
}

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`)
    await sleep(20)
  }
}
