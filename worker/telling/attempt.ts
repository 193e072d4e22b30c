// One attempt to send something: whether its first byte may have left, and what that means for an attempt that failed.

import { ApplicationFailure } from '@temporalio/common'
import type { Failure } from '../../domain/telling/failures.ts'
import type { Database } from '../../records/database.ts'
import { beginSending, type NoticeKey } from '../../records/telling/send.ts'

export class Attempt {
  readonly #db: Database
  readonly #key: NoticeKey
  #hasBegun = false

  constructor(db: Database, key: NoticeKey) {
    this.#db = db
    this.#key = key
  }

  get hasBegun(): boolean {
    return this.#hasBegun
  }

  /** To be called when everything is ready and nothing has left. Throws Overtaken when another one is sending it. */
  async begin(): Promise<void> {
    if (!(await beginSending(this.#db, this.#key))) throw new Overtaken('another one is sending it')
    this.#hasBegun = true
  }
}

export class Overtaken extends Error {}

/** The other side has said no: it has certainly not taken the message. */
export class Refused extends Error {
  readonly isForGood: boolean
  /** What it says may be tried, at the earliest. */
  readonly afterMs: number | undefined

  constructor(message: string, { isForGood, afterMs }: { readonly isForGood: boolean; readonly afterMs?: number }) {
    super(message)
    this.isForGood = isForGood
    this.afterMs = afterMs
  }
}

/** One of our own reasons, which no repetition changes. */
export function hopeless(failure: Failure): Refused {
  return new Refused(failure, { isForGood: true })
}

const LONGEST_FAILURE = 500

/** What is noted: after the first byte only a clear no means that it has not arrived. */
export function failureOf(error: unknown, { hasBegun }: Attempt): string {
  if (hasBegun && !(error instanceof Refused)) return 'no-answer' satisfies Failure
  return (error as Error).message.slice(0, LONGEST_FAILURE)
}

/** What the engine is told: whether and when to try again. */
export function asFailure(error: unknown, { hasBegun }: Attempt): ApplicationFailure {
  const { message } = error as Error
  const isRefused = error instanceof Refused
  if (isRefused ? error.isForGood : hasBegun) return ApplicationFailure.nonRetryable(message)
  const nextRetryDelay = isRefused ? error.afterMs : undefined
  return ApplicationFailure.create({ message, ...(nextRetryDelay === undefined ? {} : { nextRetryDelay }) })
}
