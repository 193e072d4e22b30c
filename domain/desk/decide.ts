// The approval reducer: what one act of one person makes of a task. Pure, and the whole of Chinese approval practice:
//
//   may -> seat takes its place -> the group is done? -> the next group's turn, or the task closes
//                               -> return: back to a group of the task, or the task closes towards another stage
//
// It knows nothing of processes: forms come in checked (records/act.ts asks the process).

import { may, type Repeated, returnTargets } from './abilities.ts'
import { activate, advance, type Changed, close, groupNote, taskNote } from './activate.ts'
import { FORM, OWES_ANSWER, OWES_ANSWER_WORDS, startClock, stopClock } from './clock.ts'
import type { DeskEvent } from './event.ts'
import type { Planner } from './ladder.ts'
import { type Refusal, refuse } from './refusal.ts'
import { activeGroup, dropDeadEnds, isUndecided, mapState, seatsOf } from './seats.ts'
import type { Instant, PersonRef, Resume, Seat, Task, Verdict } from './task.ts'
import { verdictOf } from './votes.ts'

export type Act = {
  readonly act: Verdict
  readonly opinion?: string
  readonly form?: { readonly value: unknown; readonly facts?: Readonly<Record<string, unknown>> }
  /** Where a return goes, and how it goes on from there. */
  readonly to?: string
  readonly resume?: Resume
  /** The hash of the evidence that the signer had before his eyes. */
  readonly seen?: string
  /** The drawn signature, a file. */
  readonly signature?: string
}

export type DecideContext = { readonly by: PersonRef; readonly at: Instant; readonly plan: Planner }

export function decide(task: Task, act: Act, context: DecideContext): Changed | Repeated | Refusal {
  const permission = may(task, act.act, context.by.id)
  if (permission.ok !== true) return permission
  const missing = whatIsMissing(task, act)
  if (missing) return missing
  const { seat } = permission
  // Whoever answers waits for nobody any more.
  const going = startClock(task, context.at, context.plan)
  const decided =
    act.act === 'return' ? giveBack(going.task, seat, act, context) : answer(going.task, seat, act, context)
  return decided.ok ? followedBy(going, decided) : decided
}

function answer(task: Task, seat: Seat, act: Act, context: DecideContext): Changed {
  const signed = sign(task, seat, act, context)
  const verdict = verdictOf(activeGroup(task).mode, seatsOf(signed.task, task.active))
  return followedBy(signed, afterVerdict(signed.task, verdict, context))
}

function whatIsMissing(task: Task, act: Act): Refusal | undefined {
  const { evidence, spec, form: given } = task
  if (evidence && act.seen !== undefined && act.seen !== evidence.hash) {
    return refuse(spec.evidence?.code ?? 'evidence-changed', { field: 'seen' })
  }
  const isNegative = act.act === 'reject' || act.act === 'return'
  if (isNegative && !act.opinion?.trim()) return refuse('opinion-required', { field: 'opinion' })
  const form = isNegative ? undefined : activeGroup(task).form
  if (act.form !== undefined) return form ? undefined : refuse('form-not-expected', { field: 'form' })
  const needed = form?.required && given === undefined
  return needed ? refuse(form.code ?? 'form-required', { field: 'form', values: { form: form.key } }) : undefined
}

/**
 * The seat takes its place, and whoever else could have taken it is out. One signature serves every place that the
 * person has in the group; where the people must be distinct it serves one, and the person is out of the others.
 */
function sign(task: Task, seat: Seat, act: Act, { by, at }: DecideContext): Changed {
  const { form } = act
  const distinct = activeGroup(task).distinct === true
  const mine = task.seats.filter((other) => other.state === 'active' && other.person.id === by.id)
  const places = new Set(distinct ? [seat.place] : mine.map((other) => other.place))
  const seats = task.seats.map((other): Seat => {
    if (other.group !== task.active || !isUndecided(other)) return other
    const isMine = other.person.id === by.id
    if (isMine && places.has(other.place)) {
      return { ...other, state: 'decided', verdict: act.act, decidedAt: at, ...handOf(act) }
    }
    return (isMine && distinct) || places.has(other.place) ? { ...other, state: 'void' } : other
  })
  const freezes = act.act === 'approve' && task.evidence !== undefined && !task.evidence.frozen
  const changed: Task = {
    ...task,
    seats,
    ...(form ? { form: form.value, result: { ...task.result, ...form.facts } } : {}),
    ...(freezes && task.evidence ? { evidence: { ...task.evidence, frozen: true } } : {}),
  }
  const events: DeskEvent[] = [signature(task, seat, act, by)]
  if (freezes && task.evidence) {
    const { what, hash } = task.evidence
    events.push({ type: 'frozen', task: taskNote(task), what, hash })
  }
  return { ok: true, task: dropDeadEnds(changed), events }
}

/** What the signer has added by hand. */
function handOf({ opinion, signature: drawn }: Act): Pick<Seat, 'opinion' | 'signature'> {
  return { ...(opinion ? { opinion } : {}), ...(drawn ? { signature: drawn } : {}) }
}

