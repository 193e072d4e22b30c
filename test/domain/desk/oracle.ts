// How a task stands, told from its trail alone: an independent reading of the events, written from the rules of the office
// and not from the code of the desk. It never looks at a seat's state.

import type { DeskEvent, SeatNote } from '../../../domain/desk/event.ts'
import type { Mode, TaskSpec } from '../../../domain/desk/task.ts'

/** The events that say who sits where, who answered what, and what time has done. */
const OF_SEATS = [
  'task-opened',
  'group-activated',
  'escalated',
  'moved',
  'approved',
  'completed',
  'rejected',
  'returned',
  'timed-out',
] as const
type OfSeats = Extract<DeskEvent, { type: (typeof OF_SEATS)[number] }>

function isOfSeats(event: DeskEvent): event is OfSeats {
  return OF_SEATS.some((type) => type === event.type)
}

type GroupTally = { mode: Mode; places: Set<number>; votes: Map<number, 'yes' | 'no'>; passed: boolean }

export class Oracle {
  readonly #spec: TaskSpec
  readonly #groups = new Map<string, GroupTally>()
  #turns: SeatNote[] = []
  #jump: string | undefined
  #active: string | undefined
  #outcome: string | undefined

  constructor(spec: TaskSpec) {
    this.#spec = spec
  }

  /** 'open at g1', or how the task ended. */
  standing(): string {
    return this.#outcome ?? `open at ${this.#active}`
  }

  read(event: DeskEvent): void {
    if (!isOfSeats(event)) return
    if (this.#outcome !== undefined) throw new Error(`${event.type} after the end`)
    switch (event.type) {
      case 'task-opened':
        for (const { key, mode, seats } of event.groups) {
          const places = new Set(seats.map(({ place }) => place))
          if (places.size > 0) this.#groups.set(key, { mode, places, votes: new Map(), passed: false })
        }
        this.#next(-1)
        break
      case 'group-activated':
        if (event.group.key !== this.#active) throw new Error(`turn of ${event.group.key}, not of ${this.#active}`)
        this.#turns = [...event.seats]
        break
      case 'escalated':
      case 'moved':
        this.#turns.push(...event.to)
        break
      case 'approved':
      case 'completed':
        this.#sign(event.seat, event.by.id, 'yes')
        break
      case 'rejected':
        this.#sign(event.seat, event.by.id, 'no')
        break
      case 'returned':
        this.#return(event.to, event.resume)
        break
      case 'timed-out':
        if (event.as === 'rejected') this.#outcome = 'timed-out'
        else this.#pass()
        break
    }
  }

  #tally(): GroupTally {
    const tally = this.#groups.get(this.#active ?? '')
    if (!tally) throw new Error(`nobody sits in ${this.#active}`)
    return tally
  }

  #sign(no: number, by: string, vote: 'yes' | 'no'): void {
    const { votes } = this.#tally()
    const seat = this.#turns.find((note) => note.no === no && note.person.id === by)
    if (!seat || votes.has(seat.place)) throw new Error(`${by} had no turn on seat ${no}`)
    const mine = this.#turns.filter(({ person, place }) => person.id === by && !votes.has(place))
    const taken = this.#spec.groups[this.#index()]?.distinct ? [seat] : mine
    for (const { place } of taken) votes.set(place, vote)
    this.#count()
  }

  #count(): void {
    const { mode, places, votes } = this.#tally()
    const yes = [...votes.values()].filter((vote) => vote === 'yes').length
    const no = votes.size - yes
    const need = needed(mode, places.size)
    if (mode.kind === 'any' ? no > 0 : places.size - no < need) this.#outcome = `rejected by ${this.#active}`
    else if (yes >= need) this.#done()
  }

  #pass(): void {
    this.#tally().passed = true
    this.#done()
    if (this.#outcome === 'approved' || this.#outcome === 'done') this.#outcome = 'timed-out'
  }

  #done(): void {
    const jump = this.#jump
    this.#jump = undefined
    if (jump === undefined) this.#next(this.#index())
    else this.#active = jump
  }

  #next(from: number): void {
    const later = this.#spec.groups.slice(from + 1).find(({ key }) => this.#groups.has(key) && !this.isDone(key))
    if (later) this.#active = later.key
    else this.#outcome = this.#spec.kind === 'work' ? 'done' : 'approved'
  }

  #return(to: string, resume: 'continue' | 'jump-back'): void {
    const target = this.#spec.groups.findIndex(({ key }) => key === to)
    if (target === -1) {
      this.#outcome = `returned to ${to}`
      return
    }
    const from = this.#index()
    for (const [index, { key }] of this.#spec.groups.entries()) {
      const again = resume === 'jump-back' ? index === target || index === from : index >= target && index <= from
      const tally = this.#groups.get(key)
      if (again && tally) Object.assign(tally, { votes: new Map(), passed: false })
    }
    this.#jump = resume === 'jump-back' ? this.#active : undefined
    this.#active = to
  }

  #index(): number {
    return this.#spec.groups.findIndex(({ key }) => key === this.#active)
  }

  /** Whether the group has reached its rule, or was passed over by its deadline. */
  isDone(key: string): boolean {
    const tally = this.#groups.get(key)
    if (!tally) return true
    const yes = [...tally.votes.values()].filter((vote) => vote === 'yes').length
    return tally.passed || yes >= needed(tally.mode, tally.places.size)
  }
}

function needed(mode: Mode, places: number): number {
  if (mode.kind === 'any') return 1
  if (mode.kind !== 'quorum') return places
  const wanted = 'count' in mode ? mode.count : Math.ceil((mode.share * places) / 100)
  return Math.min(places, Math.max(1, wanted))
}
