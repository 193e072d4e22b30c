// Sessions that nobody comes back to are removed: a session row goes by itself only when its cookie is shown again.

import type { Logger } from 'pino'
import type { Database } from '../../records/database.ts'

const EVERY_MS = 60 * 60 * 1000

/** Answers how to stop it. */
export function removeExpiredSessions(signInDb: Database, log: Logger): () => void {
  const remove = () => signInDb.prisma.client.authSession.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const timer = setInterval(() => {
    remove().catch((error: unknown) => log.warn({ err: error }, 'expired sessions could not be removed'))
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
