// The load client's way to Houqin, and to a peer with the same front: everything that people do goes over HTTP, as the people
// who may do it.
import { randomBytes, randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '../records/database.ts'
import { newId } from '../records/id.ts'
import { JsonHttp } from './json-http.ts'
import { makePapers, type Papers } from './papers.ts'
import type { Run, Side, Office as Where } from './side.ts'
import { Watch } from './watch.ts'

type Headers = Record<string, string>

const QUOTES = 3
/** By act: who does it, in which task. */
const TURNS = [
  { by: 'buyer', task: 'quotes', act: 'complete' },
  { by: 'head', task: 'approval', act: 'approve' },
  { by: 'logistics-head', task: 'approval', act: 'approve' },
  { by: 'principal', task: 'approval', act: 'approve' },
  { by: 'buyer', task: 'order', act: 'complete' },
  { by: 'keeper', task: 'acceptance', act: 'approve' },
  { by: 'buyer', task: 'acceptance', act: 'approve' },
  { by: 'vice-principal', task: 'acceptance', act: 'approve' },
] as const
const REQUESTER = 'teacher'

/** The path under which a task is acted on: the peer is told the request as well. */
type ActPath = (requestId: string, taskId: string) => string

export const HOUQIN_PATH: ActPath = (_requestId, taskId) => `/tasks/${taskId}/acts`
export const DBOS_PATH: ActPath = (requestId, taskId) => `/requests/${requestId}/tasks/${taskId}/acts`

export async function officeSide(where: Where, actPath: ActPath): Promise<Side> {
  const db = openDatabase(where.databaseUrl, { max: 4 })
  const office = await Office.open(where, db)
  const files: string[] = []
  const nextFile = () => {
    const file = files.pop()
    if (file === undefined) throw new Error('a quote needs a file; none was laid out')
    return file
  }
  return {
    prepare: async (purchases) => {
      files.push(...(await layOutFiles(db, where, purchases * QUOTES)))
      await office.watch.analyze()
    },
    submit: async () => {
      const papers = await makePapers(nextFile)
      const body = { process: 'purchase', form: papers.request }
      const { id } = await office.post<{ id: string }>(REQUESTER, '/requests', body)
      return new OfficeRun(office, papers, id, actPath)
    },
    close: async () => {
      await office.close()
      await db.close()
    },
  }
}

/** As if they had been uploaded: uploading is no part of what is compared. */
async function layOutFiles(db: Database, { schoolId, buyerId }: Where, count: number): Promise<string[]> {
  const files = Array.from({ length: count }, () => ({
    id: newId(),
    schoolId,
    sha256: randomBytes(32).toString('hex'),
    name: '报价单.pdf',
    type: 'application/pdf',
    size: 1,
    uploadedBy: buyerId,
  }))
  await db.prisma.inSchool(schoolId, (tx) => tx.file.createMany({ data: files }))
  return files.map(({ id }) => id)
}

/** The people of the school, signed in, and a look at how far their requests are. */
class Office {
  readonly watch: Watch
  readonly #http: JsonHttp
  readonly #sessions: ReadonlyMap<string, Headers>

  private constructor(watch: Watch, http: JsonHttp, sessions: ReadonlyMap<string, Headers>) {
    this.watch = watch
    this.#http = http
    this.#sessions = sessions
  }

  static async open({ address, password, databaseUrl }: Where, db: Database): Promise<Office> {
    const http = new JsonHttp(`${address}/api`)
    const sessions = new Map<string, Headers>()
    for (const username of new Set([REQUESTER, ...TURNS.map(({ by }) => by)])) {
      const { cookies } = await http.ask('POST', '/auth/sign-in/username', { username, password })
      sessions.set(username, { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
    }
    return new Office(await Watch.open(db, databaseUrl), http, sessions)
  }

  post<Body>(username: string, path: string, body: unknown): Promise<Body> {
    return this.#http.post(path, body, { ...this.#sessions.get(username), 'idempotency-key': randomUUID() })
  }

  async close(): Promise<void> {
    this.#http.close()
    await this.watch.close()
  }
}

class OfficeRun implements Run {
  readonly id: string
  readonly #office: Office
  readonly #papers: Papers
  readonly #actPath: ActPath
  #task: { readonly key: string; readonly id: string } | undefined

  constructor(office: Office, papers: Papers, id: string, actPath: ActPath) {
    this.#office = office
    this.#papers = papers
    this.#actPath = actPath
    this.id = id
  }

  async ready(act: number): Promise<void> {
    const key = turn(act).task
    if (this.#task?.key !== key) this.#task = { key, id: await this.#office.watch.openTask(this.id, key) }
  }

  async act(act: number): Promise<void> {
    const { by, act: name } = turn(act)
    const form = this.#papers.acts[act]
    const path = this.#actPath(this.id, this.#task?.id ?? '')
    await this.#office.post(by, path, { act: name, ...(form === undefined ? {} : { form }) })
  }

  settled(): Promise<void> {
    return this.#office.watch.settled(this.id)
  }

  async withdraw(): Promise<void> {
    await this.#office.post(REQUESTER, `/requests/${this.id}/withdraw`, {})
    await this.#office.watch.rested(this.id)
  }
}

function turn(act: number): (typeof TURNS)[number] {
  const found = TURNS[act]
  if (!found) throw new Error(`there is no act ${act}`)
  return found
}
