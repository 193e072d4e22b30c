// Messages that leave the house: which are due, what they say to whom, and what has become of them.

import type { Words } from '../../domain/words.ts'
import type { Database, Statement } from '../database.ts'

export type NoticeKey = { readonly schoolId: string; readonly noticeId: string }

const DUE: Statement = {
  name: 'notices-due',
  text: `SELECT id AS "noticeId", school_id AS "schoolId" FROM notice
    WHERE state = 'waiting' AND send_at <= clock_timestamp() ORDER BY send_at, id LIMIT $1`,
}

/** As the relay: which, not what. */
export function dueNotices(db: Database, limit: number): Promise<NoticeKey[]> {
  return db.query<NoticeKey>(DUE, [limit])
}

const HANDED_ON = {
  name: 'notice-handed-on',
  text: `UPDATE notice SET send_at = clock_timestamp() + interval '1 hour' WHERE id = $1 AND state = 'waiting'`,
}

/** Somebody sends it now; if it still waits in an hour, somebody looks whether that one is still there. */
export async function noteHandedOn(db: Database, { schoolId, noticeId }: NoticeKey): Promise<void> {
  await db.writeSchool(schoolId, HANDED_ON, [noticeId])
}

export type Letter = {
  readonly id: string
  readonly email: string | null
  readonly language: 'zh' | 'en'
  readonly requestId: string | null
  readonly taskId: string | null
  readonly content: { readonly subject: Words; readonly text: Words }
}

const LETTER = {
  name: 'notice-letter',
  text: `SELECT n.id, p.email, coalesce(p.preferences->>'language', 'zh') AS language, n.request_id AS "requestId",
      n.task_id AS "taskId", n.content
    FROM notice n JOIN person p ON p.id = n.person_id WHERE n.id = $1 AND n.state = 'waiting' AND n.channel = 'mail'`,
}

/** Undefined when nothing is left to do. */
export async function letterOf(db: Database, { schoolId, noticeId }: NoticeKey): Promise<Letter | undefined> {
  const [letter] = await db.readSchool<Letter>(schoolId, LETTER, [noticeId])
  return letter
}

const SENT = {
  name: 'notice-sent',
  text: `UPDATE notice SET state = 'sent', sent_at = clock_timestamp(), attempts = attempts + 1, failure = NULL
    WHERE id = $1 AND state = 'waiting'`,
}
const ATTEMPTED = {
  name: 'notice-attempted',
  text: `UPDATE notice SET attempts = attempts + 1, failure = $2 WHERE id = $1 AND state = 'waiting'`,
}
const GIVEN_UP = {
  name: 'notice-given-up',
  text: `UPDATE notice SET state = 'failed' WHERE id = $1 AND state = 'waiting'`,
}

export async function noteSent(db: Database, { schoolId, noticeId }: NoticeKey): Promise<void> {
  await db.writeSchool(schoolId, SENT, [noticeId])
}

export async function noteAttempt(db: Database, { schoolId, noticeId }: NoticeKey, failure: string): Promise<void> {
  await db.writeSchool(schoolId, ATTEMPTED, [noticeId, failure])
}

export async function noteGivenUp(db: Database, { schoolId, noticeId }: NoticeKey): Promise<void> {
  await db.writeSchool(schoolId, GIVEN_UP, [noticeId])
}
