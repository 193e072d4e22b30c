// A request with everything about it: first what the viewer has to do, then its papers, its way, files, what was said and
// what happened. The page of a task and the page of a request are this same page.

import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../lib/queries.ts'
import type { RequestView, Task } from '../lib/types.ts'
import { Papers } from '../papers/papers.tsx'
import { Comments } from './comments.tsx'
import { FilesList } from './files-list.tsx'
import './request.css'
import { Related } from './related/related.tsx'
import { RequestHead } from './request-head.tsx'
import { isWide, TaskPanel } from './task-panel.tsx'
import { Trail } from './trail.tsx'
import { Way } from './way.tsx'

type Properties = {
  readonly request: RequestView
  /** The task that was asked for, if it is one of the viewer's. */
  readonly taskId?: string
}

export function RequestBody({ request, taskId }: Properties) {
  const { data: me } = useSuspenseQuery(meQuery)
  const panel = usePanel(request, taskId)
  return (
    <article>
      <RequestHead request={request} />
      <div className={panel?.isWide ? 'request request-wide' : 'request'}>
        <aside className="request-side">
          {panel && (
            <div className="request-panel">
              <TaskPanel key={panel.task.id} request={request} task={panel.task} me={me} />
            </div>
          )}
          <div className={panel ? 'request-way' : 'request-way request-way-first'}>
            <Way request={request} />
          </div>
        </aside>
        <div className="request-main">
          <div className="request-papers">
            <Papers papers={request.papers} />
          </div>
          <div className="request-rest">
            <Related links={request.links} />
            <FilesList files={request.files} />
            <Comments request={request} />
            <Trail requestId={request.id} />
          </div>
        </div>
      </div>
    </article>
  )
}

type Panel = { readonly task: Task; readonly isWide: boolean }

/** Stays with a task after it was done, and goes on to another one of the viewer's only when that is asked for. */
function usePanel({ tasks }: RequestView, taskId: string | undefined): Panel | undefined {
  const mine = tasks.filter(({ state, abilities }) => state === 'open' && abilities.length > 0)
  const first = mine.find(({ id }) => id === taskId) ?? mine[0]
  const [shown, setShown] = useState<{ readonly id: string; readonly isWide: boolean }>()
  const task = tasks.find(({ id }) => id === shown?.id)
  if (!shown && first) setShown({ id: first.id, isWide: isWide(first) })
  return shown && task ? { task, isWide: shown.isWide } : undefined
}
