// One change that is on its way: whether it is, and why the last one was refused.

import { useState } from 'react'

export function useChange() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async (change: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await change()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, setError, run }
}
