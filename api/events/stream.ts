// One open stream of server-sent events.

import type { Request, Response } from 'express'
import type { Actor } from '../../records/actor.ts'
import type { Services } from '../services.ts'
import type { Told } from './hub.ts'

const HEARTBEAT_MS = 20_000
/** Who does not read is let go; the browser comes back by itself. */
const MOST_UNREAD_BYTES = 64 * 1024

export function openStream(req: Request, res: Response, actor: Actor, { hub, sessions, stopping }: Services): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream',
    // nginx would gather what must arrive at once.
    'X-Accel-Buffering': 'no',
  })
  res.flushHeaders()
  const write = (text: string): void => {
    if (res.writableLength > MOST_UNREAD_BYTES) res.destroy()
    else res.write(text)
  }
  const subscriber = { actor, tell: (told: Told) => write(written(told)) }
  const unsubscribe = hub.subscribe(subscriber)
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS)
  const end = (): void => void res.end()

  async function beat(): Promise<void> {
    const known = await sessions.who(req).catch(() => undefined)
    if (known && known.kind !== 'person') return end()
    if (known) subscriber.actor = known.actor
    write(': still here\n\n')
  }

  res.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
    stopping.removeEventListener('abort', end)
  })
  stopping.addEventListener('abort', end)
  write('retry: 2000\n\n')
  subscriber.tell({ event: 'look' })
  if (stopping.aborted) end()
}

function written({ event, ...data }: Told): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
