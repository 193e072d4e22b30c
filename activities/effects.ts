// The effects that procedures may have on the records, by name. Each runs inside of the transaction that keeps its result:
// asked twice for the same step, it has happened once. What takes one back stands beside it.

import type { Effect, Effects } from '../records/effects.ts'

/** The last entry before the end: the sheet and the proof of a closed request can be held against it. */
const archive: Effect = async ({ snapshot: { head } }) => ({ entries: head.seq, hash: head.hash })

export const effects: Effects = { archive }
