// An act on a task: shown at once, sent once, and taken back on the screen when it was refused. Says how it went; what to
// tell and where to put the cursor is for whoever asked.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Resume } from '../../domain/desk/task.ts'
import { post } from '../lib/api.ts'
import { Problem } from '../lib/problem.ts'
import { taskQuery } from '../lib/queries.ts'
import type { Me, OpenedTask, RequestView, Task, Verdict } from '../lib/types.ts'
import { refreshRequest } from './refresh.ts'
import { showAtOnce } from './show-at-once.ts'
import type { Draft } from './use-draft.ts'

export type ActInput = {
  readonly act: Verdict
  readonly opinion?: string
  readonly form?: unknown
  readonly to?: string
  readonly resume?: Resume
  readonly signature?: string
}
/** `overtaken`: somebody else was quicker, or what is signed has changed since it was looked at. */
export type Acted =
  | { readonly how: 'done' }
  | {
      readonly how: 'overtaken'
      readonly problem: Problem
      readonly isEvidence: boolean
      readonly task: Task | undefined
    }
  | { readonly how: 'failed'; readonly error: unknown }

const OVERTAKEN = new Set([
  'task-closed',
  'request-closed',
  'already-decided',
  'not-your-turn',
  'same-person',
  'act-not-offered',
  'idempotency-key-reused',
])

type On = {
  readonly task: Task
  readonly request: RequestView
  readonly me: Me
  /** Of the task's form: gone when the act is done. */
  readonly draft: Pick<Draft, 'hold' | 'release' | 'drop'>
}

export function useAct({ task, request, me, draft }: On) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { id: taskId, evidence } = task
  const { id: requestId } = request
  const seen = evidence?.hash
  const send = useCallback(
    async (input: ActInput, key: string): Promise<Acted> => {
      setBusy(true)
      const { act, opinion } = input
      const at = new Date().toISOString()
      const given = { taskId, personId: me.person.id, act, at, ...(opinion ? { opinion } : {}) }
      draft.hold()
      const takeBack = await showAtOnce(client, requestId, given)
      try {
        await post(`/tasks/${taskId}/acts`, { ...input, ...(seen && act !== 'complete' ? { seen } : {}) }, key)
        draft.drop()
        void refreshRequest(client, requestId)
        return { how: 'done' }
      } catch (error) {
        takeBack()
        draft.release()
        const isEvidence = error instanceof Problem && error.field === 'seen'
        if (!(error instanceof Problem) || !(isEvidence || OVERTAKEN.has(error.code))) {
          void refreshRequest(client, requestId)
          return { how: 'failed', error }
        }
        await refreshRequest(client, requestId)
        const opened = client.getQueryData<OpenedTask>(taskQuery(taskId).queryKey)
        return { how: 'overtaken', problem: error, isEvidence, task: opened?.task }
      } finally {
        setBusy(false)
      }
    },
    [client, taskId, requestId, seen, me.person.id, draft],
  )
  return { busy, send }
}
