// Keys for what is sent: the same key as long as the same thing is sent, so that trying again does nothing twice.

import { useCallback, useRef } from 'react'
import { newKey } from './api.ts'

export function useKeyFor(): (body: unknown) => string {
  const sent = useRef({ what: '', key: '' })
  return useCallback((body) => {
    const what = JSON.stringify(body)
    if (what !== sent.current.what) sent.current = { what, key: newKey() }
    return sent.current.key
  }, [])
}
