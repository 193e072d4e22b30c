// Writing to the world outside: one POST over https, to no address of this network, whatever a name leads to; no redirects;
// a short answer within a short time. The connection stands before the message counts as begun.

import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isOutsideAddress } from '../../domain/telling/robots.ts'
import { type Attempt, hopeless } from './attempt.ts'
import { isPrivateAddress } from './private-address.ts'

export type Outside = {
  readonly local?: boolean
  readonly attempt: Pick<Attempt, 'begin'>
  /** Where a name leads to. */
  readonly lookup?: LookupFunction
}
export type Posted = { readonly status: number; readonly text: string; readonly retryAfter: string | undefined }

const PATIENCE_MS = 15_000
const ANSWER_MOST = 64 * 1024

const lookupOutside = onlyOutside(dns.lookup)

type Message = { readonly headers: http.OutgoingHttpHeaders; readonly body: string | Buffer }

/** Throws hopeless('bad-address') before anything is asked, and whatever the connection throws. */
export function postOutside(
  address: string,
  { headers, body }: Message,
  { local = false, attempt, lookup = lookupOutside }: Outside,
): Promise<Posted> {
  if (!isOutsideAddress(address, { local })) throw hopeless('bad-address')
  const url = new URL(address)
  const isTls = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'Houqin' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(isTls ? { lookup } : {}),
    })
    request.once('error', reject)
    request.once('response', (response) => {
      read(response).then(resolve, reject)
    })
    request.once('socket', (socket) => {
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        attempt.begin().then(
          () => request.end(body),
          (error: unknown) => request.destroy(error as Error),
        )
      })
    })
  })
}

/** A name that leads inside as well as outside is refused too: the connection may be made to either. */
export function onlyOutside(ask: typeof dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    ask(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || found.some(({ address }) => isPrivateAddress(address)))
        return callback(hopeless('bad-address'), '', 0)
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
}

async function read(response: http.IncomingMessage): Promise<Posted> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > ANSWER_MOST) break
    chunks.push(chunk)
  }
  response.destroy()
  const text = Buffer.concat(chunks).toString()
  return { status: response.statusCode ?? 0, text, retryAfter: response.headers['retry-after'] }
}
