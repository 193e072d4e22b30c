// Somebody who does not give up: what is not answered, or answered with "later", is asked again under the same key until
// there is an answer. What was sent and what was answered is kept, to be compared with the trail.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { canonicalJson } from '../../records/trail-hash.ts'

export type Sent = {
  readonly who: string
  readonly path: string
  readonly body: unknown
  readonly key: string
  readonly status: number
  readonly answer: unknown
}

type Asked = { method?: string; headers?: Record<string, string>; body?: string | FormData }
export type Answer = { readonly status: number; readonly body: unknown; readonly replayed: boolean }

/** What all people of a test have sent, and what has been answered that never may be. */
export class Diary {
  readonly sent: Sent[] = []
  /** "It is our mistake": not even a database that is killed makes one. */
  readonly mistakes: string[] = []
  /** How often something had to be asked again. */
  again = 0
}

const FIRST_WAIT_MS = 50
const LONGEST_WAIT_MS = 500
const PATIENCE_MS = 180_000
const ONE_ANSWER_MS = 20_000
const INTERNAL_ERROR = 500

export class Person {
  readonly username: string
  readonly #api: string
  readonly #diary: Diary
  #cookie = ''

  constructor(api: string, username: string, diary: Diary) {
    this.#api = api
    this.username = username
    this.#diary = diary
  }

  async signIn(password: string): Promise<this> {
    const body = JSON.stringify({ username: this.username, password })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${this.#api}/api/auth/sign-in/username`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${this.username} cannot sign in: ${await response.text()}`)
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
    return this
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.#untilAnswered(path, {})).body as Body
  }

  /** Notes what was answered. */
  async post<Body>(path: string, body: unknown, key: string = randomUUID()): Promise<Body> {
    const { status, body: answer } = await this.send(path, body, key)
    this.#diary.sent.push({ who: this.username, path, body, key, status, answer })
    return answer as Body
  }

  /** The same twice at the same moment, as by a nervous finger. It is one act with one answer. */
  async postTwice<Body>(path: string, body: unknown): Promise<Body> {
    const key = randomUUID()
    const [answer, { body: other }] = await Promise.all([this.post<Body>(path, body, key), this.send(path, body, key)])
    if (canonicalJson(answer) !== canonicalJson(other)) {
      this.#diary.mistakes.push(`two answers to one key: ${JSON.stringify([answer, other])}`)
    }
    return answer
  }

  /** Without noting it. */
  send(path: string, body: unknown, key: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }
    return this.#untilAnswered(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async upload(name: string, content: string): Promise<string> {
    const form = new FormData()
    form.append('file', new Blob([content]), name)
    const { body } = await this.#untilAnswered('/files', { method: 'POST', body: form })
    return (body as { id: string }).id
  }

  async #untilAnswered(path: string, init: Asked): Promise<Answer> {
    const deadline = Date.now() + PATIENCE_MS
    let why = ''
    for (let wait = FIRST_WAIT_MS; Date.now() < deadline; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const answer = await this.#once(path, init).catch((error: unknown) => String(error))
      if (typeof answer !== 'string' && answer.status < INTERNAL_ERROR) return this.#only2xx(path, answer)
      why = typeof answer === 'string' ? answer : JSON.stringify(answer.body)
      if (typeof answer !== 'string' && answer.status === INTERNAL_ERROR) this.#diary.mistakes.push(`${path}: ${why}`)
      this.#diary.again++
      await sleep(wait)
    }
    throw new Error(`${this.username} gets no answer at ${path}: ${why}`)
  }

  #only2xx(path: string, answer: Answer): Answer {
    if (answer.status < 300) return answer
    throw new Error(`${this.username} is refused at ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }

  async #once(path: string, init: Asked): Promise<Answer> {
    const headers = { ...init.headers, cookie: this.#cookie, accept: 'application/json' }
    const signal = AbortSignal.timeout(ONE_ANSWER_MS)
    const response = await fetch(`${this.#api}/api${path}`, { ...init, headers, signal })
    const replayed = response.headers.get('Idempotency-Replayed') === 'true'
    return { status: response.status, body: await response.json(), replayed }
  }
}
