// Saves what is typed: on this device at once, on the server when the typing rests for a moment.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormValue } from '../forms/path.ts'
import { put } from '../lib/api.ts'
import type { RequestDraft } from '../lib/types.ts'
import { draftOf, draftsQuery, forgetHere, keepHere } from './drafts.ts'

const REST_MS = 1200
const AGAIN_MS = 15_000

export type Saving =
  | { readonly state: 'untouched' | 'saving' | 'here' }
  | { readonly state: 'saved'; readonly at: string }

type Draft = {
  readonly id: string
  readonly process: string
  /** When the server kept what it begins with. */
  readonly savedAt: string | undefined
}

export function useAutosave({ id, process, savedAt }: Draft, form: FormValue, isUntouched: boolean) {
  const client = useQueryClient()
  const [saving, setSaving] = useState<Saving>(
    savedAt === undefined ? { state: 'untouched' } : { state: 'saved', at: savedAt },
  )
  const waiting = useRef<FormValue>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOver = useRef(false)
  const first = useRef(form)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const { current } = waiting
    if (current === undefined || isOver.current) return
    waiting.current = undefined
    try {
      const { at } = await put<{ at: string }>(`/drafts/${id}`, { process, form: current })
      client.setQueryData(draftsQuery.queryKey, (old) =>
        withDraft(old, draftOf(id, { process, form: current }, Date.parse(at))),
      )
      if (waiting.current !== undefined) return
      forgetHere(id)
      setSaving({ state: 'saved', at })
    } catch {
      waiting.current ??= current
      setSaving({ state: 'here' })
      timer.current = setTimeout(() => void flush(), AGAIN_MS)
    }
  }, [client, id, process])

  useEffect(() => {
    if (form === first.current || isUntouched || isOver.current) return
    first.current = form
    keepHere(id, process, form)
    waiting.current = form
    setSaving({ state: 'saving' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), REST_MS)
  }, [form, isUntouched, id, process, flush])

  useEffect(() => {
    const now = () => void flush()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
      now()
    }
  }, [flush])

  /** It was sent: nothing of it is saved any more. */
  const end = useCallback(() => {
    isOver.current = true
    clearTimeout(timer.current)
    forgetHere(id)
    client.setQueryData(draftsQuery.queryKey, (old) => old && { items: old.items.filter((draft) => draft.id !== id) })
  }, [client, id])
  return { saving, end }
}

function withDraft(
  old: { items: RequestDraft[] } | undefined,
  draft: RequestDraft,
): { items: RequestDraft[] } | undefined {
  return old && { items: [draft, ...old.items.filter(({ id }) => id !== draft.id)] }
}
