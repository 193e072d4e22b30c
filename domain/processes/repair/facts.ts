// What the steps of a repair leave behind for the later ones, read back with care: facts come out of the records as plain
// JSON. No zod here: workflows read this file.

import type { PersonRef } from '../../desk/task.ts'
import type { Facts } from '../../desk/wake.ts'
import type { Words } from '../../words.ts'
import type { Urgency } from './policy-type.ts'

export type RequestFacts = {
  /** The id of the place. */
  readonly place: string
  readonly path: string
  /** The id of the site that it belongs to. */
  readonly site?: string
  readonly category: string
  readonly categoryTitle: Words
  readonly team: string
  readonly urgency: Urgency
  /** The size by the policy's own rule. */
  readonly size?: string
  /** Whether nobody has to look first; decided when it is sent, whatever the report says later. */
  readonly isSized: boolean
}

export type SizingFacts = { readonly size: string; readonly doer?: PersonRef }

export type WorkFacts = {
  readonly result: 'repaired' | 'cannot'
  readonly cause: 'natural' | 'human' | 'unknown'
  /** Of materials and contractor. */
  readonly costFen: number
}

export type DecisionFacts = {
  readonly decision: 'buy' | 'contractor' | 'write-off'
  /** The day on which somebody from outside comes. */
  readonly comesOn?: string
}

type FactsByStep = {
  request: RequestFacts
  sizing: SizingFacts
  work: WorkFacts
  decision: DecisionFacts
}

/** What a step found out, or undefined while it has not been done. */
export function factsOf<Key extends keyof FactsByStep>(facts: Facts, key: Key): Partial<FactsByStep[Key]> | undefined {
  return facts[key] as Partial<FactsByStep[Key]> | undefined
}

/** Nobody looks first: a rule of the school says how large it is, or there is no time for that. */
export function isSized(facts: Facts): boolean {
  return factsOf(facts, 'request')?.isSized === true
}

export function isEmergency(facts: Facts): boolean {
  return factsOf(facts, 'request')?.urgency === 'emergency'
}

/** 修不好: whoever tried it last has given it up. */
export function isGivenUp(facts: Facts): boolean {
  return factsOf(facts, 'work')?.result === 'cannot'
}

/** The last of all decisions: nothing follows it. */
export function isWrittenOff(facts: Facts): boolean {
  return isGivenUp(facts) && factsOf(facts, 'decision')?.decision === 'write-off'
}
