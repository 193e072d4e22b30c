// What is typed into a task's form: kept on the device at once and on the server soon after, so that neither a lost
// connection nor a closed tab loses it, and whoever else may do the task goes on from there.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { put } from '../lib/api.ts'
import { forget, keep, kept } from '../lib/kept.ts'
import { Problem } from '../lib/problem.ts'
import { taskQuery } from '../lib/queries.ts'
import type { OpenedTask } from '../lib/types.ts'

type Form = Readonly<Record<string, unknown>>
export type Saved =
  | { readonly where: 'server'; readonly at: string; readonly by?: string }
  | { readonly where: 'device' | 'on-the-way' }
  /** The task is no longer this person's: it is said where it matters, when they send. */
  | { readonly where: 'nowhere' }

const PAUSE_MS = 1200
const AGAIN_MS = 15_000

export type Draft = {
  readonly value: Form
  readonly change: (value: Form) => void
  readonly saved: Saved | undefined
  /** While the form itself is on its way its draft is not. */
  readonly hold: () => void
  readonly release: () => void
  /** Nothing is left to be kept. */
  readonly drop: () => void
}

/** `first` is what stands there when nothing has been typed yet. */
export function useDraft(taskId: string, draft: OpenedTask['draft'], first: Form): Draft {
  const name = `task.${taskId}`
  const [value, setValue] = useState<Form>(() => firstValue(name, draft) ?? first)
  const { saved, save, hold, release, stop } = useSaving(taskId, name)
  const change = useCallback(
    (next: Form) => {
      setValue(next)
      keep(name, next)
      save(next)
    },
    [name, save],
  )
  const drop = useCallback(() => {
    stop()
    forget(name)
  }, [name, stop])
  const onServer = draft ? ({ where: 'server', at: draft.at, by: draft.by } as const) : undefined
  return { value, change, saved: saved ?? onServer, hold, release, drop }
}

/** The newer of what the device and what the server has. */
function firstValue(name: string, draft: OpenedTask['draft']): Form | undefined {
  const here = kept<Form>(name)
  if (here && (!draft || here.at > Date.parse(draft.at))) return here.value
  return draft && typeof draft.form === 'object' && draft.form !== null ? (draft.form as Form) : undefined
}

function useSaving(taskId: string, name: string) {
  const client = useQueryClient()
  const [saved, setSaved] = useState<Saved>()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; form: Form | undefined }>({
    timer: undefined,
    form: undefined,
  })
  const send = useCallback(async () => {
    const { form } = waiting.current
    clearTimeout(waiting.current.timer)
    if (form === undefined) return
    setSaved({ where: 'on-the-way' })
    try {
      const { at } = await put<{ at: string }>(`/tasks/${taskId}/draft`, { form })
      client.setQueryData(taskQuery(taskId).queryKey, (opened) => opened && { ...opened, draft: { by: '', at, form } })
      if (waiting.current.form !== form) return
      waiting.current.form = undefined
      forget(name)
      setSaved({ where: 'server', at })
    } catch (error) {
      setSaved({ where: error instanceof Problem ? 'nowhere' : 'device' })
      if (!(error instanceof Problem)) waiting.current.timer = setTimeout(() => void send(), AGAIN_MS)
    }
  }, [client, taskId, name])
  const save = useCallback(
    (form: Form) => {
      clearTimeout(waiting.current.timer)
      waiting.current = { form, timer: setTimeout(() => void send(), PAUSE_MS) }
    },
    [send],
  )
  const hold = useCallback(() => clearTimeout(waiting.current.timer), [])
  const release = useCallback(() => void send(), [send])
  const stop = useCallback(() => {
    hold()
    waiting.current.form = undefined
  }, [hold])
  useEffect(() => {
    const online = () => void send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      // What was typed just before leaving the page is sent as well.
      void send()
    }
  }, [send])
  return { saved, save, hold, release, stop }
}
