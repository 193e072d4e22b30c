// A trail as short lines in the words of the office, people by their user names, so that a test can say what must stand
// in it. Whose turn it became is left out: it follows from the line before.
import type { DeskEvent } from '../../domain/desk/event.ts'
import type { PersonRef } from '../../domain/desk/task.ts'
import { STAFF } from '../../prisma/seed/staff.ts'
import type { TrailEntry } from '../../records/trail.ts'

export type Entry = DeskEvent & { readonly at: number }

export function entriesOf(trail: readonly TrailEntry[]): Entry[] {
  return trail.map(({ type, content, at }) => ({ ...content, type, at: Date.parse(at) }) as Entry)
}

export function chronicle(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => lineOf(entry) ?? [])
}

export function usernameOf({ name }: Pick<PersonRef, 'name'>): string {
  return STAFF.find((member) => member.name === name)?.username ?? name
}

function lineOf(event: Entry): string | undefined {
  switch (event.type) {
    case 'submitted':
    case 'commented':
    case 'copied':
    case 'urged':
    case 'revised':
    case 'withdrawn':
      return `${usernameOf(event.by)} ${{ submitted: 'sends', commented: 'comments', copied: 'copies', urged: 'urges', revised: 'revises', withdrawn: 'withdraws' }[event.type]}`
    case 'task-opened':
      return opened(event)
    case 'group-activated':
      return undefined
    case 'approved':
      return `${usernameOf(event.by)} approves ${event.task.key}`
    case 'completed':
      return `${usernameOf(event.by)} completes ${event.task.key}`
    case 'rejected':
      return `${usernameOf(event.by)} rejects ${event.task.key}`
    case 'returned':
      return `${usernameOf(event.by)} returns to ${event.to}${event.resume === 'jump-back' ? ' and wants it straight back' : ''}`
    case 'frozen':
      return `${event.what} are frozen`
    case 'chain-restarted':
      return `the signatures start again: ${event.code}`
    case 'reminded':
      return `${usernames(event.people)} reminded${event.also ? `, ${usernames(event.also)} told` : ''}`
    case 'escalated':
      return `${sitting(event.to)} called in`
    case 'told':
      return `${somebody(event.people)} told`
    case 'moved':
      return `${somebody(event.from)} moved to ${sitting(event.to)}`
    case 'progressed':
      return `${usernameOf(event.by)} ${event.kind} ${event.task.key}${event.reason ? `: ${event.reason}` : ''}`
    case 'clock-stopped':
    case 'clock-started':
      // It follows from the line before.
      return undefined
    case 'replanned':
      return `${event.task.key} planned anew: ${event.why}`
    case 'handed-on':
      return `${somebody(event.from)} hands on to ${sitting(event.to)}`
    case 'linked':
    case 'merged':
    case 'again':
      return `${usernameOf(event.by)}: ${event.type} ${event.type === 'linked' ? 'with' : event.direction} ${event.request.number}`
    case 'split':
      return `${usernameOf(event.by)}: split ${event.direction} ${event.requests.map(({ number }) => number).join(', ')}`
    case 'reported':
      return `${usernameOf(event.by)} takes on what a visitor reported`
    case 'substitutes-joined':
    case 'substitutes-left':
      return `${usernames(event.seats.map(({ person }) => person))} ${event.type === 'substitutes-joined' ? 'may' : 'may not'} stand in`
    case 'timed-out':
      return `${event.task.key} timed out: ${event.as}`
    case 'effect-done':
      return `${event.name} done`
    case 'effect-undone':
      return `${event.name} undone`
    case 'branch-taken':
      return `${event.key}: ${event.choice}`
    case 'closed':
      return event.status
    case 'taken-over':
      return `run ${event.epoch} takes over`
  }
}

function opened({ task, carried = [], skipped }: Extract<DeskEvent, { type: 'task-opened' }>): string {
  const standing = carried.length > 0 ? `, ${usernames(carried.map(({ person }) => person))} stand` : ''
  const passedOver = skipped.map(({ key, why }) => `, ${key} passed over: ${why}`).join('')
  return `${task.key} ${task.round} opens${standing}${passedOver}`
}

function sitting(seats: readonly { readonly person: PersonRef }[]): string {
  return somebody(seats.map(({ person }) => person))
}

function somebody(people: readonly PersonRef[]): string {
  return usernames(people) || 'nobody'
}

function usernames(people: readonly PersonRef[]): string {
  return people.map(usernameOf).join(' and ')
}
