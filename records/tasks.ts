// One task as the person who opens it sees it: with its request, and with what has been typed into it so far.
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { isoOf } from './request-summary.ts'
import { type DraftView, type RequestView, readByTask, toView, type ViewRow } from './request-view.ts'
import type { TaskView } from './task-view.ts'

export type OpenedTask = {
  readonly task: TaskView
  readonly request: RequestView
  /** Of an open task, and only for those whose turn it is: they share it. */
  readonly draft?: DraftView
}

/** Undefined when there is none, or when it is of a request that the person may not see. */
export async function viewTask(db: Database, actor: Actor, taskId: string): Promise<OpenedTask | undefined> {
  const row = await readByTask(db, actor, taskId)
  if (!row) return undefined
  const request = toView(row, actor)
  const task = request.tasks.find(({ id }) => id === taskId.toLowerCase())
  if (!task) return undefined
  const draft = isTurnOf(task, actor) ? draftOf(row) : undefined
  return { task, request, ...(draft ? { draft } : {}) }
}

function isTurnOf({ state, groups }: TaskView, { personId }: Actor): boolean {
  const seats = groups.flatMap((group) => group.seats)
  return state === 'open' && seats.some((seat) => seat.state === 'active' && seat.person.id === personId)
}

function draftOf({ draft }: ViewRow): DraftView | undefined {
  return draft ? { form: draft.form, by: draft.person_id, at: isoOf(draft.updated_at) } : undefined
}
