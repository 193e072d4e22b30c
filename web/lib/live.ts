// Server-sent events: the api says which request has changed, and what is shown of it is asked for again. Changes that come
// close together ask once. A page that nobody looks at keeps no line: a browser has six of them for a server in all, however
// many tabs are open. Whoever comes back to the page sees everything anew.

import type { QueryClient } from '@tanstack/react-query'
import { lookAgain, lookAtNotices } from './touched.ts'

const GATHER_MS = 250
const AGAIN_MS = 5_000

/** Listens, while somebody looks at the page, until it is told to stop. */
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
    void (requests === 'all' || requests.size > 0 ? lookAgain(client, requests) : lookAtNotices(client))
  }
  const gather = () => {
    gathering ??= setTimeout(look, GATHER_MS)
  }
  let isFirst = !document.hidden
  const connect = () => {
    if (source || document.hidden) return
    const line = new EventSource('/api/events')
    source = line
    line.addEventListener('look', () => {
      // What has just been loaded need not be loaded again; after a break it must, also one before the first word.
      if (!isFirst) everything = true
      isFirst = false
      if (everything) gather()
    })
    line.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      changed.add((JSON.parse(data) as { requestId: string }).requestId)
      gather()
    })
    line.addEventListener('notice', gather)
    line.addEventListener('error', () => {
      if (source !== line || line.readyState !== EventSource.CLOSED) return
      source = undefined
      again = setTimeout(connect, AGAIN_MS)
    })
  }
  const disconnect = () => {
    isFirst = false
    clearTimeout(again)
    source?.close()
    source = undefined
  }
  const onSight = () => (document.hidden ? disconnect() : connect())
  connect()
  document.addEventListener('visibilitychange', onSight)
  return () => {
    document.removeEventListener('visibilitychange', onSight)
    disconnect()
    clearTimeout(gathering)
  }
}
