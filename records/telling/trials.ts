// Trying a way out: a message that says that it is one, sent as every other message is, once.

import { type Refusal, refuse } from '../../domain/desk/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Database } from '../database.ts'
import { newId } from '../id.ts'
import type { NoticeState } from './office-notices.ts'
import { robotChannel } from './rows.ts'
import { CALL_SENDERS } from './tell.ts'

export const TRIAL = 'test'
const CONTENT = {
  subject: { zh: '测试消息', en: 'Test message' },
  text: { zh: '后勤系统可以在这里通知到。', en: 'Houqin reaches this place.' },
}

/** Only for a robot of the school, only for somebody who has such a browser. */
const ADD = {
  name: 'trial-add',
  text: `INSERT INTO notice (id, school_id, person_id, channel, about, kind, content, send_at, look_at)
    SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, 'test/' || $1::uuid, '${TRIAL}', $5::jsonb, clock_timestamp(), clock_timestamp()
    WHERE EXISTS (SELECT FROM robot WHERE 'robot:' || id = $4)
      OR ($4 = 'push' AND EXISTS (SELECT FROM push_browser WHERE person_id = $3))
    RETURNING id`,
}

export function tryRobot(db: Database, { schoolId }: Actor, robotId: string): Promise<Trial> {
  return add(db, schoolId, null, robotChannel(robotId))
}

export function tryBrowsers(db: Database, { schoolId, personId }: Actor): Promise<Trial> {
  return add(db, schoolId, personId, 'push')
}

type Trial = { readonly ok: true; readonly id: string } | Refusal

function add(db: Database, schoolId: string, personId: string | null, channel: string): Promise<Trial> {
  return db.inSchool(schoolId, async (sql): Promise<Trial> => {
    const id = newId()
    const rows = await sql.query(ADD, [id, schoolId, personId, channel, JSON.stringify(CONTENT)])
    if (rows.length === 0) return refuse('not-found')
    await sql.query(CALL_SENDERS, [])
    return { ok: true, id }
  })
}

export type Outcome = { readonly state: NoticeState; readonly failure: string | null }

const OUTCOME = { name: 'trial-outcome', text: 'SELECT state, failure FROM notice WHERE id = $1' }

export async function outcomeOf(db: Database, { schoolId }: Actor, id: string): Promise<Outcome | undefined> {
  const [outcome] = await db.readSchool<Outcome>(schoolId, OUTCOME, [id])
  return outcome
}
