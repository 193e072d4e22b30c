// By which channels a person is told of what, and when: what they have chosen, and what holds when they have chosen nothing.

import type { Kind } from './kinds.ts'

export const CHANNELS = ['app', 'mail', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

export const DIGESTS_MOST = 6

export type Choice = {
  /** Channels by kind; a kind that is not named is told as usual. */
  readonly kinds?: Readonly<Partial<Record<Kind, readonly Channel[]>>>
  /** Between these two times of the day ('22:00', '06:30') nothing is sent; it waits for the end. */
  readonly quiet?: readonly [from: string, until: string]
  /** Times of the day at which one mail comes with the list of what has happened, instead of a mail for each. */
  readonly digest?: readonly string[]
}

/** Comments and copies are read when one looks; what waits for an answer is sent. */
const SENT: readonly Channel[] = ['app', 'mail', 'push']
const READ: readonly Channel[] = ['app']
const USUAL: Readonly<Record<Kind, readonly Channel[]>> = {
  turn: SENT,
  reminded: SENT,
  told: SENT,
  urged: SENT,
  returned: SENT,
  rejected: SENT,
  progressed: ['app', 'push'],
  replanned: READ,
  ended: SENT,
  'timed-out': SENT,
  withdrawn: READ,
  related: READ,
  commented: READ,
  copied: SENT,
}

export function channelsFor(kind: Kind, choice: Choice = {}): readonly Channel[] {
  return choice.kinds?.[kind] ?? USUAL[kind]
}

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

/** When something may be sent that happens at `now`; `time` is then the time of day ('23:10') where the person is. */
export function sendAt(now: number, time: string, { quiet }: Choice = {}): number {
  if (!quiet) return now
  const [from, until] = quiet.map(minutesOf) as [number, number]
  const minute = minutesOf(time)
  const isQuiet = from <= until ? from <= minute && minute < until : minute >= from || minute < until
  return isQuiet ? next(until, minute, now) : now
}

/** The next two instants of mails with a list, the nearest first; none when each message has a mail of its own. */
export function digestsAfter(now: number, time: string, { digest = [] }: Choice = {}): readonly number[] {
  const minute = minutesOf(time)
  const today = digest.map((at) => next(minutesOf(at), minute, now))
  return [...today, ...today.map((at) => at + DAY_MINUTES * MINUTE)].toSorted((one, other) => one - other).slice(0, 2)
}

/** When it is that minute of the day next, never now. */
function next(of: number, minute: number, now: number): number {
  const wait = (of - minute + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  return now - (now % MINUTE) + wait * MINUTE
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
