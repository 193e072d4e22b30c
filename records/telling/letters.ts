// Where a message goes, and what a mail with a list says: read in the transaction in which it is taken to be sent.

import type { RobotKind } from '../../domain/telling/robots.ts'
import type { Language, Words } from '../../domain/words.ts'
import type { Sql } from '../database.ts'

export type Browser = {
  readonly id: string
  readonly endpoint: string
  readonly keys: { p256dh: string; auth: string }
}
export type RobotAddress = { readonly kind: RobotKind; readonly url: string; readonly secret: string | null }

export type Addressed =
  | { readonly by: 'mail'; readonly language: Language; readonly email: string | null }
  | { readonly by: 'push'; readonly language: Language; readonly browsers: readonly Browser[] }
  | { readonly by: 'robot'; readonly robot: RobotAddress }
/** Nobody is left to be told. */
type Nobody = { readonly by: 'nobody' }
/** The robot has said so much that it may say more only after a while. */
type Busy = { readonly by: 'busy'; readonly ms: number }

const PERSON = {
  name: 'letter-person',
  text: `SELECT email, coalesce(preferences->>'language', 'zh') AS language FROM person WHERE id = $1 AND active`,
}
const BROWSERS = { name: 'letter-browsers', text: 'SELECT id, endpoint, keys FROM push_browser WHERE person_id = $1' }

type Row = { readonly channel: string; readonly personId: string | null; readonly sendAt: Date }

export async function addressee(sql: Sql, { channel, personId }: Row): Promise<Addressed | Nobody | Busy> {
  if (personId === null) return robotFor(sql, channel)
  const [person] = await sql.query<{ email: string | null; language: Language }>(PERSON, [personId])
  if (!person) return { by: 'nobody' }
  const { email, language } = person
  if (channel === 'mail') return { by: 'mail', email, language }
  const browsers = await sql.query<Browser>(BROWSERS, [personId])
  return browsers.length > 0 ? { by: 'push', language, browsers } : { by: 'nobody' }
}

/** The documented limit of WeCom and DingTalk; Feishu allows more. */
const A_MINUTE = 20

/** Locked: of several messages at once each sees those that were taken before it. */
const ROBOT = { name: 'letter-robot', text: 'SELECT kind, url, secret FROM robot WHERE id::text = $1 FOR UPDATE' }
const BUSY = {
  name: 'letter-robot-busy',
  text: `SELECT extract(epoch FROM tried_at + interval '1 minute' - clock_timestamp())::float8 * 1000 AS ms FROM notice
    WHERE channel = $1 AND channel LIKE 'robot:%' AND tried_at > clock_timestamp() - interval '1 minute'
    ORDER BY tried_at DESC OFFSET ${A_MINUTE - 1} LIMIT 1`,
}

async function robotFor(sql: Sql, channel: string): Promise<Addressed | Nobody | Busy> {
  const [robot] = await sql.query<RobotAddress>(ROBOT, [channel.split(':')[1]])
  if (!robot) return { by: 'nobody' }
  const [busy] = await sql.query<{ ms: number }>(BUSY, [channel])
  return busy ? { by: 'busy', ms: Math.max(Math.ceil(busy.ms), 1) } : { by: 'robot', robot }
}

/** One message in a mail with a list. */
export type Line = {
  readonly requestId: string | null
  readonly taskId: string | null
  readonly content: { readonly subject: Words; readonly text: Words }
}

const LINES = {
  name: 'letter-lines',
  text: `SELECT request_id AS "requestId", task_id AS "taskId", content FROM notice
    WHERE person_id = $1 AND channel = 'mail' AND state = 'held' AND send_at <= $2 ORDER BY id`,
}

export function linesOf(sql: Sql, { personId, sendAt }: Row): Promise<Line[]> {
  return sql.query<Line>(LINES, [personId, sendAt])
}
