// By which channels a person is told of what, and when: what they have chosen, and what holds when they have chosen nothing.

import type { Kind } from './kinds.ts'

export const CHANNELS = ['app', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

export type Choice = {
  /** Channels by kind; a kind that is not named is told as usual. */
  readonly kinds?: Readonly<Partial<Record<Kind, readonly Channel[]>>>
  /** Between these two times of the day ('22:00', '06:30') nothing is sent; it waits for the end. */
  readonly quiet?: readonly [from: string, until: string]
}

/** Comments and copies are read when one looks; what waits for an answer is sent. */
const USUAL: Readonly<Record<Kind, readonly Channel[]>> = {
  turn: ['app', 'mail'],
  reminded: ['app', 'mail'],
  urged: ['app', 'mail'],
  returned: ['app', 'mail'],
  rejected: ['app', 'mail'],
  ended: ['app', 'mail'],
  'timed-out': ['app', 'mail'],
  withdrawn: ['app'],
  commented: ['app'],
  copied: ['app', 'mail'],
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
  if (!isQuiet) return now
  const wait = (until - minute + DAY_MINUTES) % DAY_MINUTES
  return now - (now % MINUTE) + wait * MINUTE
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
