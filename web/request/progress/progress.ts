// What the screen shows at once when somebody says how far they are; the server's answer follows. Pure.

import type { OpenedTask, ProgressKind, RequestView, Task, TaskProgress } from '../../lib/types.ts'

export type Pause = {
  readonly reason: string
  readonly until?: string
  readonly contact?: string
  readonly remark?: string
  readonly files?: readonly string[]
  readonly link?: string
}
export type Told = { readonly kind: ProgressKind } & Partial<Pause>

const AFTER: Readonly<Record<ProgressKind, TaskProgress['state']>> = {
  accepted: 'accepted',
  'on-the-way': 'on-the-way',
  started: 'started',
  paused: 'paused',
  resumed: 'started',
}

export function taskAfter(task: Task, told: Told, by: TaskProgress['by'], at: string): Task {
  const { progress } = task
  if (!progress) return task
  const { clock: _stopped, ...running } = progress
  const { kind, reason, until, contact, remark, link } = told
  const title = progress.pauses.find(({ key }) => key === reason)?.title
  const clock = {
    at,
    reason: reason ?? '',
    ...(title ? { title } : {}),
    ...(until ? { until } : {}),
    ...(contact ? { contact } : {}),
    ...(remark ? { remark } : {}),
    ...(link ? { link } : {}),
  }
  return {
    ...task,
    progress: {
      ...running,
      state: AFTER[kind],
      at,
      ...(by ? { by } : {}),
      may: [],
      ...(kind === 'paused' ? { clock } : {}),
    },
  }
}

export function requestAfter(request: RequestView, after: Task): RequestView {
  return { ...request, tasks: request.tasks.map((task) => (task.id === after.id ? after : task)) }
}

export function openedAfter(opened: OpenedTask, after: Task): OpenedTask {
  return {
    ...opened,
    task: opened.task.id === after.id ? after : opened.task,
    request: requestAfter(opened.request, after),
  }
}

/** While nobody has taken it on, or while it rests, its result is not what comes next. */
export function isResultNear({ progress }: Task): boolean {
  return !progress || !['waiting', 'paused'].includes(progress.state)
}
