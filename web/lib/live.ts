// Server-sent events: the api says which request has changed, and what is shown of it is asked for again. Changes that come
// close together ask once.

import type { QueryClient } from '@tanstack/react-query'
import { lookAgain } from './touched.ts'

const GATHER_MS = 250
const AGAIN_MS = 5_000

/** Listens until it is told to stop. */
export function listenToChanges(client: QueryClient): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined
  let everything = false
  const changed = new Set<string>()

  const look = () => {
    gathering = undefined
    const requests = everything ? 'all' : new Set(changed)
    changed.clear()
    everything = false
    void lookAgain(client, requests)
  }
  const gather = () => {
    gathering ??= setTimeout(look, GATHER_MS)
  }
  let isFirst = true
  const connect = () => {
    source = new EventSource('/api/events')
    source.addEventListener('look', () => {
      // What has just been loaded need not be loaded again; after a break it must.
      if (!isFirst) everything = true
      isFirst = false
      if (everything) gather()
    })
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      changed.add((JSON.parse(data) as { requestId: string }).requestId)
      gather()
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      again = setTimeout(connect, AGAIN_MS)
    })
  }
  connect()
  return () => {
    source?.close()
    clearTimeout(again)
    clearTimeout(gathering)
  }
}
