// How far a request is, seen in the database itself, as its owner: the load client must know when the next task is open
// without burdening the api with questions that no office would ask so often.
import pg from 'pg'
import type { Database, Statement } from '../records/database.ts'

const CHANNEL = 'houqin_changes'
/** Asked again after so long even when nothing was told; of a withdrawn request nobody is told that it has come to rest. */
const LOOK_AGAIN_MS = 5_000
const REST_LOOK_AGAIN_MS = 200
const PATIENCE_MS = 60_000
const CONNECTIONS = 4

const OPEN_TASK = {
  name: 'bench-open-task',
  text: `SELECT id FROM task WHERE request_id = $1 AND key = $2 AND state = 'open'`,
}
const SETTLED = { name: 'bench-settled', text: 'SELECT id FROM request WHERE id = $1 AND settled_at IS NOT NULL' }

export class Watch {
  readonly #owner: pg.Pool
  readonly #waiting = new Map<string, () => void>()

  private constructor(databaseUrl: string) {
    this.#owner = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, idleTimeoutMillis: 0 })
  }

  static async open(db: Database, databaseUrl: string): Promise<Watch> {
    const watch = new Watch(databaseUrl)
    await db.listen(CHANNEL, (payload) => watch.#hear(payload))
    return watch
  }

  openTask(requestId: string, key: string): Promise<string> {
    return this.#until(requestId, OPEN_TASK, [requestId, key])
  }

  async settled(requestId: string): Promise<void> {
    await this.#until(requestId, SETTLED, [requestId])
  }

  /** The same after a withdrawal. */
  async rested(requestId: string): Promise<void> {
    await this.#until(requestId, SETTLED, [requestId], REST_LOOK_AGAIN_MS)
  }

  /** As a database that has been in use for a day would have done by itself: its plans then know how many rows there are. */
  async analyze(): Promise<void> {
    await this.#owner.query('ANALYZE')
  }

  close(): Promise<void> {
    return this.#owner.end()
  }

  #hear(payload: string): void {
    const { request } = JSON.parse(payload) as { request: string }
    this.#waiting.get(request)?.()
  }

  /** The id that the statement finds, as soon as it finds one. */
  async #until(
    requestId: string,
    statement: Statement,
    values: readonly unknown[],
    againMs = LOOK_AGAIN_MS,
  ): Promise<string> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
      // Told while it is being asked: then it is asked again.
      const told = this.#told(requestId, againMs)
      const { rows } = await this.#owner.query<{ id: string }>({ ...statement, values: [...values] })
      const [row] = rows
      if (row) {
        this.#waiting.get(requestId)?.()
        return row.id
      }
      await told
    }
    throw new Error(`request ${requestId} does not go on: ${statement.name}`)
  }

  #told(requestId: string, againMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(again)
        this.#waiting.delete(requestId)
        resolve()
      }
      const again = setTimeout(done, againMs)
      this.#waiting.set(requestId, done)
    })
  }
}
