// Who may do what on a task, at this moment. One rule, asked twice: by decide() before it acts and by the screen before
// it offers a button.

import type { Words } from '../words.ts'
import { type Refusal, refuse } from './refusal.ts'
import { activeGroup, decided, placesOf, seatsOf } from './seats.ts'
import type { FormSpec, GroupSpec, Resume, Seat, Task, Verdict } from './task.ts'

export type Permission = { readonly ok: true; readonly seat: Seat } | Refusal
/** The same person has given the same verdict before: the answer of then is given again. */
export type Repeated = { readonly ok: 'repeated' }

export type ReturnTarget = { readonly key: string; readonly kind: 'group' | 'stage'; readonly title?: Words }
export type Ability = {
  readonly act: Verdict
  readonly opinion: 'required' | 'welcome'
  readonly form?: FormSpec
  readonly to?: readonly ReturnTarget[]
  /** How a return may go on afterwards; the first is what happens when nothing is said. */
  readonly resume?: readonly Resume[]
}

const POSITIVE = { work: 'complete', approval: 'approve' } as const

/** The verdicts that the rules of a task know at all, whoever asks. */
function offered(task: Task): Verdict[] {
  const positive = POSITIVE[task.spec.kind]
  const back: Verdict[] = returnTargets(task).length > 0 ? ['return'] : []
  return task.spec.kind === 'work' ? [positive, ...back] : [positive, 'reject', ...back]
}

export function returnTargets(task: Task): ReturnTarget[] {
  const groups = task.spec.groups.slice(0, task.active).filter((_, index) => seatsOf(task, index).length > 0)
  const stages = task.spec.returnTo ?? []
  return [
    ...groups.map(({ key, title }): ReturnTarget => ({ key, kind: 'group', title })),
    ...stages.map((key): ReturnTarget => ({ key, kind: 'stage' })),
  ]
}

export function may(task: Task, act: Verdict, personId: string): Permission | Repeated {
  const seat = task.seats.find(({ state, person }) => state === 'active' && person.id === personId)
  if (!seat) return whyNot(task, act, personId)
  if (!offered(task).includes(act)) return refuse('act-not-offered', { field: 'act', values: { act } })
  return { ok: true, seat }
}

function whyNot(task: Task, act: Verdict, personId: string): Refusal | Repeated {
  const mine = task.seats.filter((seat) => seat.person.id === personId)
  const verdicts = lastVerdicts(mine)
  if (verdicts.length > 0 && task.state === 'open' && wantsSecondPlace(task, mine)) return refuse('same-person')
  if (verdicts.includes(act)) return { ok: 'repeated' }
  if (task.state === 'closed') return refuse('task-closed', { values: closedBy(task) })
  if (verdicts.length > 0) return refuse('already-decided')
  return refuse(task.requester.id === personId && task.spec.kind === 'approval' ? 'own-request' : 'not-your-turn')
}

/** What a person answered last; seats are numbered in no order of time. */
function lastVerdicts(mine: readonly Seat[]): Verdict[] {
  const last = Math.max(...mine.map(({ decidedAt }) => decidedAt ?? Number.NEGATIVE_INFINITY))
  return mine.flatMap(({ verdict, decidedAt }) => (verdict && decidedAt === last ? [verdict] : []))
}

/** In a group of distinct people: has taken a place, and was a candidate for another one that is still open. */
function wantsSecondPlace(task: Task, mine: readonly Seat[]): boolean {
  if (!activeGroup(task).distinct) return false
  const now = mine.filter((seat) => seat.group === task.active)
  const open = placesOf(seatsOf(task, task.active)).filter((place) => !decided(place))
  const isOpen = (seat: Seat) => open.some((place) => place[0]?.place === seat.place)
  return now.some((seat) => seat.state === 'decided') && now.some((seat) => seat.state === 'void' && isOpen(seat))
}

/** Who answered last, unless nobody's answer closed it. */
function closedBy({ outcome, seats }: Task): Record<string, unknown> {
  const kind = outcome?.kind ?? ''
  if (!['done', 'approved', 'rejected', 'returned'].includes(kind)) return { outcome: kind, by: '' }
  const last = seats.toSorted((one, other) => (one.decidedAt ?? 0) - (other.decidedAt ?? 0)).at(-1)
  return { outcome: kind, by: last?.decidedAt === undefined ? '' : last.person.name }
}

/** What one person may do on a task now, for the screen. */
export function abilities(task: Task, personId: string): Ability[] {
  if (task.state === 'closed') return []
  const form = activeGroup(task).form
  return offered(task)
    .filter((act) => may(task, act, personId).ok === true)
    .map((act): Ability => {
      if (act === 'return') return { act, opinion: 'required', to: returnTargets(task), resume: waysOn(task) }
      if (act === 'reject') return { act, opinion: 'required' }
      return { act, opinion: 'welcome', ...(form ? { form: needed(form, task) } : {}) }
    })
}

/** Whether whose turn it is may approve it from a list, together with others: nothing is left to be filled in. */
export function isForBatch(
  kind: Task['spec']['kind'],
  { batch = false, form }: Pick<GroupSpec, 'batch' | 'form'>,
  isFormGiven: boolean,
): boolean {
  return batch && kind === 'approval' && (!form?.required || isFormGiven)
}

function waysOn({ spec }: Task): Resume[] {
  return spec.noJumpBack ? ['continue'] : ['continue', 'jump-back']
}

/** Once given, a form serves the whole task. */
function needed(form: FormSpec, task: Task): FormSpec {
  return { ...form, required: form.required && task.form === undefined }
}
