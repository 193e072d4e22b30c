// Where stories happen: a database and a worker of their own on the real servers, and schools as a story needs them.
import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import pg from 'pg'
import type { NewSchool } from '../../prisma/seed/school.ts'
import { savePolicy } from '../../records/policies.ts'
import { submit } from '../../records/submit.ts'
import { type RunningWorker, runWorker, type WorkerSettings } from '../../worker/run.ts'
import { testDatabase } from './postgres.ts'
import { openSchool, requestForm, type School } from './purchase-kit.ts'
import { quietLibrary } from './quiet-library.ts'
import { Story, type StoryPlace } from './story.ts'
import { temporalAddress } from './temporal.ts'

const PROCESS = 'purchase'

export type StorySchool = Partial<NewSchool> & {
  readonly policy?: Record<string, unknown>
  /** Which process the policy is of. */
  readonly process?: string
}
type Sending = {
  readonly by?: string
  readonly school?: School
  readonly form?: Record<string, unknown>
  /** Of another process than the usual one, whose form is then sent as it is given. */
  readonly process?: string
  readonly at?: number
}

export class StoryOffice implements StoryPlace {
  readonly databaseUrl: string
  readonly taskQueue = `stories-${randomUUID()}`
  readonly address = temporalAddress()
  readonly connection = Connection.lazy({ address: this.address })
  readonly client = new Client({ connection: this.connection })
  readonly #owner: pg.Pool
  readonly #closing: (() => Promise<unknown>)[] = []
  readonly #settings: Partial<WorkerSettings>
  #worker: RunningWorker | undefined
  readonly #schools: School[] = []

  private constructor(databaseUrl: string, settings: Partial<WorkerSettings>) {
    this.databaseUrl = databaseUrl
    this.#settings = settings
    this.#owner = new pg.Pool({ connectionString: databaseUrl, max: 3 })
    this.#owner.on('error', () => {})
  }

  /** With one school as it comes, and a worker. */
  static async open(settings: Partial<WorkerSettings> = {}): Promise<StoryOffice> {
    quietLibrary()
    const database = await testDatabase()
    const office = new StoryOffice(database.url, settings)
    await Promise.all([office.workerStarts(), office.school()])
    office.#closing.push(
      () => office.workerStops(),
      () => office.#disconnect(),
      () => database.drop(),
    )
    return office
  }

  async workerStarts(): Promise<void> {
    const { databaseUrl, address: temporalAddress, taskQueue } = this
    this.#worker = await runWorker({ databaseUrl, temporalAddress, taskQueue, ...this.#settings })
  }

  /** The system is away: nothing that falls due happens until it is back. */
  async workerStops(): Promise<void> {
    await this.#worker?.stop()
    this.#worker = undefined
  }

  /** As the owner of everything: what the roles of the house may not look at together. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#owner.query<Row>(text, values)).rows
  }

  async school({ policy, process, ...changes }: StorySchool = {}): Promise<School> {
    const school = await openSchool(this.databaseUrl, changes)
    this.#schools.push(school)
    if (policy) await this.changesPolicy(school, policy, 0, process)
    return school
  }

  /** `after` is the version that is changed. */
  async changesPolicy({ db, made }: School, data: unknown, after = 0, process = PROCESS): Promise<void> {
    const saved = await db.inSchool(made.id, (sql) => savePolicy(sql, made.id, { process, data, after }))
    if ('ok' in saved) throw new Error(JSON.stringify(saved))
  }

  /** A request that somebody, the teacher if not said otherwise, has just sent in, or sends at an instant ahead. */
  async sent({ by = 'teacher', school = this.#schools[0]!, form = {}, process, at }: Sending = {}): Promise<Story> {
    const submission = process === undefined ? { process: PROCESS, form: requestForm(form) } : { process, form }
    const answer = await submit(school.db, school.actor(by), submission, undefined, at)
    if (!answer.ok) throw new Error(`${by} is refused: ${answer.code}`)
    const { id, number } = answer.body as { id: string; number: string }
    return new Story(this, school, { requester: by, id, number, now: at })
  }

  async close(): Promise<void> {
    for (const close of this.#closing) await close()
  }

  async #disconnect(): Promise<void> {
    await Promise.all([...this.#schools.map(({ db }) => db.close()), this.connection.close(), this.#owner.end()])
  }
}
