// One task, and what has been typed into it so far.

import { z } from 'zod'
import { refuse } from '../../domain/desk/refusal.ts'
import { readBeside } from '../../records/beside.ts'
import { saveDraft } from '../../records/drafts.ts'
import { viewTask } from '../../records/tasks.ts'
import { route } from '../http/route.ts'
import { requestShape, taskShape } from '../openapi/request-shapes.ts'
import { byId, form, id, instant } from '../openapi/shapes.ts'
import { presentRequest, presentTask } from '../present/request.ts'
import { startOf } from '../present/start.ts'

const openedShape = z
  .object({
    task: taskShape,
    request: requestShape,
    start: z.unknown().optional().meta({ description: 'What stands in its form before anything is typed' }),
    draft: z.object({ form: z.unknown(), by: id, at: instant }).optional(),
  })
  .meta({ id: 'OpenedTask' })

export const task = route(
  {
    method: 'get',
    path: '/tasks/:id',
    summary: 'A task with its request and its draft',
    tag: 'Tasks',
    params: byId,
    answers: { 200: { description: 'The task', schema: openedShape } },
  },
  async ({ params, actor, language, services: { db, now } }) => {
    const opened = await viewTask(db, actor, params.id)
    if (!opened) return refuse('not-found')
    const { task: found, request } = opened
    const beside = await readBeside(db, actor, request, now())
    const start = startOf(request, found, beside.today)
    const body = {
      ...opened,
      task: presentTask(found, beside, language),
      request: presentRequest(request, beside, language),
      ...(start === undefined ? {} : { start }),
    }
    return { body }
  },
)

export const draft = route(
  {
    method: 'put',
    path: '/tasks/:id/draft',
    summary: 'Keep what has been typed; it is checked only when the task is completed',
    tag: 'Tasks',
    params: byId,
    body: z.strictObject({ form }).meta({ id: 'DraftInput' }),
    answers: { 200: { description: 'Kept', schema: z.object({ at: instant }) } },
    refuses: ['task-closed', 'not-your-turn'],
  },
  async ({ params, body, actor, services: { db, now } }) => {
    const saved = await saveDraft(db, actor, params.id, body.form, now())
    return saved.ok ? { body: { at: saved.at } } : saved
  },
)
