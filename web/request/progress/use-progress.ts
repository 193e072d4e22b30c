// Says how far one is: shown at once, sent once however often it is pressed, taken back on the screen when it was refused.

import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { post } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import { Problem } from '../../lib/problem.ts'
import { requestQuery, taskQuery } from '../../lib/queries.ts'
import type { Me, ProgressKind, RequestView, Task } from '../../lib/types.ts'
import { useKeyFor } from '../../lib/use-key.ts'
import { useProblemText } from '../../ui/problem-note.tsx'
import { refreshRequest } from '../refresh.ts'
import { openedAfter, requestAfter, type Told, taskAfter } from './progress.ts'
import { WORDS } from './words.ts'

const SAID = {
  accepted: 'saidAccepted',
  'on-the-way': 'saidOnTheWay',
  started: 'saidStarted',
  paused: 'saidPaused',
  resumed: 'saidResumed',
} as const satisfies Record<ProgressKind, keyof typeof WORDS>

type On = { readonly request: RequestView; readonly task: Task; readonly me: Me }

export function useProgress({ request, task, me }: On) {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const problemText = useProblemText()
  const keyFor = useKeyFor()
  const [busy, setBusy] = useState<ProgressKind>()

  const showAtOnce = async (told: Told): Promise<() => void> => {
    const ofTask = taskQuery(task.id).queryKey
    const ofRequest = requestQuery(request.id).queryKey
    await Promise.all([ofTask, ofRequest].map((queryKey) => client.cancelQueries({ queryKey })))
    const before = [client.getQueryData(ofTask), client.getQueryData(ofRequest)] as const
    const after = taskAfter(task, told, me.person, new Date().toISOString())
    client.setQueryData(ofTask, (opened) => opened && openedAfter(opened, after))
    client.setQueryData(ofRequest, (data) => data && requestAfter(data, after))
    return () => {
      client.setQueryData(ofTask, before[0])
      client.setQueryData(ofRequest, before[1])
    }
  }
  /** Throws what went wrong, for dialogs that keep what was typed. */
  const send = async (told: Told): Promise<void> => {
    setBusy(told.kind)
    const takeBack = await showAtOnce(told)
    try {
      // Each state is said anew: the same words at another time are another intention.
      await post(`/tasks/${task.id}/progress`, told, keyFor({ ...told, after: request.version }))
      void message.success(t(SAID[told.kind]))
    } catch (error) {
      takeBack()
      throw error
    } finally {
      setBusy(undefined)
      void refreshRequest(client, request.id)
    }
  }
  const say = (kind: ProgressKind) =>
    send({ kind }).catch((error: unknown) => {
      const isLate = error instanceof Problem && error.status === 409
      void message.error(isLate ? t('overtaken') : problemText(error))
    })
  return { busy, send, say }
}
