// What main.ts asks of the load client, and what it answers.
import type { SideName } from './side.ts'

export interface Job {
  readonly side: SideName
  /** decisions: only signatures are timed. purchases: whole purchases, one after the other for each client. */
  readonly measure: 'decisions' | 'purchases'
  readonly clients: number
  readonly purchases: number
}

export interface Done {
  /** From the first message to the last answer. */
  readonly milliseconds: number
  /** The time of each decision, in milliseconds; of whole purchases, the time of each of them. */
  readonly samples: readonly number[]
  readonly ids: readonly string[]
}
