// A person's browser, as far as the api can tell: keeps cookies, sends JSON.

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any // oxlint-disable-line typescript/no-explicit-any
}

export class Client {
  readonly url: string
  #cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async signIn(username: string, password: string): Promise<Client> {
    const { status, body } = await this.post('/auth/sign-in/username', { username, password })
    if (status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`)
    return this
  }

  get cookie(): string {
    return this.#cookie
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers)
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers)
  }

  put(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers)
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const json = body === undefined ? undefined : JSON.stringify(body)
    return this.raw(method, path, json, {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    })
  }

  async raw(
    method: string,
    path: string,
    body: string | FormData | Uint8Array<ArrayBuffer> | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { ...(this.#cookie ? { Cookie: this.#cookie } : {}), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    this.#keepCookies(response.headers)
    const type = response.headers.get('Content-Type') ?? ''
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      type,
      body: /json/.test(type) ? JSON.parse(text) : text,
    }
  }

  #keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = ''] = pair.split('=')
      const others = this.#cookie.split('; ').filter((other) => other && !other.startsWith(`${name}=`))
      this.#cookie = [...others, ...(pair.endsWith('=') ? [] : [pair])].join('; ')
    }
  }
}
