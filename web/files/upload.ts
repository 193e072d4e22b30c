// Sends one file with progress. A file has one key for all attempts, so that sending it again after a broken connection
// keeps it once. A connection on which nothing moves any more is a broken one.

import { get } from '../lib/api.ts'
import { Problem, Unreachable } from '../lib/problem.ts'
import type { FileRef } from '../lib/types.ts'

const PATH = '/api/files'
const PATIENCE_MS = 45_000
const UNAUTHORIZED = 401
const UNAVAILABLE = new Set([0, 502, 503, 504])

export type Attempt = { readonly done: Promise<FileRef>; readonly stop: () => void }
type Told = (share: number) => void

export function upload(file: File, key: string, told: Told): Attempt {
  let stopped = false
  let current: XMLHttpRequest | undefined
  const attempt = async (isAgain = false): Promise<FileRef> => {
    if (stopped) throw new Unreachable()
    current = new XMLHttpRequest()
    const { status, body } = await send(current, file, key, told)
    if (status === UNAUTHORIZED && !isAgain) {
      // Any question lets the person sign in again over the page.
      await get('/me')
      return attempt(true)
    }
    if (status >= 200 && status < 300) return body as FileRef
    if (UNAVAILABLE.has(status)) throw new Unreachable()
    throw new Problem(status, body)
  }
  return {
    done: attempt(),
    stop: () => {
      stopped = true
      current?.abort()
    },
  }
}

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

function send(request: XMLHttpRequest, file: File, key: string, told: Told): Promise<Answer> {
  const form = new FormData()
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(patience)
      patience = setTimeout(() => request.abort(), PATIENCE_MS)
    }
    const broken = () => {
      clearTimeout(patience)
      reject(new Unreachable())
    }
    request.open('POST', PATH)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      told(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => {
      clearTimeout(patience)
      resolve({ status: request.status, body: read(request.responseText) })
    })
    request.addEventListener('error', broken)
    request.addEventListener('abort', broken)
    wait()
    request.send(form)
  })
}

function read(text: string): Answer['body'] {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
