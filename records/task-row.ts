// A task between its rows and the shape that the rules of the desk see. Both ways stand here, so that they fit.

import { iso } from '../domain/desk/event.ts'
import type { PlannedRung } from '../domain/desk/ladder.ts'
import type {
  Evidence,
  Outcome,
  Pause,
  PersonRef,
  Progress,
  Seat,
  StoppedClock,
  Task,
  TaskSpec,
} from '../domain/desk/task.ts'
import { nextRungAt } from '../domain/desk/task.ts'

/** As `row_to_json` writes it: instants are ISO texts. */
export type TaskRow = {
  id: string
  key: string
  round: number
  state: 'open' | 'closed'
  outcome: Outcome | null
  spec: TaskSpec
  active_group: number
  jump_to: number | null
  form: unknown
  result: Readonly<Record<string, unknown>> | null
  evidence: Evidence | null
  ladder: readonly PlannedRung[]
  climbed: number
  due_at: string | null
  wake_at: string | null
  clock: StoppedClock | null
  pauses: readonly Pause[]
  progress: Progress | null
  turn_at: string | null
}

export type SeatRow = {
  task_id: string
  no: number
  group_no: number
  place: number
  person_id: string
  person_name: string
  role: string | null
  state: Seat['state']
  verdict: Seat['verdict'] | null
  opinion: string | null
  stands_in_for: string | null
  signature: string | null
  active_at: string | null
  decided_at: string | null
}

export function toTask(
  row: TaskRow,
  seats: readonly SeatRow[],
  of: { requester: PersonRef; submittedAt: number },
): Task {
  return {
    id: row.id,
    key: row.key,
    round: row.round,
    spec: row.spec,
    state: row.state,
    ...(row.outcome ? { outcome: row.outcome } : {}),
    active: row.active_group,
    ...(row.jump_to === null ? {} : { jumpTo: row.jump_to }),
    seats: seats.map(toSeat),
    requester: of.requester,
    submittedAt: of.submittedAt,
    ...(row.evidence ? { evidence: row.evidence } : {}),
    ...(row.form === null ? {} : { form: row.form }),
    ...(row.result ? { result: row.result } : {}),
    ladder: row.ladder,
    climbed: row.climbed,
    ...(row.due_at ? { dueAt: Date.parse(row.due_at) } : {}),
    ...(row.turn_at ? { turnAt: Date.parse(row.turn_at) } : {}),
    ...(row.progress ? { progress: row.progress } : {}),
    ...(row.clock ? { clock: row.clock } : {}),
    ...(row.pauses.length > 0 ? { pauses: row.pauses } : {}),
  }
}

function toSeat(row: SeatRow): Seat {
  return {
    no: row.no,
    group: row.group_no,
    place: row.place,
    person: { id: row.person_id, name: row.person_name },
    ...(row.role ? { role: row.role } : {}),
    state: row.state,
    ...(row.verdict ? { verdict: row.verdict } : {}),
    ...(row.opinion ? { opinion: row.opinion } : {}),
    ...(row.stands_in_for ? { standsInFor: row.stands_in_for } : {}),
    ...(row.signature ? { signature: row.signature } : {}),
    ...(row.active_at ? { activeAt: Date.parse(row.active_at) } : {}),
    ...(row.decided_at ? { decidedAt: Date.parse(row.decided_at) } : {}),
  }
}

/** The columns of a task that an act may change. */
export function changedColumns(task: Task, wakeAt: number | undefined, closedAt: number | undefined): object {
  return {
    id: task.id,
    state: task.state,
    outcome: task.outcome ?? null,
    active_group: task.active,
    jump_to: task.jumpTo ?? null,
    form: task.form ?? null,
    result: task.result ?? null,
    evidence: task.evidence ?? null,
    ladder: task.ladder,
    climbed: task.climbed,
    due_at: instant(task.dueAt),
    clock: task.clock ?? null,
    pauses: task.pauses ?? [],
    progress: task.progress ?? null,
    turn_at: instant(task.turnAt),
    wake_at: task.state === 'open' ? instant(wakeAt) : null,
    closed_at: task.state === 'closed' ? instant(closedAt) : null,
  }
}

export function newColumns(task: Task, openedAt: number): object {
  const closedAt = task.state === 'closed' ? openedAt : undefined
  return {
    ...changedColumns(task, nextRungAt(task), closedAt),
    key: task.key,
    round: task.round,
    kind: task.spec.kind,
    spec: task.spec,
    opened_at: instant(openedAt),
  }
}

/** Seats that are new or not as they were. */
export function changedSeats(task: Task, before: Task | undefined): SeatRow[] {
  const known = new Map(before?.seats.map((seat) => [seat.no, seat]))
  return task.seats.filter((seat) => known.get(seat.no) !== seat).map((seat) => seatColumns(seat, task.id))
}

function seatColumns(seat: Seat, taskId: string): SeatRow {
  return {
    task_id: taskId,
    no: seat.no,
    group_no: seat.group,
    place: seat.place,
    person_id: seat.person.id,
    person_name: seat.person.name,
    role: seat.role ?? null,
    state: seat.state,
    verdict: seat.verdict ?? null,
    opinion: seat.opinion ?? null,
    stands_in_for: seat.standsInFor ?? null,
    signature: seat.signature ?? null,
    active_at: instant(seat.activeAt),
    decided_at: instant(seat.decidedAt),
  }
}

export function instant(at: number | undefined): string | null {
  return at === undefined ? null : iso(at)
}
