// The way of a request: the stages behind it, the one in which it stands, and those ahead with the people who would sit
// there this minute. Pure; what it is made from is read elsewhere (beside.ts).

import { sitsAs } from '../domain/desk/phrases.ts'
import type { Mode, PersonRef, SeatState } from '../domain/desk/task.ts'
import type { Stage } from '../domain/processes/process.ts'
import type { Words } from '../domain/words.ts'
import type { RequestView } from './request-view.ts'
import type { SeatedGroup } from './seating.ts'
import { isPositive } from './task-end.ts'
import type { SeatView, TaskView } from './task-view.ts'

export type WayPerson = PersonRef & {
  readonly sits?: Words
  readonly state?: SeatState
  readonly decidedAt?: string
}
export type WayGroup = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  readonly people: readonly WayPerson[]
}
export type WayStage = {
  readonly key: string
  readonly title: Words
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** How often it was entered. */
  readonly rounds: number
  readonly openedAt?: string
  readonly closedAt?: string
  readonly dueAt?: string
  readonly groups: readonly WayGroup[]
}

type Behind = Pick<RequestView, 'status' | 'stage' | 'tasks' | 'effects'>
type Station = Pick<Stage, 'key' | 'title'> & { readonly spec?: unknown; readonly tasks: readonly TaskView[] }

/** `stages` as the facts make them now; `seated` says who would sit in one that is ahead. */
export function wayOf(
  view: Behind,
  stages: readonly Stage[],
  seated: (stage: Stage) => readonly SeatedGroup[],
): WayStage[] {
  const stations = stationsOf(view, stages)
  const standsAt = stations.findIndex(({ key }) => key === whereNow(view, stages))
  const returner = stations.findIndex(({ key }) => key === waitsFor(view))
  return stations.map((station, index) => {
    const state = stateOf(view, station, { index, standsAt, returner })
    const stage = stages.find(({ key }) => key === station.key)
    const { key, title, tasks } = station
    const last = tasks.at(-1)
    const isAhead = state === 'ahead' || (state === 'now' && last?.state !== 'open')
    const groups = isAhead ? (stage ? seated(stage) : []).map(groupAhead) : groupsOf(last)
    return { key, title, state, rounds: tasks.length, ...(isAhead ? {} : timesOf(view, station)), groups }
  })
}

/** Tasks of stages that stand in no order, as a revision by the requester, come first. */
function stationsOf({ tasks }: Behind, stages: readonly Stage[]): Station[] {
  const ordered = new Set(stages.map(({ key }) => key))
  const others = new Map(tasks.filter(({ key }) => !ordered.has(key)).map(({ key, title }) => [key, { key, title }]))
  return [...others.values(), ...stages].map((stage) => ({
    ...stage,
    tasks: tasks.filter(({ key }) => key === stage.key),
  }))
}

/** The key of the stage that people are busy with or that comes next; undefined when the request is over. */
function whereNow({ status, stage, tasks }: Behind, stages: readonly Stage[]): string | undefined {
  if (status !== 'open') return undefined
  const last = tasks.at(-1)
  const { outcome } = last ?? {}
  if (last?.state === 'open' || !outcome) return last?.key ?? stage ?? stages[0]?.key
  if (outcome.kind === 'returned') return outcome.to
  if (!isPositive(outcome)) return last?.key
  return waitsFor({ tasks }) ?? stages[stages.findIndex(({ key }) => key === last?.key) + 1]?.key ?? last?.key
}

/** 直达: the stage that has returned it, to which it comes straight back from where it is being mended now. */
function waitsFor({ tasks }: Pick<Behind, 'tasks'>): string | undefined {
  const now = tasks.at(-1)
  const before = tasks.findLast(({ key }) => key !== now?.key)
  const returned = before?.outcome?.kind === 'returned' ? before.outcome : undefined
  return returned?.resume === 'jump-back' && returned.to === now?.key ? before?.key : undefined
}

type Position = { readonly index: number; readonly standsAt: number; readonly returner: number }

function stateOf(view: Behind, station: Station, { index, standsAt, returner }: Position): WayStage['state'] {
  const wasThere = station.tasks.length > 0 || effectOf(view, station) !== undefined
  if (view.status !== 'open') {
    return wasThere || (view.status === 'closed' && !station.spec) ? 'done' : 'skipped'
  }
  if (index === standsAt) return 'now'
  if (index > standsAt) return wasThere && index < returner ? 'done' : 'ahead'
  return wasThere || !station.spec ? 'done' : 'skipped'
}

/** Of a stage in which the system does something and nobody sits. */
function effectOf({ effects }: Behind, { key }: Station): RequestView['effects'][number] | undefined {
  return effects.findLast((effect) => effect.key === key || effect.key.startsWith(`${key}/`))
}

function timesOf(view: Behind, station: Station): Pick<WayStage, 'openedAt' | 'closedAt' | 'dueAt'> {
  const last = station.tasks.at(-1)
  const effect = effectOf(view, station)
  if (!last) return effect ? { openedAt: effect.at, closedAt: effect.at } : {}
  const { openedAt, closedAt, dueAt, state } = last
  return { openedAt, ...(closedAt ? { closedAt } : {}), ...(dueAt && state === 'open' ? { dueAt } : {}) }
}

function groupsOf(task: TaskView | undefined): WayGroup[] {
  const groups = (task?.groups ?? []).map(({ key, title, mode, seats }) => ({
    key,
    title,
    mode,
    people: seats.filter(({ state }) => state !== 'void' && state !== 'removed').map(personOf),
  }))
  return groups.filter(({ people }) => people.length > 0)
}

function personOf({ person, sits, state, decidedAt }: SeatView): WayPerson {
  return { ...person, ...(sits ? { sits } : {}), state, ...(decidedAt ? { decidedAt } : {}) }
}

function groupAhead({ key, title, mode, places }: SeatedGroup): WayGroup {
  const people = places.flat().map((candidate): WayPerson => {
    const sits = sitsAs(candidate)
    return { ...candidate.person, ...(sits ? { sits } : {}) }
  })
  return { key, title, mode, people }
}
