// Messages that leave the house: which are due, what they say to whom, and what has become of them.
//
//   taken ── connected ── begun ── handed over ── sent
//                        └ if everything ends here, nobody knows whether it has left ┘
//
// That it begins is written before the first byte of the message leaves, so that whoever finds it begun and not sent does
// not send it a second time: it is shown to the office, which may send it again.

import type { Words } from '../../domain/words.ts'
import type { Database, Sql, Statement } from '../database.ts'
import { type Addressed, addressee, type Line, linesOf } from './letters.ts'
import { type NoticePage, pageAbout } from './pages.ts'

export type NoticeKey = { readonly schoolId: string; readonly noticeId: string }

const DUE: Statement = {
  name: 'notices-due',
  text: `SELECT id AS "noticeId", school_id AS "schoolId" FROM notice
    WHERE state = 'waiting' AND look_at <= clock_timestamp() ORDER BY look_at, id LIMIT $1`,
}

/** As the relay: which, not what. */
export function dueNotices(db: Database, limit: number): Promise<NoticeKey[]> {
  return db.query<NoticeKey>(DUE, [limit])
}

/** Whoever was given it is looked after: at first soon, for it may be one that was about to end, then ever more rarely. */
const HANDED_ON = {
  name: 'notice-handed-on',
  text: `UPDATE notice SET look_at = clock_timestamp() + CASE WHEN $2 THEN interval '1 hour'
      ELSE least(greatest(clock_timestamp() - send_at, interval '3 seconds'), interval '1 hour') END
    WHERE id = $1 AND state = 'waiting'`,
}

/** Somebody sends it now: somebody new, or who was at it already. */
export async function noteHandedOn(db: Database, { schoolId, noticeId }: NoticeKey, isNew: boolean): Promise<void> {
  await db.writeSchool(schoolId, HANDED_ON, [noticeId, isNew])
}

export type Letter = {
  readonly id: string
  readonly kind: string
  readonly requestId: string | null
  readonly taskId: string | null
  /** Where it leads when it is about no request. */
  readonly page?: NoticePage
  readonly content: { readonly subject: Words; readonly text: Words }
  /** Instead of the content, of a mail with a list. */
  readonly lines?: readonly Line[]
  readonly to: Addressed
}
/** Nothing is left to do; nobody knows whether it has left; not yet; or the letter itself. */
export type Taken = { readonly is: 'over' | 'unknown' } | { readonly is: 'early'; readonly ms: number } | Letter

type Row = Omit<Letter, 'page' | 'lines' | 'to'> & {
  about: string
  personId: string | null
  channel: string
  failure: string | null
  sendAt: Date
}

const LOCK = {
  name: 'notice-lock',
  text: `SELECT id, kind, channel, person_id AS "personId", about, request_id AS "requestId", task_id AS "taskId", content,
      failure, send_at AS "sendAt" FROM notice WHERE id = $1 AND state = 'waiting' FOR UPDATE`,
}
const TRIED = {
  name: 'notice-tried',
  text: 'UPDATE notice SET attempts = attempts + 1, tried_at = clock_timestamp() WHERE id = $1',
}
/** Whose turn it was is not called any more when somebody has answered meanwhile. */
const CALL_OFF = {
  name: 'notices-call-off',
  text: `UPDATE notice n SET state = 'off' WHERE n.state IN ('waiting', 'held') AND n.kind IN ('turn', 'reminded', 'urged')
      AND (n.id = $1 OR (n.person_id = $2 AND n.channel = 'mail' AND n.state = 'held' AND n.send_at <= $3))
      AND n.person_id IS NOT NULL AND n.task_id IS NOT NULL AND NOT EXISTS (SELECT FROM seat s JOIN task t ON t.id = s.task_id
        WHERE s.task_id = n.task_id AND s.person_id = n.person_id AND s.state = 'active' AND t.state = 'open')
    RETURNING n.id`,
}
const OFF = { name: 'notice-off', text: `UPDATE notice SET state = 'off' WHERE id = $1` }

/** A robot is given no more than it may say in a minute. */
export function takeNotice(db: Database, { schoolId, noticeId }: NoticeKey): Promise<Taken> {
  return db.inSchool(schoolId, async (sql): Promise<Taken> => {
    const [row] = await sql.query<Row>(LOCK, [noticeId])
    if (!row) return { is: 'over' }
    if (row.failure === 'interrupted' && row.channel !== 'push') return { is: 'unknown' }
    const off = await sql.query<{ id: string }>(CALL_OFF, [row.id, row.personId, row.sendAt])
    if (off.some(({ id }) => id === row.id)) return { is: 'over' }
    const taken = await letterFor(sql, row)
    const closing = 'to' in taken ? TRIED : taken.is === 'over' ? OFF : undefined
    if (closing) await sql.query(closing, [row.id])
    return taken
  })
}

async function letterFor(sql: Sql, { personId, channel, sendAt, about, ...rest }: Row): Promise<Taken> {
  const row = { personId, channel, sendAt }
  const letter = { ...rest, ...pageAbout(rest.requestId, about) }
  const to = await addressee(sql, row)
  if (to.by === 'busy') return { is: 'early', ms: to.ms }
  if (to.by === 'nobody') return { is: 'over' }
  if (letter.kind !== 'digest') return { ...letter, to }
  const lines = await linesOf(sql, row)
  return lines.length > 0 ? { ...letter, to, lines } : { is: 'over' }
}

const BEGIN = {
  name: 'notice-begin',
  text: `UPDATE notice SET failure = 'interrupted'
    WHERE id = $1 AND state = 'waiting' AND (channel = 'push' OR failure IS DISTINCT FROM 'interrupted') RETURNING id`,
}

/** Answers whether it may be sent: false when another one is at it. */
export async function beginSending(db: Database, { schoolId, noticeId }: NoticeKey): Promise<boolean> {
  return (await db.writeSchool(schoolId, BEGIN, [noticeId])).length > 0
}

/** With the lines of a list. Also of an attempt that was given up as lost, and has come to its end all the same. */
const SENT = {
  name: 'notice-sent',
  text: `UPDATE notice n SET state = 'sent', sent_at = clock_timestamp(), failure = NULL FROM notice m
    WHERE m.id = $1 AND (m.state = 'waiting' OR (m.state = 'failed' AND m.failure = 'interrupted')) AND (n.id = m.id OR (m.kind = 'digest' AND n.person_id = m.person_id
      AND n.channel = 'mail' AND n.state = 'held' AND n.send_at <= m.send_at))`,
}
const FAILED = {
  name: 'notice-attempt-failed',
  text: `UPDATE notice SET failure = $2 WHERE id = $1 AND state = 'waiting'`,
}
const GIVEN_UP = {
  name: 'notice-given-up',
  text: `UPDATE notice SET state = 'failed', failure = coalesce(failure, 'not-in-time') WHERE id = $1 AND state = 'waiting'`,
}

export async function noteSent(db: Database, { schoolId, noticeId }: NoticeKey): Promise<void> {
  await db.writeSchool(schoolId, SENT, [noticeId])
}

export async function noteFailed(db: Database, { schoolId, noticeId }: NoticeKey, failure: string): Promise<void> {
  await db.writeSchool(schoolId, FAILED, [noticeId, failure])
}

export async function noteGivenUp(db: Database, { schoolId, noticeId }: NoticeKey): Promise<void> {
  await db.writeSchool(schoolId, GIVEN_UP, [noticeId])
}
