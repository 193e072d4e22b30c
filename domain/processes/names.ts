// What a process has named by a key, in words: a stage, a form, a mark, anything among its sentences.

import type { Words } from '../words.ts'
import { processNamed } from './index.ts'

/** Marks that any process's requests may bear. */
const MARKS: Readonly<Record<string, Words>> = {
  merged: { zh: '已并入其他事项', en: 'Merged into another' },
  again: { zh: '再次提出', en: 'Asked for again' },
  split: { zh: '由其他事项拆出', en: 'Split from another' },
  visitor: { zh: '访客报告', en: 'Reported by a visitor' },
}

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
  return (name) => stages.get(name) ?? own(words, name) ?? own(forms, name)?.title ?? own(MARKS, name)
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
