// Where stories happen: a database and a worker of their own on the real servers, and schools as a story needs them.
import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import pg from 'pg'
import type { NewSchool } from '../../prisma/seed/school.ts'
import { savePolicy } from '../../records/policies.ts'
import { submit } from '../../records/submit.ts'
import { runWorker, type WorkerSettings } from '../../worker/run.ts'
import { testDatabase } from './postgres.ts'
import { openSchool, requestForm, type School } from './purchase-kit.ts'
import { quietLibrary } from './quiet-library.ts'
import { Story, type StoryPlace } from './story.ts'
import { temporalAddress } from './temporal.ts'

const PROCESS = 'purchase'

export type StorySchool = Partial<NewSchool> & { readonly policy?: Record<string, unknown> }
type Sending = {
  readonly by?: string
  readonly school?: School
  readonly form?: Record<string, unknown>
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
  readonly #schools: School[] = []

  private constructor(databaseUrl: string) {
    this.databaseUrl = databaseUrl
    this.#owner = new pg.Pool({ connectionString: databaseUrl, max: 3 })
    this.#owner.on('error', () => {})
  }

  /** With one school as it comes, and a worker. */
  static async open(settings: Partial<WorkerSettings> = {}): Promise<StoryOffice> {
    quietLibrary()
    const database = await testDatabase()
    const office = new StoryOffice(database.url)
    const { databaseUrl, address: temporalAddress, taskQueue } = office
    const [worker] = await Promise.all([
      runWorker({ databaseUrl, temporalAddress, taskQueue, ...settings }),
      office.school(),
    ])
    office.#closing.push(
      () => worker.stop(),
      () => office.#disconnect(),
      () => database.drop(),
    )
    return office
  }

  /** As the owner of everything: what the roles of the house may not look at together. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#owner.query<Row>(text, values)).rows
  }

  async school({ policy, ...changes }: StorySchool = {}): Promise<School> {
    const school = await openSchool(this.databaseUrl, changes)
    this.#schools.push(school)
    if (policy) await this.changesPolicy(school, policy)
    return school
  }

  /** `after` is the version that is changed. */
  async changesPolicy({ db, made }: School, data: unknown, after = 0): Promise<void> {
    const saved = await db.inSchool(made.id, (sql) => savePolicy(sql, made.id, { process: PROCESS, data, after }))
    if ('ok' in saved) throw new Error(JSON.stringify(saved))
  }

  /** A request that somebody, the teacher if not said otherwise, has just sent in, or sends at an instant ahead. */
  async sent({ by = 'teacher', school = this.#schools[0]!, form = {}, at }: Sending = {}): Promise<Story> {
    const submission = { process: PROCESS, form: requestForm(form) }
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
