// Keys for a page as a whole. They rest while somebody types, or while a dialog is open.

import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, () => void>>

/** With a Chinese input method the letters do not arrive as such; where the key lies still does. */
const LETTERS: Readonly<Record<string, string>> = { KeyJ: 'j', KeyK: 'k', KeyX: 'x' }

function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length === 1 && key.charCodeAt(0) < 128) return key
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return LETTERS[code] ?? key
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  )
}

export function useKeys(keys: Keys, enabled: boolean): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    if (!enabled) return undefined
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      const act = now.current[nameOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [enabled])
}

/** A ticked box is an input too, but nothing is typed into it. */
function isTyping({ target }: KeyboardEvent): boolean {
  return isBusy(target) && !(target instanceof HTMLInputElement && target.type === 'checkbox')
}
