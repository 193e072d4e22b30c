// One person's view of the running system, over HTTP only: what the demonstration plays with.

import { setTimeout as sleep } from 'node:timers/promises'

export type TaskItem = { id: string; key: string; request: { id: string; number: string } }
export type Sentence = { seq: number; at: string; type: string; sentence: { zh: string; en: string } }

const WAIT_MS = 200
const LONGEST_WAIT_MS = 60_000

export class Person {
  readonly username: string
  readonly #api: string
  readonly #cookie: string

  private constructor(api: string, username: string, cookie: string) {
    this.#api = api
    this.username = username
    this.#cookie = cookie
  }

  static async signIn(api: string, username: string, password: string): Promise<Person> {
    const response = await fetch(`${api}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    if (!response.ok) throw new Error(`${username} cannot sign in (${response.status}): is this the demo school?`)
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    return new Person(api, username, cookies.join('; '))
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#ask(path, {})
  }

  post<Answer>(path: string, body: unknown, key: string = crypto.randomUUID()): Promise<Answer> {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  async upload(name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/pdf'): Promise<string> {
    const form = new FormData()
    form.append('file', new Blob([bytes], { type }), name)
    const { id } = await this.#ask<{ id: string }>('/files', { method: 'POST', body: form })
    return id
  }

  /** The person's open task of a request, as soon as the procedure has opened it. */
  async task(requestId: string, key: string): Promise<TaskItem> {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += WAIT_MS) {
      const { items } = await this.get<{ items: TaskItem[] }>('/tasks?box=todo&limit=100')
      const task = items.find((item) => item.request.id === requestId && item.key === key)
      if (task) return task
      await sleep(WAIT_MS)
    }
    throw new Error(`${this.username} waits for the task ${key} in vain`)
  }

  async #ask<Answer>(
    path: string,
    { headers: more = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Answer> {
    const headers = { ...more, cookie: this.#cookie, accept: 'application/json' }
    const response = await fetch(`${this.#api}/api${path}`, { ...init, headers })
    const answer = (await response.json()) as Answer & { detail?: string; code?: string }
    if (!response.ok) throw new Error(`${this.username}: ${answer.code}: ${answer.detail}`)
    return answer
  }
}
