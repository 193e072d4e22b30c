// The forms of one purchase in the order of the acts: the same bytes for every side.
import { acceptanceForm, orderForm, quotesForm, requestForm } from '../test/harness/purchase-kit.ts'

export interface Papers {
  readonly request: unknown
  /** By act; a signature has none. */
  readonly acts: readonly unknown[]
}

/** Each quote has a file of its own; `file` answers the id of the next one. */
export async function makePapers(file: () => string): Promise<Papers> {
  const quotes = await quotesForm({ file: async () => file() })
  const none = undefined
  const acts = [quotes, none, none, none, orderForm(), acceptanceForm(), none, none]
  return { request: requestForm(), acts }
}
