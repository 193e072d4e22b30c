// Who is told that a request has changed. One line to the database for the whole process; what is said is only "look at this
// request", and only to people who may see it. Nothing is kept: who connects (again) is told to look at everything.

import type { Logger } from 'pino'
import type { Actor } from '../../records/actor.ts'
import type { Database } from '../../records/database.ts'

const CHANNEL = 'houqin_changes'
const NOTICES = 'houqin_notices'
/** Changes within this time are told together: one act may write several times. */
const GATHER_MS = 100
/** More than this at once is told as "look at everything". */
const MOST_REQUESTS = 200

export type Told =
  | { readonly event: 'look' }
  | { readonly event: 'changed'; readonly requestId: string }
  | { readonly event: 'notice' }
export type Subscriber = { actor: Actor; readonly tell: (told: Told) => void }

/** Of the pairs of people and requests those where the person may see the request. */
export type MaySee = (actor: Actor, requestIds: readonly string[]) => Promise<ReadonlySet<string>>

export class EventHub {
  readonly #subscribers = new Map<string, Set<Subscriber>>()
  readonly #changed = new Map<string, Set<string>>()
  readonly #maySee: MaySee
  readonly #log: Logger
  #gathering: NodeJS.Timeout | undefined

  constructor(maySee: MaySee, log: Logger) {
    this.#maySee = maySee
    this.#log = log
  }

  /** Begins to listen; answers the way to stop. */
  async listen(db: Database): Promise<() => Promise<void>> {
    const stops = await Promise.all([
      db.listen(CHANNEL, { onPayload: (payload) => this.#hear(payload), onConnect: () => this.#tellAll() }),
      // What was not heard is found with the "look" of the other channel: both are heard on one connection.
      db.listen(NOTICES, (payload) => this.#hearNotice(payload)),
    ])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  }

  subscribe(subscriber: Subscriber): () => void {
    const { schoolId } = subscriber.actor
    const ofSchool = this.#subscribers.get(schoolId) ?? new Set()
    this.#subscribers.set(schoolId, ofSchool.add(subscriber))
    return () => {
      ofSchool.delete(subscriber)
      if (ofSchool.size === 0) this.#subscribers.delete(schoolId)
    }
  }

  /** Open streams of one person. */
  countOf({ schoolId, personId }: Actor): number {
    return [...(this.#subscribers.get(schoolId) ?? [])].filter(({ actor }) => actor.personId === personId).length
  }

  #hear(payload: string): void {
    const { school, request } = JSON.parse(payload) as { school: string; request: string }
    if (!this.#subscribers.has(school)) return
    this.#changed.set(school, (this.#changed.get(school) ?? new Set()).add(request))
    if (this.#gathering === undefined) this.#gathering = setTimeout(() => this.#tellGathered(), GATHER_MS)
  }

  #hearNotice(payload: string): void {
    const { school, person } = JSON.parse(payload) as { school: string; person: string }
    for (const { actor, tell } of this.#subscribers.get(school) ?? []) {
      if (actor.personId === person) tell({ event: 'notice' })
    }
  }

  #tellGathered(): void {
    this.#gathering = undefined
    const gathered = [...this.#changed]
    this.#changed.clear()
    for (const [school, requests] of gathered) {
      this.#tellSchool(school, [...requests]).catch((error: unknown) => {
        this.#log.warn({ err: error }, 'changes could not be told')
        this.#tellAll(school)
      })
    }
  }

  async #tellSchool(school: string, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length > MOST_REQUESTS) return this.#tellAll(school)
    for (const those of byPerson(this.#subscribers.get(school))) {
      const [first] = those
      if (!first) continue
      const seen = await this.#maySee(first.actor, requestIds)
      for (const requestId of seen) for (const { tell } of those) tell({ event: 'changed', requestId })
    }
  }

  #tellAll(school?: string): void {
    const schools = school === undefined ? [...this.#subscribers.values()] : [this.#subscribers.get(school) ?? []]
    for (const subscribers of schools) for (const { tell } of subscribers) tell({ event: 'look' })
  }
}

function byPerson(subscribers: Iterable<Subscriber> = []): Subscriber[][] {
  const people = new Map<string, Subscriber[]>()
  for (const subscriber of subscribers) {
    const { personId } = subscriber.actor
    people.set(personId, [...(people.get(personId) ?? []), subscriber])
  }
  return [...people.values()]
}
