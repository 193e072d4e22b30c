// Questions to the api. A session that has ended is renewed by whoever is asked to (the sign-in over the page), and the
// question is asked again: nothing that was typed is lost. A POST carries its key, so that asking again does nothing twice.

import { Problem, Unreachable } from './problem.ts'

const BASE = '/api'
const UNAUTHORIZED = 401
const UNAVAILABLE = new Set([502, 503, 504])

type Query = Readonly<Record<string, string | number | boolean | undefined>>
type Renew = () => Promise<void>

let renew: Renew | undefined
let language = 'zh'

/** Who signs in again when the session has ended. Answers how to stop. */
export function renewSessionBy(ask: Renew): () => void {
  renew = ask
  return () => {
    if (renew === ask) renew = undefined
  }
}

export function speak(wanted: string): void {
  language = wanted
}

export function newKey(): string {
  return crypto.randomUUID?.() ?? fallbackId()
}

/** Pages over plain http have no randomUUID. */
function fallbackId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function withQuery(path: string, query: Query = {}): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value))
  const text = asked.toString()
  return text === '' ? path : `${path}?${text}`
}

export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(withQuery(path, query), { method: 'GET', ...(signal ? { signal } : {}) })
}

export function post<Answer>(path: string, body: unknown, key = newKey()): Promise<Answer> {
  return ask<Answer>(path, { method: 'POST', ...json(body, { 'Idempotency-Key': key }) })
}

/** Sends files. */
export function postForm<Answer>(path: string, form: FormData, key = newKey()): Promise<Answer> {
  return ask<Answer>(path, { method: 'POST', body: form, headers: { 'Idempotency-Key': key } })
}

export function put<Answer>(path: string, body: unknown): Promise<Answer> {
  return ask<Answer>(path, { method: 'PUT', ...json(body) })
}

export function remove(path: string): Promise<void> {
  return ask<void>(path, { method: 'DELETE' })
}

function json(body: unknown, headers: Record<string, string> = {}): Asked {
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }
}

async function ask<Answer>(path: string, init: Asked): Promise<Answer> {
  const response = await send(path, init)
  if (renew && !path.startsWith('/auth/') && (await isSessionOver(response))) {
    await renew()
    return read<Answer>(await send(path, init))
  }
  return read<Answer>(response)
}

/** A wrong password is answered in the same way, but nobody has to sign in again for it. */
async function isSessionOver(response: Response): Promise<boolean> {
  if (response.status !== UNAUTHORIZED) return false
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => ({}))
  return (body as { code?: string }).code === 'unauthenticated'
}

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

async function send(path: string, init: Asked): Promise<Response> {
  const headers = { Accept: 'application/json', 'Accept-Language': language, ...init.headers }
  try {
    return await fetch(`${BASE}${path}`, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Unreachable()
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer
  if (UNAVAILABLE.has(response.status) && !isProblemBody(response)) throw new Unreachable()
  const body: unknown = await response.json().catch(() => ({}))
  throw new Problem(response.status, body !== null && typeof body === 'object' ? { ...body } : {})
}

function isProblemBody(response: Response): boolean {
  return response.headers.get('Content-Type')?.includes('json') ?? false
}
