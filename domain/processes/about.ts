// What a process tells of its requests beside its forms: where it is and what it is about, who brings requests together
// and apart, and what people without an account may report.

import type { Choice } from './process.ts'

/** A place of the school as rules and people see it. */
export type PlaceRef = {
  readonly id: string
  readonly name: string
  /** From the site or building down: 主楼 / 三层 / 301. */
  readonly path: string
  /** The id of the site it belongs to. */
  readonly site?: string
}

/** Two open requests of a process that agree in this may be about the same thing. */
export type Alike = { readonly place?: string; readonly category?: string }

/** What a request counts for in the overview of places: ids of places, keys of the categories that the process offers. */
export type Costs = Alike & { readonly costFen?: number }

/** 合并、拆分、再次申请: by whom, and for how long after the end. */
export type Handling<Policy> = {
  /** Roles that merge, split and link requests, and that look through what visitors have reported. */
  readonly roles: readonly string[]
  /** So many days after the end the same may be asked for again. */
  againDays(policy: Policy): number
}

/** What somebody without an account has reported at a place. `files` are ids. */
export type VisitorReport = {
  readonly place: string
  readonly category: string
  readonly text: string
  readonly files: readonly string[]
}

export type Visitors<Policy> = {
  allowed(policy: Policy): boolean
  categories(policy: Policy): readonly Choice[]
  /** The form of the request that it becomes. */
  form(report: VisitorReport): unknown
}
