// A server that others write to: remembers what arrived, and answers as it is told to.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Arrived = {
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
/** No answer is none: the connection stays open, until somebody hangs up. */
export type Answering = (arrived: Arrived) => Answer | 'hang up' | undefined

export type Receiver = {
  readonly url: string
  readonly arrived: Arrived[]
  at(path: string): Arrived[]
  answer: Answering
  close(): Promise<void>
}

export async function openReceiver(answer: Answering): Promise<Receiver> {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => void take(request, response))
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://receiver')
    const one = { path, query, headers: request.headers, body: Buffer.concat(chunks) }
    arrived.push(one)
    const answered = receiver.answer(one)
    if (answered === 'hang up') request.socket.destroy()
    if (!answered || answered === 'hang up') return
    response.writeHead(answered.status, { 'Content-Type': 'application/json', ...answered.headers })
    response.end(answered.body === undefined ? '' : JSON.stringify(answered.body))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    at: (path) => arrived.filter((one) => one.path === path),
    answer,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}
