// How many files of the page are not there yet: a form is not sent without them.

import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Answers how to say that it is over. */
export function beginUpload(): () => void {
  change(1)
  let isOver = false
  return () => {
    if (!isOver) change(-1)
    isOver = true
  }
}

function change(by: number): void {
  count += by
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useUploadsUnderWay(): number {
  return useSyncExternalStore(subscribe, () => count)
}
