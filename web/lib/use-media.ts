// Whether the screen is a phone's: where the same thing needs another form, not only another style.

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 767px)'

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
}
