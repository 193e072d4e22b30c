// JSON over HTTP on connections that are kept: node:http, because it costs the load client less than fetch does.
import { Agent, request } from 'node:http'

export interface Answer<Body> {
  readonly body: Body
  readonly cookies: readonly string[]
}

export class JsonHttp {
  readonly #agent = new Agent({ keepAlive: true })
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async post<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Body> {
    return (await this.ask<Body>('POST', path, body, headers)).body
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.ask<Body>('GET', path)).body
  }

  /** Rejects with what was said when the answer is no success. */
  ask<Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const sent = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    return new Promise((resolve, reject) => {
      const asked = request(this.#base + path, { method, agent: this.#agent, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString()
          const { statusCode = 0, headers: heard } = response
          if (statusCode >= 300) return reject(new Error(`${method} ${path} was answered ${statusCode}: ${said}`))
          resolve({ body: (said ? JSON.parse(said) : undefined) as Body, cookies: heard['set-cookie'] ?? [] })
        })
      })
      asked.on('error', reject)
      asked.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
