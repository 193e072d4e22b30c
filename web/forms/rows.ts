// The rows of a list as they are added, copied, removed and filled from a clipboard. Each row has a key of its own, so that
// what is being typed or sent in one of them stays with it when another is removed.

import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '../lib/api.ts'
import type { JsonSchema } from '../lib/types.ts'
import { type FormValue, isRecord } from './path.ts'
import { rowStart } from './schema.ts'
import { useScope } from './scope.ts'

export type Rows = {
  readonly rows: readonly FormValue[]
  readonly keys: readonly string[]
  readonly hasRoom: boolean
  readonly add: (row?: FormValue) => void
  readonly copy: (at: number) => void
  readonly remove: (at: number) => void
  readonly move: (from: number, to: number) => void
  readonly insert: (at: number, row: FormValue) => void
  readonly replace: (rows: readonly FormValue[]) => void
}

export function useRows(path: string, schema: JsonSchema, list: readonly unknown[]): Rows {
  const { set } = useScope()
  const rows = list.map((row): FormValue => (isRecord(row) ? row : {}))
  const [kept, setKeys] = useState<readonly string[]>([])
  const keys = rows.map((_, index) => kept[index] ?? `${index}-${kept.length}`)
  const newest = useRef({ rows, keys })
  useEffect(() => {
    newest.current = { rows, keys }
  })
  const change = useCallback(
    (nextRows: readonly FormValue[], nextKeys: readonly string[]) => {
      setKeys(nextKeys)
      set(path, nextRows)
    },
    [set, path],
  )
  const insert = useCallback(
    (at: number, row: FormValue) => {
      const { current } = newest
      change(current.rows.toSpliced(at, 0, row), current.keys.toSpliced(at, 0, newKey()))
    },
    [change],
  )
  const remove = useCallback(
    (at: number) => change(newest.current.rows.toSpliced(at, 1), newest.current.keys.toSpliced(at, 1)),
    [change],
  )
  const copy = useCallback((at: number) => insert(at + 1, newest.current.rows[at] ?? {}), [insert])
  const move = useCallback(
    (from: number, to: number) => {
      const { current } = newest
      change(moved(current.rows, from, to), moved(current.keys, from, to))
    },
    [change],
  )
  const add = useCallback(
    (row?: FormValue) => insert(newest.current.rows.length, row ?? rowStart(schema)),
    [insert, schema],
  )
  const replace = useCallback(
    (next: readonly FormValue[]) =>
      change(
        next,
        next.map((_, index) => newest.current.keys[index] ?? newKey()),
      ),
    [change],
  )
  return {
    rows,
    keys,
    hasRoom: rows.length < (schema.maxItems ?? Number.POSITIVE_INFINITY),
    add,
    copy,
    remove,
    move,
    insert,
    replace,
  }
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1))
}
