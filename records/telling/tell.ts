// Telling: from events to messages, in one transaction of the school with the end of their waiting. However often it is
// tried, there is one message for each event, person and channel.

import type { DeskEvent } from '../../domain/desk/event.ts'
import { namesOf } from '../../domain/processes/names.ts'
import type { Channel } from '../../domain/telling/choice.ts'
import { clockOf } from '../../domain/telling/clock.ts'
import { type Concerned, type Tidings, tidingsOf } from '../../domain/telling/whom.ts'
import type { Database, Sql } from '../database.ts'
import { holdForDigests } from './digests.ts'
import {
  type Happened,
  type NoticeRow,
  type Person,
  type Robot,
  rowsForMessage,
  rowsForPerson,
  rowsForRobots,
} from './rows.ts'

type Key = { readonly requestId: string; readonly seq: number }
/** On which line senders hear that something waits for them. */
export const SENDINGS = 'houqin_sendings'

export type Telling = {
  /** By which channels anybody can be told at all. */
  readonly channels: readonly Channel[]
  readonly now: number
}

const IDS = "coalesce(json_agg(DISTINCT s.person_id), '[]')"
/** Whose turn it was when a request is over: its last seats became void with it. */
const TAKE_OUT = {
  name: 'tellings-take-out',
  text: `WITH gone AS (
      DELETE FROM telling t USING unnest($1::uuid[], $2::int[]) AS k(request_id, seq)
      WHERE (t.request_id, t.seq) = (k.request_id, k.seq) RETURNING t.request_id, t.seq
    )
    SELECT e.request_id AS "requestId", e.seq, e.type, e.content, r.process, r.number, r.title, o.zone,
      r.requester_id AS requester,
      coalesce((SELECT bool_or(p.part->'ladder'->>'quiet' = 'ignore') FROM task t
        CROSS JOIN jsonb_array_elements(t.spec->'groups') AS p(part)
        WHERE t.id = (e.content->'task'->>'id')::uuid AND p.part->>'key' = e.content->'group'->>'key'), false) AS urgent,
      (SELECT ${IDS} FROM seat s JOIN task t ON t.id = s.task_id WHERE s.request_id = r.id
        AND ((t.state = 'open' AND s.state = 'active')
          OR (e.type IN ('withdrawn', 'merged') AND s.active_at IS NOT NULL AND s.decided_at IS NULL))) AS "waitedFor",
      (SELECT ${IDS} FROM seat s WHERE s.request_id = r.id AND s.decided_at IS NOT NULL) AS "tookPart",
      (SELECT coalesce(json_agg(c.person_id), '[]') FROM copy c WHERE c.request_id = r.id) AS copied
    FROM gone g JOIN trail e ON (e.request_id, e.seq) = (g.request_id, g.seq)
    JOIN request r ON r.id = e.request_id JOIN school o ON o.id = r.school_id
    ORDER BY e.at, e.request_id, e.seq`,
}

type Row = Concerned & Happened & { type: string; content: object }

const PEOPLE = {
  name: 'tellings-people',
  text: `SELECT id, preferences->'telling' AS choice, email,
      EXISTS (SELECT FROM push_browser b WHERE b.person_id = person.id) AS "hasBrowser"
    FROM person WHERE id = ANY($1::uuid[]) AND active`,
}

const ROBOTS = { name: 'tellings-robots', text: 'SELECT id, tells FROM robot WHERE active' }

const ADD = {
  name: 'notices-add',
  text: `INSERT INTO notice (id, school_id, person_id, channel, about, kind, request_id, task_id, content, state, send_at,
      look_at, sent_at)
    SELECT n.id, $1, n.person_id, n.channel, n.about, n.kind, n.request_id, n.task_id, n.content, n.state, n.send_at,
      n.send_at, CASE WHEN n.state = 'sent' THEN n.send_at END
    FROM json_to_recordset($2::json) AS n(id uuid, person_id uuid, channel text, about text, kind text, request_id uuid,
      task_id uuid, content jsonb, state text, send_at timestamptz)
    ON CONFLICT (about, channel, person_id) DO NOTHING
    RETURNING person_id AS person, channel, state`,
}

/** Tells everybody whose page is open, when the transaction is committed. */
const CALL = {
  name: 'notices-call',
  text: `SELECT pg_notify('houqin_notices', json_build_object('school', $1::uuid, 'person', person)::text)::text
    FROM unnest($2::uuid[]) AS person`,
}
/** And the senders. */
export const CALL_SENDERS = { name: 'notices-call-senders', text: `SELECT pg_notify('${SENDINGS}', '')::text` }

/** Answers how many messages were written. */
export function tellEvents(db: Database, schoolId: string, keys: readonly Key[], telling: Telling): Promise<number> {
  return db.inSchool(schoolId, async (sql) => {
    const rows = await sql.query<Row>(TAKE_OUT, [keys.map(({ requestId }) => requestId), keys.map(({ seq }) => seq)])
    const told = rows.map((row) => ({ row, tidings: tidings(row) })).filter((one) => one.tidings.length > 0)
    if (told.length === 0) return 0
    const robots = await sql.query<Robot>(ROBOTS, [])
    const people = await peopleToTell(
      sql,
      told.flatMap((one) => one.tidings.flatMap((those) => those.people)),
    )
    const notices = told.flatMap(({ row, tidings: all }) => [
      ...all.flatMap((one) => each(one, people).flatMap((person) => rowsForPerson(person, row, one, telling))),
      ...rowsForRobots(robots, row, all, telling.now),
    ])
    return addNotices(sql, schoolId, await holdForDigests(sql, schoolId, notices))
  })
}

function tidings(row: Row): Tidings[] {
  const event = { ...row.content, type: row.type } as DeskEvent
  return tidingsOf(event, row, { when: clockOf(row.zone), nameOf: namesOf(row.process) })
}

function each({ people }: Tidings, known: ReadonlyMap<string, Person>): Person[] {
  return people.flatMap((id) => known.get(id) ?? [])
}

/** Those of them who work at the school. */
async function peopleToTell(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const rows = await sql.query<Person>(PEOPLE, [[...new Set(ids)]])
  return new Map(rows.map((person) => [person.id, person]))
}

/** What is about no request, to some people: in the application and in their browsers. */
export async function tellMessage(
  sql: Sql,
  schoolId: string,
  ids: readonly string[],
  message: Parameters<typeof rowsForMessage>[1],
  now: number,
): Promise<void> {
  const people = await peopleToTell(sql, ids)
  const telling = { channels: ['app', 'push'] as const, now }
  const notices = [...people.values()].flatMap((person) => rowsForMessage(person, message, telling))
  if (notices.length > 0) await addNotices(sql, schoolId, notices)
}

type Written = { person: string | null; channel: string; state: string }

/** Answers how many were written: of each event one for each person and channel. */
async function addNotices(sql: Sql, schoolId: string, notices: readonly NoticeRow[]): Promise<number> {
  const written = await sql.query<Written>(ADD, [schoolId, JSON.stringify(notices)])
  const called = new Set(written.filter(({ channel }) => channel === 'app').map(({ person }) => person))
  if (called.size > 0) await sql.query(CALL, [schoolId, [...called]])
  if (written.some(({ state }) => state === 'waiting')) await sql.query(CALL_SENDERS, [])
  return written.length
}
