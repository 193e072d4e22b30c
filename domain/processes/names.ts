// What a process has named by a key, in words: a stage, a form, a mark, anything among its sentences.

import type { Words } from '../words.ts'
import { processNamed } from './index.ts'

type Names = (name: string) => Words | undefined

const known = new Map<string, Names>()

/** Made once for each process: lists ask for every row. */
export function namesOf(key: string): Names {
  const names = known.get(key) ?? makeNames(key)
  known.set(key, names)
  return names
}

function makeNames(key: string): Names {
  const process = processNamed(key)
  if (!process) return () => undefined
  const { policy, forms, words } = process
  const stages = new Map(
    process.stages({ policy: policy.defaults, facts: {} }).map((stage) => [stage.key, stage.title]),
  )
  return (name) => stages.get(name) ?? own(words, name) ?? own(forms, name)?.title
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
