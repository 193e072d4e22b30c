// What one person has to do on one task: fill it in or sign it; afterwards, that it is done and what comes next.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { taskQuery } from '../lib/queries.ts'
import type { Me, RequestView, Task } from '../lib/types.ts'
import { Waiting } from '../ui/waiting.tsx'
import './act.css'
import { DonePanel } from './done-panel.tsx'
import { SignPanel } from './sign-panel.tsx'
import type { Signed } from './use-signing.ts'
import { WorkPanel } from './work-panel.tsx'

type Properties = { readonly request: RequestView; readonly task: Task; readonly me: Me }

export function TaskPanel({ request, task, me }: Properties) {
  const [done, setDone] = useState<Signed>()
  const { data: opened } = useQuery(taskQuery(task.id))
  // It may come back: returned, or to another of one's places.
  const isDone = done !== undefined && task.abilities.length === 0
  if (!opened) return <Waiting rows={3} />
  const Panel = task.kind === 'work' ? WorkPanel : SignPanel
  return (
    <>
      {isDone && <DonePanel done={done} taskId={task.id} requestId={request.id} />}
      {/* Out of sight it keeps what was typed, until the server has answered. */}
      <div hidden={isDone}>
        <Panel request={request} task={task} draft={opened.draft} start={opened.start} me={me} onDone={setDone} />
      </div>
    </>
  )
}

/** Forms want the whole width; a signature alone stands beside the papers. */
export function isWide({ kind, abilities, form: given }: Task): boolean {
  return kind === 'work' || abilities.some(({ form }) => form?.required || (form && given === undefined))
}
