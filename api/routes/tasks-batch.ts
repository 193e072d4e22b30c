// Several tasks approved with one act.

import { z } from 'zod'
import type { Language } from '../../domain/words.ts'
import { approveAll, type BatchItem } from '../../records/batch.ts'
import { fieldProblem } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { outcomeShape } from '../openapi/request-shapes.ts'
import { id } from '../openapi/shapes.ts'
import { actShape } from './acts.ts'

const { opinion, seen, signature } = actShape.shape
const TASKS_MOST = 50

export const approveTasks = route(
  {
    method: 'post',
    path: '/tasks/batch',
    summary: 'Approve several tasks; each is answered for itself',
    tag: 'Tasks',
    body: z
      .strictObject({
        tasks: z.array(z.strictObject({ id, seen })).min(1).max(TASKS_MOST),
        act: z.literal('approve'),
        opinion,
        signature,
      })
      .meta({ id: 'BatchInput' }),
    answers: {
      200: {
        description: 'What became of each, in the order in which they were sent',
        schema: z
          .object({
            items: z.array(
              z.object({
                id,
                ok: z.boolean(),
                outcome: outcomeShape.optional(),
                problem: z.object({ code: z.string(), message: z.string() }).optional(),
              }),
            ),
          })
          .meta({ id: 'BatchAnswer' }),
      },
    },
    refuses: ['not-for-batch', 'not-seen'],
  },
  async ({ body, actor, idem, language, services: { db, now } }) => {
    const items = await approveAll(db, actor, body, idem, now())
    return { body: { items: items.map((item) => presented(item, language)) } }
  },
)

function presented(item: BatchItem, language: Language): object {
  if (item.ok) return item
  const { code, message } = fieldProblem(item.refusal, language)
  return { id: item.id, ok: false, problem: { code, message } }
}
