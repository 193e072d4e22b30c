// From what has happened to messages as rows: to each person by each channel that they want, to each group once.

import { type Channel, type Choice, channelsFor, digestsAfter, sendAt } from '../../domain/telling/choice.ts'
import { clockOf } from '../../domain/telling/clock.ts'
import type { Kind } from '../../domain/telling/kinds.ts'
import type { Tidings } from '../../domain/telling/whom.ts'
import type { Words } from '../../domain/words.ts'
import { newId } from '../id.ts'

export type Happened = {
  readonly requestId: string
  readonly seq: number
  readonly process: string
  readonly number: string
  readonly title: string
  readonly zone: string
  /** An emergency waits for nobody's morning and for no list. */
  readonly urgent: boolean
}
export type Person = {
  readonly id: string
  readonly choice: Choice | null
  readonly email: string | null
  /** Whether there is a browser that wants to be called. */
  readonly hasBrowser: boolean
}
export type Robot = { readonly id: string; readonly tells: readonly string[] }

export type NoticeRow = {
  readonly id: string
  readonly person_id: string | null
  readonly channel: string
  readonly about: string
  readonly kind: string
  readonly request_id: string | null
  readonly task_id: string | null
  readonly content: object
  readonly state: 'sent' | 'waiting' | 'held'
  readonly send_at: string
}
/** What waits for a mail with a list: for the first of two, or for the second when that one has just left. */
export type HeldRow = NoticeRow & { readonly person_id: string; readonly digests: readonly [string, string] }

export const robotChannel = (id: string): string => `robot:${id}`

type Telling = { readonly channels: readonly Channel[]; readonly now: number }

export function rowsForPerson(
  person: Person,
  happened: Happened,
  tidings: Tidings,
  telling: Telling,
): (NoticeRow | HeldRow)[] {
  const { zone, urgent } = happened
  return rowsByChannel(person, rowOf(happened, tidings, tidings.subject), { zone, urgent, ...telling })
}

/** What is about no request, as somebody outside who has said something at a door. */
export function rowsForMessage(
  person: Person,
  { about, kind, subject, text, ...when }: About & When,
  telling: Telling,
): (NoticeRow | HeldRow)[] {
  const message = { about, kind, request_id: null, task_id: null, content: { subject, text } }
  return rowsByChannel(person, message, { ...when, ...telling })
}

export type About = {
  /** Names what it is about: one message of it for each person and channel. */
  readonly about: string
  readonly kind: Kind
  readonly subject: Words
  readonly text: Words
}
type When = Pick<Happened, 'zone' | 'urgent'>
type Message = Pick<NoticeRow, 'about' | 'request_id' | 'task_id' | 'content'> & { readonly kind: Kind }

function rowsByChannel(
  person: Person,
  message: Message,
  { zone, urgent, channels, now }: When & Telling,
): (NoticeRow | HeldRow)[] {
  const choice = urgent ? withoutWaiting(person.choice) : (person.choice ?? {})
  const time = clockOf(zone)(iso(now)).slice(-5)
  const [first, second] = digestsAfter(now, time, choice)
  return channelsFor(message.kind, choice)
    .filter((channel) => channels.includes(channel) && isReached(person, channel))
    .map((channel) => {
      const row = { id: newId(), ...message, person_id: person.id, channel }
      if (channel === 'app') return { ...row, state: 'sent', send_at: iso(now) }
      if (channel !== 'mail' || first === undefined || second === undefined) {
        return { ...row, state: 'waiting', send_at: iso(sendAt(now, time, choice)) }
      }
      return { ...row, state: 'held', send_at: iso(first), digests: [iso(first), iso(second)] }
    })
}

/** A message that can reach nobody is not begun: sending one costs the engine a run. */
function isReached({ email, hasBrowser }: Person, channel: Channel): boolean {
  return channel === 'mail' ? Boolean(email) : channel !== 'push' || hasBrowser
}

function withoutWaiting(choice: Choice | null): Choice {
  const { quiet: _, digest: __, ...kinds } = choice ?? {}
  return kinds
}

/** One for each robot that tells such things, whatever else the event is. */
export function rowsForRobots(
  robots: readonly Robot[],
  happened: Happened,
  all: readonly Tidings[],
  now: number,
): NoticeRow[] {
  return robots.flatMap(({ id, tells }) => {
    const tidings = all.find(({ kind }) => tells.includes(kind))
    if (!tidings) return []
    const row = rowOf(happened, tidings, tidings.groupSubject)
    return [{ id: newId(), ...row, person_id: null, channel: robotChannel(id), state: 'waiting', send_at: iso(now) }]
  })
}

function rowOf({ requestId, seq, process, number, title }: Happened, { kind, task, text }: Tidings, subject: object) {
  return {
    about: `${requestId}/${seq}`,
    kind,
    request_id: requestId,
    task_id: task ?? null,
    content: { process, number, title, subject, text },
  } as const
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
