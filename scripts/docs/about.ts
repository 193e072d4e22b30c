// What a page says about a process besides its definitions. Each process has its own.
import type { Facts } from '../../domain/desk/wake.ts'
import type { Words } from '../../domain/words.ts'
import { purchase } from './about-purchase.ts'
import { repair } from './about-repair.ts'

/** A case in which the stages may differ: what is then known of the request. */
type Situation = { readonly title: Words; readonly facts: Facts }

export type About = {
  readonly summary: readonly Words[]
  readonly usual: Facts
  readonly otherwise: readonly Situation[]
  /** Which day is meant where a deadline counts from one. */
  readonly namedDay: Words
  readonly marks: readonly string[]
  readonly warnings: readonly string[]
}

const ABOUT: Readonly<Record<string, About>> = { purchase, repair }

export function aboutProcess(key: string): About {
  const about = ABOUT[key]
  if (!about) throw new Error(`scripts/docs/about.ts says nothing about the process ${key}`)
  return about
}
