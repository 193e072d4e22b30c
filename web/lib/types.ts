// What the api answers, as far as the pages use it. The api's own description (/api/openapi.json) is the authority;
// test/browser holds the pages against the real api.

import type { PaperFile as FileRef, Paper, RequestSummary, WayStage } from '../../api/responses.ts'

export type { Block, Value } from '../../api/responses.ts'

import type { Ability } from '../../domain/desk/abilities.ts'
import type { RequestStatus } from '../../domain/desk/event.ts'
import type { Mode, Outcome, PersonRef, SeatState, Verdict } from '../../domain/desk/task.ts'
import type { Hint } from '../../domain/processes/hints.ts'
import type { Choice as TellingChoice } from '../../domain/telling/choice.ts'
import type { Words } from '../../domain/words.ts'
import type { FieldProblem } from './problem.ts'

export type {
  Ability,
  FileRef,
  Outcome,
  Paper,
  PersonRef,
  RequestStatus,
  RequestSummary,
  SeatState,
  Verdict,
  WayStage,
  Words,
}

export type Page<Item> = { readonly items: readonly Item[]; readonly next?: string }
export type Department = { readonly id: string; readonly name: string }

export type Preferences = {
  readonly language?: 'zh' | 'en'
  readonly signature?: string
  readonly phrases?: readonly string[]
  /** How one is told of what. */
  readonly telling?: TellingChoice
}
export type ProcessBrief = {
  readonly key: string
  readonly title: Words
  readonly group: Words
  readonly lastUsedAt?: string
  /** It is asked for at a place. */
  readonly place?: boolean
}
export type Me = {
  readonly person: PersonRef
  readonly department?: Department
  readonly departments: readonly Department[]
  readonly roles: readonly { readonly role: string; readonly departmentId?: string }[]
  readonly school: { readonly id: string; readonly name: string; readonly zone: string; readonly demo: boolean }
  readonly todo: number
  /** Copies that have not been looked at yet. */
  readonly copied: number
  /** Messages that have not been seen yet. */
  readonly notices: number
  readonly processes: readonly ProcessBrief[]
  readonly may?: {
    readonly admin: boolean
    readonly overview: boolean
    /** Looks through what visitors have reported. */
    readonly visitors?: boolean
  }
  readonly preferences?: Preferences
}

/** How much working time is left; negative when the deadline has passed. */
export type Due = { readonly at: string; readonly provisional?: boolean; readonly workingMinutes: number }

export type Box = 'todo' | 'done' | 'started' | 'copied'
export type InboxItem = {
  readonly id: string
  readonly request: RequestSummary
  readonly since: string
  readonly key?: string
  readonly round?: number
  readonly kind?: 'work' | 'approval'
  readonly title?: Words
  readonly group?: { readonly key: string; readonly title: Words }
  readonly state?: 'open' | 'closed'
  readonly outcome?: Outcome
  readonly dueAt?: string
  readonly due?: Due
  readonly verdict?: Verdict
  readonly batch?: boolean
  readonly evidence?: string
  readonly seenAt?: string
  /** When the requester asked for an answer. */
  readonly urgedAt?: string
  /** Who sent the copy. */
  readonly by?: PersonRef
}
export type InboxPage = Page<InboxItem> & { readonly total?: number }

export type Seat = {
  readonly no: number
  readonly place: number
  readonly person: PersonRef
  readonly role?: string
  readonly sits?: Words
  readonly standsInFor?: string
  readonly state: SeatState
  readonly verdict?: Verdict
  readonly opinion?: string
  readonly signature?: string
  readonly activeAt?: string
  readonly decidedAt?: string
}
export type Group = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  readonly active: boolean
  readonly seats: readonly Seat[]
}
export type Task = {
  readonly id: string
  readonly key: string
  readonly round: number
  readonly kind: 'work' | 'approval'
  readonly title: Words
  readonly state: 'open' | 'closed'
  readonly outcome?: Outcome
  readonly groups: readonly Group[]
  readonly form?: unknown
  readonly warnings?: readonly FieldProblem[]
  readonly result?: Readonly<Record<string, unknown>>
  readonly evidence?: { readonly what: string; readonly hash: string; readonly frozen: boolean }
  readonly dueAt?: string
  readonly openedAt: string
  readonly closedAt?: string
  readonly abilities: readonly Ability[]
  readonly progress?: TaskProgress
  readonly time?: Spent
}
/** In minutes of the school's working time: worked on, and waited while the clock stood still. */
export type Spent = { readonly workedMinutes: number; readonly waitedMinutes?: number }
export type ProgressKind = 'accepted' | 'on-the-way' | 'started' | 'paused' | 'resumed'
/** How far whoever does the work has come, and why its clock stands still. */
export type TaskProgress = {
  readonly state: 'waiting' | 'accepted' | 'on-the-way' | 'started' | 'paused'
  readonly by?: PersonRef
  readonly at?: string
  readonly pauses: readonly Choice[]
  /** What the viewer may say now. */
  readonly may?: readonly ProgressKind[]
  readonly clock?: {
    readonly at: string
    readonly reason: string
    readonly title?: Words
    readonly remark?: string
    /** A day. */
    readonly until?: string
    readonly contact?: string
    /** The id of a request. */
    readonly link?: string
  }
}

