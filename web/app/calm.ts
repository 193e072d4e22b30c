// Whoever has asked their device for less motion: dialogs, menus and messages are there at once, and gone at once.

import { useSyncExternalStore } from 'react'

const wish = window.matchMedia('(prefers-reduced-motion: reduce)')

function subscribe(changed: () => void): () => void {
  wish.addEventListener('change', changed)
  return () => wish.removeEventListener('change', changed)
}

export function useCalm(): boolean {
  return useSyncExternalStore(subscribe, () => wish.matches)
}
