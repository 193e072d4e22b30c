// Telling: from events to messages, in one transaction of the school with the end of their waiting. However often it is
// tried, there is one message for each event, person and channel.

import type { DeskEvent } from '../../domain/desk/event.ts'
import { namesOf } from '../../domain/processes/names.ts'
import { type Channel, type Choice, channelsFor, sendAt } from '../../domain/telling/choice.ts'
import { clockOf } from '../../domain/telling/clock.ts'
import { type Concerned, type Message, messagesOf } from '../../domain/telling/whom.ts'
import type { Database, Sql } from '../database.ts'
import { newId } from '../id.ts'

type Key = { readonly requestId: string; readonly seq: number }
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
      (SELECT ${IDS} FROM seat s JOIN task t ON t.id = s.task_id WHERE s.request_id = r.id
        AND ((t.state = 'open' AND s.state = 'active')
          OR (e.type = 'withdrawn' AND s.active_at IS NOT NULL AND s.decided_at IS NULL))) AS "waitedFor",
      (SELECT ${IDS} FROM seat s WHERE s.request_id = r.id AND s.decided_at IS NOT NULL) AS "tookPart",
      (SELECT coalesce(json_agg(c.person_id), '[]') FROM copy c WHERE c.request_id = r.id) AS copied
    FROM gone g JOIN trail e ON (e.request_id, e.seq) = (g.request_id, g.seq)
    JOIN request r ON r.id = e.request_id JOIN school o ON o.id = r.school_id
    ORDER BY e.at, e.request_id, e.seq`,
}

type Row = Concerned & Key & { type: string; content: object; process: string; zone: string }

const PEOPLE = {
  name: 'tellings-people',
  text: `SELECT id, preferences->'telling' AS choice, email FROM person WHERE id = ANY($1::uuid[]) AND active`,
}

type Person = { id: string; choice: Choice | null; email: string | null }

const ADD = {
  name: 'notices-add',
  text: `INSERT INTO notice (id, school_id, person_id, channel, about, kind, request_id, task_id, content, state, send_at, sent_at)
    SELECT n.id, $1, n.person_id, n.channel, n.about, n.kind, n.request_id, n.task_id, n.content,
      CASE WHEN n.channel = 'app' THEN 'sent' ELSE 'waiting' END, n.send_at,
      CASE WHEN n.channel = 'app' THEN n.send_at END
    FROM json_to_recordset($2::json) AS n(id uuid, person_id uuid, channel text, about text, kind text, request_id uuid,
      task_id uuid, content jsonb, send_at timestamptz)
    ON CONFLICT (about, channel, person_id) DO NOTHING
    RETURNING person_id AS person, channel`,
}

/** Tells everybody whose page is open, when the transaction is committed. */
const CALL = {
  name: 'notices-call',
  text: `SELECT pg_notify('houqin_notices', json_build_object('school', $1::uuid, 'person', person)::text)
    FROM unnest($2::uuid[]) AS person`,
}

/** Answers how many messages were written. */
export function tellEvents(
  db: Database,
  schoolId: string,
  keys: readonly Key[],
  { channels, now }: Telling,
): Promise<number> {
  return db.inSchool(schoolId, async (sql) => {
    const rows = await sql.query<Row>(TAKE_OUT, [keys.map(({ requestId }) => requestId), keys.map(({ seq }) => seq)])
    const told = rows.flatMap((row) => messages(row).map((message) => ({ row, message })))
    if (told.length === 0) return 0
    const people = await peopleOf(
      sql,
      told.map(({ message }) => message.person),
    )
    const notices = told.flatMap(({ row, message }) => {
      const person = people.get(message.person)
      return person ? noticesFor(person, row, message, { channels, now }) : []
    })
    const written = await sql.query<{ person: string; channel: string }>(ADD, [schoolId, JSON.stringify(notices)])
    const called = new Set(written.filter(({ channel }) => channel === 'app').map(({ person }) => person))
    if (called.size > 0) await sql.query(CALL, [schoolId, [...called]])
    return written.length
  })
}

function messages(row: Row): Message[] {
  const event = { ...row.content, type: row.type } as DeskEvent
  return messagesOf(event, row, { when: clockOf(row.zone), nameOf: namesOf(row.process) })
}

async function peopleOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const rows = await sql.query<Person>(PEOPLE, [[...new Set(ids)]])
  return new Map(rows.map((person) => [person.id, person]))
}

function noticesFor(person: Person, row: Row, message: Message, { channels, now }: Telling) {
  const choice = person.choice ?? {}
  const { kind, task, subject, text } = message
  const { requestId, seq, process, number, title, zone } = row
  const time = clockOf(zone)(new Date(now).toISOString()).slice(-5)
  const wanted = channelsFor(kind, choice).filter((channel) => channels.includes(channel))
  return wanted
    .filter((channel) => channel !== 'mail' || person.email)
    .map((channel) => ({
      id: newId(),
      person_id: person.id,
      channel,
      about: `${requestId}/${seq}`,
      kind,
      request_id: requestId,
      task_id: task ?? null,
      content: { process, number, title, subject, text },
      send_at: new Date(channel === 'app' ? now : sendAt(now, time, choice)).toISOString(),
    }))
}
