// Whom an event of a trail concerns, and in which words they are told. Who has just done something is never told of it.
// Pure: no channel, no preference, no clock stands here.

import type { DeskEvent, EventType } from '../desk/event.ts'
import { join } from '../desk/phrases.ts'
import { type NameOf, sentence, type When } from '../desk/sentences.ts'
import type { Words } from '../words.ts'
import { GROUP_WORDS, KIND_WORDS, type Kind } from './kinds.ts'

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

/** What an event is to those whom it concerns. */
export type Tidings = {
  readonly kind: Kind
  readonly people: readonly string[]
  readonly task?: string
  /** One line: what it is, and of which request. To a group it is said differently. */
  readonly subject: Words
  readonly groupSubject: Words
  readonly text: Words
}

/** The built-in stage in which the requester revises the form: being returned to it says everything. */
const FORM = 'form'

/** In the order in which they count for somebody whom several concern. Nobody may be left to be told; a group may be. */
export function tidingsOf(
  event: DeskEvent,
  request: Concerned,
  { when, nameOf }: { when: When; nameOf: NameOf },
): Tidings[] {
  const by = 'by' in event ? event.by.id : undefined
  const told = new Set([by])
  return whom(event, request).map(({ kind, people }) => {
    const those = [...new Set(people)].filter((person) => !told.has(person))
    for (const person of those) told.add(person)
    return {
      kind,
      people: those,
      ...('task' in event ? { task: event.task.id } : {}),
      subject: join(KIND_WORDS[kind], about(request)),
      groupSubject: join(GROUP_WORDS[kind], about(request)),
      text: sentence(event, when, nameOf),
    }
  })
}

function about({ number, title }: Concerned): Words {
  return { zh: `：${number}《${title}》`, en: `: ${number}, “${title}”` }
}

type Found = { readonly kind: Kind; readonly people: readonly string[] }
type Of<Type extends EventType> = Extract<DeskEvent, { type: Type }>
type Rules = { readonly [Type in EventType]?: (event: Of<Type>, request: Concerned) => readonly Found[] }

/** What is not here happens on the way, or other events tell it. */
const RULES: Rules = {
  'group-activated': ({ task, seats }) => (task.key === FORM ? [] : tell('turn', sitting(seats))),
  'substitutes-joined': ({ seats }) => tell('turn', sitting(seats)),
  escalated: ({ to }) => tell('turn', sitting(to)),
  reminded: ({ people, also = [] }) => [
    ...tell('reminded', ids(people)),
    ...(also.length > 0 ? tell('told', ids(also)) : []),
  ],
  told: ({ people }) => tell('told', ids(people)),
  moved: ({ to }) => tell('turn', sitting(to)),
  urged: ({ people }) => tell('urged', ids(people)),
  copied: ({ people }) => tell('copied', ids(people)),
  commented: (_, { requester, waitedFor, tookPart, copied }) =>
    tell('commented', [requester, ...waitedFor, ...tookPart, ...copied]),
  returned: (_, { requester }) => tell('returned', [requester]),
  rejected: (_, { requester }) => tell('rejected', [requester]),
  'timed-out': (_, { requester }) => tell('timed-out', [requester]),
  withdrawn: (_, { waitedFor, tookPart }) => tell('withdrawn', [...waitedFor, ...tookPart]),
  closed: ({ status }, { requester }) => closed(status, requester),
  'handed-on': ({ to }) => tell('turn', sitting(to)),
  progressed: (_, { requester }) => tell('progressed', [requester]),
  replanned: ({ what, from, to }, { requester, waitedFor }) =>
    what === 'due' && isFar(from, to) ? tell('replanned', [requester, ...waitedFor]) : [],
  linked: (_, { requester }) => tell('related', [requester]),
  merged: ({ direction, people = [] }, { requester, waitedFor }) =>
    direction === 'into' ? tell('related', [requester, ...waitedFor]) : tell('copied', ids(people)),
  split: ({ direction }, { requester }) => (direction === 'into' ? tell('related', [requester]) : []),
  again: ({ direction }, { tookPart }) => (direction === 'into' ? tell('related', tookPart) : []),
}

function whom(event: DeskEvent, request: Concerned): readonly Found[] {
  const rule = RULES[event.type] as ((event: DeskEvent, request: Concerned) => readonly Found[]) | undefined
  return rule?.(event, request) ?? []
}

function tell(kind: Kind, people: readonly string[]): readonly Found[] {
  return [{ kind, people }]
}

/** A rejection and a withdrawal were told when they happened. */
function closed(status: string, requester: string): readonly Found[] {
  return status === 'closed' || status === 'void' ? tell('ended', [requester]) : []
}

const HOUR_MS = 3_600_000

/** A deadline that moves by less is the same one to people. */
function isFar(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return from !== to
  return Math.abs(Date.parse(to) - Date.parse(from)) > HOUR_MS
}

function sitting(seats: readonly { readonly person: { readonly id: string } }[]): string[] {
  return ids(seats.map(({ person }) => person))
}

function ids(people: readonly { readonly id: string }[]): string[] {
  return people.map(({ id }) => id)
}
