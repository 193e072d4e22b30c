// One change that is on its way: whether it is, and why the last one was refused.

import { useState } from 'react'
import { GivenUp } from '../lib/given-up.ts'

export function useChange() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async (change: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await change()
    } catch (problem) {
      if (!(problem instanceof GivenUp)) setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, setError, run }
}