/** Both names stay with a signature: whose it is, and for whom it was given. */
function seatOf({ no, standsInFor }: Seat): { seat: number; standsInFor?: string } {
  return { seat: no, ...(standsInFor ? { standsInFor } : {}) }
}

function signature(task: Task, seat: Seat, act: Act, by: PersonRef): DeskEvent {
  const { act: verdict, form } = act
  const signed = { task: taskNote(task), group: groupNote(task), by, ...seatOf(seat), ...handOf(act) }
  if (verdict === 'complete') return { type: 'completed', ...signed, form: form?.value ?? null }
  if (verdict === 'reject') return { type: 'rejected', ...signed }
  const under = task.evidence ? { evidence: task.evidence.hash } : {}
  return { type: 'approved', ...signed, ...(form ? { form: form.value } : {}), ...under }
}

function afterVerdict(task: Task, verdict: 'yes' | 'no' | 'open', { at, plan }: DecideContext): Changed {
  if (verdict === 'no') return close(task, { kind: 'rejected', group: activeGroup(task).key })
  if (verdict === 'yes') {
    const rest = (seat: Seat) => seat.group === task.active && isUndecided(seat)
    const settled = { ...task, seats: mapState(task.seats, rest, 'void') }
    return advance(settled, { kind: task.spec.kind === 'work' ? 'done' : 'approved' }, at, plan)
  }
  if (activeGroup(task).mode.kind !== 'sequence') return { ok: true, task, events: [] }
  const activated = activate(task, at, plan)
  return { ok: true, task: activated.task, events: [activated.event] }
}

function followedBy(first: Changed, next: Changed): Changed {
  return { ...next, events: [...first.events, ...next.events] }
}

function giveBack(task: Task, seat: Seat, act: Act, context: DecideContext): Changed | Refusal {
  const targets = returnTargets(task)
  const target = act.to === undefined && targets.length === 1 ? targets[0] : targets.find(({ key }) => key === act.to)
  if (!target) {
    return refuse('return-target', { field: 'to', values: { offered: targets.map(({ key }) => key).join(', ') } })
  }
  const resume = act.resume ?? 'continue'
  if (resume === 'jump-back' && task.spec.noJumpBack) return refuse('jump-back-not-offered', { field: 'resume' })
  const signed = sign(task, seat, act, context)
  const event: DeskEvent = {
    type: 'returned',
    task: taskNote(task),
    group: groupNote(task),
    by: context.by,
    ...seatOf(seat),
    ...handOf(act),
    opinion: act.opinion ?? '',
    to: target.key,
    ...(target.title ? { toTitle: target.title } : {}),
    resume,
  }
  const back: Changed = { ok: true, task: signed.task, events: [event] }
  if (target.kind === 'group') return followedBy(back, toGroup(signed.task, target.key, resume, context))
  const closed = close(signed.task, { kind: 'returned', to: target.key, resume, group: activeGroup(task).key })
  return followedBy(back, target.key === FORM ? owed(closed, context.at) : closed)
}

/** The requester owes an answer: until it is given no time runs. The clock goes on when the form comes back (open.ts). */
function owed(closed: Changed, at: Instant): Changed {
  const { dueAt } = closed.task
  const stopped = stopClock(closed.task, { at, reason: OWES_ANSWER, title: OWES_ANSWER_WORDS })
  return { ...closed, task: { ...stopped.task, ...(dueAt === undefined ? {} : { dueAt }) }, events: stopped.events }
}

/**
 * Back to an earlier group of the task. The signatures given since then are void (they stay in the trail) and the same
 * people get fresh seats; when it jumps straight back, only the target's and the returner's groups do.
 */
function toGroup(task: Task, key: string, resume: Resume, { at, plan }: DecideContext): Changed {
  const target = task.spec.groups.findIndex((group) => group.key === key)
  const again = (group: number) =>
    resume === 'jump-back' ? group === target || group === task.active : group >= target && group <= task.active
  const old = task.seats.filter((seat) => again(seat.group))
  const seats = [...mapState(task.seats, (seat) => again(seat.group), 'void'), ...fresh(old, task.seats.length)]
  const { jumpTo: _jump, ...rest } = task
  const returned: Task = { ...rest, seats, active: target, ...(resume === 'jump-back' ? { jumpTo: task.active } : {}) }
  const activated = activate(returned, at, plan)
  return { ok: true, task: activated.task, events: [activated.event] }
}

/** One new waiting seat for each person and place, numbered on from the last. */
function fresh(old: readonly Seat[], from: number): Seat[] {
  const seen = new Set<string>()
  const once = old.filter(({ group, place, person }) => {
    const name = `${group}/${place}/${person.id}`
    return !seen.has(name) && seen.add(name)
  })
  return once.map(({ group, place, person, role, standsInFor }, index) => ({
    no: from + index,
    group,
    place,
    person,
    ...(role ? { role } : {}),
    ...(standsInFor ? { standsInFor } : {}),
    state: 'waiting' as const,
  }))
}
