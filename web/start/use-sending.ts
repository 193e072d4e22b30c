// Sends the request once, however often the button is pressed or the connection breaks: one key for all attempts.

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import type { FormValue } from '../forms/path.ts'
import { newKey, post } from '../lib/api.ts'
import { useText } from '../lib/language.ts'
import { type FieldProblem, isProblem, Problem } from '../lib/problem.ts'
import { lookAgain } from '../lib/touched.ts'
import type { ProcessView } from '../lib/types.ts'
import { draftsQuery } from './drafts.ts'
import { useLook } from './use-preview.ts'
import { WORDS } from './words.ts'

type Sent = { readonly id: string; readonly number: string }

const NOTHING: readonly FieldProblem[] = []

export function useSending(process: ProcessView, draft: string, sent: () => void) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const look = useLook(process.key)
  const [key] = useState(newKey)
  const [isSending, setSending] = useState(false)
  const [problems, setProblems] = useState<readonly FieldProblem[]>(NOTHING)
  const [note, setNote] = useState<string>()

  const arrived = async (to: () => Promise<void>) => {
    sent()
    await to()
    void lookAgain(client, NO_REQUEST)
    void client.invalidateQueries({ queryKey: draftsQuery.queryKey })
  }
  const wrong = (fields: readonly FieldProblem[]) => {
    setProblems(fields)
    setNote(t('mend', { count: fields.length }))
  }
  const failed = async (error: unknown) => {
    if (isProblem(error, 'idempotency-key-reused')) {
      void message.info(t('alreadySent'))
      return arrived(() => navigate({ to: '/', search: { box: 'started' } }))
    }
    if (!(error instanceof Problem)) return setNote(t('notSent'))
    const fields = error.fields.length > 0 ? error.fields : ofOne(error)
    if (fields.length > 0) wrong(fields)
    else setNote(error.message)
  }
  /** `shown` are the warnings that stand on the screen. */
  const send = async (form: FormValue, shown: readonly FieldProblem[]) => {
    setSending(true)
    setNote(undefined)
    setProblems(NOTHING)
    try {
      // Mistakes are found by the preview: what is sent is then refused only for what has changed since.
      const seen = await look(form)
      if (seen.problems.length > 0) return wrong(seen.problems)
      // What may be the same thing is looked at before; whoever knows better presses once more.
      if (hasUnseenOther(seen.warnings, shown)) return setNote(t('lookFirst'))
      const made = await post<Sent>('/requests', { process: process.key, form, draft }, key)
      void message.success(t('sent', { number: made.number }))
      await arrived(() => navigate({ to: '/requests/$id', params: { id: made.id }, replace: true }))
    } catch (error) {
      await failed(error)
    } finally {
      setSending(false)
    }
  }
  return { send, isSending, problems, note, forget: () => setNote(undefined) }
}

function hasUnseenOther(warnings: readonly FieldProblem[], shown: readonly FieldProblem[]): boolean {
  return warnings.some(({ values, message }) => values?.['request'] && !shown.some((one) => one.message === message))
}

/** Only the lists: nothing has shown the new one yet. */
const NO_REQUEST: ReadonlySet<string> = new Set()

function ofOne({ code, field, message }: Problem): FieldProblem[] {
  return field === undefined ? [] : [{ code, field, message }]
}