export type RequestAct = 'withdraw' | 'comment' | 'copy' | 'urge' | 'merge' | 'split' | 'again' | 'link'
export type LinkKind = 'part-order' | 'merged-into' | 'merged' | 'split-from' | 'split' | 'again' | 'again-of'
export type RequestLink = {
  readonly kind: LinkKind
  readonly request: Pick<RequestSummary, 'id' | 'number' | 'title' | 'status'>
}
export type RequestView = RequestSummary & {
  readonly form: unknown
  readonly facts: Readonly<Record<string, unknown>>
  readonly policyVersion: number
  readonly version: number
  readonly tasks: readonly Task[]
  readonly way: readonly WayStage[]
  readonly papers: readonly Paper[]
  readonly files: readonly (FileRef & { readonly at: string; readonly by: string })[]
  readonly acts: readonly RequestAct[]
  readonly time?: Spent
  readonly links?: readonly RequestLink[]
}
export type OpenedTask = {
  readonly task: Task
  readonly request: RequestView
  /** What stands in its form before anything is typed. */
  readonly start?: unknown
  readonly draft?: { readonly form: unknown; readonly by: string; readonly at: string }
}
export type TrailEntry = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
  readonly hash: string
  readonly sentence: Words
}

export type FieldHint = Partial<Hint>
export type JsonSchema = {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly multipleOf?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly ui?: FieldHint
}
export type Choice = { readonly key: string; readonly title: Words }
export type ProcessForm = { readonly title: Words; readonly schema: JsonSchema; readonly special?: string }
export type ProcessView = {
  readonly key: string
  readonly prefix: string
  readonly title: Words
  readonly group: Words
  readonly forms: Readonly<Record<string, ProcessForm>>
  readonly fields: Readonly<Record<string, Words>>
  readonly choices?: Readonly<Record<string, readonly Choice[]>>
  readonly stages: readonly {
    readonly key: string
    readonly title: Words
    readonly groups: readonly { readonly key: string; readonly title: Words; readonly mode: Mode }[]
  }[]
  readonly policy: { readonly version: number; readonly data: unknown }
  readonly words: Readonly<Record<string, Words>>
}
export type PreviewPerson = { readonly person: PersonRef; readonly sits?: Words; readonly standsInFor?: string }
export type PreviewGroup = {
  readonly key: string
  readonly title: Words
  readonly mode: Mode
  /** For each place who may take it. */
  readonly places: readonly (readonly PreviewPerson[])[]
  readonly reason?: Words
}
export type PreviewStage = {
  readonly key: string
  readonly title: Words
  readonly groups: readonly PreviewGroup[]
  readonly skipped: readonly { readonly key: string; readonly title: Words; readonly reason?: Words }[]
}
export type Preview = {
  readonly title?: string
  readonly amountFen?: number
  readonly marks: readonly string[]
  readonly problems: readonly FieldProblem[]
  readonly warnings: readonly FieldProblem[]
  readonly stages: readonly PreviewStage[]
}
/** What came of a message that was sent to try a way; one that still waits is found among the messages of the school. */
export type Trial = { readonly state: 'waiting' | 'held' | 'sent' | 'failed' | 'off'; readonly failure?: Words }
export type RequestDraft = {
  readonly id: string
  readonly process: string
  readonly title?: string
  readonly form: Readonly<Record<string, unknown>>
  readonly updatedAt: string
}
