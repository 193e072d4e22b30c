// What a school decides about its purchases, as plain data. No zod and no default stands here: workflows read this file.

import type { Mode } from '../../desk/task.ts'
import type { PolicyLadder, PolicyWho } from '../../policy/type.ts'
import type { Words } from '../../words.ts'
import type { Within } from '../../worktime/within.ts'
import type { Choice } from '../process.ts'

export type { Choice, PolicyLadder, PolicyWho }

/** A step of the chain of signatures; it is there when the amount and the category say so. */
export type ChainStep = {
  readonly key: string
  readonly title: Words
  readonly who: readonly PolicyWho[]
  readonly mode: Mode
  /** Only for sums from here up. */
  readonly fromAmountFen?: number
  /** Only for these categories. */
  readonly categories?: readonly string[]
  readonly own: 'allow' | 'skip' | 'stand-in'
  readonly standIns: readonly PolicyWho[]
  /** 校长一支笔: nobody else is ever given this signature because it is late; its deadline only reminds. */
  readonly onePen?: boolean
  /** The minutes of the collective decision, above `minutes.amountFen`: may be added here, or must be there before this. */
  readonly minutes?: 'welcome' | 'required'
  /** Unless it says no: several requests may be signed at once, where nothing has to be filled in. */
  readonly batch?: boolean
  readonly ladder: PolicyLadder
}

export type PurchasePolicy = {
  /** The largest sum that one purchase may have. */
  readonly maximumFen: number
  /** Days of a form lie no further than this from today. */
  readonly farthestDays: number
  readonly categories: readonly Choice[]
  readonly quotes: {
    /** From this sum up, `count` valid quotes are needed; below it, one. */
    readonly amountFen: number
    readonly count: number
    readonly singleCategories: readonly Choice[]
    readonly who: readonly PolicyWho[]
    readonly standIns: readonly PolicyWho[]
    readonly ladder: PolicyLadder
  }
  readonly chain: readonly ChainStep[]
  /** Above this sum the minutes of the collective decision are needed. */
  readonly minutes: { readonly amountFen: number }
  readonly order: {
    readonly who: readonly PolicyWho[]
    readonly standIns: readonly PolicyWho[]
    readonly ladder: PolicyLadder
  }
  readonly acceptance: {
    readonly seats: readonly PolicyWho[]
    readonly requesterMaySign: boolean
    readonly standIns: readonly PolicyWho[]
    /** Counted from the closing of the day on which the delivery is expected. */
    readonly ladder: PolicyLadder
    /** Counted from the acceptance that left something open. */
    readonly furtherLadder: PolicyLadder
  }
  readonly emergency: {
    readonly allowed: boolean
    /** Counted from the submission: by then all signatures are there. */
    readonly within: Within
    readonly escalateTo: PolicyWho
  }
}
