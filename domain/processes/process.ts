// What a process brings to the house: names, forms, rules, policy and words. The engine, the records and the api know
// processes only through this type. The order of the stages stands in workflows/<process>.ts; the specs of its tasks, which
// need no zod, stand in <process>/stages.ts and serve both the workflow and the preview.

import type { z } from 'zod'
import type { Problem } from '../desk/refusal.ts'
import type { Instant, PersonRef, TaskSpec } from '../desk/task.ts'
import type { Facts } from '../desk/wake.ts'
import type { PolicyWords } from '../policy/words.ts'
import type { Words } from '../words.ts'
import type { Alike, Costs, Handling, PlaceRef, Visitors } from './about.ts'

/** One of a closed list: `key` is stored, `title` is shown. */
export type Choice = { readonly key: string; readonly title: Words }

/** What the rules of a form may look at. Nothing here does I/O; the records supply it. */
export type FormContext<Policy = unknown> = {
  readonly policy: Policy
  /** The school's date at the time of the act, 'YYYY-MM-DD'. */
  readonly today: string
  readonly at: Instant
  readonly requester: PersonRef
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  /** The id of the requester's own department. */
  readonly ownDepartment?: string
  /** The checked form of the request; absent while it is being submitted. */
  readonly request?: unknown
  readonly facts: Facts
  /** The places that the form names (FormRules.places), as far as there are such in use; by id, in lower case. */
  readonly places: Readonly<Record<string, PlaceRef>>
  /** The people that the form names (FormRules.people), as far as they work here now; by id, in lower case. */
  readonly people: Readonly<Record<string, PersonRef>>
  /** The latest closed form by stage key. */
  readonly forms: Readonly<Record<string, unknown>>
  /** What this task already holds, when several people share one form. */
  readonly given?: unknown
}

/** A form that may be kept: as it is stored, with what later steps need to know of it and marks that everybody sees. */
export type Checked = {
  readonly ok: true
  readonly value: unknown
  readonly facts?: Readonly<Record<string, unknown>>
  readonly marks?: readonly string[]
  /** Shown to who fills it in and to later signers; they forbid nothing. */
  readonly warnings?: readonly Problem[]
}
export type CheckResult = Checked | { readonly ok: false; readonly problems: readonly Problem[] }

/** `earlier` is what the last round of the same step has filled in. */
export type StartContext = Pick<FormContext, 'today' | 'request' | 'facts'> & { readonly earlier?: unknown }

export type FormRules<Policy = unknown> = {
  readonly title: Words
  /** Shapes, types and limits, with hints for screens (hints.ts). Strict: an unknown field is a problem. */
  readonly schema: z.ZodType
  /** A part of the screen that is made for this form alone; everywhere else its fields are shown as their hints say. */
  readonly special?: string
  /** Everything else; sees a value that the schema accepts. */
  check(value: unknown, context: FormContext<Policy>): CheckResult
  /** What stands in the form of a task before anything is typed. Without it: what the last round has filled in. */
  start?(context: StartContext): unknown
  /** Ids of files that the value names; the records make sure that they exist. */
  files(value: unknown): readonly { readonly field: string; readonly id: string }[]
  /** Ids of places that the value names; the records make sure that they exist and are in use. */
  places?(value: unknown): readonly { readonly field: string; readonly id: string }[]
  /** Ids of people that the value names; the records make sure that they work here. */
  people?(value: unknown): readonly { readonly field: string; readonly id: string }[]
}

export type Stage = { readonly key: string; readonly title: Words; readonly spec?: TaskSpec }
export type StagesContext<Policy = unknown> = {
  readonly policy: Policy
  readonly facts: Facts
  readonly department?: string
  /** The how-manieth time the stage was entered that people are busy with; absent where none is meant. */
  readonly round?: number
}

/** Whether a group of a stage is there because of the amount or the kind, and what about them decides it. */
export type Reason = {
  readonly stage: string
  readonly group: string
  readonly title: Words
  readonly isNeeded: boolean
  readonly why: Words
}

export type OverviewOf = {
  readonly request: unknown
  readonly form: unknown
  readonly result: Readonly<Record<string, unknown>>
}
export type Cell = string | { readonly fen: number } | Words | undefined
/** A table: the first column names the row. Of the marked column it is said that it was chosen. */
export type Overview = {
  readonly title: Words
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string | Words; readonly cells: readonly Cell[] }[]
  readonly chosen?: number
}

export type Described = { readonly title: string; readonly department?: string; readonly amountFen?: number }

export type Process<Policy = unknown> = {
  readonly key: string
  /** Of numbers: 'CG' makes CG-2026-0042. */
  readonly prefix: string
  readonly title: Words
  readonly group: Words
  readonly policy: PolicyWords & {
    /** With hints for screens (hints.ts). */
    readonly schema: z.ZodType<Policy>
    readonly defaults: Policy
  }
  /** 'request' is the form that starts it. */
  readonly forms: Readonly<Record<string, FormRules<Policy>>>
  /** Sentences for the codes that this process refuses, warns and marks with; `{places}` are filled from the values. */
  readonly words: Readonly<Record<string, Words>>
  /** Names of form fields: the form's key and the path without places of lists, as 'request.lines.item'. */
  readonly fields?: Readonly<Record<string, Words>>
  /** Fields that hold a place in a list, counted from 0, and the list: `{ 'offer.chosen': 'offer.offers' }`. */
  readonly places?: Readonly<Record<string, string>>
  /** What the fields that are a choice offer under a policy, by the names of `fields`. */
  choices?(policy: Policy): Readonly<Record<string, readonly Choice[]>>
  /** What is worth seeing beside a filled form, computed from it: for the sheet of paper and for screens. */
  overview?(form: string, task: OverviewOf): Overview | undefined
  /** Roles that may see every request of this process. */
  readonly readers: readonly string[]
  /** For lists; sees a checked form of the request and what it leaves for later steps. `department` is an id. */
  describe(form: unknown, facts: Facts[string]): Described
  /** The stages ahead, as far as they can be known from the facts. */
  stages(context: StagesContext<Policy>): readonly Stage[]
  /** For who is about to send a form; groups that are always there have no reason. Facts may be missing. */
  reasons?(context: StagesContext<Policy>): readonly Reason[]
  /** What the signatures of an approval are under, in a shape that changes exactly when a signer must look again. */
  evidence?(what: string, forms: Readonly<Record<string, unknown>>): unknown
  /** By what two open requests may be about the same; sees a checked form of the request. */
  alike?(form: unknown): Alike | undefined
  /** For the overview of places; the categories are named by `choices` of 'request.category'. */
  costs?(facts: Facts, form: unknown): Costs
  readonly handling?: Handling<Policy>
  readonly visitors?: Visitors<Policy>
}
