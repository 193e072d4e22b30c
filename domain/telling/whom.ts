// Whom an event of a trail concerns, and in which words they are told. Who has just done something is never told of it.
// Pure: no channel, no preference, no clock stands here.

import type { DeskEvent, EventType } from '../desk/event.ts'
import { join } from '../desk/phrases.ts'
import { type NameOf, sentence, type When } from '../desk/sentences.ts'
import type { Words } from '../words.ts'
import { KIND_WORDS, type Kind } from './kinds.ts'

/** The request of the event, with the ids of its people. */
export type Concerned = {
  readonly number: string
  readonly title: string
  readonly requester: string
  /** Whose turn it is, or was when the request was withdrawn. */
  readonly waitedFor: readonly string[]
  /** Who has signed or done something. */
  readonly tookPart: readonly string[]
  readonly copied: readonly string[]
}

export type Message = {
  readonly person: string
  readonly kind: Kind
  readonly task?: string
  /** One line: what it is, and of which request. */
  readonly subject: Words
  readonly text: Words
}

/** The built-in stage in which the requester revises the form: being returned to it says everything. */
const FORM = 'form'

export function messagesOf(
  event: DeskEvent,
  request: Concerned,
  { when, nameOf }: { when: When; nameOf: NameOf },
): Message[] {
  const found = whom(event, request)
  if (!found) return []
  const by = 'by' in event ? event.by.id : undefined
  const people = [...new Set(found.people)].filter((person) => person !== by)
  const { kind } = found
  const content = {
    kind,
    ...('task' in event ? { task: event.task.id } : {}),
    subject: join(KIND_WORDS[kind], {
      zh: `：${request.number}《${request.title}》`,
      en: `: ${request.number}, “${request.title}”`,
    }),
    text: sentence(event, when, nameOf),
  }
  return people.map((person) => ({ person, ...content }))
}

type Found = { readonly kind: Kind; readonly people: readonly string[] }
type Of<Type extends EventType> = Extract<DeskEvent, { type: Type }>
type Rules = { readonly [Type in EventType]?: (event: Of<Type>, request: Concerned) => Found | undefined }

/** What is not here happens on the way, or other events tell it. */
const RULES: Rules = {
  'group-activated': ({ task, seats }) => (task.key === FORM ? undefined : { kind: 'turn', people: sitting(seats) }),
  'substitutes-joined': ({ seats }) => ({ kind: 'turn', people: sitting(seats) }),
  escalated: ({ to }) => ({ kind: 'turn', people: sitting(to) }),
  reminded: ({ people, also = [] }) => ({ kind: 'reminded', people: ids([...people, ...also]) }),
  urged: ({ people }) => ({ kind: 'urged', people: ids(people) }),
  copied: ({ people }) => ({ kind: 'copied', people: ids(people) }),
  commented: (_, { requester, waitedFor, tookPart, copied }) => ({
    kind: 'commented',
    people: [requester, ...waitedFor, ...tookPart, ...copied],
  }),
  returned: (_, { requester }) => ({ kind: 'returned', people: [requester] }),
  rejected: (_, { requester }) => ({ kind: 'rejected', people: [requester] }),
  'timed-out': (_, { requester }) => ({ kind: 'timed-out', people: [requester] }),
  withdrawn: (_, { waitedFor, tookPart }) => ({ kind: 'withdrawn', people: [...waitedFor, ...tookPart] }),
  closed: ({ status }, { requester }) => closed(status, requester),
}

function whom(event: DeskEvent, request: Concerned): Found | undefined {
  const rule = RULES[event.type] as ((event: DeskEvent, request: Concerned) => Found | undefined) | undefined
  return rule?.(event, request)
}

/** A rejection and a withdrawal were told when they happened. */
function closed(status: string, requester: string): Found | undefined {
  return status === 'closed' || status === 'void' ? { kind: 'ended', people: [requester] } : undefined
}

function sitting(seats: readonly { readonly person: { readonly id: string } }[]): string[] {
  return ids(seats.map(({ person }) => person))
}

function ids(people: readonly { readonly id: string }[]): string[] {
  return people.map(({ id }) => id)
}
