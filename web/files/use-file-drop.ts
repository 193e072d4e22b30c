// Files that are dropped on a field, or pasted: into the field that has the focus, else into the first of the page.

import { type RefObject, useEffect, useRef, useState } from 'react'

const FIELDS = '.file-field'

/** `take` is left out while nothing is taken. Answers whether something is held over the field. */
export function useFileDrop(box: RefObject<HTMLElement | null>, take: ((files: File[]) => void) | undefined): boolean {
  const [isOver, setOver] = useState(false)
  const newest = useRef(take)
  useEffect(() => {
    newest.current = take
  })
  useEffect(() => {
    const field = box.current
    if (!field) return
    const over = (event: DragEvent) => {
      if (!newest.current || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!field.contains(event.relatedTarget as Node | null)) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      receive(event, event.dataTransfer, newest.current)
    }
    const paste = (event: ClipboardEvent) => {
      if (isMeant(field)) receive(event, event.clipboardData, newest.current)
    }
    field.addEventListener('dragover', over)
    field.addEventListener('dragleave', leave)
    field.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      field.removeEventListener('dragover', over)
      field.removeEventListener('dragleave', leave)
      field.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [box])
  return isOver
}

function receive(event: Event, data: DataTransfer | null, take: ((files: File[]) => void) | undefined): void {
  const files = [...(data?.files ?? [])]
  if (!take || files.length === 0 || event.defaultPrevented) return
  event.preventDefault()
  take(files)
}

function isMeant(field: HTMLElement): boolean {
  const focused = document.activeElement?.closest(FIELDS)
  return focused ? focused === field : document.querySelector(FIELDS) === field
}
